"""What marks and lines mean, in shapes above a chart: one key for two panels side by side, without
the helper series that a legend of Office would list.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.shapes import MSO_SHAPE

from export.pptx import native
from export.pptx.page import Box, Run, Spot
from export.pptx.text import inches

KEYS = 0.4
SHAPES = {
    XL_MARKER_STYLE.CIRCLE: MSO_SHAPE.OVAL,
    XL_MARKER_STYLE.DIAMOND: MSO_SHAPE.DIAMOND,
    XL_MARKER_STYLE.SQUARE: MSO_SHAPE.RECTANGLE,
    XL_MARKER_STYLE.TRIANGLE: MSO_SHAPE.ISOSCELES_TRIANGLE,
}


@dataclass(frozen=True)
class Key:
    """A mark of a style, or a line `thick` points thick."""

    name: str
    colour: str
    style: XL_MARKER_STYLE = XL_MARKER_STYLE.SQUARE
    thick: float = 0


def keys(spot: Spot, listed: Sequence[Key]) -> Spot:
    """Draw the keys on one line; returns what is left beneath."""
    left, top = spot.box.left, spot.box.top + 0.14
    for key in listed:
        wide, tall = (0.4, key.thick / 72) if key.thick else (0.14, 0.14)
        kind = MSO_SHAPE.RECTANGLE if key.thick else SHAPES[key.style]
        spot.rectangle(Box(left, top - tall / 2, wide, tall), key.colour, kind=kind, name="key")
        left += wide + 0.08
        width = inches(key.name, native.SIZE) * 1.05 + 0.1
        words = Box(left, top - 0.13, width, 0.26)
        spot.words(words, [Run(key.name, native.SIZE)], anchor="middle")
        left += width + 0.22
    return spot.at(spot.box.below(KEYS))
