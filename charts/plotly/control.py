"""A control chart: the months as a line, levels that break where events are, signals on top."""

from charts.chart_context import ChartContext
from charts.model import Series
from charts.models.control import ControlModel, Signals
from charts.plotly.frame import figure, legend, month_axis, value_axis
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
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": series.name,
        "showlegend": False,
        **_at(series),
        "line": {"color": colour, "width": 2},
        "marker": {"color": colour, "size": 4},
        "hovertemplate": context.shown("y", model.columns.y) + "<extra></extra>",
    }


def _level(context: ChartContext, stretches: tuple[Series, ...], width: float, named: bool) -> dict:
    """A level line, broken where a stretch begins."""
    first, *others = stretches
    months, levels = ([*_at(first)[axis]] for axis in ("x", "y"))
    for series in others:
        at = _at(series)
        months += [at["x"][0], *at["x"]]
        levels += [None, *at["y"]]
    dash = {"dash": first.dash} if first.dash != "solid" else {}
    return {
        "type": "scatter",
        "mode": "lines",
        "name": first.name,
        "legendgroup": first.name,
        "showlegend": named,
        "x": months,
        "y": levels,
        "line": {"color": context.colours.of(first.tone), "width": width, **dash},
        "hoverinfo": "skip",
    }


def _signals(context: ChartContext, signals: Signals, y: str) -> dict:
    series = signals.series
    return {
        "type": "scatter",
        "mode": "markers",
        "name": series.name,
        "showlegend": bool(series.points),
        **_at(series),
        "customdata": list(signals.texts),
        "marker": {"color": context.colours.of(series.tone), "size": 10, "symbol": series.shape},
        "hovertemplate": "%{customdata} " + context.shown("y", y) + "<extra></extra>",
    }


def _at(series: Series) -> dict:
    return {
        "x": [point.at for point in series.points],
        "y": [point.value for point in series.points],
    }
