"""The villages as tiles, each always in the same place, laid out like the district.

A tile is as large for a small village as for a large one, so that none is overlooked.
"""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Scale, changes_scale, known
from charts.model import Mark

COLUMNS, ROWS = 9, 8


@dataclass(frozen=True)
class Columns:
    """`x` counts columns from the west, `y` rows from the north; `label` is a short name."""

    x: str
    y: str
    value: str
    label: str
    name: str
    group: str


@dataclass(frozen=True)
class Tile:
    mark: Mark
    short: str
    x: int
    y: int


@dataclass(frozen=True)
class TileModel:
    """A tile without a value has no place on the scale; `corners` has the leftmost column and the
    topmost row of each group.
    """

    context: ChartContext
    columns: Columns
    tiles: tuple[Tile, ...]
    corners: dict[str, tuple[int, int]]
    scale: Scale

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(tile.mark for tile in self.tiles)

    @property
    def known(self) -> tuple[Tile, ...]:
        return tuple(tile for tile in self.tiles if tile.mark.value is not None)


def model(rows: list[dict], columns: Columns, context: ChartContext) -> TileModel | None:
    if not rows:
        return None
    tiles: list[Tile] = []
    corners: dict[str, tuple[int, int]] = {}
    for row in rows:
        x, y, group = row[columns.x], row[columns.y], row[columns.group]
        label = context.say(row, columns.value)
        mark = Mark(str(row[columns.name]), row[columns.value], label=label)
        tiles.append(Tile(mark, str(row[columns.label]), x, y))
        left, top = corners.get(group, (x, y))
        corners[group] = (min(left, x), min(top, y))
    values = known(row[columns.value] for row in rows)
    scale = changes_scale(values, context.direction, context.unit_of(columns.value))
    return TileModel(context, columns, tuple(tiles), corners, scale)
