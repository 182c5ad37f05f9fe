"""Rates against how many they were counted over, with limits that chance alone keeps to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, axis, empty, figure, legend, value_axis

if TYPE_CHECKING:
    import pyarrow as pa

CHANCE = {"zh": "界内", "en": "Within limits"}
OUTSIDE = {"zh": ("高于界线", "低于界线"), "en": ("Above", "Below")}
LIMITS = {
    "zh": ("95% 界线", "99.8% 界线", "全区"),
    "en": ("95 % limits", "99.8 % limits", "District"),
}


def funnel(
    table: pa.Table,
    look: ChartContext,
    *,
    x: str,
    y: str,
    label: str,
    centre: str,
    lower_warning: str,
    upper_warning: str,
    lower_alarm: str,
    upper_alarm: str,
    side: str,
) -> dict:
    """`x` holds the counts, `side` is above zero past the upper limits and below it past the lower.

    Only points outside the limits carry their name.
    """
    rows = sorted(table.to_pylist(), key=lambda row: row[x])
    if not rows:
        return empty(look)
    high = [row for row in rows if row[side] > 0]
    low = [row for row in rows if row[side] < 0]
    within = [row for row in rows if row[side] == 0]
    above, below = sides(look)
    warning, alarm, middle = LIMITS[look.lang]
    traces = [
        _limit(look, rows, x, lower_warning, warning, "dash", True),
        _limit(look, rows, x, upper_warning, warning, "dash", False),
        _limit(look, rows, x, lower_alarm, alarm, "dot", True),
        _limit(look, rows, x, upper_alarm, alarm, "dot", False),
        _limit(look, rows, x, centre, middle, "solid", True),
        _points(look, within, x, y, label, CHANCE[look.lang], look.colours.actual, "circle", False),
        _points(look, high, x, y, label, *above, "triangle-up", True),
        _points(look, low, x, y, label, *below, "triangle-down", True),
    ]
    return figure(
        look,
        traces,
        400,
        xaxis=axis(look, tickformat=",", showgrid=False, rangemode="tozero", title=_title(look, x)),
        yaxis=value_axis(look, y),
        showlegend=True,
        legend=legend(),
        hovermode="closest",
    )


def sides(look: ChartContext) -> tuple[tuple[str, str], tuple[str, str]]:
    """Name and colour of what lies above and below; which is good the direction says."""
    colours = look.colours
    above, below = OUTSIDE[look.lang]
    shades = {
        "up": (colours.improvement, colours.concern),
        "down": (colours.concern, colours.improvement),
    }.get(look.direction, (colours.series[2], colours.series[2]))
    return (above, shades[0]), (below, shades[1])


def _limit(
    look: ChartContext, rows: list[dict], x: str, y: str, name: str, dash: str, shown: bool
) -> dict:
    return {
        "type": "scatter",
        "mode": "lines" if len(rows) > 1 else "markers",
        "name": name,
        "showlegend": shown,
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "line": {"color": look.colours.earlier, "width": 1.4, "dash": dash, "shape": "spline"},
        # A single point has no line; a stroke stands for it.
        "marker": {
            "symbol": "line-ew",
            "size": 26 if dash == "solid" else 18,
            "line": {"color": look.colours.earlier, "width": 1.4},
        },
        "hoverinfo": "skip",
    }


def _points(
    look: ChartContext,
    rows: list[dict],
    x: str,
    y: str,
    label: str,
    name: str,
    colour: str,
    symbol: str,
    named: bool,
) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text" if named else "markers",
        "name": name,
        "showlegend": bool(rows),
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "text": [row[label] for row in rows],
        "textposition": "top center",
        "textfont": {"size": 12, "color": look.colours.text},
        "cliponaxis": False,
        "marker": {"color": colour, "symbol": symbol, "size": 10 if named else 8},
        "hovertemplate": "%{text} " + look.shown("y", y) + " (n = %{x:,})<extra></extra>",
    }


def _title(look: ChartContext, name: str) -> dict:
    return {"text": look.label(name), "font": {"size": 12, "color": look.colours.quiet}}
