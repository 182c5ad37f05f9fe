"""A grid of shaded cells, as a native table: how much of one thing in each pair."""

from charts.theme import LIGHT
from export.pptx.cells import Cell, table
from export.pptx.page import Spot
from export.pptx.shade import ink, shade
from export.pptx.text import cut, height, inches
from queries import translate

SIZE = 11
# Rows and columns of which the words and numbers can still be read.
MOST_DOWN, MOST_ACROSS = 18, 16
NARROWEST, WIDEST, NAMES = 0.62, 2.2, 3.2
LOWEST, TALLEST = 0.235, 0.6


def matrix(spot: Spot, *, x: str, y: str, value: str, n: str = "n") -> None:
    """The arguments are those of charts.matrix; `n` has no place here.

    Where not all columns fit, times show the last ones, everything else the first.
    """
    rows = spot.answer.rows
    known = [float(row[value]) for row in rows if row[value] is not None]
    if not known:
        return spot.nothing()
    across = {row[x]: spot.answer.said(row, x) for row in rows}
    down = {row[y]: spot.answer.said(row, y) for row in rows}
    timed = spot.answer.question.column(x).unit == "month" or x in ("quarter", "year")
    columns = list(across)[-MOST_ACROSS:] if timed else list(across)[:MOST_ACROSS]
    lines = list(down)[:MOST_DOWN]
    if len(across) > len(columns) or len(down) > len(lines):
        spot.notes.append(translate(
            "共 {rows} 行、{columns} 列，列出其中 {shown_rows} 行、{shown_columns} 列", spot.lang,
            rows=len(down), columns=len(across), shown_rows=len(lines), shown_columns=len(columns),
        ))  # fmt: skip

    names = min(max(inches(down[line], SIZE) for line in lines) + 0.25, NAMES)
    wide = min(max((spot.box.width - names) / len(columns), NARROWEST), WIDEST)
    head = max(height(across[column], SIZE, wide - 0.1) for column in columns) + 0.12
    tall = min(max((spot.box.height - head) / len(lines), LOWEST), TALLEST)
    colours = LIGHT.scale[::-1] if spot.chart_context.direction == "up" else LIGHT.scale
    at = {(row[x], row[y]): row for row in rows}
    ends = (min(known), max(known))
    body = [
        [
            Cell(cut(down[line], SIZE, names - 0.1)),
            *(_cell(spot, at.get((column, line)), value, ends, colours) for column in columns),
        ]
        for line in lines
    ]
    titles = [Cell(across[column], LIGHT.quiet, align="center") for column in columns]
    table(
        spot, spot.box, [[Cell(""), *titles], *body], [names, *[wide] * len(columns)],
        [head, *[tall] * len(lines)], SIZE, lined=False, pad=0.04,
    )  # fmt: skip
    return None


def _cell(
    spot: Spot,
    row: dict | None,
    value: str,
    ends: tuple[float, float],
    colours: tuple[str, ...],
) -> Cell:
    """A number in the ink that can be read on its shade; a pair that is not there stays blank."""
    if row is None or row[value] is None:
        return Cell("")
    low, high = ends
    ground = shade((float(row[value]) - low) / ((high - low) or 1), colours)
    return Cell(spot.bare(row, value), ink(ground), ground, "center")
