"""A control chart: a monthly series with its centre and limits, and the months that are signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, column, empty, figure, legend, month_axis, value_axis
from charts.line import events

if TYPE_CHECKING:
    import pyarrow as pa

LIMITS = {
    "zh": ("中心线", "控制界线", "改善信号", "变差信号", "信号"),
    "en": ("Centre", "Limits", "Better", "Worse", "Signal"),
}


def control(
    table: pa.Table,
    look: ChartContext,
    *,
    x: str,
    y: str,
    centre: str,
    lower: str,
    upper: str,
    segment: str,
    signal: str,
    side: str,
    marks: str,
) -> dict:
    """`segment` numbers the stretches between events; `side` is 1 for a signal that is high or
    rising, -1 for one that is low or falling; `marks` holds names of events.
    """
    rows = table.to_pylist()
    if not rows:
        return empty(look)
    colours = look.colours
    middle, limits, better, worse, neither = LIMITS[look.lang]
    up = {"up": (better, worse), "down": (worse, better)}.get(look.direction, (neither, neither))
    shades = {better: colours.improvement, worse: colours.concern, neither: colours.actual}
    traces = [
        _level(rows, x, centre, segment, middle, {"color": colours.earlier, "width": 1.5}, True),
        *(
            _level(
                rows, x, edge, segment, limits,
                {"color": colours.earlier, "width": 1.2, "dash": "dash"}, edge == upper,
            )
            for edge in (upper, lower)
        ),
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": look.label(y),
            "showlegend": False,
            "x": column(table, x),
            "y": column(table, y),
            "line": {"color": colours.actual, "width": 2},
            "marker": {"color": colours.actual, "size": 4},
            "hovertemplate": look.shown("y", y) + "<extra></extra>",
        },
        *(
            _signals(look, [r for r in rows if r[signal] and r[side] == way], x, y, signal, name,
                     shades[name], "diamond" if way == 1 else "square")
            for way, name in zip((1, -1), up, strict=True)
        ),
    ]  # fmt: skip
    noted = events(look, rows, x, marks)
    return figure(
        look,
        traces,
        340,
        xaxis=month_axis(look, column(table, x), tight=True),
        yaxis=value_axis(look, y),
        annotations=noted["annotations"],
        shapes=noted["shapes"],
        showlegend=True,
        legend={**legend(), "y": -0.14, "yanchor": "top"},
        hovermode="closest",
        margin={"l": 8, "r": 16, "t": 48, "b": 8},
    )


def _level(
    rows: list[dict], x: str, y: str, segment: str, name: str, style: dict, named: bool
) -> dict:
    """A level line, broken where a segment begins."""
    months: list = []
    levels: list = []
    for place, row in enumerate(rows):
        if place and rows[place - 1][segment] != row[segment]:
            months.append(row[x])
            levels.append(None)
        months.append(row[x])
        levels.append(row[y])
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "legendgroup": name,
        "showlegend": named,
        "x": months,
        "y": levels,
        "line": style,
        "hoverinfo": "skip",
    }


def _signals(
    look: ChartContext,
    rows: list[dict],
    x: str,
    y: str,
    signal: str,
    name: str,
    colour: str,
    symbol: str,
) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "showlegend": bool(rows),
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "customdata": [row[signal] for row in rows],
        "marker": {"color": colour, "size": 10, "symbol": symbol},
        "hovertemplate": "%{customdata} " + look.shown("y", y) + "<extra></extra>",
    }
