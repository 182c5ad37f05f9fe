"""The door of the decks: deck(name) reads one, make(deck, warehouse) gives its slides, freeze(…)
keeps one as it was shown, thaw(…) shows it again; edit changes the text of one.

What writes them stands in formats.py.
"""

from export.decks import edit, promised
from export.decks.changed import Change, changed_since
from export.decks.file import Deck, DeckError, Fault, Slide, deck, deck_names, read_deck
from export.decks.filtering import deck_filters, filters_of
from export.decks.frozen import Reproduced, freeze, reproduce, thaw
from export.decks.made import MadeDeck, MadeSlide, fault_said, make

__all__ = [
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
