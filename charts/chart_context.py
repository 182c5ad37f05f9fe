"""How a figure is to look for one reader: language, theme, and what its columns are called."""

from collections.abc import Callable
from dataclasses import dataclass, field

from charts.theme import Palette, palette

# Of a column that no one described.
PLAIN = ",.1~f"


def plain(value: object, unit: str) -> str:
    """A value as it stands, where nobody says how values of a unit are written."""
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)


def N_(text: str) -> str:  # noqa: N802, the name that translators' tools know
    """Marks a text of a table for translation, which it gets where it is said."""
    return text


def untranslated(text: str, **values: object) -> str:
    """A text as it stands in the code, where nobody says which language the reader has."""
    return text.format(**values) if values else text


NOTHING = N_("所选条件下没有数据")


@dataclass(frozen=True)
class ChartContext:
    """By column: `labels`, `units`, and how their numbers look: `formats` in d3's language and
    `suffixes`, the word of the unit as it stands after the number. `unit` is that of the question;
    `write` makes text of a value in a unit, `translate` the reader's words of a text in Chinese.
    """

    lang: str = "zh"
    dark: bool = False
    unit: str = "mixed"
    direction: str = "neither"
    labels: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    suffixes: dict[str, str] = field(default_factory=dict)
    write: Callable[[object, str], str] = plain
    translate: Callable[..., str] = untranslated

    @property
    def colours(self) -> Palette:
        return palette(self.dark)

    def label(self, column: str) -> str:
        return self.labels.get(column, column)

    def unit_of(self, column: str) -> str:
        return self.units.get(column, self.unit)

    def say(self, row: dict, column: str) -> str:
        """A value of a row as the reader sees it, where each row has its own unit in that one."""
        unit = self.unit_of(column)
        return self.write(
            row[column], str(row["unit"]) if unit == "mixed" and "unit" in row else unit
        )

    def format(self, column: str) -> str:
        """Number format of a column in d3's language."""
        return self.formats.get(column, PLAIN)

    def suffix(self, column: str) -> str:
        return self.suffixes.get(column, "")

    def shown(self, axis: str, column: str) -> str:
        """A template that Plotly fills with the number on `axis`, formatted, with its unit."""
        return f"%{{{axis}:{self.format(column)}}}{self.suffix(column)}"

    def number(self, axis: str, column: str) -> str:
        """As shown(), but with a unit only where the number is hard to read without: percent."""
        suffix = self.suffix(column)
        return f"%{{{axis}:{self.format(column)}}}" + ("%" if suffix == "%" else "")

    @property
    def date_format(self) -> str:
        return "%Y年%-m月" if self.lang == "zh" else "%b %Y"

    @property
    def day_format(self) -> str:
        return "%Y年%-m月%-d日" if self.lang == "zh" else "%-d %b %Y"
