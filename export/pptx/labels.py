"""Words and numbers at the marks of native charts."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pyarrow as pa
import pyarrow.compute as pc
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.theme import LIGHT
from export.files.cells import number_format
from export.pptx.native import SIZE, plain
from export.pptx.page import Spot, rgb
from export.pptx.text import fonts
from queries import units


@dataclass(frozen=True)
class Label:
    """Words beside a mark."""

    text: str
    side: XL_LABEL_POSITION
    colour: str = LIGHT.text
    size: float = SIZE
    bold: bool = False


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


def numbers(series, form: str, side: XL_LABEL_POSITION, size: float = SIZE) -> None:
    """Numbers at the marks of a series."""
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = form, False
    labels.position = side
    plain(labels.font, size, LIGHT.text)


def words(point, label: Label, lang: str) -> None:
    """Words at one mark."""
    data_label = point.data_label
    frame = data_label.text_frame
    run = frame.paragraphs[0].add_run()
    run.text = label.text
    run.font.size, run.font.bold = Pt(label.size), label.bold
    run.font.color.rgb = rgb(label.colour)
    fonts(run._r.get_or_add_rPr(), lang)
    data_label.position = label.side
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


def apart(places: list[float], least: float) -> list[float]:
    """How far each of some places on a line must move down so that `least` lies between them."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = list(places)
    for _ in range(60):
        for upper, lower in pairwise(order):
            short = least - (moved[lower] - moved[upper])
            if short > 0:
                moved[upper] -= short / 2
                moved[lower] += short / 2
    return [new - old for new, old in zip(moved, places, strict=True)]
