"""The master and its three layouts: cover, section and content, 16:9, in the colours of the house.

Made in code from the default of python-pptx, so that no binary file needs to be kept. What every
slide must say, the notice of demonstration data above all, stands on the layout and not on the
slide: nobody deletes it by accident.
"""

from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from charts.theme import LIGHT
from export.decks.build import BuiltDeck
from export.pptx.text import EAST, LANGUAGES, LATIN, fitting
from queries import format_month, translate

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.6
INNER = WIDTH - 2 * MARGIN
COVER, SECTION, CONTENT = range(3)
TITLE, KICKER, SOURCE = 0, 10, 11
WHITE, PALE = "FFFFFF", "C9D8E6"
DEEP, TEXT, QUIET, LINE = (c[1:] for c in (LIGHT.actual, LIGHT.text, LIGHT.quiet, LIGHT.grid))
# Of the notice: 4.5:1 on white, which the orange of marks has not.
NOTICE = "B4450A"
NAMES = {"zh": ("封面", "分节", "内容"), "en": ("Cover", "Section", "Content")}


def new(made: BuiltDeck) -> Deck:
    """A presentation without slides, of which the layouts are COVER, SECTION and CONTENT."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = deck.slide_master
    for layout in list(master.slide_layouts)[3:]:
        master.slide_layouts.remove(layout)
    _theme(master.part.part_related_by(RT.THEME))
    _fill(master, "", [], WHITE)
    for style in master.element.iter(qn("p:titleStyle"), qn("p:bodyStyle")):
        style.getparent().replace(style, _style(style.tag == qn("p:titleStyle")))
    drawn = (_cover(made), _section(made), _content(made))
    grounds = (DEEP, DEEP, WHITE)
    for layout, name, shapes, ground in zip(
        master.slide_layouts, NAMES[made.lang], drawn, grounds, strict=True
    ):
        layout.element.attrib.pop("type", None)
        _fill(layout, name, shapes, ground)
    _without_leftovers(deck)
    return deck


def district(lang: str) -> str:
    return translate("海沧区", lang)


def _cover(made: BuiltDeck) -> list[str]:
    lang = made.lang
    until = f"{translate('数据截至', lang)} {format_month(made.as_of, lang)}"
    return [
        _bar(MARGIN, 2.1, 0.09, 1.9, LIGHT.series[1][1:]),
        _place(TITLE, "title", (MARGIN + 0.3, 2.0, INNER - 0.3, 1.3), 40, WHITE, "b", bold=True),
        _place(KICKER, "body", (MARGIN + 0.3, 3.35, INNER - 0.3, 0.75), 20, PALE),
        _words(district(lang), (MARGIN, 0.55, 6, 0.4), 16, PALE, lang),
        _words(until, (MARGIN, 6.3, 6, 0.35), 14, PALE, lang),
        _words(
            f"{translate('数据版本', lang)} {made.version}", (MARGIN, 6.65, 8, 0.35), 11, PALE, lang
        ),
        *_notice(made, WHITE, 6.35),
    ]


def _section(made: BuiltDeck) -> list[str]:
    lang = made.lang
    return [
        _bar(MARGIN, 3.05, 0.09, 1.1, LIGHT.series[1][1:]),
        _place(TITLE, "title", (MARGIN + 0.3, 2.95, INNER - 0.3, 0.8), 36, WHITE, "ctr", bold=True),
        _place(KICKER, "body", (MARGIN + 0.3, 3.75, INNER - 0.3, 0.5), 18, PALE),
        _words(f"{district(lang)} · {made.title}", (MARGIN, 6.95, 9, 0.3), 11, PALE, lang),
        *_notice(made, WHITE, 0.42),
        _number(PALE, lang),
    ]


def _content(made: BuiltDeck) -> list[str]:
    lang = made.lang
    return [
        _place(KICKER, "body", (MARGIN, 0.4, 8.6, 0.34), 14, LIGHT.series[1][1:], bold=True),
        _place(TITLE, "title", (MARGIN, 0.76, INNER, 0.88), 26, DEEP, "t", bold=True),
        _bar(MARGIN, 6.88, INNER, 0.01, LINE),
        _place(SOURCE, "body", (MARGIN, 6.93, 8.7, 0.4), 10, QUIET, "ctr"),
        _words(f"{district(lang)} · {made.title}", (9.3, 6.93, 2.85, 0.4), 10, QUIET, lang, "r"),
        *_notice(made, NOTICE, 0.39),
        _number(QUIET, lang),
    ]


def _notice(made: BuiltDeck, colour: str, top: float) -> list[str]:
    """What the data is, framed, at the right edge; nothing for data of one's own."""
    if not made.demonstration:
        return []
    wide = 2.35 if made.lang == "zh" else 3.55
    said = translate("演示数据，非真实统计", made.lang)
    return [_words(said, (WIDTH - MARGIN - wide, top, wide, 0.34), 12, colour, made.lang, "ctr", 1)]


