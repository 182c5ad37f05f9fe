"""Horizontal bars, longest first as the table has them, each with its number."""

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from charts.chart_context import ChartContext, room, shades
from export.pptx import native
from export.pptx.keys import Key, keys
from export.pptx.page import Box, Spot
from export.pptx.rowed import panels
from export.pptx.text import cut, inches

# Bars are read by their length: they begin at zero, and one panel has the scale of the other.
SHARE = 0.2
# A few bars would otherwise be as thick as beams.
THICKEST = 0.62
# Sizes of letters, and up to how many bars they have room.
SIZES = {12: 15, 11: 18, 10: 10**6}
# Of a panel and in inches: the most that names may take.
NAMES, WIDEST = 0.5, 4.6


def bar(
    spot: Spot,
    *,
    x: str,
    y: str,
    group: str | None = None,
    tone: str | None = None,
    n: str = "n",
    end: str | None = None,
) -> None:
    """The arguments are those of charts.bar; `n` has no place here."""
    rows = [row for row in spot.answer.rows if row[x] is not None]
    if not rows:
        return spot.nothing()
    kinds = _kinds(spot.chart_context, rows, x, group, tone)
    values = [float(row[x]) for row in rows] + [row[end] for row in rows if end]
    low, high = room(values, 0.34 if min(values) < 0 else SHARE)
    below = keys(spot, [Key(*entry) for entry in kinds.items()]) if group else spot
    parts = panels(below, rows)
    most = max(len(part) for _, part in parts)
    size = next(size for size, count in SIZES.items() if most <= count)
    widest = min(parts[0][0].width * NAMES, WIDEST)
    left = max(inches(cut(str(row[y]), size, widest), size) for row in rows) + 0.2
    for box, part in parts:
        chart = _bars(spot, box, part, x, y, kinds, (low, high), group, size, widest)
        native.inner(chart, left / box.width, 0.005, 0.99 - left / box.width, 0.99)
    return None


def _kinds(
    look: ChartContext, rows: list[dict], x: str, group: str | None, tone: str | None
) -> dict:
    """Colour of each kind of bar, by the kind of its row: see _kind."""
    if group:
        tones = {str(row[group]): row[tone] if tone else None for row in rows}
        series = look.colours.series
        return {
            kind: shades(look).get(own, series[i % len(series)])
            for i, (kind, own) in enumerate(tones.items())
        }
    if look.direction != "neither" and any(row[x] < 0 for row in rows):
        worse = look.direction == "down"
        ends = (look.colours.concern, look.colours.improvement)
        return {"+": ends[0] if worse else ends[1], "-": ends[1] if worse else ends[0]}
    return {"": look.colours.actual}


def _kind(row: dict, x: str, kinds: dict, group: str | None) -> str:
    if group:
        return str(row[group])
    return "" if "" in kinds else "+" if row[x] > 0 else "-"


def _bars(
    spot: Spot,
    box: Box,
    rows: list[dict],
    x: str,
    y: str,
    kinds: dict,
    ends: tuple[float, float],
    group: str | None,
    size: float,
    widest: float,
) -> Chart:
    """One series for each kind, all in one row of the chart, so that a legend can name them."""
    form = native.code(spot, x)
    data = CategoryChartData()
    data.categories = [cut(str(row[y]), size, widest) for row in rows]
    for kind in kinds:
        own = [row[x] if _kind(row, x, kinds, group) == kind else None for row in rows]
        data.add_series(kind if group else spot.chart_context.label(x), own)
    chart = native.add(spot, box, XL_CHART_TYPE.BAR_CLUSTERED, data)
    plot = chart.plots[0]
    plot.overlap = 100
    plot.gap_width = gap(box, len(rows))
    for series, colour in zip(plot.series, kinds.values(), strict=True):
        native.paint(series, colour)
        native.label_values(series, form, XL_LABEL_POSITION.OUTSIDE_END, size)
    native.names_axis(chart, size)
    native.hidden(chart.value_axis)
    native.scale(chart.value_axis, *ends)
    return chart


def gap(box: Box, count: int) -> int:
    """Space between bars, in per cent of a bar."""
    each = box.height / count
    return int(max(45, (each / min(each, THICKEST) - 1) * 100 + 45))
