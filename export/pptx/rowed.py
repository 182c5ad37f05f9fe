"""Things one under the other: as many as can be read, on one panel or on two side by side.

What does not fit is left out in the middle, since the first and the last are what is asked for,
and the slide says how many.
"""

from collections.abc import Sequence
from typing import TypeVar

from export.pptx.page import Box, Spot
from queries import translate

# Of one panel: 12 points on a line of 16.
MOST = 22
GAP = 0.45
# Of a row, at most.
ROW = 0.62
NOTE = 0.26


Thing = TypeVar("Thing")


def panels(spot: Spot, rows: Sequence[Thing]) -> list[tuple[Box, tuple[Thing, ...]]]:
    """Boxes with the things that stand in each, in reading order."""
    rows = tuple(rows)
    if len(rows) <= MOST:
        return [(_high(spot.box, len(rows)), rows)]
    # Where nothing is left out, the strip that would say so is free.
    box = Box(spot.box.left, spot.box.top, spot.box.width, spot.box.height + NOTE)
    if len(rows) > 2 * MOST:
        box, each = spot.box, MOST - 2
        left = len(rows) - 2 * each
        spot.notes.append(
            translate(
                "共 {count} 行，列前 {each} 行与后 {each} 行，其间 {left} 行未列",
                spot.lang,
                count=len(rows),
                each=each,
                left=left,
            )
        )
        rows = rows[:each] + rows[-each:]
    half = -(-len(rows) // 2)
    parts = (rows[:half], rows[half:])
    return list(zip(box.columns(2, GAP), parts, strict=True))


def _high(box: Box, count: int) -> Box:
    """Only as high as a few rows need, so that they do not drift apart."""
    return box.strip(min(box.height, ROW * count + 0.3))
