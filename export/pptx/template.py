"""The master and its three layouts: cover, section and content, 16:9, in the colours of the house.

Made in code from the default of python-pptx, so that no binary file needs to be kept. What every
slide must say, the notice of demonstration data above all, stands on the layout and not on the
slide: nobody deletes it by accident.
"""

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from charts.theme import LIGHT
from export.decks.built import BuiltDeck
from export.files.facts import kind_of_data
from export.pptx import house
from export.pptx.house import DEEP, LINE, PALE, QUIET, WHITE
from export.pptx.layout_shapes import Type, number, placeholder, rule, solid, words
from queries import format_month, translate

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.6
INNER = WIDTH - 2 * MARGIN
COVER, SECTION, CONTENT = range(3)
TITLE, KICKER, SOURCE = 0, 10, 11
ACCENT = LIGHT.series[1][1:]
# Of the notice: 4.5:1 on white, which the orange of marks has not.
NOTICE = "B4450A"
NAMES = {"zh": ("封面", "分节", "内容"), "en": ("Cover", "Section", "Content")}


def new(deck: BuiltDeck) -> Deck:
    """A presentation without slides, of which the layouts are COVER, SECTION and CONTENT."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = presentation.slide_master
    for layout in list(master.slide_layouts)[3:]:
        master.slide_layouts.remove(layout)
    house.theme(master.part.part_related_by(RT.THEME))
    _fill(master, "", [], WHITE)
    for style in master.element.iter(qn("p:titleStyle"), qn("p:bodyStyle")):
        style.getparent().replace(style, house.style(style.tag == qn("p:titleStyle")))
    drawn = (_cover(deck), _section(deck), _content(deck))
    grounds = (DEEP, DEEP, WHITE)
    for layout, name, shapes, ground in zip(
        master.slide_layouts, NAMES[deck.lang], drawn, grounds, strict=True
    ):
        layout.element.attrib.pop("type", None)
        _fill(layout, name, shapes, ground)
    house.without_leftovers(presentation)
    return presentation


def district(lang: str) -> str:
    return translate("海沧区", lang)


def _cover(deck: BuiltDeck) -> list[str]:
    lang, left, inner = deck.lang, MARGIN + 0.3, INNER - 0.3
    until = f"{translate('数据截至', lang)} {format_month(deck.as_of, lang)}"
    version = f"{translate('数据版本', lang)} {deck.version}"
    return [
        rule((MARGIN, 2.1, 0.09, 1.9), ACCENT),
        placeholder(TITLE, "title", (left, 2.0, inner, 1.3), Type(40, WHITE, "l", "b", True)),
        placeholder(KICKER, "body", (left, 3.35, inner, 0.75), Type(20, PALE, anchor="t")),
        words(district(lang), (MARGIN, 0.55, 6, 0.4), Type(16, PALE), lang),
        words(until, (MARGIN, 6.3, 6, 0.35), Type(14, PALE), lang),
        words(version, (MARGIN, 6.65, 8, 0.35), Type(11, PALE), lang),
        *_notice(deck, WHITE, 6.35),
    ]


def _section(deck: BuiltDeck) -> list[str]:
    lang, left, inner = deck.lang, MARGIN + 0.3, INNER - 0.3
    footer = f"{district(lang)} · {deck.title}"
    return [
        rule((MARGIN, 3.05, 0.09, 1.1), ACCENT),
        placeholder(TITLE, "title", (left, 2.95, inner, 0.8), Type(36, WHITE, bold=True)),
        placeholder(KICKER, "body", (left, 3.75, inner, 0.5), Type(18, PALE, anchor="t")),
        words(footer, (MARGIN, 6.95, 9, 0.3), Type(11, PALE), lang),
        *_notice(deck, WHITE, 0.42),
        _number(PALE, lang),
    ]


def _content(deck: BuiltDeck) -> list[str]:
    lang = deck.lang
    footer = f"{district(lang)} · {deck.title}"
    kicker, title = Type(14, ACCENT, anchor="t", bold=True), Type(26, DEEP, anchor="t", bold=True)
    return [
        placeholder(KICKER, "body", (MARGIN, 0.4, 8.6, 0.34), kicker),
        placeholder(TITLE, "title", (MARGIN, 0.76, INNER, 0.88), title),
        rule((MARGIN, 6.88, INNER, 0.01), LINE),
        placeholder(SOURCE, "body", (MARGIN, 6.93, 8.7, 0.4), Type(10, QUIET)),
        words(footer, (9.3, 6.93, 2.85, 0.4), Type(10, QUIET, "r"), lang),
        *_notice(deck, NOTICE, 0.39),
        _number(QUIET, lang),
    ]


def _notice(deck: BuiltDeck, colour: str, top: float) -> list[str]:
    """What the data is, framed, at the right edge; nothing for data of one's own."""
    if not deck.demonstration:
        return []
    wide = 2.35 if deck.lang == "zh" else 3.55
    box = (WIDTH - MARGIN - wide, top, wide, 0.34)
    notice = kind_of_data(deck.demonstration, deck.lang)
    return [words(notice, box, Type(12, colour, "ctr"), deck.lang, framed=True)]


def _number(colour: str, lang: str) -> str:
    return number((WIDTH - MARGIN - 0.6, 6.93, 0.6, 0.4), Type(12, colour, "r"), lang)


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
            f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{solid(ground)}<a:effectLst/></p:bgPr></p:bg>"
        ),
    )
    tree = page.shapes._spTree
    for shape in list(tree.iterchildren(qn("p:sp"), qn("p:pic"))):
        tree.remove(shape)
    for place, text in enumerate(shapes):
        shape = parse_xml(text)
        shape.find(".//" + qn("p:cNvPr")).set("id", str(place + 2))
        tree.append(shape)
