"""Series of native charts: what they are painted with, and what no property of python-pptx does."""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_MARKER_STYLE as STYLES
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.model import Point
from export.pptx.page import rgb

# What a model calls dashes and shapes; Office has no triangle that points down.
DASHES = {
    "solid": None, "dot": MSO_LINE.ROUND_DOT, "dash": MSO_LINE.DASH, "dashdot": MSO_LINE.DASH_DOT,
}  # fmt: skip
SHAPES = {
    "circle": STYLES.CIRCLE, "square": STYLES.SQUARE, "square-open": STYLES.SQUARE,
    "diamond": STYLES.DIAMOND, "triangle-up": STYLES.TRIANGLE, "triangle-down": STYLES.DIAMOND,
    "x": STYLES.X,
}  # fmt: skip


def at(points: Iterable[Point], places: Iterable) -> list[float | None]:
    """The values at some places of an axis, nothing where there is none."""
    values = {point.at: point.value for point in points}
    return [values.get(place) for place in places]


def paint(series, colour: str, edge: bool = False) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(colour)
    if edge:
        series.format.line.color.rgb = RGBColor(255, 255, 255)
        series.format.line.width = Pt(0.5)
    else:
        series.format.line.fill.background()
    series.invert_if_negative = False


def unpainted(series) -> None:
    series.format.fill.background()
    series.format.line.fill.background()


def stroke(series, colour: str, width: float, dash: str = "solid", *, smooth: bool = False) -> None:
    """A line without marks at its points."""
    series.smooth = smooth
    series.marker.style = STYLES.NONE
    series.format.line.color.rgb = rgb(colour)
    series.format.line.width = Pt(width)
    if DASHES[dash]:
        series.format.line.dash_style = DASHES[dash]


def dots(target, colour: str, size: int = 9, shape: str = "circle") -> None:
    """Marks at the points of a series, or at one point."""
    target.marker.style, target.marker.size = SHAPES[shape], size
    target.marker.format.fill.solid()
    target.marker.format.fill.fore_color.rgb = rgb(colour)
    target.marker.format.line.color.rgb = rgb(colour)


def dots_alone(series, colour: str, size: int, shape: str) -> None:
    """Marks that no line joins."""
    series.format.line.fill.background()
    dots(series, colour, size, shape)


def drops(series, colour: str) -> None:
    """A dotted line from each mark down to the axis."""
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="minus"/>'
        '<c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr>'
        f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'
        '<a:prstDash val="sysDot"/></a:ln></c:spPr></c:errBars>'
    )
    series._element.find(qn("c:cat")).addprevious(bars)


def broken(chart: Chart) -> None:
    """Points without a value are gaps, so that one line of a series does not join the next."""
    for point in list(chart._chartSpace.iter(qn("c:pt"))):
        if point.findtext(qn("c:v")) == "None":
            point.getparent().remove(point)


def layered(chart: Chart) -> None:
    """Later series above earlier ones, in every program.

    Office goes by the number of a series, LibreOffice lays the first in the file on top: so the
    file has them from the last to the first.
    """
    for group in chart._chartSpace.find(".//" + qn("c:plotArea")):
        series = group.findall(qn("c:ser"))
        if series:
            place = list(group).index(series[0])
            for element in series:
                group.remove(element)
            for element in series:
                group.insert(place, element)


def scatter(
    data: XyChartData, name: str, points: Sequence[tuple[Any, float | None]], count: int
) -> None:
    """A series of a scatter chart, with gaps at its end up to `count` points.

    LibreOffice leaves out a series that has fewer points than one after it; broken() makes the
    gaps.
    """
    series = data.add_series(name)
    for across, up in points:
        series.add_data_point(float(across), None if up is None else float(up))
    for _ in range(count - len(points)):
        series.add_data_point(None, None)
