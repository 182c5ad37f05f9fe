"""Things on one line each, at their places on a scale: what interval and dot charts share.

A native scatter chart: the names are labels of points at the left edge, the lines of all rows are
one series with gaps, so that all of it can be edited as a chart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.series import XySeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE

from export.pptx import axes, labels, native, series
from export.pptx.page import Spot
from export.pptx.text import cut, inches
from queries import translate

AXIS, EDGE = 0.32, 0.3
WIDEST = 3.2
SIZE = 11
# Points of a row in a series of lines: from, to, and a gap.
GAPPED = 3


@dataclass(frozen=True)
class Marks:
    """Marks of one kind: `points` are of value and row, counted from 0 on top."""

    name: str
    points: Sequence[tuple[float, int]]
    colour: str
    shape: str


@dataclass(frozen=True)
class Lines:
    """A line in each row, from where to where; none where that is not known."""

    name: str
    ends: Sequence[tuple[float, float] | None]
    colour: str
    width: float


@dataclass(frozen=True)
class Rows:
    """What stands in a panel. `every` has the names of all panels, so that they have one scale;
    without a `ruler` the axis is not drawn: where each mark has its number. `notes` are words
    behind a value in a row.
    """

    names: Sequence[str]
    lines: Sequence[Lines]
    marks: Sequence[Marks]
    column: str
    ends: axes.Ends
    every: Sequence[str]
    ruler: bool = True
    notes: Sequence[tuple[float, int, str]] = ()


def draw(spot: Spot, rows: Rows) -> list:
    """The chart; returns the series of the marks, to be labelled."""
    count, low = len(rows.names), rows.ends[0]
    data = XyChartData()
    _add(data, translate("名称", spot.lang), [(low, i) for i in range(count)], count)
    for line in rows.lines:
        points = [point for i, ends in enumerate(line.ends) for point in _line(ends, i)]
        _add(data, line.name, points, count)
    for marks in rows.marks:
        _add(data, marks.name, marks.points, count)
    if rows.notes:
        _add(data, translate("说明", spot.lang), [(x, i) for x, i, _ in rows.notes], count)
    chart = native.add(spot, spot.box, XL_CHART_TYPE.XY_SCATTER, data)
    series.broken(chart)
    edge, *others = chart.plots[0].series
    for chart_series, line in zip(others, rows.lines, strict=False):
        series.stroke(chart_series, line.colour, line.width)
    drawn = others[len(rows.lines) : len(rows.lines) + len(rows.marks)]
    for chart_series, marks in zip(drawn, rows.marks, strict=True):
        series.dots_alone(chart_series, marks.colour, 8, marks.shape)
    names = [cut(name, SIZE, WIDEST) for name in rows.names]
    _words(spot, edge, names, XL_LABEL_POSITION.LEFT)
    if rows.notes:
        _words(spot, others[-1], [text for _, _, text in rows.notes], XL_LABEL_POSITION.RIGHT)
    series.layered(chart)
    _axes(spot, chart, rows)
    return drawn


def _words(spot: Spot, points: XySeries, texts: Sequence[str], side: XL_LABEL_POSITION) -> None:
    """Words alone at the points of a series."""
    points.marker.style = XL_MARKER_STYLE.NONE
    points.format.line.fill.background()
    for place, text in enumerate(texts):
        labels.words(points.points[place], labels.Label(text, side, size=SIZE), spot.lang)


def _axes(spot: Spot, chart: Chart, rows: Rows) -> None:
    across, up = chart.category_axis, chart.value_axis
    if rows.ruler:
        axes.axis(across, grid=True, line=False, size=SIZE)
        across.tick_label_position = axes.LABELS.HIGH
        axes.marks(spot, across, rows.column, rows.ends[2])
    else:
        axes.hidden(across)
    axes.scale(across, *rows.ends)
    axes.hidden(up)
    axes.scale(up, -0.6, len(rows.names) - 0.4)
    left = max(inches(cut(name, SIZE, WIDEST), SIZE) for name in rows.every) * 1.05 + 0.2
    above = AXIS if rows.ruler else 0.06
    right = EDGE + max((inches(text, SIZE) for _, _, text in rows.notes), default=0)
    native.around(chart, spot.box, left=left, right=right, above=above, below=0.06)


def _line(ends: tuple[float, float] | None, row: int) -> list[tuple[float, int | None]]:
    return [] if ends is None else [(ends[0], row), (ends[1], row), (ends[1], None)]


def _add(
    data: XyChartData, name: str, points: Sequence[tuple[float, int | None]], count: int
) -> None:
    """Rows count from above, a chart that is not turned round from below."""
    turned = [(value, None if row is None else count - 1 - row) for value, row in points]
    series.scatter(data, name, turned, GAPPED * count)
