"""How parts carry one total to the next: stacked bars on a base that is not seen."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.models.waterfall import Step, WaterfallModel
from charts.theme import LIGHT
from export.pptx import axes, labels, native, series
from export.pptx.bars import gap
from export.pptx.page import Spot
from export.pptx.text import cut

SHARE = 0.2


def waterfall(spot: Spot, model: WaterfallModel) -> None:
    """A bar that crosses zero is split there: it has a length on each side."""
    low, high = model.domain.low, model.domain.high
    tones = list(dict.fromkeys(mark.tone for mark in model.marks))
    label = model.context.label(model.columns.value)
    unit = model.context.unit_of(model.columns.value)
    data = CategoryChartData()
    data.categories = [cut(mark.name, native.SIZE, 3.2) for mark in model.marks]
    data.add_series("base", [_base(step) for step in model.steps])
    for tone in tones:
        own = [_lengths(step) if step.mark.tone is tone else (None, None) for step in model.steps]
        data.add_series(label, [above or below for above, below in own])
        data.add_series(label, [below if above else None for above, below in own])
    # Stacked bars carry no number beyond their end; one that is not seen, and begins there, does.
    data.add_series("labels", [(high - low) * SHARE for _ in model.steps])

    chart = native.add(spot, spot.box, XL_CHART_TYPE.BAR_STACKED, data)
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, gap(spot.box, len(model.steps))
    first, *parts, last = plot.series
    series.unpainted(first)
    series.unpainted(last)
    for place, chart_series in enumerate(parts):
        series.paint(chart_series, LIGHT.of(tones[place // 2]))
    for place, step in enumerate(model.steps):
        text = labels.Label(_signed(spot, step, unit), XL_LABEL_POSITION.INSIDE_BASE)
        labels.words(last.points[place], text, spot.lang)
    axes.names(chart)
    axes.hidden(chart.value_axis)
    axes.scale(chart.value_axis, low, high)


def _base(step: Step) -> float:
    low, high = sorted((step.start, step.stop))
    return low if low > 0 else min(high, 0.0)


def _lengths(step: Step) -> tuple[float | None, float | None]:
    """How far a bar goes above zero and below it, beyond its base."""
    low, high = sorted((step.start, step.stop))
    above = high - max(low, 0.0) if high > 0 else None
    below = low - min(high, 0.0) if low < 0 else None
    return above, below


def _signed(spot: Spot, step: Step, unit: str) -> str:
    text = spot.bare(step.mark.value, unit)
    rises = step.part and (step.mark.value or 0) > 0
    return f"+{text}" if rises and not text.startswith("+") else text
