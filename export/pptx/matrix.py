"""A grid of shaded cells, as a native table: how much of one thing in each pair."""

from charts.model import Mark
from charts.models.matrix import MatrixModel
from charts.theme import LIGHT, ink
from export.pptx.cells import Cell, Grid, table
from export.pptx.page import Spot
from export.pptx.text import cut, height, inches
from queries import translate

SIZE = 11
# Rows and columns of which the words and numbers can still be read.
MOST_DOWN, MOST_ACROSS = 18, 16
NARROWEST, WIDEST, NAMES = 0.62, 2.2, 3.2
LOWEST, TALLEST = 0.235, 0.6


def matrix(spot: Spot, model: MatrixModel) -> None:
    """Where not all columns fit, times show the last ones, everything else the first."""
    across = model.across[-MOST_ACROSS:] if model.timed else model.across[:MOST_ACROSS]
    down = model.down[:MOST_DOWN]
    if len(model.across) > len(across) or len(model.down) > len(down):
        spot.notes.append(translate(
            "共 {rows} 行、{columns} 列，列出其中 {shown_rows} 行、{shown_columns} 列", spot.lang,
            rows=len(model.down), columns=len(model.across),
            shown_rows=len(down), shown_columns=len(across),
        ))  # fmt: skip
    names = min(max(inches(name, SIZE) for name in down) + 0.25, NAMES)
    wide = min(max((spot.box.width - names) / len(across), NARROWEST), WIDEST)
    head = max(height(name, SIZE, wide - 0.1) for name in across) + 0.12
    tall = min(max((spot.box.height - head) / len(down), LOWEST), TALLEST)
    titles = [Cell(""), *(Cell(name, LIGHT.quiet, align="center") for name in across)]
    body = [
        [
            Cell(cut(name, SIZE, names - 0.1)),
            *(_cell(spot, model, model.filled.get((column, name))) for column in across),
        ]
        for name in down
    ]
    widths, heights = [names, *[wide] * len(across)], [head, *[tall] * len(down)]
    table(spot, Grid([titles, *body], widths, heights, SIZE, lined=False, pad=0.04))


def _cell(spot: Spot, model: MatrixModel, mark: Mark | None) -> Cell:
    """A number in the ink that can be read on its shade; a pair that is not there stays blank."""
    if mark is None or mark.value is None:
        return Cell("")
    ground = LIGHT.shade(model.scale, mark.value)
    number = spot.bare(mark.value, model.context.unit_of(model.columns.value))
    return Cell(number, ink(ground), ground, "center")
