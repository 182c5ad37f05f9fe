"""Upright columns, one upon another."""

from charts.models.column import ColumnModel
from charts.plotly.frame import axis, figure, legend, month_axis, value_axis


def place(model: ColumnModel) -> dict:
    context, times = model.context, model.times
    traces = [
        {
            "type": "bar",
            "name": series.name,
            "x": [point.at for point in series.points],
            "y": [point.value for point in series.points],
            "marker": {
                "color": context.colours.of(series.tone),
                "line": {"color": context.colours.background, "width": 0.5},
            },
            "hovertemplate": context.shown("y", model.columns.y),
        }
        for series in model.series
    ]
    words = axis(context, type="category", showgrid=False, nticks=9)
    return figure(
        context,
        traces,
        320,
        barmode="stack",
        bargap=0.12 if times.dated else 0.35,
        xaxis=month_axis(context, times) if times.dated else words,
        yaxis=value_axis(context, model.columns.y, model.domain),
        showlegend=True,
        legend=legend(),
        hovermode="x unified",
    )
