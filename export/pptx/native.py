"""A native chart on a slide: what all of them share, its legend, and where its plot stands.

python-pptx writes the chart and its workbook; what it has no property for is set in the XML in this
file and in axes.py, series.py and labels.py, and nowhere else.
"""

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.theme import LIGHT
from export.pptx.page import Box, Spot, rgb
from export.pptx.text import fonts
from queries import harmless

SIZE = 12


def add(
    spot: Spot,
    box: Box,
    kind: XL_CHART_TYPE,
    data: CategoryChartData | XyChartData,
    size: float = SIZE,
) -> Chart:
    """A chart without ornament, that says in words what it shows."""
    _name_harmlessly(data)
    frame: Any = spot.slide.shapes.add_chart(kind, *box.emu, data)  # type: ignore[arg-type]
    properties = frame._element.find(".//" + qn("p:cNvPr"))
    properties.set("name", spot.title)
    properties.set("descr", spot.alt or spot.title)
    chart: Chart = frame.chart
    chart.has_title = chart.has_legend = False
    plain(chart.font, size, LIGHT.text)
    return chart


def _name_harmlessly(data: CategoryChartData | XyChartData) -> None:
    """Names in a chart stand in its workbook too, where one that begins like a formula would run;
    python-pptx has no way to change them once they are there, and XML none to hold some characters.
    """
    for series in data:
        series._name = harmless(series.name)
    for category in data.categories if isinstance(data, CategoryChartData) else ():
        if isinstance(category.label, str):
            category._label = harmless(category.label)


def plain(font, size: float, colour: str, bold: bool = False) -> None:
    font.size, font.bold = Pt(size), bold
    font.color.rgb = rgb(colour)
    fonts(font._rPr)


def legend(chart: Chart, unlisted: Sequence[int] = (), *, below: bool = False) -> None:
    """A legend above or below the plot, without the series at the places `unlisted`."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM if below else XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    plain(chart.legend.font, SIZE, LIGHT.text)
    for place in unlisted:
        entry = (
            f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/>'
            "</c:legendEntry>"
        )
        chart.legend._element.find(qn("c:legendPos")).addnext(parse_xml(entry))


def inner(chart: Chart, left: float, top: float, width: float, height: float) -> None:
    """Where the plot itself stands, in shares of the chart; labels get what is around it."""
    area = chart._chartSpace.find(".//" + qn("c:plotArea"))
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        '<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{left:.4f}"/><c:y val="{top:.4f}"/><c:w val="{width:.4f}"/>'
        f'<c:h val="{height:.4f}"/></c:manualLayout></c:layout>'
    ))  # fmt: skip


def around(
    chart: Chart, box: Box, *, left: float, right: float, above: float, below: float
) -> None:
    """As inner(), by the inches that are left around the plot."""
    width, height = box.width - left - right, box.height - above - below
    inner(chart, left / box.width, above / box.height, width / box.width, height / box.height)
