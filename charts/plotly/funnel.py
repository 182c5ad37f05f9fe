"""A funnel of limits, and a mark for each thing; those outside are named."""

from charts.chart_context import ChartContext
from charts.model import Series
from charts.models.funnel import FunnelModel, Group
from charts.plotly.frame import axis, figure, legend, value_axis


def place(model: FunnelModel) -> dict:
    context, columns = model.context, model.columns
    title = {"text": context.label(columns.x), "font": {"size": 12, "color": context.colours.quiet}}
    first = {series.name: series for series in reversed(model.limits)}
    return figure(
        context,
        [
            *(_limit(context, series, first[series.name] is series) for series in model.limits),
            *(_points(context, group, columns.y) for group in model.groups),
        ],
        400,
        xaxis=axis(context, tickformat=",", showgrid=False, rangemode="tozero", title=title),
        yaxis=value_axis(context, columns.y, model.domain),
        showlegend=True,
        legend=legend(),
        hovermode="closest",
    )


def _limit(context: ChartContext, series: Series, shown: bool) -> dict:
    colour = context.colours.of(series.tone)
    return {
        "type": "scatter",
        "mode": "lines" if len(series.points) > 1 else "markers",
        "name": series.name,
        "showlegend": shown,
        "x": [point.at for point in series.points],
        "y": [point.value for point in series.points],
        "line": {"color": colour, "width": 1.4, "dash": series.dash, "shape": "spline"},
        # A single point has no line; a stroke stands for it.
        "marker": {
            "symbol": "line-ew",
            "size": 26 if series.dash == "solid" else 18,
            "line": {"color": colour, "width": 1.4},
        },
        "hoverinfo": "skip",
    }


def _points(context: ChartContext, group: Group, y: str) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text" if group.side else "markers",
        "name": group.name,
        "showlegend": bool(group.marks),
        "x": [mark.n for mark in group.marks],
        "y": [mark.value for mark in group.marks],
        "text": [mark.name for mark in group.marks],
        "textposition": "top center",
        "textfont": {"size": 12, "color": context.colours.text},
        "cliponaxis": False,
        "marker": {
            "color": context.colours.of(group.tone),
            "symbol": group.shape,
            "size": 10 if group.side else 8,
        },
        "hovertemplate": "%{text} " + context.shown("y", y) + " (n = %{x:,})<extra></extra>",
    }
