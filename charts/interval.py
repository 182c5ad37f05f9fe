"""Where something stands, and from where to where it might as well stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import (
    ChartContext,
    axis,
    column,
    empty,
    figure,
    legend,
    shorten,
    value_axis,
)

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 26
RANGES = {
    "zh": ("95% 区间：测量与权重", "95% 区间：只考虑测量"),
    "en": ("95 %: scores and weights", "95 %: scores alone"),
}
SYMBOLS = ("circle", "diamond", "square-open", "x")


def interval(
    table: pa.Table,
    look: ChartContext,
    *,
    y: str,
    x: str,
    low: str,
    high: str,
    inner_low: str,
    inner_high: str,
    group: str,
) -> dict:
    """A thin line from `low` to `high`, a thick one within, and a mark at `x`, by `group`."""
    rows = table.to_pylist()
    if not rows:
        return empty(look)
    names = [str(row[y]) for row in rows]
    kinds = list(dict.fromkeys(column(table, group)))
    colours = look.colours
    whole, part = RANGES[look.lang]
    outer = _lines(rows, y, low, high, whole, {"color": colours.earlier, "width": 2})
    inner = _lines(rows, y, inner_low, inner_high, part, {"color": colours.earlier, "width": 8})
    shades = (colours.actual, colours.concern, colours.quiet, colours.series[2])
    marks = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": str(kind),
            "x": [row[x] for row in rows if row[group] == kind],
            "y": [str(row[y]) for row in rows if row[group] == kind],
            "customdata": [[row[low], row[high]] for row in rows if row[group] == kind],
            "marker": {
                "symbol": SYMBOLS[i % len(SYMBOLS)],
                "size": 10,
                "color": shades[i % len(shades)],
                "line": {"width": 2, "color": shades[i % len(shades)]},
            },
            "hovertemplate": f"%{{y}} {look.shown('x', x)} (%{{customdata[0]}}–%{{customdata[1]}})"
            "<extra></extra>",
        }
        for i, kind in enumerate(kinds)
    ]
    return figure(
        look,
        [outer, inner, *marks],
        ROW * len(rows) + 110,
        xaxis=value_axis(look, x, side="top"),
        yaxis=axis(
            look,
            type="category",
            autorange="reversed",
            categoryorder="array",
            categoryarray=names,
            tickmode="array",
            tickvals=names,
            ticktext=[shorten(name, 14 if look.lang == "zh" else 26) for name in names],
            showgrid=False,
        ),
        showlegend=True,
        legend={**legend(), "yref": "container", "y": 0, "yanchor": "bottom"},
        hovermode="closest",
    )


def _lines(rows: list[dict], y: str, low: str, high: str, name: str, style: dict) -> dict:
    """One trace for all lines; a gap after each keeps it from being joined to the next."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [value for row in rows for value in (row[low], row[high], None)],
        "y": [place for row in rows for place in (str(row[y]), str(row[y]), None)],
        "line": style,
        "hoverinfo": "skip",
    }
