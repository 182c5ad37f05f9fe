"""What a pointer meets on a map of tiles: Plotly lets a point be clicked, but neither a cell nor a
name that is written above others. So points that are not seen lie where these are.
"""

from charts.models.tile_map import TileModel
from charts.plotly.frame import scatter

# As wide as a tile on a phone; beyond it Plotly still finds the nearest.
TILE = 36
HEADING = 18
# Where a name above a group is met, in tiles from its first: a name in English is long.
ALONG = (-0.2, 0.25, 0.7, 1.15)


def on_tiles(model: TileModel) -> dict:
    """A point on each tile, which carries the name and the value of the tile."""
    shown = model.context.shown("customdata[1]", model.columns.value)
    return scatter(
        "markers",
        [tile.x for tile in model.tiles],
        [tile.y for tile in model.tiles],
        customdata=[[mark.name, mark.value] for mark in model.marks],
        **_unseen(TILE),
        hovertemplate=[
            f"%{{customdata[0]}} {'–' if mark.value is None else shown}<extra></extra>"
            for mark in model.marks
        ],
    )


def on_headings(corners: dict[str, tuple[int, int]]) -> dict:
    """Points along the name above each group, which carry that name."""
    spots = [
        (name, left + along, top - 0.65) for name, (left, top) in corners.items() for along in ALONG
    ]
    return scatter(
        "markers",
        [across for _name, across, _down in spots],
        [down for _name, _across, down in spots],
        customdata=[[name] for name, _across, _down in spots],
        **_unseen(HEADING),
        hovertemplate="%{customdata[0]}<extra></extra>",
    )


def _unseen(size: int) -> dict:
    still = {"marker": {"opacity": 0}}
    return {
        "marker": {"symbol": "square", "size": size, "opacity": 0},
        "selected": still,
        "unselected": still,
    }
