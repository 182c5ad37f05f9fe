"""Upright columns over months, years or kinds, stacked by a few groups."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from charts.models.column import ColumnModel
from charts.theme import LIGHT
from export.pptx import axes, native
from export.pptx.page import Spot
from export.pptx.series import at, paint


def column(spot: Spot, model: ColumnModel) -> None:
    places = axes.along(spot, model.times)
    data = CategoryChartData()
    data.categories = places.values()
    for series in model.series:
        data.add_series(series.name, at(series.points, places))
    chart = native.add(spot, spot.box, XL_CHART_TYPE.COLUMN_STACKED, data)
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, 18 if len(places) > 14 else 55
    for drawn, series in zip(plot.series, model.series, strict=True):
        paint(drawn, LIGHT.of(series.tone), edge=True)
    axes.values(spot, chart.value_axis, model.columns.y, axes.ends(model.domain))
    axes.time(spot, chart.category_axis, model.times)
    native.legend(chart)
