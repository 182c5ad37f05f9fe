"""The deck that is chosen, built for what the filters leave."""

from export.decks import BuiltDeck, Deck, build_deck
from pages.parts.panel.choosers import choose_one
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state import decks, filters
from pages.parts.state.language import _
from pages.parts.state.store import context

FIRST = "monthly"


def choose_deck() -> str:
    """A list of the decks, the project's and one's own; returns the name of the chosen one."""
    titles = decks.titles()
    ordered = {name: titles[name] for name in sorted(titles, key=lambda name: name != FIRST)}
    return choose_one(_("选择汇报稿"), ordered, "meeting/deck", show_label=False)


def read_deck(name: str) -> Deck | None:
    """The deck of that name; where it cannot be read, that is said, and None."""
    with refusals_shown("error"):
        return decks.read(name)
    return None


def built(deck: Deck) -> BuiltDeck:
    """The deck with its answers, for what the filters leave, in the reader's language."""
    return build_deck(deck, context(), filters.chosen())
