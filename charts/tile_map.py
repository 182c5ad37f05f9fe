"""The villages as tiles, each always in the same place, laid out like the district.

A tile is as large for a small village as for a large one, so that none is overlooked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.look import Look, empty, figure, shorten
from charts.theme import contrast

if TYPE_CHECKING:
    import pyarrow as pa


def tile_map(
    table: pa.Table,
    look: Look,
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
    values = [row[value] for row in rows if row[value] is not None]
    low, high = (min(values), max(values)) if values else (0, 1)
    balanced = low < 0 < high
    limit = max(abs(low), abs(high))
    ends = (-limit, limit) if balanced else (low, high)
    shades = look.colours.diverging if balanced else look.colours.scale
    if look.direction == "down" and not balanced and look.unit == "rank":
        shades = tuple(reversed(shades))
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "text": [shorten(row[label], 4 if look.lang == "zh" else 7) for row in rows],
        "textfont": {
            "size": 11 if look.lang == "zh" else 9,
            "color": [_ink(look, shades, ends, row[value]) for row in rows],
        },
        "customdata": [[row[name], row[value]] for row in rows],
        "hovertemplate": f"%{{customdata[0]}} {look.shown('customdata[1]', value)}<extra></extra>",
        "marker": {
            "symbol": "square",
            "size": 44,
            "color": [None if row[value] is None else float(row[value]) for row in rows],
            "cmin": ends[0],
            "cmax": ends[1],
            "colorscale": _scale(shades),
            "line": {"width": 1, "color": look.colours.background},
            "showscale": True,
            "colorbar": _colorbar(look, value),
        },
    }
    missing = [row for row in rows if row[value] is None]
    return figure(
        look,
        [trace, *([_missing(look, missing, x, y, label)] if missing else [])],
        460,
        xaxis={"visible": False, "range": [0.3, 9.7], "fixedrange": True},
        yaxis={"visible": False, "range": [8.1, 0.0], "fixedrange": True},
        annotations=_groups(look, rows, x, y, group),
        margin={"l": 0, "r": 0, "t": 4, "b": 4},
    )


def _groups(look: Look, rows: list[dict], x: str, y: str, group: str) -> list[dict]:
    names = dict.fromkeys(row[group] for row in rows)
    top = {name: min(r[y] for r in rows if r[group] == name) for name in names}
    left = {name: min(r[x] for r in rows if r[group] == name) for name in names}
    return [
        {
            "text": name,
            "x": left[name],
            "y": top[name],
            "xanchor": "left",
            "yanchor": "bottom",
            "xshift": -21,
            "yshift": 22,
            "showarrow": False,
            "font": {"size": 12, "color": look.colours.quiet},
        }
        for name in names
    ]


def _missing(look: Look, rows: list[dict], x: str, y: str, label: str) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "text": [row[label] for row in rows],
        "textfont": {"size": 11, "color": look.colours.quiet},
        "hoverinfo": "skip",
        "marker": {"symbol": "square", "size": 44, "color": look.colours.empty},
    }


def _scale(shades: tuple[str, ...]) -> list[list]:
    last = len(shades) - 1
    return [[i / last, shade] for i, shade in enumerate(shades)]


def _colorbar(look: Look, value: str) -> dict:
    return {
        "orientation": "h",
        "thickness": 8,
        "len": 0.62,
        "x": 0.5,
        "y": -0.02,
        "xanchor": "center",
        "yanchor": "bottom",
        "outlinewidth": 0,
        "nticks": 5,
        "ticksuffix": look.suffix(value) if look.suffix(value) == "%" else "",
        "tickfont": {"size": 11, "color": look.colours.quiet},
        "tickformat": look.format(value).replace(".1f", "~f"),
    }


def _ink(look: Look, shades: tuple[str, ...], ends: tuple[float, float], value: object) -> str:
    """Black or white, whichever can be read on the shade that the tile gets."""
    if value is None:
        return look.colours.quiet
    span = ends[1] - ends[0] or 1
    place = round((float(value) - ends[0]) / span * (len(shades) - 1))  # type: ignore[arg-type]
    shade = shades[max(0, min(place, len(shades) - 1))]
    return max(("#ffffff", "#14202b"), key=lambda ink: contrast(ink, shade))
