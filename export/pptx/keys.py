"""What marks and lines mean, in shapes above a chart: one key for two panels side by side, without
the helper series that a legend of Office would list.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.shapes import MSO_SHAPE

from export.pptx import native
from export.pptx.page import Box, Run, Spot
from export.pptx.text import inches

KEYS = 0.4
FORMS = {
    "circle": MSO_SHAPE.OVAL,
    "diamond": MSO_SHAPE.DIAMOND,
    "square": MSO_SHAPE.RECTANGLE,
    "square-open": MSO_SHAPE.RECTANGLE,
    "x": MSO_SHAPE.MATH_MULTIPLY,
}


@dataclass(frozen=True)
class Key:
    """A mark of a shape, or a line `thick` points thick."""

    name: str
    colour: str
    shape: str = "square"
    thick: float = 0


def keys(spot: Spot, listed: Sequence[Key]) -> Spot:
    """Draw the keys on one line; returns what is left beneath, all of it where there are none."""
    if not listed:
        return spot
    left, top = spot.box.left, spot.box.top + 0.14
    for key in listed:
        wide, tall = (0.4, key.thick / 72) if key.thick else (0.14, 0.14)
        form = MSO_SHAPE.RECTANGLE if key.thick else FORMS[key.shape]
        spot.rectangle(Box(left, top - tall / 2, wide, tall), key.colour, kind=form, name="key")
        left += wide + 0.08
        width = inches(key.name, native.SIZE) * 1.05 + 0.1
        words = Box(left, top - 0.13, width, 0.26)
        spot.words(words, [Run(key.name, native.SIZE)], anchor="middle")
        left += width + 0.22
    return spot.at(spot.box.below(KEYS))
