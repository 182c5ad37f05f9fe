"""A control chart: a monthly series with its centre and limits, and the months that are signals."""

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from charts.models.control import ControlModel
from charts.theme import LIGHT
from export.pptx import axes, native
from export.pptx.events import Flags
from export.pptx.lines import ABOVE, BENEATH, LEFT, draw_line
from export.pptx.page import Spot
from export.pptx.series import at, dots_alone, stroke

LEGEND = 0.4


def control(spot: Spot, model: ControlModel) -> None:
    places = axes.along(spot, model.times)
    shown = [signals.series for signals in model.signals if signals.texts]
    levels = [stretch for level in model.levels for stretch in level]
    data = CategoryChartData()
    data.categories = places.values()
    for series in (*model.series, *levels, *shown):
        data.add_series(series.name, at(series.points, places))
    flags = Flags(spot, model, list(places))
    ends = flags.add(data, axes.ends(model.domain))
    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    first, *others = chart.plots[0].series
    draw_line(first, model.series[0], 2.25, len(places))
    for chart_series, level in zip(others, levels, strict=False):
        stroke(chart_series, LIGHT.of(level.tone), 1.5, level.dash)
    for chart_series, series in zip(others[len(levels) :], shown, strict=False):
        dots_alone(chart_series, LIGHT.of(series.tone), 10, series.shape)
    _legend(chart, model, len(shown))
    axes.values(spot, chart.value_axis, model.columns.y, ends)
    axes.time(spot, chart.category_axis, model.times)
    flags.draw([first, *others][-1])
    native.around(chart, spot.box, left=LEFT, right=0.3, above=ABOVE, below=BENEATH + LEGEND)


def _legend(chart: Chart, model: ControlModel, signals: int) -> None:
    """Each kind of line is named once, however many stretches it has; events by themselves."""
    count = len(model.levels[0])
    first_signal = 1 + 3 * count
    listed = {0, 1, 1 + count, *range(first_signal, first_signal + signals)}
    every = range(len(list(chart.plots[0].series)))
    native.legend(chart, [i for i in every if i not in listed], below=True)
