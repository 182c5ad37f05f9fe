"""The door of the pivot: a measure of a mart over its dimensions, a page at a time."""

from queries.pivot.answer import PAGE, Layout, Pivot, pivot, sortable
from queries.pivot.cube import MOST_COLUMNS, counted
from queries.pivot.registry import Dimension, Measure, dimensions, mart, measure, measures

__all__ = [
    "MOST_COLUMNS",
    "PAGE",
    "Dimension",
    "Layout",
    "Measure",
    "Pivot",
    "counted",
    "dimensions",
    "mart",
    "measure",
    "measures",
    "pivot",
    "sortable",
]
