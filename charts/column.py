"""Upright columns over months or years, stacked by a few groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import (
    ChartContext,
    axis,
    column,
    empty,
    figure,
    legend,
    month_axis,
    shades,
    value_axis,
    whole_steps,
)

if TYPE_CHECKING:
    import pyarrow as pa


def stacked(
    table: pa.Table, look: ChartContext, *, x: str, y: str, series: str, tone: str | None = None
) -> dict:
    """Parts stand upon each other in the order of the table; together they are the whole.

    `tone` holds 1, 0 or -1 for series that are good, neither or of concern.
    """
    rows = table.to_pylist()
    if not any(row[y] is not None for row in rows):
        return empty(look)
    groups: dict[str, list[dict]] = {}
    for row in rows:
        groups.setdefault(str(row[series]), []).append(row)
    colours = look.colours.series
    traces = [
        {
            "type": "bar",
            "name": name,
            "x": [row[x] for row in group],
            "y": [row[y] for row in group],
            "marker": {
                "color": shades(look).get(
                    group[0][tone] if tone else None, colours[i % len(colours)]
                ),
                "line": {"color": look.colours.background, "width": 0.5},
            },
            "hovertemplate": look.shown("y", y),
        }
        for i, (name, group) in enumerate(groups.items())
    ]
    values = column(table, x)
    dates = any(hasattr(value, "year") for value in values)
    along = (
        month_axis(look, values) if dates else axis(look, type="category", showgrid=False, nticks=9)
    )
    return figure(
        look,
        traces,
        320,
        barmode="stack",
        bargap=0.12 if dates else 0.35,
        xaxis=along,
        yaxis=value_axis(look, y, rangemode="tozero", **whole_steps(_reached(rows, x, y))),
        showlegend=True,
        legend=legend(),
        hovermode="x unified",
    )


def _reached(rows: list[dict], x: str, y: str) -> list:
    """How high each column stands: only the axis needs it."""
    heights: dict = {}
    for row in rows:
        heights[row[x]] = heights.get(row[x], 0) + (row[y] or 0)
    return list(heights.values())
