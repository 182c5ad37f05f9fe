"""Horizontal bars, each with its number at its end."""

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.model import Mark
from charts.models.bar import BarModel
from charts.theme import LIGHT
from export.pptx import axes, labels, native, series
from export.pptx.keys import Key, keys
from export.pptx.page import Box, Spot
from export.pptx.rowed import panels
from export.pptx.text import cut, inches

# A few bars would otherwise be as thick as beams.
THICKEST = 0.62
# Sizes of letters, and up to how many bars they have room.
SIZES = {12: 15, 11: 18, 10: 10**6}
# Of a panel and in inches: the most that names may take.
NAMES, WIDEST = 0.5, 4.6


def bar(spot: Spot, model: BarModel) -> None:
    legend = [Key(name, LIGHT.of(tone)) for name, tone in model.groups.items()]
    parts = panels(keys(spot, legend), model.marks)
    most = max(len(part) for _, part in parts)
    size = next(size for size, count in SIZES.items() if most <= count)
    widest = min(parts[0][0].width * NAMES, WIDEST)
    left = max(inches(cut(mark.name, size, widest), size) for mark in model.marks) + 0.2
    for box, part in parts:
        names = [cut(mark.name, size, widest) for mark in part]
        chart = _bars(spot.at(box), model, part, names, size)
        native.inner(chart, left / box.width, 0.005, 0.99 - left / box.width, 0.99)


def _bars(
    spot: Spot, model: BarModel, marks: tuple[Mark, ...], names: list[str], size: float
) -> Chart:
    """One series for each colour, all in one row of the chart, so that a legend can name them."""
    column = model.columns.x
    kinds = list(dict.fromkeys((mark.group, mark.tone) for mark in model.marks))
    data = CategoryChartData()
    data.categories = names
    for group, tone in kinds:
        own = [mark.value if (mark.group, mark.tone) == (group, tone) else None for mark in marks]
        data.add_series(group or model.context.label(column), own)
    chart = native.add(spot, spot.box, XL_CHART_TYPE.BAR_CLUSTERED, data)
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, gap(spot.box, len(marks))
    for chart_series, (_, tone) in zip(plot.series, kinds, strict=True):
        series.paint(chart_series, LIGHT.of(tone))
        labels.numbers(chart_series, labels.code(spot, column), XL_LABEL_POSITION.OUTSIDE_END, size)
    axes.names(chart, size)
    axes.hidden(chart.value_axis)
    axes.scale(chart.value_axis, model.domain.low, model.domain.high)
    return chart


def gap(box: Box, count: int) -> int:
    """Space between bars, in per cent of a bar."""
    each = box.height / count
    return int(max(45, (each / min(each, THICKEST) - 1) * 100 + 45))
