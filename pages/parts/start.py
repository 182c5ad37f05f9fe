"""What a server does once, before its first visitor: import everything, then freeze it.

Streamlit collects garbage after every run; objects that never die need not be looked at each
time. Freezing once after the imports halves the time of a rerun.
"""

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def warm() -> bool:
    """Import what the first sessions would otherwise pay for."""
    import pandas
    import plotly.graph_objects
    import pyarrow.compute

    import charts
    from queries import questions

    assert pandas and plotly and pyarrow and charts
    questions()
    gc.collect()
    gc.freeze()
    return True
