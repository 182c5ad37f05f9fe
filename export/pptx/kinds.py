"""How each kind of chart is placed on a slide: one placement a kind, which gets the model of it."""

from collections.abc import Callable

import charts
from export.chart_context import chart_context
from export.pptx.bars import bar
from export.pptx.columns import column
from export.pptx.control import control
from export.pptx.dot import dot
from export.pptx.event_study import event_study
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
    "event_study": event_study,
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
    """The chart of an answer; a kind without a placement shows its table, at most `rows` of it."""
    answer = spot.answer
    columns = dict(answer.question.header.chart)
    kind = columns.pop("kind")
    if answer.empty:
        return spot.nothing()
    if kind not in DRAWERS:
        return table(spot, rows)
    context = chart_context(answer)
    model = charts.model(kind, answer.table, context, **columns)
    if model is None:
        return spot.nothing()
    alt = charts.describe(kind, spot.title, answer.table, context, **columns)
    drawn = Spot(spot.slide, answer, spot.box, notes=spot.notes, alt=alt)
    return DRAWERS[kind](drawn, model)
