"""How a figure is to look for one reader: language, theme, and what its columns are called."""

from collections.abc import Callable
from dataclasses import dataclass, field

from charts.theme import Palette, palette

FORMATS = {
    "percent": ",.1f", "points": "+,.1f", "hours": ",.0f", "yuan": ",.0f", "score": ",.2f",
    "days": ",.1f", "wan_yuan": ",.1f", "households": ",.0f", "text": "", "year": "d", "month": "",
}  # fmt: skip
SUFFIXES = {
    "zh": {
        "percent": "%", "hours": " 小时", "days": " 天", "yuan": " 元", "items": " 项",
        "cases": " 件", "people": " 人", "villages": " 个", "times": " 次", "score": " 分",
        "rank": "", "wan_yuan": " 万元", "households": " 户",
    },
    "en": {
        "percent": "%", "hours": " h", "days": " days", "yuan": " yuan", "items": " items",
        "cases": " cases", "people": " people", "villages": " villages", "times": " times",
        "score": "", "rank": "", "wan_yuan": " ×10,000 yuan", "households": " households",
    },
}  # fmt: skip
NOTHING = {"zh": "所选条件下没有数据", "en": "Nothing matches the filters"}


def plain(value: object, unit: str) -> str:
    """A value as it stands, where nobody says how values of a unit are written."""
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)


@dataclass(frozen=True)
class ChartContext:
    """`labels` and `units` are by column; `unit` is that of the question; `write` makes text of a
    value in a unit.
    """

    lang: str = "zh"
    dark: bool = False
    unit: str = "mixed"
    direction: str = "neither"
    labels: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    write: Callable[[object, str], str] = plain

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
        return FORMATS.get(self.unit_of(column), ",.1~f")

    def suffix(self, column: str) -> str:
        return SUFFIXES[self.lang].get(self.unit_of(column), "")

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
