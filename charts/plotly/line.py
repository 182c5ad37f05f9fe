"""Lines over months: one, or a few named at their ends, and the events of the time."""

from charts.chart_context import ChartContext
from charts.model import Event, Series
from charts.models.line import LineModel
from charts.plotly.frame import course, figure, month_axis, note, value_axis
from charts.plotly.text import shorten

# Heights in pixels: of the figure, of what the axis of values covers in it, and of a name.
HEIGHT, PLOT, NAME = 320, 262, 15


def place(model: LineModel) -> dict:
    context, y = model.context, model.columns.y
    ends = _ends(model)
    shapes, names = events(context, model.events)
    return figure(
        context,
        [_trace(model, series) for series in model.series],
        HEIGHT,
        xaxis=month_axis(context, model.times, tight=bool(ends)),
        yaxis=value_axis(context, y, model.domain),
        annotations=[*names, *ends],
        shapes=shapes,
        hovermode="x unified",
        margin={
            "l": 8,
            "r": (96 if context.lang == "zh" else 136) if ends else 16,
            "t": 48 if model.columns.marks else 12,
            "b": 8,
        },
    )


def _trace(model: LineModel, series: Series) -> dict:
    context, points = model.context, series.points
    colour = context.colours.of(series.tone)
    counts = [point.n for point in points]
    counted = any(count is not None for count in counts)
    template = context.shown("y", model.columns.y)
    return course(
        "lines" if len(points) > 1 else "markers",
        series,
        line={"color": colour, "width": 2.4, "dash": series.dash},
        marker={"color": colour, "size": 9, "symbol": series.shape},
        hovertemplate=template + (" (n = %{customdata:,})" if counted else ""),
        **({"customdata": counts} if counted else {}),
    )


def _ends(model: LineModel) -> list[dict]:
    """The name of each line at its end, moved from where it would lie upon another: up, and down
    again from the upper edge.
    """
    context = model.context
    wide = 7 if context.lang == "zh" else 20
    named = [
        (model.series[place].known[-1], mark) for place, mark in model.ends.items() if mark.name
    ]
    low, high = model.domain.low, model.domain.high
    span = high - low if high > low else 1
    wanted = [(float(mark.value or 0) - low) / span * PLOT for _, mark in named]
    order = sorted(range(len(named)), key=lambda place: named[place][1].value or 0)
    moved: dict[int, float] = {}
    edge = -float("inf")
    for place in order:
        moved[place] = edge = max(wanted[place], edge + NAME)
    edge = max([PLOT, *wanted])
    for place in reversed(order):
        moved[place] = min(moved[place], edge)
        edge = moved[place] - NAME
    return [
        note(
            shorten(mark.name, wide), point.at, point.value, context.colours.of(mark.tone),
            xshift=8, yshift=round(moved[place] - wanted[place]),
        )
        for place, (point, mark) in enumerate(named)
    ]  # fmt: skip


def events(context: ChartContext, noted: tuple[Event, ...]) -> tuple[list[dict], list[dict]]:
    """Lines and names of recorded events; near ones stand on different heights."""
    lines = [
        {
            "type": "line",
            "x0": event.month,
            "x1": event.month,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "line": {"color": context.colours.earlier, "width": 1, "dash": "dot"},
        }
        for event in noted
    ]
    names = [
        note(
            event.text, event.month, 1.0, context.colours.quiet, size=11, yref="paper",
            yanchor="bottom", yshift=14 * (place % 3),
        )
        for place, event in enumerate(noted)
    ]  # fmt: skip
    return lines, names
