"""The villages as tiles of shapes, each in the place that it has in the app, with its number."""

from charts.models.tile_map import COLUMNS, ROWS, Tile, TileModel
from charts.theme import LIGHT, between, ink
from export.files.rows import titled
from export.pptx.page import Box, Run, Spot
from export.pptx.text import cut

TILE_GAP = 0.05
# Beside the map: the scale.
SIDE = 1.6
ROW_OF_NAME = 0.24
STEPS = 9


def tile_map(spot: Spot, model: TileModel) -> None:
    wide = (spot.box.width - SIDE) / COLUMNS
    down = max(ROWS, *(tile.y for tile in model.tiles))
    tall = (spot.box.height - ROW_OF_NAME) / down
    left, top = spot.box.left, spot.box.top + ROW_OF_NAME
    for tile in model.tiles:
        place = (left + (tile.x - 1) * wide, top + (tile.y - 1) * tall)
        _tile(spot, model, tile, Box(*place, wide - TILE_GAP, tall - TILE_GAP))
    for name, (x, y) in model.corners.items():
        above = top + (y - 1) * tall - ROW_OF_NAME
        words = [Run(str(name), 12, LIGHT.quiet)]
        spot.words(Box(left + (x - 1) * wide, above, 3, ROW_OF_NAME), words, anchor="middle")
    if model.known:
        _legend(spot, model)


def _tile(spot: Spot, model: TileModel, tile: Tile, box: Box) -> None:
    mark = tile.mark
    ground = LIGHT.empty if mark.value is None else LIGHT.shade(model.scale, mark.value)
    text_colour = LIGHT.quiet if mark.value is None else ink(ground)
    short = Run(cut(tile.short, 11, box.width), 11, text_colour)
    text = spot.bare(mark.value, model.context.unit_of(model.columns.value))
    number = Run(text, 11, text_colour, bold=True)
    spot.rectangle(box, ground, [short, number], name=mark.name)


def _legend(spot: Spot, model: TileModel) -> None:
    """The scale upright at the right edge, the largest on top, and what is grey."""
    low, high = model.scale.low, model.scale.high
    left = spot.box.left + spot.box.width - SIDE + 0.45
    top, each = spot.box.top + 0.75, 0.22
    title = Run(titled(spot.answer, model.columns.value), 11, LIGHT.quiet)
    spot.words(Box(left, top - 0.7, SIDE - 0.45, 0.62), [title], anchor="bottom")
    for step in range(STEPS):
        colour = between(LIGHT.steps(model.scale), 1 - step / (STEPS - 1))
        spot.rectangle(Box(left, top + step * each, 0.24, each), colour, name="scale")
    marks = [(high, 0), ((low + high) / 2, STEPS // 2), (low, STEPS - 1)]
    for amount, step in marks if high > low else marks[:1]:
        place = Box(left + 0.32, top + step * each, SIDE - 0.77, each)
        runs = [Run(_said(spot, model, amount), 11, LIGHT.quiet)]
        spot.words(place, runs, anchor="middle")
    if len(model.known) < len(model.tiles):
        below = top + (STEPS + 1) * each
        spot.rectangle(Box(left, below, 0.24, each), LIGHT.empty, name="scale")
        spot.words(Box(left + 0.32, below, 0.8, each), [Run("–", 11, LIGHT.quiet)], anchor="middle")


def _said(spot: Spot, model: TileModel, amount: float) -> str:
    """A number of the scale; a whole one where things are whole."""
    whole = isinstance(model.known[0].mark.value, int)
    unit = model.context.unit_of(model.columns.value)
    return spot.bare(round(amount) if whole else amount, unit)
