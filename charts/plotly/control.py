"""A control chart: the months as a line, signals on top; beneath it what was expected and the usual
range, both of which break where events are.
"""

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
            _band(context, upper, lower),
            _level(context, centre),
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


def _level(context: ChartContext, stretches: tuple[Series, ...]) -> dict:
    """A level line, broken where a stretch begins."""
    first, points = stretches[0], list(stretches[0].points)
    for series in stretches[1:]:
        points += [Point(series.points[0].at, None), *series.points]
    return course(
        "lines",
        replace(first, points=tuple(points)),
        line={"color": context.colours.of(first.tone), "width": 1.5, "dash": "dot"},
        hoverinfo="skip",
    )


def _band(context: ChartContext, upper: tuple[Series, ...], lower: tuple[Series, ...]) -> dict:
    """What lies between the limits, a surface for each stretch."""
    points: list[Point] = []
    for above, below in zip(upper, lower, strict=True):
        points += [*above.known, *reversed(below.known), *above.known[:1], _gap(above)]
    return course(
        "lines",
        replace(upper[0], points=tuple(points)),
        fill="toself",
        fillcolor=context.colours.earlier,
        opacity=0.3,
        line={"width": 0},
        hoverinfo="skip",
    )


def _gap(series: Series) -> Point:
    return Point(series.points[-1].at, None)


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
