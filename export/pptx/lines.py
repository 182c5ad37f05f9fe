"""Lines over months: one, or a few named at their ends, with the events that are recorded."""

from itertools import pairwise

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from charts.chart_context import rate_range
from charts.theme import LIGHT
from export.pptx import native
from export.pptx.columns import along, grouped, time_axis
from export.pptx.page import Spot
from export.pptx.text import cut, inches

DASHES = (None, None, MSO_LINE.ROUND_DOT, MSO_LINE.DASH, MSO_LINE.DASH_DOT)
# Room around the plot, in inches: the numbers of the axis, the months, the names of events.
LEFT, BENEATH, ABOVE = 0.8, 0.42, 0.15
# Names of events stand on three heights, so that near ones do not meet.
STEPS = 3
# Shares of the time: events nearer than this stand on different heights; beyond this the name of
# one stands to the left of its line.
NEAR, LATE = 0.25, 0.8
WIDEST = 3.0
LABEL = 0.24


def line(
    spot: Spot,
    *,
    x: str,
    y: str,
    series: str | None = None,
    marks: str | None = None,
    n: str = "n",
) -> None:
    """The arguments are those of charts.line; `n` has no place here."""
    rows = spot.answer.rows
    known = [float(row[y]) for row in rows if row[y] is not None]
    if not known:
        return spot.nothing()
    times, groups = along(spot, rows, x), grouped(rows, series)
    noted = events(rows, x, marks, list(times))
    low, high, step = ends(spot, known)

    data = CategoryChartData()
    data.categories = times.values()
    for name, own in groups.items():
        at = {row[x]: row[y] for row in own}
        data.add_series(name or spot.chart_context.label(y), [at.get(time) for time in times])
    if noted:
        high = add_events(
            data, spot.chart_context.label(str(marks)), noted, len(times), (high, step)
        )
    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(chart.plots[0].series)
    for i, one in enumerate(drawn[: len(groups)]):
        stroked(one, LIGHT.series[i % len(LIGHT.series)], 2.5, DASHES[i % len(DASHES)])
        if len(times) == 1:
            dotted(one, LIGHT.series[i % len(LIGHT.series)])
    value_axis(spot, chart, y, (low, high, step))
    time_axis(spot, chart.category_axis, list(times))
    right = _named(spot, drawn, list(groups.values()), list(times), x, y, (low, high))
    if noted:
        draw_events(spot, drawn[-1], noted, len(times))
    plotted(spot, chart, right)
    return None


def ends(spot: Spot, known: list[float]) -> tuple[float, float, float]:
    """Ends and step of the axis: rates may begin above zero, everything else does not."""
    if spot.chart_context.unit != "percent":
        return native.tidy(min([0.0, *known]), max([0.0, *known]))
    lowest, highest = rate_range(known)
    low, high, step = native.tidy(lowest, highest)
    return max(low, 0.0), min(high, 100.0) if max(known) <= 100 else high, step


def value_axis(spot: Spot, chart: Chart, y: str, ends: tuple[float, float, float]) -> None:
    native.axis(chart.value_axis, grid=True, line=False)
    native.scale(chart.value_axis, *ends)
    native.marks(spot, chart.value_axis, y, ends[2])


def stroked(series, colour: str, width: float, dash: MSO_LINE | None = None) -> None:
    """A line without marks at its points."""
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    native.stroke(series, colour, width, dash)


def dotted(one, colour: str, size: int = 9, style=XL_MARKER_STYLE.CIRCLE) -> None:
    """Marks at the points of a series, or at one point."""
    one.marker.style, one.marker.size = style, size
    one.marker.format.fill.solid()
    one.marker.format.fill.fore_color.rgb = native.rgb(colour)
    one.marker.format.line.color.rgb = native.rgb(colour)


def plotted(
    spot: Spot, chart: Chart, right: float, above: float = ABOVE, beneath: float = BENEATH
) -> None:
    """Put the plot in its place; `right`, `above` and `beneath` are inches around it."""
    width, height = spot.box.width, spot.box.height
    native.inner(
        chart,
        LEFT / width,
        above / height,
        (width - LEFT - right) / width,
        (height - above - beneath) / height,
    )


def apart(places: list[float], least: float) -> list[float]:
    """How far each of some places on a line must move down so that `least` lies between them."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = list(places)
    for _ in range(60):
        for one, other in pairwise(order):
            short = least - (moved[other] - moved[one])
            if short > 0:
                moved[one] -= short / 2
                moved[other] += short / 2
    return [new - old for new, old in zip(moved, places, strict=True)]


def _named(
    spot: Spot,
    drawn: list,
    groups: list[list[dict]],
    times: list,
    x: str,
    y: str,
    scale: tuple[float, float],
) -> float:
    """Name each line at its end, with its last number; returns the room that the names need."""
    low, high = scale
    lasts = [[row for row in own if row[y] is not None][-1:] for own in groups]
    named = [(i, last[0]) for i, last in enumerate(lasts) if last]
    tall = spot.box.height - ABOVE - BENEATH
    places = [tall * (high - float(row[y])) / ((high - low) or 1) for _, row in named]
    right = 0.3
    for (i, row), down in zip(named, apart(places, LABEL), strict=True):
        said = spot.answer.said(row, y)
        name = cut(drawn[i].name, native.SIZE, WIDEST - inches(said, native.SIZE))
        text = f"{name} {said}" if len(named) > 1 else said
        point = drawn[i].points[times.index(row[x])]
        colour = LIGHT.series[i % len(LIGHT.series)]
        native.label_text(
            point, text, XL_LABEL_POSITION.RIGHT, spot.lang, colour, native.SIZE, True
        )
        if abs(down) > 0.02:
            native.moved(point, down / spot.box.height)
        right = max(right, inches(text, native.SIZE, bold=True) + 0.3)
    return right


def events(rows: list[dict], x: str, marks: str | None, times: list) -> list[tuple[int, str]]:
    """The recorded events, by their places on the axis."""
    if not marks:
        return []
    found = {row[x]: str(row[marks]) for row in rows if row[marks]}
    return [(i, found[time]) for i, time in enumerate(times) if time in found]


def add_events(
    data: CategoryChartData,
    name: str,
    noted: list[tuple[int, str]],
    count: int,
    top: tuple[float, float],
) -> float:
    """A series that stands above all else in the months of events, near ones on different heights.

    `top` is the end of the axis and its step; returns the new end.
    """
    high, step = top
    levels: dict[int, int] = {}
    beyond, level = count * 2, 0
    # From the last to the first, each higher than the one that is near after it: a line then
    # crosses no name.
    for place, _ in reversed(noted):
        level = level % STEPS + 1 if beyond - place < count * NEAR else 1
        levels[place], beyond = level, place
    heights = {place: high + step * level / STEPS for place, level in levels.items()}
    data.add_series(name, [heights.get(i) for i in range(count)])
    return high + step


def draw_events(spot: Spot, series, noted: list[tuple[int, str]], count: int) -> None:
    """A line down from each event, and its name at the top, like a flag."""
    stroked(series, LIGHT.earlier, 0.75)
    series.format.line.fill.background()
    native.drops(series, LIGHT.earlier)
    for place, name in noted:
        late = place > count * LATE
        side = XL_LABEL_POSITION.LEFT if late else XL_LABEL_POSITION.RIGHT
        native.label_text(series.points[place], name, side, spot.lang, LIGHT.quiet, 11)
