"""What a server does once, when it starts, before anyone has come.

Streamlit takes a folder named pages/ for its older kind of application: until st.navigation has
been called once in the process, the first visitor who comes by a deep link is sent past app.py
and sees a view without its frame. Calling it here, outside any session, disarms that.
"""

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pandas
import plotly.graph_objects
import plotly.io
import pyarrow
import streamlit as st

from charts import ChartContext, draw
from data import WarehouseDamaged, WarehouseMissing
from pages.parts.state import store
from queries import questions, translate

# Named, so that the imports that only warm the server are not taken for leftovers.
WARMED = (pandas, plotly.graph_objects, plotly.io)


@asynccontextmanager
async def start(_app: st.App) -> AsyncIterator[None]:
    """Around the life of the server."""
    disarm()
    _warm()
    yield


def disarm() -> None:
    """Call st.navigation once, which makes every later visitor pass through app.py."""
    # Outside a session Streamlit warns that there is none, which is just what is meant here.
    logging.disable(logging.WARNING)
    st.navigation([st.Page(lambda: None, title="start")])
    logging.disable(logging.NOTSET)


def _warm() -> None:
    """Pay for imports, parsing and Plotly's validators now rather than in the first session."""
    questions()
    translate("总览", "en")
    table = pyarrow.table({"x": [1.0], "y": ["a"]})
    plotly.io.to_json(plotly.graph_objects.Figure(draw("bar", table, ChartContext(), x="x", y="y")))
    try:
        store.warehouse()
    except (WarehouseMissing, WarehouseDamaged) as error:
        logging.getLogger(__name__).warning("%s", error)
    gc.collect()
    gc.freeze()
