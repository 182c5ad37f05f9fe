"""Which decks there are, those of the project and those of one's own, each under one name."""

from collections.abc import Callable

import data
from export.decks import Deck, deck, deck_names, read_deck
from pages.parts.state.language import language
from records import (
    NameRefused,
    OwnDeck,
    change_deck,
    delete_deck,
    keep_deck,
    own_deck,
    own_decks,
    rename_deck,
)


class Overtaken(RuntimeError):
    """The deck was changed by someone else since it was shown."""


def list_own() -> list[OwnDeck]:
    """One's own decks, the last changed first. Raises RecordsDamaged."""
    return own_decks(data.folder())


def titles() -> dict[str, str]:
    """The title of every deck by its name: the project's, then one's own. Raises RecordsDamaged."""
    of_project = {name: deck(name).title.of(language()) for name in deck_names()}
    return of_project | {record.name: record.name for record in list_own()}


def is_of_project(name: str) -> bool:
    return name in deck_names()


def read(name: str) -> Deck:
    """The deck of that name. Raises DeckGone, DeckError or RecordsDamaged."""
    if is_of_project(name):
        return deck(name)
    record = own_record(name)
    return read_deck(record.text, record.name)


def own_record(name: str) -> OwnDeck:
    """One's own deck as it is kept. Raises DeckGone or RecordsDamaged."""
    return own_deck(data.folder(), name)


def create(name: str, text: str) -> OwnDeck:
    """A new deck of one's own; none may be called as one of the project is.

    Raises NameRefused, DeckError or RecordsDamaged.
    """
    read_deck(text, name.strip() or "deck")
    _refuse_names_of_project(name)
    return keep_deck(data.folder(), name, text)


def rename(name: str, new_name: str) -> OwnDeck:
    """Raises NameRefused, DeckGone or RecordsDamaged."""
    _refuse_names_of_project(new_name)
    return rename_deck(data.folder(), name, new_name)


def change(name: str, edit: Callable[[str], str], shown: str | None = None) -> OwnDeck:
    """One step of editing; a place in the deck is only meant in the text that was `shown`.

    Raises Overtaken, DeckGone, DeckError or RecordsDamaged.
    """

    def edit_checked(text: str) -> str:
        if shown is not None and text != shown:
            raise Overtaken(name)
        edited = edit(text)
        read_deck(edited, name)
        return edited

    return change_deck(data.folder(), name, edit_checked)


def delete(name: str) -> None:
    """Raises RecordsDamaged."""
    delete_deck(data.folder(), name)


def _refuse_names_of_project(name: str) -> None:
    names = {deck_name.casefold(): deck_name for deck_name in deck_names()}
    same = names.get(name.strip().casefold())
    if same:
        raise NameRefused("taken", same)
