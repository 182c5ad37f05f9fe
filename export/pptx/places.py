"""Things on one line each, at their places on a scale: what interval and dot charts share.

A native scatter chart: the names are labels of points at the left edge, the lines of all rows are
one series with gaps, so that all of it can be edited as a chart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE

from export.pptx import lines, native
from export.pptx.page import Box, Spot
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
    style: XL_MARKER_STYLE


@dataclass(frozen=True)
class Lines:
    """A line in each row, from where to where."""

    name: str
    ends: Sequence[tuple[float, float]]
    colour: str
    width: float


def draw(
    spot: Spot,
    box: Box,
    names: list[str],
    ruled: Sequence[Lines],
    marked: Sequence[Marks],
    column: str,
    scale: tuple[float, float, float],
    every: Sequence[str],
    ruler: bool = True,
) -> list:
    """The chart in a box; returns the series of the marks, to be labelled.

    `every` has the names of all panels, so that they have one scale. Without a `ruler` the axis
    is not drawn: where each mark has its number.
    """
    low, high, step = scale

    count = len(names)
    data = XyChartData()
    _add(data, translate("名称", spot.lang), [(low, i) for i in range(count)], count)
    for line in ruled:
        points = [end for i, ends in enumerate(line.ends) for end in _line(ends, i)]
        _add(data, line.name, points, count)
    for marks in marked:
        _add(data, marks.name, marks.points, count)
    chart = native.add(spot, box, XL_CHART_TYPE.XY_SCATTER, data)
    native.broken(chart)
    edge, *others = chart.plots[0].series
    for one, line in zip(others, ruled, strict=False):
        lines.stroked(one, line.colour, line.width)
    drawn = others[len(ruled) :]
    for one, marks in zip(drawn, marked, strict=True):
        one.format.line.fill.background()
        lines.dotted(one, marks.colour, 8, marks.style)
    edge.marker.style = XL_MARKER_STYLE.NONE
    edge.format.line.fill.background()
    said = [cut(name, SIZE, WIDEST) for name in names]
    for place, name in enumerate(said):
        point = edge.points[place]
        native.label_text(point, name, XL_LABEL_POSITION.LEFT, spot.lang, size=SIZE)
    native.layered(chart)
    across, up = chart.category_axis, chart.value_axis
    if ruler:
        native.axis(across, grid=True, line=False, size=SIZE)
        across.tick_label_position = native.LABELS.HIGH
        native.marks(spot, across, column, step)
    else:
        native.hidden(across)
    native.scale(across, low, high, step)
    native.hidden(up)
    native.scale(up, -0.6, count - 0.4)
    above = AXIS if ruler else 0.06
    left = max(inches(cut(name, SIZE, WIDEST), SIZE) for name in every) * 1.05 + 0.2
    native.inner(
        chart, left / box.width, above / box.height,
        (box.width - left - EDGE) / box.width, (box.height - above - 0.06) / box.height,
    )  # fmt: skip
    return drawn


def _line(ends: tuple[float, float], row: int) -> list[tuple[float, int | None]]:
    return [(ends[0], row), (ends[1], row), (ends[1], None)]


def _add(
    data: XyChartData, name: str, points: Sequence[tuple[float, int | None]], count: int
) -> None:
    """Rows count from above, a chart that is not turned round from below."""
    turned = [(value, None if row is None else count - 1 - row) for value, row in points]
    native.points(data, name, turned, GAPPED * count)
