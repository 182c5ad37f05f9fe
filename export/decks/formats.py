"""Every format of a deck: the ending of its file, and what writes it. One line, one room beside.

Apart from the door of the decks, since formats are made from decks and not the other way round.
"""

from collections.abc import Callable
from pathlib import Path

from export.decks.made import MadeDeck
from export.decks.pptx import pptx
from export.html import html, pdf

FORMATS: dict[str, Callable[[MadeDeck, Path], None]] = {"pptx": pptx, "html": html, "pdf": pdf}
