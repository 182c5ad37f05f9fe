"""Shapes of layouts as XML: words, rules, the number of a slide, and placeholders."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from export.pptx.text import EAST, LANGUAGES, LATIN, fitting

# Left, top, width and height, in inches.
Frame = tuple[float, float, float, float]


@dataclass(frozen=True)
class Type:
    """How words are set: size in points, colour, where they stand in their frame."""

    size: int
    colour: str
    align: str = "l"
    anchor: str = "ctr"
    bold: bool = False


def words(text: str, box: Frame, type: Type, lang: str, *, framed: bool = False) -> str:
    size = int(fitting(text, box[2], box[3], type.size, 10))
    run = f"<a:r>{_run(size, type.colour, lang)}<a:t>{escape(text)}</a:t></a:r>"
    return _shape("words", box, run, type, framed)


def number(box: Frame, type: Type, lang: str) -> str:
    """The number of the slide."""
    field = (
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f"{_run(type.size, type.colour, lang)}<a:t>‹#›</a:t></a:fld>"
    )
    return _shape("number", box, field, type)


def rule(box: Frame, colour: str) -> str:
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="rule"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_frame(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{solid(colour)}<a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def placeholder(index: int, kind: str, box: Frame, type: Type) -> str:
    """A placeholder: what stands in it is seen in outlines and read aloud first."""
    number = f' idx="{index}"' if index else ""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{kind} {index}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}"{number}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_frame(box)}</p:spPr><p:txBody>{_body(type.anchor)}<a:lstStyle>"
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{type.size * 100}" b="{int(type.bold)}">{solid(type.colour)}</a:defRPr>'
        '</a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>'
    )


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _shape(name: str, box: Frame, runs: str, type: Type, framed: bool = False) -> str:
    border = f'<a:ln w="9525">{solid(type.colour)}</a:ln>' if framed else ""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_frame(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{border}</p:spPr>'
        f'<p:txBody>{_body(type.anchor)}<a:lstStyle/><a:p><a:pPr algn="{type.align}"/>{runs}</a:p>'
        "</p:txBody></p:sp>"
    )


def _run(size: int, colour: str, lang: str) -> str:
    return (
        f'<a:rPr lang="{LANGUAGES[lang]}" altLang="en-US" sz="{size * 100}">{solid(colour)}'
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST}"/><a:cs typeface="{LATIN}"/></a:rPr>'
    )


def _frame(box: Frame) -> str:
    left, top, width, height = (int(Inches(value)) for value in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _body(anchor: str) -> str:
    return (
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )
