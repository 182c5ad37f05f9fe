"""What a pointer meets on a map of tiles: Plotly lets a point be clicked, but neither a cell nor a
name that is written above others. So points that are not seen lie where these are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charts.chart_context import ChartContext

# As wide as a tile on a phone; beyond it Plotly still finds the nearest.
TILE = 36
HEADING = 18
# Where a name above a group is met, in tiles from its first: a name in English is long.
ALONG = (-0.2, 0.25, 0.7, 1.15)


def on_tiles(look: ChartContext, rows: list[dict], x: str, y: str, value: str, name: str) -> dict:
    """A point on each tile, which carries the name and the value of the tile."""
    said = f"%{{customdata[0]}} {look.shown('customdata[1]', value)}<extra></extra>"
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row[x] for row in rows],
        "y": [row[y] for row in rows],
        "customdata": [[row[name], row[value]] for row in rows],
        **_unseen(TILE),
        "hovertemplate": [
            "%{customdata[0]} –<extra></extra>" if row[value] is None else said for row in rows
        ],
    }


def on_headings(rows: list[dict], x: str, y: str, group: str) -> dict:
    """Points along the name above each group, which carry that name."""
    spots = [
        (name, left + along, top - 0.65)
        for name, (left, top) in corners(rows, x, y, group).items()
        for along in ALONG
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [across for _name, across, _down in spots],
        "y": [down for _name, _across, down in spots],
        "customdata": [[name] for name, _across, _down in spots],
        **_unseen(HEADING),
        "hovertemplate": "%{customdata[0]}<extra></extra>",
    }


def _unseen(size: int) -> dict:
    still = {"marker": {"opacity": 0}}
    return {
        "marker": {"symbol": "square", "size": size, "opacity": 0},
        "selected": still,
        "unselected": still,
    }


def corners(rows: list[dict], x: str, y: str, group: str) -> dict[str, tuple[int, int]]:
    """The leftmost column and the topmost row of each group, by the group's name."""
    found: dict[str, tuple[int, int]] = {}
    for row in rows:
        left, top = found.get(row[group], (row[x], row[y]))
        found[row[group]] = (min(left, row[x]), min(top, row[y]))
    return found
