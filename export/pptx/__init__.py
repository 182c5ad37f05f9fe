"""The door of PowerPoint: pptx(made, path).

Charts and tables are native, so that colleagues can edit them; there is no picture in the file.
Every kind of chart is one drawer in kinds.py.
"""

from pathlib import Path

from export.decks.built import BuiltDeck
from export.pptx import slides, template
from export.pptx.saved import save


def pptx(deck: BuiltDeck, path: Path) -> None:
    """Write a made deck as a presentation, 16:9, with notes."""
    presentation = template.new(deck)
    section = ""
    for slide in deck.slides:
        if slide.kind == "section":
            section = slide.title if slide.number > 1 else ""
        slides.add(presentation, deck, slide, section)
    save(presentation, deck, path)
