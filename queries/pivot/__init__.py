"""The door of the pivot: a measure of a mart over its dimensions, a page at a time."""

from queries.catalog.marts import Dimension
from queries.catalog.measures import Measure, measure, measures
from queries.pivot.answer import PAGE, Layout, Pivot, pivot, sortable
from queries.pivot.cube import MOST_COLUMNS, counted

__all__ = [
    "MOST_COLUMNS",
    "PAGE",
    "Dimension",
    "Layout",
    "Measure",
    "Pivot",
    "counted",
    "measure",
    "measures",
    "pivot",
    "sortable",
]
