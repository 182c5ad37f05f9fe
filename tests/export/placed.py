"""A chart on a slide from a hand-made table, and what stands on it: read back from its XML."""

from collections.abc import Iterator
from types import SimpleNamespace

import pyarrow as pa
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.slide import Slide

import charts
from export.pptx.kinds import DRAWERS
from export.pptx.page import Spot


def placed(
    kind: str, table: pa.Table, context: charts.ChartContext, columns: dict[str, str]
) -> Slide:
    """The chart, placed on a slide of its own."""
    words = SimpleNamespace(of=lambda _lang: "title")
    answer = SimpleNamespace(
        lang=context.lang, table=table, title=context.label,
        unit=lambda column, _row=None: context.unit_of(column),
        question=SimpleNamespace(header=SimpleNamespace(title=words, empty=None)),
    )  # fmt: skip
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    DRAWERS[kind](Spot(slide, answer), charts.model(kind, table, context, **columns))  # type: ignore[arg-type]
    return slide


def series(slide: Slide) -> Iterator:
    for shape in slide.shapes:
        if shape.has_chart:
            yield from sorted(
                shape.chart._chartSpace.iter(qn("c:ser")),
                key=lambda one: int(one.find(qn("c:idx")).get("val")),
            )


def name(one) -> str:
    return one.findtext(f"{qn('c:tx')}//{qn('c:v')}") or ""


def values(one, tag: str) -> list[float]:
    return [float(v.text) for v in one.iterfind(f"{qn(tag)}//{qn('c:v')}") if v.text]


def colours(slide: Slide) -> dict[object, str]:
    """The colour of each value of a chart, of each series and shape by its name, and of each cell
    of a table by its text.
    """
    found: dict[object, str] = {}
    for one in series(slide):
        marker, area = one.find(qn("c:marker")), one.find(qn("c:spPr"))
        drawn = marker if marker is not None and len(list(marker.iter(qn("a:srgbClr")))) else area
        colour = next((c.get("val") for c in drawn.iter(qn("a:srgbClr"))), None)
        if colour:
            keys = [name(one), *values(one, "c:val"), *values(one, "c:yVal")]
            found |= dict.fromkeys(keys, f"#{colour}")
    for shape in slide.shapes:
        if shape.has_table:
            for cell in shape.table.iter_cells():
                colour = cell._tc.find(f".//{qn('a:tcPr')}//{qn('a:srgbClr')}")
                if colour is not None:
                    found[cell.text_frame.text] = f"#{colour.get('val')}"
        elif not shape.has_chart and shape.shape_type == 1 and shape.fill.type == 1:
            found[shape.name.split(" ")[0]] = f"#{shape.fill.fore_color.rgb}"
    return found


def texts(slide: Slide) -> list[str]:
    """All words in the charts and shapes of a slide, in the order of the file."""
    found = [t.text or "" for one in series(slide) for t in one.iter(qn("a:t"))]
    return found + [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def ends(slide: Slide, axis: str = "c:valAx") -> tuple[float, float]:
    """The ends of the last axis of a sort."""
    (chart,) = (shape.chart._chartSpace for shape in slide.shapes if shape.has_chart)
    scale = list(chart.iter(qn(axis)))[-1].find(qn("c:scaling"))
    low, high = (float(scale.find(qn(tag)).get("val")) for tag in ("c:min", "c:max"))
    return low, high
