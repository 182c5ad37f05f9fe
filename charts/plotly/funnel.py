"""A funnel of limits, and a mark for each thing; those outside are named."""

from charts.chart_context import ChartContext
from charts.model import Series
from charts.models.funnel import FunnelModel, Group
from charts.plotly.frame import axis, course, figure, legend, scatter, value_axis


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
    # A single point has no line; a stroke stands for it.
    size = 26 if series.dash == "solid" else 18
    return course(
        "lines" if len(series.points) > 1 else "markers",
        series,
        showlegend=shown,
        line={"color": colour, "width": 1.4, "dash": series.dash, "shape": "spline"},
        marker={"symbol": "line-ew", "size": size, "line": {"color": colour, "width": 1.4}},
        hoverinfo="skip",
    )


def _points(context: ChartContext, group: Group, y: str) -> dict:
    colour, size = context.colours.of(group.tone), 10 if group.side else 8
    return scatter(
        "markers+text" if group.side else "markers",
        [mark.n for mark in group.marks],
        [mark.value for mark in group.marks],
        name=group.name,
        showlegend=bool(group.marks),
        text=[mark.name for mark in group.marks],
        textposition="top center",
        textfont={"size": 12, "color": context.colours.text},
        cliponaxis=False,
        marker={"color": colour, "symbol": group.shape, "size": size},
        hovertemplate="%{text} " + context.shown("y", y) + " (n = %{x:,})<extra></extra>",
    )
