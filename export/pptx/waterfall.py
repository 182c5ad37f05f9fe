"""How parts carry one total to the next: stacked bars on a base that is not seen."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.chart_context import room
from charts.theme import LIGHT
from export.pptx import native
from export.pptx.bars import gap
from export.pptx.page import Spot
from export.pptx.text import cut

SHARE = 0.2
SERIES = ("total", "up", "down")


def waterfall(spot: Spot, *, category: str, value: str, measure: str) -> None:
    """Totals stand from zero, parts from where the one before ended.

    A bar that crosses zero is split there: it has a length on each side.
    """
    rows = [row for row in spot.answer.rows if row[value] is not None]
    if not rows:
        return spot.nothing()
    look = spot.chart_context
    spans = _spans(rows, value, measure)
    worse, better = look.colours.concern, look.colours.improvement
    up, down = (better, worse) if look.direction == "up" else (worse, better)
    colours = {"total": LIGHT.quiet, "up": up, "down": down}
    low, high = room([end for _, start, stop in spans for end in (start, stop)], SHARE)

    data = CategoryChartData()
    data.categories = [cut(str(row[category]), native.SIZE, 3.2) for row in rows]
    data.add_series("base", [_base(start, stop) for _, start, stop in spans])
    for kind in SERIES:
        own = [_lengths(start, stop) if k == kind else (None, None) for k, start, stop in spans]
        data.add_series(look.label(value), [above or below for above, below in own])
        data.add_series(look.label(value), [below if above else None for above, below in own])
    # Stacked bars carry no number beyond their end; one that is not seen, and begins there, does.
    data.add_series("labels", [(high - low) * SHARE for _ in rows])

    chart = native.add(spot, spot.box, XL_CHART_TYPE.BAR_STACKED, data)
    plot = chart.plots[0]
    plot.overlap, plot.gap_width = 100, gap(spot.box, len(rows))
    first, *parts, last = plot.series
    native.unpainted(first)
    native.unpainted(last)
    for place, series in enumerate(parts):
        native.paint(series, colours[SERIES[place // 2]])
    for place, row in enumerate(rows):
        said = _signed(spot, row, value, row[measure] == "relative")
        native.label_text(last.points[place], said, XL_LABEL_POSITION.INSIDE_BASE, spot.lang)
    native.names_axis(chart)
    native.hidden(chart.value_axis)
    native.scale(chart.value_axis, low, high)
    return None


def _spans(rows: list[dict], value: str, measure: str) -> list[tuple[str, float, float]]:
    """Kind of each bar, and where it starts and stops."""
    spans, place = [], 0.0
    for row in rows:
        amount = float(row[value])
        if row[measure] == "relative":
            spans.append(("up" if amount >= 0 else "down", place, place + amount))
            place += amount
        else:
            spans.append(("total", 0.0, amount))
            place = amount
    return spans


def _base(start: float, stop: float) -> float:
    low, high = sorted((start, stop))
    return low if low > 0 else min(high, 0.0)


def _lengths(start: float, stop: float) -> tuple[float | None, float | None]:
    """How far a bar goes above zero and below it, beyond its base."""
    low, high = sorted((start, stop))
    above = high - max(low, 0.0) if high > 0 else None
    below = low - min(high, 0.0) if low < 0 else None
    return above, below


def _signed(spot: Spot, row: dict, value: str, part: bool) -> str:
    said = spot.bare(row, value)
    return f"+{said}" if part and row[value] > 0 and not said.startswith("+") else said
