"""The door of the decks: deck(name) reads one, make(deck, warehouse) gives its slides, and
FORMATS writes them. freeze(…) keeps one as it was shown, thaw(…) shows it again; edit changes the
text of one.

A format is a function of a made deck and a path; one line here, one file beside.
"""

from collections.abc import Callable
from pathlib import Path

from export.decks import edit, promised
from export.decks.changed import Change, changed_since
from export.decks.file import Deck, DeckError, Fault, Slide, deck, deck_names, read_deck
from export.decks.filtering import deck_filters, filters_of
from export.decks.frozen import Reproduced, freeze, reproduce, thaw
from export.decks.made import MadeDeck, MadeSlide, fault_said, make

FORMATS: dict[str, Callable[[MadeDeck, Path], None]] = {}

__all__ = [
    "FORMATS",
    "Change",
    "Deck",
    "DeckError",
    "Fault",
    "MadeDeck",
    "MadeSlide",
    "Reproduced",
    "Slide",
    "changed_since",
    "deck",
    "deck_filters",
    "deck_names",
    "edit",
    "fault_said",
    "filters_of",
    "freeze",
    "make",
    "promised",
    "read_deck",
    "reproduce",
    "thaw",
]
