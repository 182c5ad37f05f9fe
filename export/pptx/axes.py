"""Axes of native charts: quiet, on round numbers, in the number format of what they show."""

from math import ceil, floor, log10

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_TICK_LABEL_POSITION as LABELS
from pptx.enum.chart import XL_TICK_MARK as TICKS
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.domain import Domain
from charts.models.times import Times
from charts.theme import LIGHT
from export.pptx.labels import code
from export.pptx.native import SIZE, plain
from export.pptx.page import Spot, rgb
from export.pptx.text import cut, fonts
from queries import MONTH, YEAR

# Ends of an axis, and the step between its labels.
Ends = tuple[float, float, float]
# Names on an axis of words or quarters, at most.
NAMED = 30


def axis(ax, *, grid: bool = False, size: float = SIZE, line: bool = True) -> None:
    """An axis with quiet labels, without ticks."""
    ax.has_major_gridlines, ax.has_minor_gridlines, ax.has_title = grid, False, False
    ax.major_tick_mark = ax.minor_tick_mark = TICKS.NONE
    plain(ax.tick_labels.font, size, LIGHT.quiet)
    ax.tick_label_position = LABELS.LOW
    if grid:
        ax.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
        ax.major_gridlines.format.line.width = Pt(0.75)
    if line:
        ax.format.line.color.rgb = rgb(LIGHT.earlier)
        ax.format.line.width = Pt(0.75)
    else:
        ax.format.line.fill.background()


def hidden(ax) -> None:
    """An axis that only keeps the scale: the numbers stand at the marks."""
    axis(ax, line=False)
    ax.tick_label_position = LABELS.NONE


def names(chart: Chart, size: float = SIZE) -> None:
    """The names of bars, the first on top, none left out."""
    ax = chart.category_axis
    axis(ax, size=size)
    ax.reverse_order = True
    plain(ax.tick_labels.font, size, LIGHT.text)
    _every(ax)


def values(spot: Spot, ax, column: str, ends: Ends) -> None:
    """An axis of values with its grid, in the format of a column."""
    axis(ax, grid=True, line=False)
    scale(ax, *ends)
    marks(spot, ax, column, ends[2])


def scale(ax, low: float, high: float, step: float | None = None) -> None:
    ax.minimum_scale, ax.maximum_scale = low, high
    if step:
        ax.major_unit = step


def ends(domain: Domain, parts: int = 5) -> Ends:
    """The ends of a domain on round numbers, within what it cannot pass."""
    low, high, step = tidy(domain.low, domain.high, parts, float(domain.whole))
    if domain.limits:
        low, high = max(low, domain.limits[0]), min(high, domain.limits[1])
    return low, high, step


def tidy(low: float, high: float, parts: int = 5, least: float = 0.0) -> Ends:
    """Round numbers around two ends, and the step between them, at least `least`."""
    span = (high - low) or abs(high) or 1.0
    rough = max(span / parts, least)
    size = 10 ** floor(log10(rough))
    step = next(size * m for m in (1, 2, 5, 10) if size * m >= rough * 0.999)
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step, step


def marks(spot: Spot, ax, column: str, step: float) -> None:
    """The labels of an axis of values: the format of its column, decimals where they differ."""
    form = code(spot, column, coarse=step == int(step))
    if spot.answer.unit(column) == "percent":
        # Room above for the names of events is not a rate.
        form = f'[>100]"";{form}'
    ax.tick_labels.number_format = form
    ax.tick_labels.number_format_is_linked = False


def titled(ax, text: str, lang: str) -> None:
    """A quiet title along an axis."""
    ax.has_title = True
    run = ax.axis_title.text_frame.paragraphs[0].add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(SIZE), False
    run.font.color.rgb = rgb(LIGHT.quiet)
    fonts(run._r.get_or_add_rPr(), lang)


def along(spot: Spot, times: Times) -> dict:
    """Each value on an axis of times or words, with what Office is to show there."""
    if times.grain == "quarter":
        # An axis of months would draw a column of three as thin as one.
        return {day: f"{day:%y}Q{(day.month + 2) // 3}" for day in times.every_quarter()}
    if times.dated:
        return {day: day for day in times.values}
    wide = max(spot.box.width / max(len(times.values), 1), 0.6)
    return {
        value: cut(label, SIZE, wide)
        for value, label in zip(times.values, times.labels, strict=True)
    }


def time(spot: Spot, ax, times: Times) -> None:
    """An axis of months: years alone when there are many, not more names than fit otherwise."""
    axis(ax)
    first, last = times.values[0], times.values[-1]
    if not times.dated or times.grain == "quarter":
        count = len(times.every_quarter() if times.dated else times.values)
        _every(ax, -(-count // NAMED))
        return
    by_year = last.year - first.year + 1 > 2
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    _months(ax, 12 if by_year else -(-months // 7))
    labels = ax.tick_labels
    labels.number_format = (YEAR if by_year else MONTH)[spot.lang].office
    labels.number_format_is_linked = False
    plain(labels.font, SIZE, LIGHT.quiet)


def edge_to_edge(chart: Chart) -> None:
    """The first category stands at the edge of the plot and the last at the other."""
    mark = parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>')
    chart.value_axis._element.find(qn("c:crosses")).addnext(mark)


def _every(ax, skip: int = 1) -> None:
    """Name each category, or each so many."""
    element = ax._element
    for old in element.findall(qn("c:tickLblSkip")):
        element.remove(old)
    mark = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="{skip}"/>')
    element.find(qn("c:noMultiLvlLbl")).addprevious(mark)


def _months(ax, every: int) -> None:
    """An axis of dates that counts in months, and names each so many."""
    element = ax._element
    for tag in ("baseTimeUnit", "majorUnit", "majorTimeUnit"):
        for old in element.findall(qn(f"c:{tag}")):
            element.remove(old)
    for tag, value in (
        ("baseTimeUnit", "months"), ("majorUnit", every), ("majorTimeUnit", "months")
    ):  # fmt: skip
        element.append(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))
