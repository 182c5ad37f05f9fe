"""What all figures of Plotly share: frame, axes, legend, and a figure of nothing."""

from collections.abc import Sequence

from charts.chart_context import NOTHING, ChartContext
from charts.domain import Domain
from charts.model import Series
from charts.models.times import Times
from charts.plotly.text import shorten
from charts.theme import FONT

TIGHT = {"l": 8, "r": 16, "t": 12, "b": 8}
# Formats of an axis whose points stand for a quarter or a year, by its first day.
COARSE = {"quarter": ("%YQ%q", "M3"), "year": ("%Y", "M12")}


def figure(context: ChartContext, data: list[dict], height: int, **layout: object) -> dict:
    """A whole figure from its marks."""
    colours = context.colours
    base: dict = {
        "height": height,
        "margin": TIGHT,
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


def axis(context: ChartContext, **more: object) -> dict:
    """An axis without ornament."""
    return {
        "gridcolor": context.colours.grid,
        "zeroline": False,
        "automargin": True,
        "ticklabelstandoff": 4,
        "fixedrange": True,
        "tickfont": {"color": context.colours.quiet, "size": 12},
        "title": None,
        **more,
    }


def value_axis(context: ChartContext, name: str, domain: Domain, **more: object) -> dict:
    """An axis of numbers in the unit of a column, as far as its domain reaches.

    Plotly finds round numbers around the marks by itself.
    """
    form = context.format(name).replace(".1f", "~f").replace(".2f", "~f").replace(".1~f", "~f")
    unit = {"tickformat": form}
    if context.suffix(name).strip() == "%":
        unit["ticksuffix"] = "%"
    ends: dict = {"rangemode": "tozero"} if domain.zero else {}
    if domain.fixed:
        ends = {"range": [domain.low, domain.high]}
    if domain.whole and max(abs(domain.low), abs(domain.high)) < 5:
        ends["dtick"] = 1
    return axis(context, nticks=6, **unit, **ends, **more)


def length_axis(context: ChartContext, name: str, domain: Domain) -> dict:
    """An axis that only keeps the scale of bars: the numbers stand at their ends."""
    return value_axis(
        context, name, domain, showticklabels=False, showgrid=False, zeroline=True,
        zerolinecolor=context.colours.earlier,
    )  # fmt: skip


def names_axis(
    context: ChartContext, names: list[str], wide: tuple[int, int], **more: object
) -> dict:
    """The names of things one under the other, the first on top, cut to `wide` characters in
    Chinese and in English.
    """
    room = wide[0] if context.lang == "zh" else wide[1]
    return axis(
        context,
        **{
            "type": "category",
            "autorange": "reversed",
            "tickmode": "array",
            "tickvals": names,
            "ticktext": [shorten(name, room) for name in names],
            "showgrid": False,
            **more,
        },
    )


def ordered(names: list[str]) -> dict:
    """Names in just this order, though marks come group by group."""
    return {"categoryorder": "array", "categoryarray": names}


def month_axis(context: ChartContext, times: Times, *, tight: bool = False) -> dict:
    """An axis of months, quarters or years: years alone when there are many."""
    months, count = times.values, len(times.values)
    # Names at the ends of lines would otherwise stretch the axis beyond the data.
    whole = {"range": [f"{min(months)}", f"{max(months)}"]} if tight and count > 1 else {}
    if times.grain in COARSE:
        form, step = COARSE[times.grain]
        some = {"dtick": step} if count <= 6 else {"nticks": 6}
        return axis(context, tickformat=form, hoverformat=form, showgrid=False, **some, **whole)
    hover = {"showgrid": False, "hoverformat": context.date_format, **whole}
    if times.years > 2:
        return axis(context, tickformat="%Y", dtick="M12", **hover)
    return axis(
        context,
        tickformat="%Y-%m" if context.lang == "zh" else "%b %Y",
        # A few months must not be named once for each week.
        **({"dtick": "M1"} if count <= 5 else {"nticks": 5}),
        tickangle=0,
        **hover,
    )


def legend(**more: object) -> dict:
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
        **more,
    }


def scatter(mode: str, x: list, y: list, **more: object) -> dict:
    """Marks, lines or words at places."""
    return {"type": "scatter", "mode": mode, "x": x, "y": y, **more}


def course(mode: str, series: Series, **more: object) -> dict:
    """The points of a series, under its name."""
    x, y = [point.at for point in series.points], [point.value for point in series.points]
    return scatter(mode, x, y, name=series.name, **more)


def heat(x: list, y: list, z: list[list], gap: int, steps: Sequence[str], **more: object) -> dict:
    """A grid of cells, shaded in even steps."""
    shades = [[i / (len(steps) - 1), colour] for i, colour in enumerate(steps)]
    return {
        "type": "heatmap",
        "x": x,
        "y": y,
        "z": z,
        "xgap": gap,
        "ygap": gap,
        "colorscale": shades,
        "showscale": False,
        "hoverinfo": "skip",
        **more,
    }


def note(text: str, x: object, y: object, colour: str, **more: object) -> dict:
    """Words to the right of a place."""
    size = more.pop("size", 12)
    return {
        "text": text,
        "x": x,
        "y": y,
        "xanchor": "left",
        "showarrow": False,
        "font": {"size": size, "color": colour},
        **more,
    }


def empty(context: ChartContext) -> dict:
    """A figure that says that there is nothing, and shows no axes."""
    words = {
        "text": context.translate(NOTHING),
        "showarrow": False,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "font": {"color": context.colours.quiet, "size": 14},
    }
    hidden = {"visible": False}
    # Streamlit refuses a figure without any trace.
    nothing = {"type": "scatter", "x": [], "y": []}
    return figure(context, [nothing], 160, annotations=[words], xaxis=hidden, yaxis=hidden)
