"""A unit: what it is called, how many decimals it has, and its format in each renderer's language.

Declared in units.toml. Text goes by `pattern` (Babel), figures by `d3` (Plotly), cells by `office`
(Excel and PowerPoint), tables on screen by `printf` (Streamlit): one number looks the same in all.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

DECLARED = Path(__file__).with_name("units.toml")
# A sign is lost by what rounds to nothing; of the sections of a format, Excel takes the first
# whose condition holds, and writes no minus of its own where there is one.
SIGNED = "[>={least}]+{form};[<=-{least}]-{form};{form}"


@dataclass(frozen=True)
class Scale:
    """A number of at least `size` is divided by it and followed by `sign`."""

    size: int
    sign: str
    decimals: int

    @property
    def office(self) -> str:
        """Its format. Office divides by thousands only; a point written as text does the rest."""
        power = len(str(self.size)) - 1
        if power % 3 == 0:
            return f'#,##{_zeros(self.decimals)}{"," * (power // 3)}"{self.sign}"'
        commas = "," * ((power - self.decimals) // 3)
        return f'0\\.{"0" * self.decimals}{commas}"{self.sign}"'


@dataclass(frozen=True)
class Spoken:
    """Another unit, and how many times as large the number is in it."""

    unit: str
    times: int


@dataclass(frozen=True)
class Unit:
    """One entry of units.toml, which says what each field means."""

    zh: str = ""
    en: Mapping[str, str] = field(default_factory=dict)
    decimals: int | None = None
    signed: bool = False
    grouped: bool = True
    scales: Mapping[str, tuple[Scale, ...]] = field(default_factory=dict)
    spoken: Mapping[str, Spoken] = field(default_factory=dict)

    def name(self, lang: str, form: str = "other") -> str:
        """Its word; `form` is the plural form of the number before it. Empty where it has none."""
        return self.zh if lang == "zh" else self.en.get(form, self.en.get("other", ""))

    @property
    def pattern(self) -> str:
        """The format of a number in the language of the CLDR, for Babel."""
        return self._grouping + ("0.#" if self.decimals is None else _zeros(self.decimals))

    @property
    def d3(self) -> str:
        """The format of a number in the language of d3, for Plotly."""
        form = ".1~f" if self.decimals is None else f".{self.decimals}f"
        return ("+" if self.signed else "") + ("," if self.grouped else "") + form

    @property
    def printf(self) -> str:
        """The format of a column for Streamlit: its own for what needs separators."""
        if not self.grouped:
            return "%d"
        if not self.decimals:
            return "localized"
        percent = "%%" if self.zh == "%" else ""
        return f"%{'+' if self.signed else ''}.{self.decimals}f{percent}"

    def office(self, *, whole: bool) -> str:
        """The format of a cell, for Excel and PowerPoint: the numbers of a column stand in line,
        so that without fixed decimals only a column of `whole` numbers has none.
        """
        decimals = (0 if whole else 1) if self.decimals is None else self.decimals
        form = self._grouping + _zeros(decimals)
        return SIGNED.format(least=0.5 / 10**decimals, form=form) if self.signed else form

    def office_label(self, lang: str, *, whole: bool, negative: bool) -> str:
        """As office(), for a number that stands alone at a mark: large ones in parts, per cent with
        its sign. Office takes two conditions: where some of the numbers are `negative`, both go to
        the smallest part.
        """
        form = self.office(whole=whole) + ('"%"' if self.zh == "%" else "")
        scales = self.scales.get(lang, ())
        if negative and scales:
            least = scales[-1]
            return f"[>={least.size}]{least.office};[<=-{least.size}]-{least.office};{form}"
        return ";".join([*(f"[>={scale.size}]{scale.office}" for scale in scales), form])

    @property
    def _grouping(self) -> str:
        return "#,##" if self.grouped else ""


def _zeros(decimals: int) -> str:
    return "0." + "0" * decimals if decimals else "0"


@lru_cache
def units() -> dict[str, Unit]:
    """Every unit by name. Raises TypeError for a field that a unit does not have."""
    declared = tomllib.loads(DECLARED.read_text(encoding="utf-8"))
    return {name: Unit(**_parsed(entry)) for name, entry in declared.items()}


def _parsed(entry: dict) -> dict:
    scales = {
        lang: tuple(Scale(**scale) for scale in rows)
        for lang, rows in entry.get("scales", {}).items()
    }
    spoken = {lang: Spoken(**values) for lang, values in entry.get("spoken", {}).items()}
    return entry | {"scales": scales, "spoken": spoken}
