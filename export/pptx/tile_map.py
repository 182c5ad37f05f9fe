"""The villages as tiles of shapes, each in the place that it has in the app, with its number."""

from charts.theme import LIGHT
from charts.tile_map import COLUMNS, ROWS
from export.files.rows import titled
from export.pptx.page import Box, Run, Spot
from export.pptx.shade import ink, scale, shade
from export.pptx.text import cut

TILE_GAP = 0.05
# Beside the map: the scale.
SIDE = 1.6
ROW_OF_NAME = 0.24
STEPS = 9


def tile_map(
    spot: Spot,
    *,
    x: str,
    y: str,
    value: str,
    label: str,
    name: str,
    group: str,
) -> None:
    """The arguments are those of charts.tile_map."""
    rows = spot.answer.rows
    if not rows:
        return spot.nothing()
    known = [float(row[value]) for row in rows if row[value] is not None]
    low, high, colours = scale(known, spot.chart_context.direction, spot.chart_context.units[value])
    wide = (spot.box.width - SIDE) / COLUMNS
    tall = (spot.box.height - ROW_OF_NAME) / (ROWS + _extra(rows, y))
    top = spot.box.top + ROW_OF_NAME
    for row in rows:
        box = Box(
            spot.box.left + (row[x] - 1) * wide, top + (row[y] - 1) * tall,
            wide - TILE_GAP, tall - TILE_GAP,
        )  # fmt: skip
        amount = row[value]
        share = 0.0 if amount is None else (float(amount) - low) / ((high - low) or 1)
        colour = LIGHT.empty if amount is None else shade(share, colours)
        written = LIGHT.quiet if amount is None else ink(colour)
        spot.rectangle(
            box, colour,
            [
                Run(cut(str(row[label]), 11, box.width), 11, written),
                Run(spot.bare(row, value), 11, written, bold=True),
            ],
            name=str(row[name]),
        )  # fmt: skip
    for part in dict.fromkeys(row[group] for row in rows):
        own = [row for row in rows if row[group] == part]
        left = spot.box.left + (min(row[x] for row in own) - 1) * wide
        above = top + (min(row[y] for row in own) - 1) * tall - ROW_OF_NAME
        spot.words(
            Box(left, above, 3, ROW_OF_NAME), [Run(str(part), 12, LIGHT.quiet)], anchor="middle"
        )
    if known:
        _legend(spot, value, (low, high), colours, len(known) < len(rows))
    return None


def _extra(rows: list[dict], y: str) -> int:
    return max(0, max(row[y] for row in rows) - ROWS)


def _legend(
    spot: Spot, value: str, ends: tuple[float, float], colours: tuple[str, ...], missing: bool
) -> None:
    """The scale upright at the right edge, the largest on top, and what is grey."""
    left = spot.box.left + spot.box.width - SIDE + 0.45
    top, each = spot.box.top + 0.75, 0.22
    title = Run(titled(spot.answer, value), 11, LIGHT.quiet)
    spot.words(Box(left, top - 0.7, SIDE - 0.45, 0.62), [title], anchor="bottom")
    for step in range(STEPS):
        box = Box(left, top + step * each, 0.24, each)
        spot.rectangle(box, shade(1 - step / (STEPS - 1), colours), name="scale")
    low, high = ends
    marks = [(high, 0), ((low + high) / 2, STEPS // 2), (low, STEPS - 1)]
    for amount, step in marks if high > low else marks[:1]:
        said = spot.bare({value: _like(spot, value, amount)}, value)
        place = Box(left + 0.32, top + step * each, SIDE - 0.77, each)
        spot.words(place, [Run(said, 11, LIGHT.quiet)], anchor="middle")
    if missing:
        below = top + (STEPS + 1) * each
        spot.rectangle(Box(left, below, 0.24, each), LIGHT.empty, name="scale")
        spot.words(Box(left + 0.32, below, 0.8, each), [Run("–", 11, LIGHT.quiet)], anchor="middle")


def _like(spot: Spot, value: str, amount: float) -> float | int:
    """A whole number where the column holds whole numbers."""
    whole = str(spot.answer.table.schema.field(value).type).startswith(("int", "uint"))
    return round(amount) if whole else amount
