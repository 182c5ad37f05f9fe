"""Rates against how many they were counted over, with limits that chance alone keeps to."""

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.models.funnel import FunnelModel, Group
from charts.theme import LIGHT
from export.pptx import axes, labels, native, series
from export.pptx.lines import LEFT
from export.pptx.page import Spot, rgb

# Room for the legend above, the title of the axis beneath.
ABOVE, BENEATH = 0.5, 0.75


def funnel(spot: Spot, model: FunnelModel) -> None:
    """Only what lies outside is named."""
    groups = [group for group in model.groups if group.marks]
    count = len(model.marks)
    data = XyChartData()
    for limit in model.limits:
        series.scatter(data, limit.name, [(p.at, p.value) for p in limit.points], count)
    for group in groups:
        series.scatter(data, group.name, [(mark.n, mark.value) for mark in group.marks], count)
    chart = native.add(spot, spot.box, XL_CHART_TYPE.XY_SCATTER_SMOOTH_NO_MARKERS, data)
    series.broken(chart)
    drawn = list(chart.plots[0].series)
    for chart_series, limit in zip(drawn, model.limits, strict=False):
        series.stroke(chart_series, LIGHT.of(limit.tone), 1.5, limit.dash, smooth=True)
    for chart_series, group in zip(drawn[len(model.limits) :], groups, strict=True):
        _points(spot, chart_series, group)
    _axes(spot, chart, model)
    native.legend(chart, [1, 3])
    native.around(chart, spot.box, left=LEFT, right=0.5, above=ABOVE, below=BENEATH)


def _points(spot: Spot, chart_series, group: Group) -> None:
    colour = LIGHT.of(group.tone)
    series.dots_alone(chart_series, colour, 10 if group.side else 8, group.shape)
    side = XL_LABEL_POSITION.ABOVE if group.side > 0 else XL_LABEL_POSITION.BELOW
    for place, mark in enumerate(group.marks if group.side else ()):
        label = labels.Label(f"{mark.name} {mark.label}", side, colour, bold=True)
        labels.words(chart_series.points[place], label, spot.lang)


def _axes(spot: Spot, chart: Chart, model: FunnelModel) -> None:
    """The counts from zero; the rates as far as points and limits reach."""
    across, up = chart.category_axis, chart.value_axis
    axes.axis(across)
    axes.scale(across, *axes.ends(model.reach, 6))
    across.tick_labels.number_format, across.tick_labels.number_format_is_linked = "#,##0", False
    axes.titled(across, model.context.label(model.columns.x), spot.lang)
    low, high, step = axes.ends(model.domain)
    # A name stands beneath the lowest point.
    low -= step if low > 0 and model.domain.low - low < step / 2 else 0
    axes.values(spot, up, model.columns.y, (max(low, 0.0), high, step))
    # Without this the axis of rates would stand at zero, beyond the chart.
    across.format.line.color.rgb = rgb(LIGHT.earlier)
