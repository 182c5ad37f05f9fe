"""A bare Streamlit page that draws the same figures from memory, with no data work.

What the browser and Streamlit themselves need for these tiles, charts and tables; the dashboard
is measured against it. They are pickled by bench/browser.py, once for each choice of the filter.
"""

import pickle
from pathlib import Path

import streamlit as st

st.set_page_config(layout="wide")


@st.cache_resource
def drawn() -> dict:
    return pickle.loads(Path(st.secrets["figures"]).read_bytes())


views = list(drawn())
choices = list(drawn()[views[0]])
choice = st.sidebar.segmented_control("filter", choices, default=choices[0], key="filter")
view = st.sidebar.segmented_control("view", views, default=views[0], key="view")
shown = drawn()[view or views[0]][choice or choices[0]]
st.title(f"{view} {choice}")
columns = st.columns(4)
for place, (label, value, change, trend) in enumerate(shown["tiles"]):
    columns[place % 4].metric(label, value, change, chart_data=trend, border=True)
for place, figure in enumerate(shown["charts"]):
    st.plotly_chart(figure, theme=None, key=f"{view}/{place}")
for table in shown["tables"]:
    st.dataframe(table, hide_index=True, height=420)
