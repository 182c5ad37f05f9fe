"""Lines over months: one, or a few named at their ends, with the events that are recorded."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.model import Series
from charts.models.line import LineModel
from charts.theme import LIGHT
from export.pptx import axes, labels, native
from export.pptx.events import Flags
from export.pptx.page import Spot
from export.pptx.series import at, dots, stroke
from export.pptx.text import cut, inches

# Room around the plot, in inches: the numbers of the axis, the months, the names of events.
LEFT, BENEATH, ABOVE = 0.8, 0.42, 0.15
WIDEST = 3.0
LABEL = 0.24


def line(spot: Spot, model: LineModel) -> None:
    places = axes.along(spot, model.times)
    ends = axes.ends(model.domain)
    data = CategoryChartData()
    data.categories = places.values()
    for series in model.series:
        data.add_series(series.name, at(series.points, places))
    flags = Flags(spot, model, list(places))
    shown = flags.add(data, ends)
    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(chart.plots[0].series)
    for chart_series, series in zip(drawn, model.series, strict=False):
        draw_line(chart_series, series, 2.5, len(places))
    axes.values(spot, chart.value_axis, model.columns.y, shown)
    axes.time(spot, chart.category_axis, model.times)
    right = _named(spot, model, drawn, list(places), ends)
    flags.draw(drawn[-1])
    native.around(chart, spot.box, left=LEFT, right=right, above=ABOVE, below=BENEATH)


def draw_line(chart_series, series: Series, width: float, count: int) -> None:
    """A line, or a mark where there is one place alone."""
    colour = LIGHT.of(series.tone)
    stroke(chart_series, colour, width, series.dash)
    if count == 1:
        dots(chart_series, colour, shape=series.shape)


def _named(spot: Spot, model: LineModel, drawn: list, places: list, ends: axes.Ends) -> float:
    """Name each line at its end, with its last number; returns the room that the names need."""
    low, high, _ = ends
    tall = spot.box.height - ABOVE - BENEATH
    down = [
        tall * (high - float(mark.value or 0)) / ((high - low) or 1) for mark in model.ends.values()
    ]
    right = 0.3
    for (i, mark), by in zip(model.ends.items(), labels.apart(down, LABEL), strict=True):
        room = WIDEST - inches(mark.label, native.SIZE)
        name = cut(model.series[i].name, native.SIZE, room)
        text = f"{name} {mark.label}" if len(down) > 1 else mark.label
        point = drawn[i].points[places.index(model.series[i].known[-1].at)]
        label = labels.Label(text, XL_LABEL_POSITION.RIGHT, LIGHT.of(mark.tone), bold=True)
        labels.words(point, label, spot.lang)
        if abs(by) > 0.02:
            labels.moved(point, by / spot.box.height)
        right = max(right, inches(text, native.SIZE, bold=True) + 0.3)
    return right