def _number(colour: str, lang: str) -> str:
    field = (
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f"{_run(12, colour, lang)}<a:t>‹#›</a:t></a:fld>"
    )
    return _shape("number", (WIDTH - MARGIN - 0.6, 6.93, 0.6, 0.4), field, "r", "ctr", 0, colour)


def _words(
    text: str, box: tuple, size: int, colour: str, lang: str, align: str = "l", framed: int = 0
) -> str:
    size = int(fitting(text, box[2], box[3], size, 10))
    run = f"<a:r>{_run(size, colour, lang)}<a:t>{escape(text)}</a:t></a:r>"
    return _shape("words", box, run, align, "ctr", framed, colour)


def _run(size: int, colour: str, lang: str) -> str:
    return (
        f'<a:rPr lang="{LANGUAGES[lang]}" altLang="en-US" sz="{size * 100}">{_solid(colour)}'
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST}"/><a:cs typeface="{LATIN}"/></a:rPr>'
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _frame(box: tuple) -> str:
    left, top, width, height = (int(Inches(value)) for value in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _body(anchor: str) -> str:
    return (
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def _shape(
    name: str, box: tuple, runs: str, align: str, anchor: str, framed: int, colour: str
) -> str:
    border = f'<a:ln w="9525">{_solid(colour)}</a:ln>' if framed else ""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_frame(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{border}</p:spPr>'
        f'<p:txBody>{_body(anchor)}<a:lstStyle/><a:p><a:pPr algn="{align}"/>{runs}</a:p>'
        "</p:txBody></p:sp>"
    )


def _bar(left: float, top: float, width: float, height: float, colour: str) -> str:
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="rule"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_frame((left, top, width, height))}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_solid(colour)}<a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def _place(
    index: int, kind: str, box: tuple, size: int, colour: str, anchor: str = "t", bold: bool = False
) -> str:
    """A placeholder: what stands in it is seen in outlines and read aloud first."""
    number = f' idx="{index}"' if index else ""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{kind} {index}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}"{number}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_frame(box)}</p:spPr><p:txBody>{_body(anchor)}<a:lstStyle>"
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}">{_solid(colour)}</a:defRPr></a:lvl1pPr>'
        '</a:lstStyle><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>'
    )


def _fill(page, name: str, shapes: list[str], ground: str) -> None:
    """Give a master or layout its ground and its shapes, in place of all that it had."""
    common = page.element.find(qn("p:cSld"))
    if name:
        common.set("name", name)
    old = common.find(qn("p:bg"))
    if old is not None:
        common.remove(old)
    common.insert(
        0,
        parse_xml(
            f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{_solid(ground)}<a:effectLst/></p:bgPr></p:bg>"
        ),
    )
    tree = page.shapes._spTree
    for shape in list(tree.iterchildren(qn("p:sp"), qn("p:pic"))):
        tree.remove(shape)
    for place, text in enumerate(shapes):
        shape = parse_xml(text)
        shape.find(".//" + qn("p:cNvPr")).set("id", str(place + 2))
        tree.append(shape)


def _style(title: bool):
    """Level one of all titles, or of all other text."""
    tag, heads = ("titleStyle", "+mj") if title else ("bodyStyle", "+mn")
    return parse_xml(
        f'<p:{tag} {nsdecls("p", "a")}><a:lvl1pPr algn="l"><a:buNone/>'
        '<a:defRPr sz="1400" kern="1200">'
        f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="{heads}-lt"/>'
        f'<a:ea typeface="{heads}-ea"/><a:cs typeface="{heads}-cs"/></a:defRPr></a:lvl1pPr>'
        f"</p:{tag}>"
    )


def _theme(part) -> None:
    """Fonts and colours that what is added by hand will have too."""
    root = parse_xml(part.blob)
    schemes = {
        "dk1": TEXT, "lt1": WHITE, "dk2": DEEP, "lt2": LIGHT.scale[0][1:],
        "hlink": LIGHT.improvement[1:], "folHlink": LIGHT.series[2][1:],
        **{f"accent{i + 1}": LIGHT.series[i][1:] for i in range(6)},
    }  # fmt: skip
    for name, colour in schemes.items():
        entry = root.find(".//" + qn(f"a:{name}"))
        for old in list(entry):
            entry.remove(old)
        entry.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>'))
    faces(root)
    part._blob = serialize_part_xml(root)


def faces(root) -> None:
    """Only the two typefaces of the house, in a theme."""
    for scheme in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        for child in list(scheme):
            scheme.remove(child)
        for tag, face in (("a:latin", LATIN), ("a:ea", EAST), ("a:cs", LATIN)):
            scheme.append(parse_xml(f'<{tag} {nsdecls("a")} typeface="{face}"/>'))


def _without_leftovers(deck: Deck) -> None:
    """Neither the thumbnail nor the printer of whoever made the default."""
    unwanted = (RT.PRINTER_SETTINGS, RT.THUMBNAIL, RT.EXTENDED_PROPERTIES)
    for rels in (deck.part.rels, deck.part.package._rels):
        for key in [key for key, rel in rels.items() if rel.reltype in unwanted]:
            rels.pop(key)
