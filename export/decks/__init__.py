"""The door of the decks: deck(name) reads one, make(deck, warehouse) gives its slides.

What writes them stands in formats.py.
"""

from export.decks.file import Deck, DeckError, Fault, Slide, deck, deck_names, read_deck
from export.decks.made import MadeDeck, MadeSlide, make

__all__ = [
    "Deck",
    "DeckError",
    "Fault",
    "MadeDeck",
    "MadeSlide",
    "Slide",
    "deck",
    "deck_names",
    "make",
    "read_deck",
]
