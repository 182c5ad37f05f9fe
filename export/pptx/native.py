"""What all native charts share: fonts, axes, colours, number formats, room for labels.

python-pptx writes the chart and its workbook; what it has no property for is set in the XML here
and nowhere else.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor, log10
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.chart import XL_TICK_LABEL_POSITION as LABELS
from pptx.enum.chart import XL_TICK_MARK as TICKS
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts import KINDS, describe
from charts.theme import LIGHT
from export.files.cells import number_format
from export.pptx.page import Box, Spot, rgb
from export.pptx.text import fonts
from queries import harmless, units

SIZE = 12


def code(spot: Spot, column: str, *, coarse: bool = False) -> str:
    """Number format of a column in the language of Office, as Answer.said says it, without unit;
    `coarse` where decimals tell nothing apart.
    """
    kind, unit = spot.answer.table.schema.field(column).type, units()[spot.answer.unit(column)]
    if not (pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_decimal(kind)):
        return number_format(spot.answer.unit(column), kind, spot.lang)
    low = pc.min(spot.answer.table.column(column)).as_py()
    unit = replace(unit, decimals=0) if coarse else unit
    whole = pa.types.is_integer(kind)
    return unit.office_label(spot.lang, whole=whole, negative=low is not None and low < 0)


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
    header = spot.answer.question.header
    title, shown = header.title.of(spot.lang), header.chart["kind"]
    said = (
        describe(shown, title, spot.answer.table, spot.chart_context) if shown in KINDS else title
    )
    properties = frame._element.find(".//" + qn("p:cNvPr"))
    properties.set("name", title)
    properties.set("descr", said)
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


def legend(chart: Chart, size: float = SIZE) -> None:
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    plain(chart.legend.font, size, LIGHT.text)


def unlisted(chart: Chart, places: Sequence[int]) -> None:
    """Leave series out of the legend, by their places."""
    element = chart.legend._element
    for place in places:
        entry = (
            f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/>'
            "</c:legendEntry>"
        )
        element.find(qn("c:legendPos")).addnext(parse_xml(entry))


def axis(one, *, grid: bool = False, size: float = SIZE, line: bool = True) -> None:
    """An axis with quiet labels, without ticks."""
    one.has_major_gridlines, one.has_minor_gridlines, one.has_title = grid, False, False
    one.major_tick_mark = one.minor_tick_mark = TICKS.NONE
    plain(one.tick_labels.font, size, LIGHT.quiet)
    one.tick_label_position = LABELS.LOW
    if grid:
        one.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
        one.major_gridlines.format.line.width = Pt(0.75)
    if line:
        one.format.line.color.rgb = rgb(LIGHT.earlier)
        one.format.line.width = Pt(0.75)
    else:
        one.format.line.fill.background()


def names_axis(chart: Chart, size: float = SIZE) -> None:
    """The names of bars, the first on top, none left out."""
    one = chart.category_axis
    axis(one, size=size)
    one.reverse_order = True
    plain(one.tick_labels.font, size, LIGHT.text)
    every(one)


def every(one, skip: int = 1) -> None:
    """Name each category, or each so many."""
    element = one._element
    for old in element.findall(qn("c:tickLblSkip")):
        element.remove(old)
    mark = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="{skip}"/>')
    element.find(qn("c:noMultiLvlLbl")).addprevious(mark)


def hidden(one) -> None:
    """An axis that only keeps the scale: the numbers stand at the marks."""
    axis(one, line=False)
    one.tick_label_position = LABELS.NONE


def scale(one, low: float, high: float, step: float | None = None) -> None:
    one.minimum_scale, one.maximum_scale = low, high
    if step:
        one.major_unit = step


def tidy(low: float, high: float, parts: int = 5, least: float = 0.0) -> tuple[float, float, float]:
    """Ends of an axis on round numbers, and the step between them, at least `least`."""
    span = (high - low) or abs(high) or 1.0
    rough = max(span / parts, least)
    size = 10 ** floor(log10(rough))
    step = next(size * m for m in (1, 2, 5, 10) if size * m >= rough * 0.999)
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step, step


def marks(spot: Spot, one, column: str, step: float) -> None:
    """The labels of an axis of values: the format of its column, decimals where they differ."""
    form = code(spot, column, coarse=step == int(step))
    if spot.answer.unit(column) == "percent":
        # Room above for the names of events is not a rate.
        form = f'[>100]"";{form}'
    one.tick_labels.number_format = form
    one.tick_labels.number_format_is_linked = False


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


def stroke(series, colour: str, width: float, dash: MSO_LINE | None = None) -> None:
    series.format.line.color.rgb = rgb(colour)
    series.format.line.width = Pt(width)
    if dash:
        series.format.line.dash_style = dash


def label_values(owner, form: str, position: XL_LABEL_POSITION | None, size: float = SIZE) -> None:
    """Numbers at the marks of a series or plot."""
    labels = owner.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = form, False
    if position is not None:
        labels.position = position
    plain(labels.font, size, LIGHT.text)


def label_text(
    point, text: str, position: XL_LABEL_POSITION, lang: str, colour: str = LIGHT.text,
    size: float = SIZE, bold: bool = False,
) -> None:  # fmt: skip
    """Words at one mark."""
    label = point.data_label
    frame = label.text_frame
    run = frame.paragraphs[0].add_run()
    run.text = text
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, rgb(colour)
    fonts(run._r.get_or_add_rPr(), lang)
    label.position = position
    # Office would fold a label at a fifth of the chart's width.
    frame._txBody.find(qn("a:bodyPr")).set("wrap", "none")


def moved(point, down: float) -> None:
    """Move the label of a mark down by a share of the chart's height."""
    element = point.data_label._dLbl
    for old in element.findall(qn("c:layout")):
        element.remove(old)
    element.find(qn("c:idx")).addnext(parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:x val="0"/><c:y val="{down:.4f}"/>'
        "</c:manualLayout></c:layout>"
    ))  # fmt: skip


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


def months(one, every: int) -> None:
    """An axis of dates that counts in months, and names each so many."""
    element = one._element
    for tag in ("baseTimeUnit", "majorUnit", "majorTimeUnit"):
        for old in element.findall(qn(f"c:{tag}")):
            element.remove(old)
    for tag, value in (
        ("baseTimeUnit", "months"), ("majorUnit", every), ("majorTimeUnit", "months")
    ):  # fmt: skip
        element.append(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))


def edge_to_edge(chart: Chart) -> None:
    """The first category stands at the edge of the plot and the last at the other."""
    mark = parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>')
    chart.value_axis._element.find(qn("c:crosses")).addnext(mark)


def layered(chart: Chart) -> None:
    """Later series above earlier ones, in every program.

    Office goes by the number of a series, LibreOffice lays the first in the file on top: so the
    file has them from the last to the first.
    """
    for group in chart._chartSpace.find(".//" + qn("c:plotArea")):
        series = group.findall(qn("c:ser"))
        if series:
            place = list(group).index(series[0])
            for one in series:
                group.remove(one)
            for one in series:
                group.insert(place, one)


def points(
    data: XyChartData, name: str, given: Sequence[tuple[float, float | None]], count: int
) -> None:
    """A series of a scatter chart, with gaps at its end up to `count` points.

    LibreOffice leaves out a series that has fewer points than one after it; broken() makes the
    gaps.
    """
    series = data.add_series(name)
    for across, up in given:
        series.add_data_point(float(across), None if up is None else float(up))
    for _ in range(count - len(given)):
        series.add_data_point(None, None)
