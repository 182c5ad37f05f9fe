"""Which decks there are, those of the project and those of one's own, each under one name."""

from collections.abc import Callable

import data
from export.decks import Deck, DeckError, deck, deck_names, read_deck
from pages.parts.state.language import _, language
from records import (
    DeckGone,
    NameRefused,
    OwnDeck,
    RecordsDamaged,
    change_deck,
    keep_deck,
    own_deck,
    own_decks,
    rename_deck,
)


class Overtaken(RuntimeError):
    """The deck was changed by someone else since it was shown."""


# What can come of a change to a deck that is not the program's fault.
REFUSALS = (NameRefused, DeckGone, DeckError, RecordsDamaged, Overtaken)


def decks() -> dict[str, str]:
    """The title of every deck by its name: the project's, then one's own, the last changed first.

    Raises RecordsDamaged.
    """
    ours = {name: deck(name).title.of(language()) for name in deck_names()}
    return ours | {own.name: own.name for own in own_decks(data.folder())}


def named(name: str) -> Deck:
    """Raises DeckGone, DeckError or RecordsDamaged."""
    if name in deck_names():
        return deck(name)
    own = own_deck(data.folder(), name)
    return read_deck(own.text, own.name)


def keep(name: str, text: str) -> OwnDeck:
    """A new deck of one's own; none may be called as one of the project is.

    Raises NameRefused, DeckError or RecordsDamaged.
    """
    read_deck(text, name.strip() or "deck")
    _refuse_ours(name)
    return keep_deck(data.folder(), name, text)


def rename(name: str, other: str) -> OwnDeck:
    """Raises NameRefused, DeckGone or RecordsDamaged."""
    _refuse_ours(other)
    return rename_deck(data.folder(), name, other)


def change(name: str, step: Callable[[str], str], seen: str | None = None) -> OwnDeck:
    """One step of editing; a place in the deck is only meant in the text that was `seen`.

    Raises Overtaken, DeckGone, DeckError or RecordsDamaged.
    """

    def checked(text: str) -> str:
        if seen is not None and text != seen:
            raise Overtaken(name)
        after = step(text)
        read_deck(after, name)
        return after

    return change_deck(data.folder(), name, checked)


def refusal(error: Exception) -> str:
    """Why nothing was changed, in the reader's language."""
    if isinstance(error, NameRefused):
        words = {
            "empty": _("请先起个名字。"),
            "long": _("名字太长，最多 40 个字。"),
            "taken": _("已有名为“{other}”的，请换一个名字。"),
        }
        return words[error.why].format(other=error.other)
    if isinstance(error, DeckGone):
        return _("这份汇报已被删除。")
    if isinstance(error, Overtaken):
        return _("这份汇报刚被别人改过，请看过之后再改。")
    return str(error)


def _refuse_ours(name: str) -> None:
    taken = {one.casefold(): one for one in deck_names()}
    found = taken.get(name.strip().casefold())
    if found:
        raise NameRefused("taken", found)
