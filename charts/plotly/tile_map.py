"""Tiles as a grid of cells, which shrinks with the screen."""

from collections.abc import Sequence

from charts.chart_context import ChartContext
from charts.models.tile_map import COLUMNS, ROWS, Tile, TileModel
from charts.plotly.frame import figure, heat, note, scatter
from charts.plotly.text import shorten
from charts.plotly.tile_targets import on_headings, on_tiles
from charts.theme import ink

ACROSS, DOWN = range(1, COLUMNS + 1), range(1, ROWS + 1)


def place(model: TileModel) -> dict:
    context, scale = model.context, model.scale
    blank = [tile for tile in model.tiles if tile.mark.value is None]
    ends = {"zmin": scale.low, "zmax": scale.high, "showscale": bool(model.known)}
    bar = _colorbar(context, model.columns.value)
    tiles = _cells(model.known, context.colours.steps(scale), colorbar=bar, **ends)
    grey = _cells(blank, 2 * [context.colours.empty])
    return figure(
        context,
        [
            *([grey] if blank else []),
            tiles,
            _names(model),
            on_tiles(model),
            on_headings(model.corners),
        ],
        440,
        xaxis={"visible": False, "range": [0.4, COLUMNS + 0.6], "fixedrange": True},
        yaxis={"visible": False, "range": [ROWS + 0.55, 0.0], "fixedrange": True},
        annotations=[
            note(name, left - 0.48, top - 0.5, context.colours.quiet, yanchor="bottom")
            for name, (left, top) in model.corners.items()
        ],
        margin={"l": 0, "r": 0, "t": 4, "b": 36},
    )


def _names(model: TileModel) -> dict:
    """The name on each tile, in the ink that can be read on its shade."""
    context, tiles = model.context, model.tiles
    size = 12 if context.lang == "zh" else 9
    return scatter(
        "text",
        [tile.x for tile in tiles],
        [tile.y for tile in tiles],
        text=[_fit(tile.short, context.lang) for tile in tiles],
        textfont={"size": size, "color": [_ink(model, tile) for tile in tiles]},
        hoverinfo="skip",
    )


def _ink(model: TileModel, tile: Tile) -> str:
    colours, value = model.context.colours, tile.mark.value
    return colours.quiet if value is None else ink(colours.shade(model.scale, value))


def _fit(name: str, lang: str) -> str:
    """A name on two lines where one is too short for it."""
    if lang == "zh":
        return name if len(name) <= 3 else f"{name[:2]}<br>{shorten(name[2:], 3)}"
    first, _, rest = name.partition(" ")
    return shorten(first, 9) + (f"<br>{shorten(rest, 9)}" if rest else "")


def _cells(tiles: Sequence[Tile], steps: Sequence[str], **more: object) -> dict:
    """The grid of values; what has none stands at nought."""
    values = {(tile.x, tile.y): tile.mark.value or 0 for tile in tiles}
    z = [[values.get((x, y)) for x in ACROSS] for y in DOWN]
    return heat(list(ACROSS), list(DOWN), z, 3, steps, **more)


def _colorbar(context: ChartContext, value: str) -> dict:
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
        "ticksuffix": "%" if context.suffix(value) == "%" else "",
        "tickfont": {"size": 11, "color": context.colours.quiet},
        "tickformat": context.format(value).replace(".1f", "~f"),
    }
