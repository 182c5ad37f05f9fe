"""A control chart: the months as a line, levels that break where events are, signals on top."""

from dataclasses import replace

from charts.chart_context import ChartContext
from charts.model import Point, Series
from charts.models.control import ControlModel, Signals
from charts.plotly.frame import course, figure, legend, month_axis, value_axis
from charts.plotly.line import events


def place(model: ControlModel) -> dict:
    context, y = model.context, model.columns.y
    centre, upper, lower = model.levels
    shapes, names = events(context, model.events)
    return figure(
        context,
        [
            _level(context, centre, 1.5, True),
            _level(context, upper, 1.2, True),
            _level(context, lower, 1.2, False),
            _months(model),
            *(_signals(context, signals, y) for signals in model.signals),
        ],
        340,
        xaxis=month_axis(context, model.times, tight=True),
        yaxis=value_axis(context, y, model.domain),
        annotations=names,
        shapes=shapes,
        showlegend=True,
        legend=legend(y=-0.14, yanchor="top"),
        hovermode="closest",
        margin={"l": 8, "r": 16, "t": 48, "b": 8},
    )


def _months(model: ControlModel) -> dict:
    context, (series,) = model.context, model.series
    colour = context.colours.of(series.tone)
    return course(
        "lines+markers",
        series,
        showlegend=False,
        line={"color": colour, "width": 2},
        marker={"color": colour, "size": 4},
        hovertemplate=context.shown("y", model.columns.y) + "<extra></extra>",
    )


def _level(context: ChartContext, stretches: tuple[Series, ...], width: float, named: bool) -> dict:
    """A level line, broken where a stretch begins."""
    first, points = stretches[0], list(stretches[0].points)
    for series in stretches[1:]:
        points += [Point(series.points[0].at, None), *series.points]
    dash = {"dash": first.dash} if first.dash != "solid" else {}
    return course(
        "lines",
        replace(first, points=tuple(points)),
        legendgroup=first.name,
        showlegend=named,
        line={"color": context.colours.of(first.tone), "width": width, **dash},
        hoverinfo="skip",
    )


def _signals(context: ChartContext, signals: Signals, y: str) -> dict:
    series = signals.series
    return course(
        "markers",
        series,
        showlegend=bool(series.points),
        customdata=list(signals.texts),
        marker={"color": context.colours.of(series.tone), "size": 10, "symbol": series.shape},
        hovertemplate="%{customdata} " + context.shown("y", y) + "<extra></extra>",
    )
