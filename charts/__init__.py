"""The door of the figures: draw(kind, table, look, **columns).

A chart takes a table and the names of its columns and decides marks and colours only; every
number in it stands in the table.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from charts.bar import bar
from charts.chart_context import ChartContext
from charts.column import stacked
from charts.columns import in_columns
from charts.config import config
from charts.control import control
from charts.describe import describe
from charts.dot import dot
from charts.flow import flow
from charts.funnel import funnel
from charts.interval import interval
from charts.line import line
from charts.matrix import matrix
from charts.pick import named, picked, things
from charts.slope import slope
from charts.tile_map import tile_map
from charts.timeline import timeline
from charts.waterfall import waterfall

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

KINDS: dict[str, Callable[..., dict]] = {
    "bar": bar,
    "column": stacked,
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


def draw(kind: str, table: pa.Table, look: ChartContext, **columns: str) -> dict:
    """A Plotly figure as a dictionary. Raises KeyError for an unknown kind, naming the nearest."""
    if kind not in KINDS:
        near = get_close_matches(kind, KINDS, n=1)
        raise KeyError(f"no chart of kind {kind!r}" + (f"; nearest: {near[0]}" if near else ""))
    return KINDS[kind](table, look, **columns)


__all__ = [
    "KINDS",
    "ChartContext",
    "config",
    "describe",
    "draw",
    "in_columns",
    "named",
    "picked",
    "things",
]
