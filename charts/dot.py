"""Two values of each thing on one line: before and after, promised and allowed."""

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
    whole_steps,
)

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 34


def dot(table: pa.Table, look: ChartContext, *, category: str, start: str, end: str) -> dict:
    """`start` is drawn hollow and grey, `end` full; a line joins them."""
    names = [str(name) for name in column(table, category)]
    first, last = column(table, start), column(table, end)
    if not any(value is not None for value in [*first, *last]):
        return empty(look)
    joins = [
        {
            "type": "line",
            "x0": a,
            "x1": b,
            "y0": name,
            "y1": name,
            "layer": "below",
            "line": {"color": look.colours.earlier, "width": 2},
        }
        for name, a, b in zip(names, first, last, strict=True)
        if a is not None and b is not None
    ]
    return figure(
        look,
        [_trace(look, names, first, start, False), _trace(look, names, last, end, True)],
        ROW * len(names) + 76,
        shapes=joins,
        # Places, not lengths: the axis need not begin at zero.
        xaxis=value_axis(look, end, **whole_steps([*first, *last])),
        yaxis=axis(
            look,
            type="category",
            range=[len(names) - 0.4, -0.6],
            tickmode="array",
            tickvals=names,
            ticktext=[shorten(name, 16 if look.lang == "zh" else 26) for name in names],
            showgrid=False,
            ticklabelstandoff=12,
        ),
        showlegend=True,
        legend=legend(),
    )


def _trace(look: ChartContext, names: list[str], values: list, name: str, full: bool) -> dict:
    colour = look.colours.actual if full else look.colours.earlier
    return {
        "type": "scatter",
        "mode": "markers",
        "name": look.label(name),
        "x": values,
        "y": names,
        "marker": {
            "size": 11,
            "symbol": "circle" if full else "circle-open",
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        "cliponaxis": False,
        "hovertemplate": "%{y} " + look.shown("x", name) + f"<extra>{look.label(name)}</extra>",
    }
