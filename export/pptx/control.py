"""A control chart: a monthly series with its centre and limits, and the months that are signals."""

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from charts.control import LIMITS
from charts.theme import LIGHT
from export.pptx import lines, native
from export.pptx.columns import along, time_axis
from export.pptx.page import Spot

LEGEND = 0.4
STYLES = {1: XL_MARKER_STYLE.DIAMOND, -1: XL_MARKER_STYLE.SQUARE}


def control(
    spot: Spot,
    *,
    x: str,
    y: str,
    centre: str,
    lower: str,
    upper: str,
    segment: str,
    signal: str,
    side: str,
    marks: str,
) -> None:
    """The arguments are those of charts.control."""
    rows = spot.answer.rows
    drawn = (y, lower, upper)
    known = [float(row[name]) for row in rows for name in drawn if row[name] is not None]
    if not known:
        return spot.nothing()
    times = along(spot, rows, x)
    noted = lines.events(rows, x, marks, list(times))
    low, high, step = native.tidy(min(known), max(known))
    data = CategoryChartData()
    data.categories = times.values()
    data.add_series(spot.chart_context.label(y), [row[y] for row in rows])
    count = _add_levels(data, spot, rows, (centre, upper, lower), segment)
    ways = [way for way in (1, -1) if any(row[signal] and row[side] == way for row in rows)]
    for way in ways:
        own = [row[y] if row[signal] and row[side] == way else None for row in rows]
        data.add_series(_judged(spot, way)[0], own)
    if noted:
        high = lines.add_events(
            data, spot.chart_context.label(marks), noted, len(times), (high, step)
        )

    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    _style(spot, chart, count, ways, len(rows))
    lines.value_axis(spot, chart, y, (low, high, step))
    time_axis(spot, chart.category_axis, list(times))
    if noted:
        lines.draw_events(spot, list(chart.plots[0].series)[-1], noted, len(times))
    lines.plotted(spot, chart, 0.3, beneath=lines.BENEATH + LEGEND)
    return None


def _add_levels(
    data: CategoryChartData, spot: Spot, rows: list[dict], columns: tuple[str, ...], segment: str
) -> int:
    """Centre and both limits; returns of how many series each consists.

    A level is not carried over an event: each stretch between two is a series of its own.
    """
    middle, limits, *_ = LIMITS[spot.lang]
    stretches = list(dict.fromkeys(row[segment] for row in rows))
    for name, column in zip((middle, limits, limits), columns, strict=True):
        for stretch in stretches:
            own = [row[column] if row[segment] == stretch else None for row in rows]
            data.add_series(name, own)
    return len(stretches)


def _judged(spot: Spot, way: int) -> tuple[str, str]:
    """What a signal upwards (1) or downwards (-1) is called, and its colour."""
    _, _, better, worse, neither = LIMITS[spot.lang]
    good = {"up": 1, "down": -1}.get(spot.chart_context.direction)
    if good is None:
        return neither, LIGHT.actual
    return (better, LIGHT.improvement) if way == good else (worse, LIGHT.concern)


def _style(spot: Spot, chart: Chart, count: int, ways: list[int], months: int) -> None:
    """The series is followed by `count` stretches of centre, upper and lower limit, then signals;
    the legend names each kind once.
    """
    series, *others = chart.plots[0].series
    lines.stroked(series, LIGHT.actual, 2.25)
    if months == 1:
        lines.dotted(series, LIGHT.actual)
    for place, one in enumerate(others[: 3 * count]):
        lines.stroked(one, LIGHT.earlier, 1.5, None if place < count else MSO_LINE.DASH)
    for way, one in zip(ways, others[3 * count :], strict=False):
        one.format.line.fill.background()
        lines.dotted(one, _judged(spot, way)[1], 10, STYLES[way])
    native.legend(chart)
    chart.legend.position = native.XL_LEGEND_POSITION.BOTTOM
    first_signal = 1 + 3 * count
    listed = {0, 1, 1 + count, *range(first_signal, first_signal + len(ways))}
    native.unlisted(chart, [i for i in range(1 + len(others)) if i not in listed])
