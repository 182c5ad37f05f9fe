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

from export.decks.build import BuiltDeck, BuiltSlide
from export.web.link import Link
from export.web.script import script
from export.web.slide import shown
from export.web.words import WORDS, word
from export.words import word as shared
from queries import format_month

ROOM = Path(__file__).resolve().parent
STYLES = ("slides.css", "tools.css", "report.css")
SCRIPTS = ("draw.js", "slides.js")
KEYS = (
    (("→", "↓", "Space", "PageDown"), "next"), (("←", "↑", "PageUp"), "back"),
    (("Home", "End"), "ends"), (("0–9", "Enter"), "jump"), (("B", "."), "black"),
    (("F",), "full"), (("A",), "auto"), (("T",), "table"), (("?",), "help"),
)  # fmt: skip
SPOKEN = ("auto_on", "auto_off")


def page(deck: BuiltDeck, link: Link | None = None) -> str:
    """The whole page. `link` gives the address of an answer in the app; a file has none."""
    lang = deck.lang
    as_of = word("as_of", lang, month=format_month(deck.as_of, lang))
    version = word("version", lang, version=deck.version)
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
            word=lambda key, **values: word(key, lang, **values),
            shared=lambda key: shared(key, lang),
            keys=KEYS,
            words=script({key: WORDS[lang][key] for key in SPOKEN}),
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
    return shared("demonstration", deck.lang) if deck.demonstration else ""


@lru_cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOM), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def _files(names: tuple[str, ...]) -> Markup:
    return Markup("\n".join((ROOM / name).read_text(encoding="utf-8") for name in names))
