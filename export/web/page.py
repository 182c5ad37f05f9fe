"""A made deck as one page that needs nothing else: slides on a screen, a report on paper.

Templates, styles and scripts stand beside, each in a file of its own; here is said what they hold.
What comes from a deck or from data is escaped by the templates, and by the policy of the page no
script runs but the two that are put in here.
"""

import secrets
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from export.decks.built import BuiltDeck, BuiltSlide
from export.web.link import Link
from export.web.script import script
from export.web.slide import shown
from queries import N_, format_month, translate, translate_count

ROOM = Path(__file__).resolve().parent
STYLES = ("slides.css", "tools.css", "report.css")
SCRIPTS = ("draw.js", "slides.js")
KEYS = (
    (("→", "↓", "Space", "PageDown"), N_("下一页")), (("←", "↑", "PageUp"), N_("上一页")),
    (("Home", "End"), N_("第一页、最后一页")), (("0–9", "Enter"), N_("跳到某页")),
    (("B", "."), N_("黑屏，按任意键返回")), (("F",), N_("全屏")), (("A",), N_("自动翻页")),
    (("T",), N_("本页的表格")), (("?",), N_("按键说明")),
)  # fmt: skip
SPOKEN = {"auto_on": N_("自动翻页已开始"), "auto_off": N_("自动翻页已停止")}


def page(deck: BuiltDeck, link: Link | None = None) -> str:
    """The whole page. `link` gives the address of an answer in the app; a file has none."""
    lang = deck.lang
    as_of = translate("数据截至 {month}", lang, month=format_month(deck.as_of, lang))
    version = translate("数据版本 {version}", lang, version=deck.version)
    slides = [shown(deck, slide, link) for slide in deck.slides]
    return (
        _templates()
        .get_template("document.html")
        .render(
            deck=deck,
            slides=slides,
            total=len(slides),
            in_app=link is not None,
            opening=_opening(deck),
            as_of=as_of,
            version=version,
            footer=_notice(deck),
            _=lambda text, **values: translate(text, lang, **values),
            slide_count=translate_count("共 {count} 页", len(slides), lang),
            keys=KEYS,
            words=script({key: translate(text, lang) for key, text in SPOKEN.items()}),
            nonce=secrets.token_urlsafe(16),
            css=_files(STYLES),
            js=_files(SCRIPTS),
            plotly=Markup(get_plotlyjs()),
        )
    )


def _opening(deck: BuiltDeck) -> BuiltSlide:
    """The slide that opens the deck, where it is a section and so stands for the whole."""
    first = deck.slides[0] if deck.slides else None
    if first is not None and first.kind == "section":
        return first
    return BuiltSlide(0, "section", deck.title)


def _notice(deck: BuiltDeck) -> str:
    return translate("演示数据，非真实统计", deck.lang) if deck.demonstration else ""


@lru_cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOM), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def _files(names: tuple[str, ...]) -> Markup:
    return Markup("\n".join((ROOM / name).read_text(encoding="utf-8") for name in names))
