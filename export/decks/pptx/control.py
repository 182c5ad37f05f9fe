"""A control chart: a monthly series with its centre and limits, and the months that are signals."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from charts.control import LIMITS
from charts.theme import LIGHT
from export.decks.pptx import lines, native
from export.decks.pptx.columns import along, time_axis
from export.decks.pptx.page import Spot

LEGEND = 0.4


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
    known = [float(row[name]) for row in rows for name in (y, lower, upper) if row[name] is not None]
    if not known:
        return spot.nothing()
    times = along(spot, rows, x)
    noted = lines.events(rows, x, marks, list(times))
    low, high, step = native.tidy(min(known), max(known))
    middle, limits, better, worse, neither = LIMITS[spot.lang]
    data = CategoryChartData()
    data.categories = times.values()
    data.add_series(spot.look.label(y), [row[y] for row in rows])
    # A level is not carried over an event: each stretch between two is a series of its own.
    stretches = list(dict.fromkeys(row[segment] for row in rows))
    levels = [
        (name, column) for column, name in ((centre, middle), (upper, limits), (lower, limits))
    ]
    for name, column in levels:
        for stretch in stretches:
            data.add_series(name, [row[column] if row[segment] == stretch else None for row in rows])
    high_is, low_is = {"up": (better, worse), "down": (worse, better)}.get(
        spot.look.direction, (neither, neither)
    )
    ways = [
        (name, way)
        for name, way in ((high_is, 1), (low_is, -1))
        if any(row[signal] and row[side] == way for row in rows)
    ]
    for name, way in ways:
        data.add_series(
            name, [row[y] if row[signal] and row[side] == way else None for row in rows]
        )
    if noted:
        high = lines.add_events(data, spot.look.label(marks), noted, len(times), (high, step))

    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(chart.plots[0].series)
    lines.stroked(drawn[0], LIGHT.actual, 2.25)
    if len(rows) == 1:
        lines.dotted(drawn[0], LIGHT.actual)
    count = len(stretches)
    for place, one in enumerate(drawn[1 : 1 + 3 * count]):
        lines.stroked(one, LIGHT.earlier, 1.5, None if place < count else MSO_LINE.DASH)
    shades = {better: LIGHT.improvement, worse: LIGHT.concern, neither: LIGHT.actual}
    for (name, way), one in zip(ways, drawn[1 + 3 * count :], strict=False):
        one.format.line.fill.background()
        style = XL_MARKER_STYLE.DIAMOND if way == 1 else XL_MARKER_STYLE.SQUARE
        lines.dotted(one, shades[name], 10, style)
    lines.value_axis(spot, chart, y, (low, high, step))
    time_axis(spot, chart.category_axis, list(times))
    native.legend(chart)
    chart.legend.position = native.XL_LEGEND_POSITION.BOTTOM
    listed = {0, 1, 1 + count, *range(1 + 3 * count, 1 + 3 * count + len(ways))}
    native.unlisted(chart, [i for i in range(len(drawn)) if i not in listed])
    if noted:
        lines.draw_events(spot, drawn[-1], noted, len(times))
    lines.plotted(spot, chart, 0.3, beneath=lines.BENEATH + LEGEND)
    return None
