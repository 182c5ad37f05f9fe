"""Where something stands, and from where to where it might as well stand."""

from pptx.enum.chart import XL_MARKER_STYLE

from charts.interval import RANGES
from charts.theme import LIGHT
from export.pptx import native
from export.pptx.keys import Key, keys
from export.pptx.page import Spot
from export.pptx.places import Lines, Marks, draw
from export.pptx.rowed import panels

STYLES = (
    XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.DIAMOND, XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.TRIANGLE,
)  # fmt: skip
COLOURS = (LIGHT.actual, LIGHT.concern, LIGHT.quiet, LIGHT.series[2])
THIN, THICK, PALE = 1.5, 6, "#C3CCD5"


def interval(
    spot: Spot,
    *,
    y: str,
    x: str,
    low: str,
    high: str,
    inner_low: str,
    inner_high: str,
    group: str,
) -> None:
    """The arguments are those of charts.interval."""
    rows = [row for row in spot.answer.rows if row[x] is not None]
    if not rows:
        return spot.nothing()
    kinds = list(dict.fromkeys(str(row[group]) for row in rows))
    whole, part = RANGES[spot.lang]

    def marks(own: list[dict]) -> list[Marks]:
        points = {
            kind: [(row[x], i) for i, row in enumerate(own) if str(row[group]) == kind]
            for kind in kinds
        }
        return [
            Marks(kind, points[kind], COLOURS[i % 4], STYLES[i % 4])
            for i, kind in enumerate(kinds)
            if points[kind]
        ]

    def ruled(own: list[dict]) -> list[Lines]:
        return [
            Lines(whole, [_ends(row, x, low, high) for row in own], LIGHT.earlier, THIN),
            Lines(part, [_ends(row, x, inner_low, inner_high) for row in own], PALE, THICK),
        ]

    below = keys(spot, [
        *(Key(one.name, one.colour, one.style) for one in marks(rows)),
        *(Key(line.name, line.colour, thick=line.width) for line in ruled(rows)),
    ])  # fmt: skip
    known = [end for row in rows for end in (row[x], *_ends(row, x, low, high))]
    scale = native.tidy(0.0 if spot.chart_context.unit == "rank" else min(known), max(known))
    every = [str(row[y]) for row in rows]
    for box, own in panels(below, rows):
        names = [str(row[y]) for row in own]
        draw(spot, box, names, ruled(own), marks(own), x, scale, every)
    return None


def _ends(row: dict, x: str, low: str, high: str) -> tuple[float, float]:
    """From where to where; at the mark itself where that is not known."""
    start, end = (row[x] if row[name] is None else row[name] for name in (low, high))
    return float(start), float(end)
