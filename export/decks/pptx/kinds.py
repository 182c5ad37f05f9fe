"""How each kind of chart is drawn in PowerPoint: one drawer a kind, called as charts.draw calls."""

from collections.abc import Callable

from export.decks.pptx.bars import bar
from export.decks.pptx.columns import column
from export.decks.pptx.control import control
from export.decks.pptx.dot import dot
from export.decks.pptx.flow import flow
from export.decks.pptx.funnel import funnel
from export.decks.pptx.interval import interval
from export.decks.pptx.lines import line
from export.decks.pptx.matrix import matrix
from export.decks.pptx.page import Spot
from export.decks.pptx.slope import slope
from export.decks.pptx.table import draw as table
from export.decks.pptx.tile_map import tile_map
from export.decks.pptx.timeline import timeline
from export.decks.pptx.waterfall import waterfall

DRAWERS: dict[str, Callable[..., None]] = {
    "bar": bar,
    "column": column,
    "control": control,
    "dot": dot,
    "flow": flow,
    "funnel": funnel,
    "interval": interval,
    "line": line,
    "matrix": matrix,
    "slope": slope,
    "tile_map": tile_map,
    "timeline": timeline,
    "waterfall": waterfall,
}


def draw(spot: Spot, rows: int) -> None:
    """The chart of an answer; a kind without a drawer shows its table, at most `rows` of it."""
    columns = dict(spot.answer.question.header.chart)
    drawer = DRAWERS.get(columns.pop("kind"))
    if spot.answer.empty:
        spot.nothing()
    elif drawer is None:
        table(spot, rows)
    else:
        drawer(spot, **columns)
