"""How a figure is to look for one reader: language, theme, and what its columns are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import wrap as fold
from typing import TYPE_CHECKING

from charts.theme import FONT, Palette, palette

if TYPE_CHECKING:
    import pyarrow as pa

# Of a column that no one described.
PLAIN = ",.1~f"
NOTHING = {"zh": "所选条件下没有数据", "en": "Nothing matches the filters"}


@dataclass(frozen=True)
class ChartContext:
    """By column: `labels`, `units`, and how their numbers look: `formats` in d3's language and
    `suffixes`, the word of the unit as it stands after the number. `unit` is that of the question.
    """

    lang: str = "zh"
    dark: bool = False
    unit: str = "mixed"
    direction: str = "neither"
    labels: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    formats: dict[str, str] = field(default_factory=dict)
    suffixes: dict[str, str] = field(default_factory=dict)

    @property
    def colours(self) -> Palette:
        return palette(self.dark)

    def label(self, column: str) -> str:
        return self.labels.get(column, column)

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


def shades(look: ChartContext) -> dict[object, str]:
    """Colours of what is good, neither, or of concern, for groups that carry a tone."""
    return {1: look.colours.actual, 0: look.colours.earlier, -1: look.colours.concern}


def column(table: pa.Table, name: str) -> list:
    """Values of a column. Raises KeyError naming the columns that there are."""
    if name not in table.column_names:
        raise KeyError(f"no column {name!r}; there are {', '.join(table.column_names)}")
    return table.column(name).to_pylist()


def figure(look: ChartContext, data: list[dict], height: int, **layout: object) -> dict:
    """A whole figure from its marks, with everything that all figures share."""
    colours = look.colours
    base: dict = {
        "height": height,
        "margin": {"l": 8, "r": 16, "t": 12, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": colours.text},
        "hoverlabel": {
            "bgcolor": colours.background,
            "bordercolor": colours.grid,
            "font": {"family": FONT, "color": colours.text},
        },
        "showlegend": False,
        "separators": ".,",
        "dragmode": False,
    }
    return {"data": data, "layout": base | layout}


def axis(look: ChartContext, **more: object) -> dict:
    """An axis without ornament."""
    return {
        "gridcolor": look.colours.grid,
        "zeroline": False,
        "automargin": True,
        "ticklabelstandoff": 4,
        "fixedrange": True,
        "tickfont": {"color": look.colours.quiet, "size": 12},
        "title": None,
        **more,
    }


def value_axis(look: ChartContext, name: str, **more: object) -> dict:
    """An axis of numbers in the unit of a column."""
    suffix = look.suffix(name)
    unit = {"tickformat": look.format(name).replace(".1f", "~f").replace(".2f", "~f")}
    unit["tickformat"] = unit["tickformat"].replace(".1~f", "~f")
    if suffix.strip() == "%":
        unit["ticksuffix"] = "%"
    return axis(look, nticks=6, **unit, **more)


def whole_steps(values: list) -> dict:
    """Ticks at whole numbers, where few whole things are counted: no axis says half a thing."""
    known = [value for value in values if value is not None]
    whole = all(isinstance(value, int) for value in known)
    return {"dtick": 1} if known and whole and max(map(abs, known)) < 5 else {}


# Formats of an axis whose points stand for a quarter or a year, by its first day.
COARSE = {"quarter": ("%YQ%q", "M3"), "year": ("%Y", "M12")}


def month_axis(
    look: ChartContext, months: list, *, tight: bool = False, each: str = "month"
) -> dict:
    """An axis of months: years alone when there are many. `each` point may be a quarter or year."""
    years = len({m.year for m in months if m})
    # Names at the ends of lines would otherwise stretch the axis beyond the data.
    whole = (
        {"range": [f"{min(months)}", f"{max(months)}"]} if tight and len(set(months)) > 1 else {}
    )
    if each in COARSE:
        form, step = COARSE[each]
        some = {"dtick": step} if len(set(months)) <= 6 else {"nticks": 6}
        return axis(look, tickformat=form, hoverformat=form, showgrid=False, **some, **whole)
    if years > 2:
        return axis(
            look,
            tickformat="%Y",
            dtick="M12",
            showgrid=False,
            hoverformat=look.date_format,
            **whole,
        )
    fmt = "%Y-%m" if look.lang == "zh" else "%b %Y"
    few = len(set(months)) <= 5
    return axis(
        look,
        tickformat=fmt,
        # A few months must not be named once for each week.
        **({"dtick": "M1"} if few else {"nticks": 5}),
        tickangle=0,
        showgrid=False,
        hoverformat=look.date_format,
        **whole,
    )


def room(values: list, share: float = 0.18) -> list[float]:
    """A range from zero or below to beyond the longest bar, so that its number has room."""
    known = [float(value) for value in values if value is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    beyond = (high - low or 1) * share
    return [low - beyond if low < 0 else 0.0, high + beyond]


def rate_range(values: list, least: float = 10.0) -> list[float]:
    """A range of per cent at least `least` points wide, so that noise does not fill the figure."""
    known = [float(value) for value in values if value is not None]
    low, high = min(known), max(known)
    span = max(high - low, least) + 2
    bottom = max(min((low + high - span) / 2, 101 - span), -1.0)
    return [bottom, bottom + span]


def empty(look: ChartContext) -> dict:
    """A figure that says that there is nothing, and shows no axes."""
    note = {
        "text": NOTHING[look.lang],
        "showarrow": False,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "font": {"color": look.colours.quiet, "size": 14},
    }
    hidden = {"visible": False}
    # Streamlit refuses a figure without any trace.
    nothing = {"type": "scatter", "x": [], "y": []}
    return figure(look, [nothing], 160, annotations=[note], xaxis=hidden, yaxis=hidden)


def legend() -> dict:
    """A legend above the marks, left aligned, for figures whose marks cannot be labelled."""
    return {
        "orientation": "h",
        "x": 0,
        "y": 1.02,
        "xanchor": "left",
        "yanchor": "bottom",
        "traceorder": "normal",
        "itemclick": False,
        "itemdoubleclick": False,
    }


def wrap(text: object, width: int) -> str:
    """Text on as many lines as it needs: between words, or in even parts where there are none."""
    words = str(text)
    if " " not in words:
        lines = -(-len(words) // width) or 1
        size = -(-len(words) // lines) or 1
        return "<br>".join(words[i : i + size] for i in range(0, len(words), size))
    return "<br>".join(fold(words, width, break_long_words=False))


def shorten(text: object, length: int) -> str:
    """Text that fits; the whole stands in the hover."""
    words = str(text)
    return words if len(words) <= length else words[: length - 1] + "…"
