"""Every format of a deck: the ending of its file, and what writes it. One line, one room beside.

Apart from the door of the decks, since formats are made from decks and not the other way round.
"""

from collections.abc import Callable
from pathlib import Path

from export.decks.built import BuiltDeck
from export.pptx import pptx
from export.web import html, pdf

FORMATS: dict[str, Callable[[BuiltDeck, Path], None]] = {"pptx": pptx, "html": html, "pdf": pdf}
