"""How each kind of chart is drawn in PowerPoint: one drawer a kind, called as charts.draw calls."""

from collections.abc import Callable

from export.pptx.bars import bar
from export.pptx.columns import column
from export.pptx.control import control
from export.pptx.dot import dot
from export.pptx.flow import flow
from export.pptx.funnel import funnel
from export.pptx.interval import interval
from export.pptx.lines import line
from export.pptx.matrix import matrix
from export.pptx.page import Spot
from export.pptx.slope import slope
from export.pptx.table import draw as table
from export.pptx.tile_map import tile_map
from export.pptx.timeline import timeline
from export.pptx.waterfall import waterfall

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
