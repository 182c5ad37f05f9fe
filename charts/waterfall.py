"""How parts carry one total to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import (
    ChartContext,
    axis,
    column,
    empty,
    figure,
    room,
    shorten,
    value_axis,
)

if TYPE_CHECKING:
    import pyarrow as pa


def waterfall(
    table: pa.Table, look: ChartContext, *, category: str, value: str, measure: str
) -> dict:
    """`measure` is absolute for the first total, relative for a part, total for the last."""
    values = column(table, value)
    if not any(amount is not None for amount in values):
        return empty(look)
    names = [str(name) for name in column(table, category)]
    colours = look.colours
    worse, better = colours.concern, colours.improvement
    if look.direction == "up":
        worse, better = better, worse
    trace = {
        "type": "waterfall",
        "orientation": "h",
        "y": names,
        "x": values,
        "measure": column(table, measure),
        "increasing": {"marker": {"color": worse}},
        "decreasing": {"marker": {"color": better}},
        "totals": {"marker": {"color": colours.quiet}},
        "connector": {"line": {"color": colours.earlier, "width": 1}},
        "texttemplate": "%{delta:+,.0f}",
        "text": values,
        "textposition": "outside",
        "cliponaxis": False,
        "hovertemplate": "%{y} " + look.shown("delta", value) + "<extra></extra>",
    }
    sums = [m != "relative" for m in column(table, measure)]
    form = look.format(value)
    trace["texttemplate"] = [f"%{{x:{form}}}" if s else f"%{{delta:+{form}}}" for s in sums]
    trace.pop("text")
    return figure(
        look,
        [trace],
        38 * len(names) + 36,
        xaxis=value_axis(
            look,
            value,
            showgrid=False,
            showticklabels=False,
            zeroline=True,
            zerolinecolor=colours.earlier,
            range=room(_reached(values, column(table, measure)), 0.24),
        ),
        yaxis=axis(
            look,
            type="category",
            autorange="reversed",
            tickmode="array",
            tickvals=names,
            ticktext=[shorten(name, 13 if look.lang == "zh" else 24) for name in names],
            showgrid=False,
        ),
        waterfallgap=0.35,
        margin={"l": 8, "r": 16, "t": 12, "b": 8},
    )


def _reached(values: list, measures: list) -> list[float]:
    """Where each bar ends: only the axis needs it, the marks are Plotly's own."""
    reached, place = [], 0.0
    for value, measure in zip(values, measures, strict=True):
        place = float(value or 0) + (place if measure == "relative" else 0)
        reached.append(place)
    return reached
