"""The door of decks as pages: page(deck) gives the text, html and pdf write files.

OVERLAY is what the app needs to show a page over itself.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from export.decks.built import BuiltDeck
from export.web.link import Link, Named
from export.web.page import page
from export.web.pdf import printed

_ROOM = Path(__file__).resolve().parent
OVERLAY = {
    "html": '<button type="button"></button>',
    "css": (_ROOM / "overlay.css").read_text(encoding="utf-8"),
    "js": (_ROOM / "overlay.js").read_text(encoding="utf-8"),
}


def html(deck: BuiltDeck, path: Path) -> None:
    """One file for any browser, without network: slides on the screen, a report when printed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(page(deck), encoding="utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def pdf(deck: BuiltDeck, path: Path) -> None:
    """The report of the deck on A4. Raises export.pdf.CannotPrint."""
    with TemporaryDirectory(prefix="deck-") as folder:
        file = Path(folder) / "deck.html"
        html(deck, file)
        printed(file, path)


__all__ = ["OVERLAY", "Link", "Named", "html", "page", "pdf"]
