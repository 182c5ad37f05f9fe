"""What a reform changed by months from its arrival: marks between the ends of their intervals."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from charts.models.event_study import EventStudyModel
from charts.theme import LIGHT
from export.pptx import axes, native
from export.pptx.lines import ABOVE, BENEATH, LEFT
from export.pptx.page import Spot
from export.pptx.series import at, dots_alone, stroke

LEGEND, TITLE = 0.4, 0.25


def event_study(spot: Spot, model: EventStudyModel) -> None:
    places = axes.along(spot, model.times)
    data = CategoryChartData()
    data.categories = places.values()
    for series in (*model.series, *model.limits):
        data.add_series(series.name, at(series.points, places))
    chart = native.add(spot, spot.box, XL_CHART_TYPE.LINE_MARKERS, data)
    drawn = list(chart.plots[0].series)
    for chart_series, series in zip(drawn, model.series, strict=False):
        dots_alone(chart_series, LIGHT.of(series.tone), 8, series.shape)
    for chart_series, limit in zip(drawn[len(model.series) :], model.limits, strict=True):
        stroke(chart_series, LIGHT.of(limit.tone), 1.5, limit.dash)
    native.legend(chart, [len(drawn) - 1], below=True)
    axes.values(spot, chart.value_axis, model.columns.y, axes.ends(model.domain))
    axes.time(spot, chart.category_axis, model.times)
    axes.titled(chart.category_axis, model.context.label(model.columns.x), spot.lang)
    native.around(
        chart, spot.box, left=LEFT, right=0.3, above=ABOVE, below=BENEATH + LEGEND + TITLE
    )
