"""The door of the decks: deck(name) reads one, make(deck, warehouse) gives its slides, freeze(…)
keeps one as it was shown, thaw(…) shows it again; edit changes the text of one.

What writes them stands in formats.py.
"""

from export.decks import edit, follow_ups
from export.decks.build import build_deck
from export.decks.built import BuiltDeck, BuiltSlide
from export.decks.diff import Change, deck_diff
from export.decks.faults import fault_said
from export.decks.file import Deck, DeckError, Fault, Slide, deck, deck_names, read_deck
from export.decks.filtering import deck_filters, filters_of
from export.decks.frozen import Reproduced, freeze, reproduce, thaw

__all__ = [
    "BuiltDeck",
    "BuiltSlide",
    "Change",
    "Deck",
    "DeckError",
    "Fault",
    "Reproduced",
    "Slide",
    "build_deck",
    "deck",
    "deck_diff",
    "deck_filters",
    "deck_names",
    "edit",
    "fault_said",
    "filters_of",
    "follow_ups",
    "freeze",
    "read_deck",
    "reproduce",
    "thaw",
]
