"""Slides of words alone: sentences of an answer, and what is wrong with a slide."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from charts.theme import LIGHT
from export.pptx.page import Run, Spot, write
from export.pptx.text import height
from queries import translate

LARGEST, LEAST = 22, 14
INDENT = 0.32
# Between two sentences, in heights of a line.
BETWEEN = 0.6
EMU = 914_400


def sentences(spot: Spot, most: int) -> None:
    """Each sentence a paragraph with its mark, as large as all of them allow."""
    every = spot.answer.sentences()
    if not every:
        return spot.nothing()
    texts = every[:most]
    if len(every) > len(texts):
        spot.notes.append(
            translate(
                "共 {count} 行，列前 {shown} 行", spot.lang, count=len(every), shown=len(texts)
            )
        )
    size = next(
        (s for s in range(LARGEST, LEAST, -1) if _tall(spot, texts, s) <= spot.box.height), LEAST
    )
    shape = spot.slide.shapes.add_textbox(*spot.box.emu)
    write(shape.text_frame, [Run(text, size) for text in texts], spot.lang)
    for paragraph in shape.text_frame.paragraphs:
        paragraph.space_after = Pt(size * BETWEEN)
        paragraph.line_spacing = 1.1
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", str(round(INDENT * EMU)))
        properties.set("indent", str(-round(INDENT * EMU)))
        for mark in (
            f'<a:buClr {nsdecls("a")}><a:srgbClr val="{LIGHT.series[1][1:]}"/></a:buClr>',
            f'<a:buFont {nsdecls("a")} typeface="Arial"/>',
            f'<a:buChar {nsdecls("a")} char="•"/>',
        ):
            properties.append(parse_xml(mark))
    return None


def _tall(spot: Spot, texts: list[str], size: float) -> float:
    between = BETWEEN * size / 72
    return sum(height(text, size, spot.box.width - INDENT) * 1.1 + between for text in texts)
