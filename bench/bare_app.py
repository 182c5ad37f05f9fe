"""A bare Streamlit page that draws the same figures from memory, with no data work.

What the browser and Streamlit themselves need for these charts and tiles; the dashboard is
measured against it. The figures are pickled by bench/browser.py.
"""

import pickle
from pathlib import Path

import streamlit as st

st.set_page_config(layout="wide")


@st.cache_resource
def drawn() -> dict:
    return pickle.loads(Path(st.secrets["figures"]).read_bytes())


choice = st.sidebar.segmented_control(
    "filter", ["a", "b"], default="a", required=True, key="filter"
)
page = st.sidebar.segmented_control(
    "view", list(drawn()), default=next(iter(drawn())), required=True, key="view"
)
figures = drawn()[page]
st.title(f"{page} {choice}")
columns = st.columns(4)
for place, (label, value, trend) in enumerate(figures["tiles"]):
    columns[place % 4].metric(label, value, chart_data=trend, border=True)
for place, figure in enumerate(figures["charts"]):
    figure["layout"]["meta"] = choice
    st.plotly_chart(figure, theme=None, key=f"{page}/{place}")
