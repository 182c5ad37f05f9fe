"""The door of the figures: model, draw and describe (kind, table, context, **columns).

A chart takes a table and the names of its columns. A model decides its marks once; Plotly and
PowerPoint only place them. Every number stands in the table.
"""

from charts.chart import clickable, describe, draw, headline, model, named, picked, things
from charts.chart_context import ChartContext
from charts.kinds import KINDS
from charts.plotly.columns import in_columns
from charts.plotly.config import config

__all__ = [
    "KINDS",
    "ChartContext",
    "clickable",
    "config",
    "describe",
    "draw",
    "headline",
    "in_columns",
    "model",
    "named",
    "picked",
    "things",
]
