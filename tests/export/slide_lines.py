"""A slide as lines that a reader can compare: what stands where, in which size and colour; of a
native chart its series and a digest of all the rest.
"""

from collections.abc import Iterator

from lxml import etree
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu

from tests.export.placed import name, series
from tests.kept import digest, in_short


def slide_lines(slide: Slide) -> str:
    """Each shape of the slide, its words with their size and colour, its notes."""
    found = [line for shape in slide.shapes for line in _shape(shape)]
    if slide.has_notes_slide:
        found.append(f"notes: {slide.notes_slide.notes_text_frame.text}")
    return "\n".join(found)


def _shape(shape) -> Iterator[str]:
    places = (shape.left, shape.top, shape.width, shape.height)
    where = ", ".join(f"{Emu(place).inches:.2f}" if place is not None else "-" for place in places)
    yield f"{shape.name.split(' ')[0]} at {where} {_colours(shape._element)}"
    if shape.has_text_frame:
        yield from (f"  {line}" for line in _words(shape.text_frame._txBody))
    if shape.has_table:
        for row in shape.table.rows:
            yield "  " + " | ".join(_cell(cell) for cell in row.cells)
    if shape.has_chart:
        for drawn in series(_on(shape)):
            values = [v.text or "" for v in drawn.iter(qn("c:v"))]
            yield f"  {drawn.getparent().tag.split('}')[1]} {name(drawn)}: {in_short(values)}"
        yield f"  {digest(etree.tostring(shape.chart._chartSpace, method='c14n').decode())}"


def _on(shape) -> Slide:
    """The one shape as a slide of it alone, for what reads slides."""

    class Alone:
        shapes = (shape,)

    return Alone()  # type: ignore[return-value]


def _words(body) -> Iterator[str]:
    for run in body.iter(qn("a:r")):
        look = run.find(qn("a:rPr"))
        size, bold = (look.get("sz"), look.get("b")) if look is not None else (None, None)
        yield f"{run.findtext(qn('a:t'))} ({size}{', bold' if bold == '1' else ''}{_colours(run)})"


def _cell(cell) -> str:
    words = " ".join(_words(cell._tc))
    return f"{words or '-'}{_colours(cell._tc.find(qn('a:tcPr')))}"


def _colours(element) -> str:
    if element is None:
        return ""
    colours = [colour.get("val") for colour in element.iter(qn("a:srgbClr"))]
    return f" {' '.join(dict.fromkeys(colours))}" if colours else ""
