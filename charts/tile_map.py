"""The villages as tiles, each always in the same place, laid out like the district.

A tile is as large for a small village as for a large one, so that none is overlooked. Drawn as
a grid of cells, which shrinks with the screen and picks ink that can be read on each shade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import ChartContext, empty, figure, shorten
from charts.theme import contrast
from charts.tile_targets import corners, on_headings, on_tiles

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS, ROWS = 9, 8
INKS = ("#ffffff", "#101820")


def tile_map(
    table: pa.Table,
    look: ChartContext,
    *,
    x: str,
    y: str,
    value: str,
    label: str,
    name: str,
    group: str,
) -> dict:
    """`x` counts columns from the west, `y` rows from the north; a missing value is left grey."""
    rows = table.to_pylist()
    if not rows:
        return empty(look)
    known = [row for row in rows if row[value] is not None]
    shades = _shades(look, [float(row[value]) for row in known])
    tiles = {
        **_cells(known, x, y, value),
        **shades,
        "colorbar": _colorbar(look, value),
        "showscale": bool(known),
    }
    grey = {
        **_cells([{**row, value: 0} for row in rows if row[value] is None], x, y, value),
        "colorscale": [[0, look.colours.empty], [1, look.colours.empty]],
        "showscale": False,
    }
    return figure(
        look,
        [
            *([grey] if len(known) < len(rows) else []),
            tiles,
            _words(look, rows, x, y, value, label, shades),
            on_tiles(look, rows, x, y, value, name),
            on_headings(rows, x, y, group),
        ],
        440,
        xaxis={"visible": False, "range": [0.4, COLUMNS + 0.6], "fixedrange": True},
        yaxis={"visible": False, "range": [ROWS + 0.55, 0.0], "fixedrange": True},
        annotations=_groups(look, rows, x, y, group),
        margin={"l": 0, "r": 0, "t": 4, "b": 36},
    )


def _words(
    look: ChartContext, rows: list[dict], x: str, y: str, value: str, label: str, shades: dict
) -> dict:
    """The name on each tile, in the ink that can be read on its shade."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "text": [_fit(str(row[label]), look.lang) for row in rows],
        "textfont": {
            "size": 12 if look.lang == "zh" else 9,
            "color": [_ink(look, row[value], shades) for row in rows],
        },
        "hoverinfo": "skip",
    }


def _fit(name: str, lang: str) -> str:
    """A name on two lines where one is too short for it."""
    if lang == "zh":
        return name if len(name) <= 3 else f"{name[:2]}<br>{shorten(name[2:], 3)}"
    first, _, rest = name.partition(" ")
    return shorten(first, 9) + (f"<br>{shorten(rest, 9)}" if rest else "")


def _ink(look: ChartContext, value: float | None, shades: dict) -> str:
    if value is None:
        return look.colours.quiet
    scale = shades["colorscale"]
    span = (shades["zmax"] - shades["zmin"]) or 1
    place = (float(value) - shades["zmin"]) / span
    shade = min(scale, key=lambda step: abs(step[0] - place))[1]
    return max(INKS, key=lambda ink: contrast(ink, shade))


def _across() -> range:
    return range(1, COLUMNS + 1)


def _down() -> range:
    return range(1, ROWS + 1)


def _cells(rows: list[dict], x: str, y: str, value: str) -> dict:
    """The grid of values."""
    at = {(row[x], row[y]): row for row in rows}
    grid = [[at.get((c, r)) for c in _across()] for r in _down()]
    return {
        "type": "heatmap",
        "x": list(_across()),
        "y": list(_down()),
        "z": [[row and row[value] for row in line] for line in grid],
        "hoverinfo": "skip",
        "xgap": 3,
        "ygap": 3,
    }


def _shades(look: ChartContext, values: list[float]) -> dict:
    """One hue for values that cannot be negative; two around zero for changes."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if low < 0:
        limit = max(-low, high)
        shades = look.colours.diverging
        if look.direction == "up":
            shades = tuple(reversed(shades))
        return {"zmin": -limit, "zmax": limit, "colorscale": _scale(shades)}
    shades = look.colours.scale
    if look.unit == "rank":
        shades = tuple(reversed(shades))
    return {"zmin": low, "zmax": high, "colorscale": _scale(shades)}


def _scale(shades: tuple[str, ...]) -> list[list]:
    last = len(shades) - 1
    return [[i / last, shade] for i, shade in enumerate(shades)]


def _colorbar(look: ChartContext, value: str) -> dict:
    return {
        "orientation": "h",
        "thickness": 8,
        "len": 0.5,
        "x": 0.5,
        "y": -0.01,
        "xanchor": "center",
        "yanchor": "top",
        "outlinewidth": 0,
        "nticks": 5,
        "ticksuffix": look.suffix(value) if look.suffix(value) == "%" else "",
        "tickfont": {"size": 11, "color": look.colours.quiet},
        "tickformat": look.format(value).replace(".1f", "~f"),
    }


def _groups(look: ChartContext, rows: list[dict], x: str, y: str, group: str) -> list[dict]:
    return [
        {
            "text": name,
            "x": left - 0.48,
            "y": top - 0.5,
            "xanchor": "left",
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"size": 12, "color": look.colours.quiet},
        }
        for name, (left, top) in corners(rows, x, y, group).items()
    ]
