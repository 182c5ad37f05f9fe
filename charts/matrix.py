"""A grid of shaded cells: how much of one thing in each pair of a row and a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, axis, empty, figure, shorten, wrap
from charts.theme import contrast

if TYPE_CHECKING:
    import pyarrow as pa

ROW = 26
INKS = ("#ffffff", "#101820")
# Beyond this many columns a number no longer fits its cell on a phone; the hover has it.
NUMBERED = 13
# Characters that the names of the columns may take together on one line, so that a phone has room.
ROOM = {"zh": 15, "en": 46}
# Among many columns a cell has no room for a decimal; the hover has it.
WHOLE = {",.1f": ",.0f"}


def matrix(
    table: pa.Table, look: ChartContext, *, x: str, y: str, value: str, n: str = "n"
) -> dict:
    """Rows and columns stand in the order of the table; a pair that is not there stays blank.

    `n` is said in the hover where the table has it.
    """
    rows = table.to_pylist()
    cells = {(str(row[x]), str(row[y])): row[value] for row in rows}
    counts = {(str(row[x]), str(row[y])): row.get(n) for row in rows}
    if not any(amount is not None for amount in cells.values()):
        return empty(look)
    across = list(dict.fromkeys(column for column, _ in cells))
    down = list(dict.fromkeys(row for _, row in cells))
    known = [float(amount) for amount in cells.values() if amount is not None]
    shades = look.colours.scale
    if look.direction == "up":
        shades = tuple(reversed(shades))
    low, high = min(known), max(known)
    wide = 12 if look.lang == "zh" else 22
    heat = {
        "type": "heatmap",
        "x": across,
        "y": down,
        "z": [[cells.get((column, row)) for column in across] for row in down],
        "zmin": low,
        "zmax": high,
        "colorscale": [[i / (len(shades) - 1), shade] for i, shade in enumerate(shades)],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hoverinfo": "skip",
    }
    upright = len("".join(across)) > (36 if look.lang == "zh" else 66)
    narrow = max(ROOM[look.lang] // len(across), 4 if look.lang == "zh" else 9)
    above = across if upright else [wrap(name, narrow) for name in across]
    lines = max(name.count("<br>") for name in above)
    points = _points(look, cells, counts, value, counted=n in table.column_names)
    if _fits(across):
        points |= _numbers(look, cells, value, (low, high), shades)
    return figure(
        look,
        [heat, points],
        ROW * len(down) + (150 if upright else 48 + 15 * lines),
        xaxis=axis(
            look,
            type="category",
            side="top",
            showgrid=False,
            tickangle=-60 if upright else None,
            tickmode="array",
            tickvals=across,
            ticktext=[shorten(name, wide) if upright else name for name in above],
        ),
        yaxis=axis(
            look,
            type="category",
            autorange="reversed",
            showgrid=False,
            tickmode="array",
            tickvals=down,
            ticktext=[shorten(name, wide) for name in down],
        ),
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        # Below this Plotly would rather leave out the names than make room for them.
        minreducedheight=ROW,
    )


def _fits(across: list[str]) -> bool:
    return len(across) <= NUMBERED


def _filled(cells: dict) -> list[tuple[str, str, float]]:
    return [(x, y, float(amount)) for (x, y), amount in cells.items() if amount is not None]


def _points(look: ChartContext, cells: dict, counts: dict, value: str, *, counted: bool) -> dict:
    """What a pointer meets in each cell. Cells of a heat map cannot be picked, points can."""
    filled = _filled(cells)
    said = look.shown("customdata[0]", value)
    if counted:
        said += " (n = %{customdata[1]:,})"
    return {
        "type": "scatter",
        "mode": "markers",
        "marker": {"opacity": 0, "size": ROW - 4, "symbol": "square"},
        "x": [x for x, _, _ in filled],
        "y": [y for _, y, _ in filled],
        "customdata": [[amount, counts.get((x, y))] for x, y, amount in filled],
        "hovertemplate": f"%{{y}} · %{{x}} {said}<extra></extra>",
    }


def _numbers(
    look: ChartContext, cells: dict, value: str, ends: tuple[float, float], shades: tuple[str, ...]
) -> dict:
    """The number in each cell, in the ink that can be read on its shade."""
    many = len({column for column, _ in cells}) > 6
    form = WHOLE.get(look.format(value), look.format(value)) if many else look.format(value)
    return {
        "mode": "markers+text",
        "texttemplate": f"%{{customdata[0]:{form}}}",
        "textfont": {
            "size": 11,
            "color": [_ink(amount, ends, shades) for _, _, amount in _filled(cells)],
        },
    }


def _ink(value: float, ends: tuple[float, float], shades: tuple[str, ...]) -> str:
    low, high = ends
    place = (value - low) / ((high - low) or 1)
    shade = shades[round(place * (len(shades) - 1))]
    return max(INKS, key=lambda ink: contrast(ink, shade))
