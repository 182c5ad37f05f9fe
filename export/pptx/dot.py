"""Two values of each thing on one line: before and after, promised and allowed."""

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

from charts.theme import LIGHT
from export.pptx import native
from export.pptx.keys import Key, keys
from export.pptx.page import Spot
from export.pptx.places import Lines, Marks, draw
from export.pptx.rowed import MOST, panels

# Of the scale: room for a number beside the outermost mark.
ROOM = 0.12
PALE = "#C3CCD5"


def dot(spot: Spot, *, category: str, start: str, end: str) -> None:
    """The arguments are those of charts.dot: `start` is grey."""
    rows = [row for row in spot.answer.rows if row[start] is not None or row[end] is not None]
    if not rows:
        return spot.nothing()
    marks = _marks(spot, rows, start, end)
    below = keys(spot, [Key(one.name, one.colour, one.style) for one in marks])
    known = [float(row[name]) for row in rows for name in (start, end) if row[name] is not None]
    # Places, not lengths: what is far from zero need not begin there.
    near = min(known) < max(known) / 2
    low, high, step = native.tidy(min([0.0, *known]) if near else min(known), max(known))
    room = (high - low) * (ROOM if len(rows) <= MOST else 2 * ROOM)
    between = f"{spot.chart_context.label(start)} – {spot.chart_context.label(end)}"
    every = [str(row[category]) for row in rows]
    for box, own in panels(below, rows):
        names = [str(row[category]) for row in own]
        ruled = [Lines(between, [_ends(row, start, end) for row in own], PALE, 2)]
        marks = _marks(spot, own, start, end)
        scale = (low - room, high + room, step)
        drawn = draw(spot, box, names, ruled, marks, end, scale, every, ruler=False)
        for name, other, series in zip((start, end), (end, start), drawn, strict=True):
            filled = [row for row in own if row[name] is not None]
            for place, row in enumerate(filled):
                before = row[other] is not None and (row[name], name) < (row[other], other)
                side = XL_LABEL_POSITION.LEFT if before else XL_LABEL_POSITION.RIGHT
                colour = LIGHT.actual if name == end else LIGHT.quiet
                said = _said(spot, row, name, other, before)
                if said:
                    native.label_text(
                        series.points[place], said, side, spot.lang, colour, bold=name == end
                    )
    return None


def _said(spot: Spot, row: dict, name: str, other: str, before: bool) -> str:
    """The number of a mark; once where both have the same."""
    if row[name] == row[other] and before:
        return ""
    return spot.answer.said(row, name)


def _marks(spot: Spot, rows: list[dict], start: str, end: str) -> list[Marks]:
    def points(name: str) -> list[tuple[float, int]]:
        return [(row[name], i) for i, row in enumerate(rows) if row[name] is not None]

    circle = XL_MARKER_STYLE.CIRCLE
    return [
        Marks(spot.chart_context.label(start), points(start), LIGHT.earlier, circle),
        Marks(spot.chart_context.label(end), points(end), LIGHT.actual, circle),
    ]


def _ends(row: dict, start: str, end: str) -> tuple[float, float]:
    known = [float(row[name]) for name in (start, end) if row[name] is not None]
    return min(known), max(known)
