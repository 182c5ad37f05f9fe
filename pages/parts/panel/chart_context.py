"""How figures of an answer look for this reader, on the screen and on paper."""

import streamlit as st

import charts
import export
from queries import Answer


def chart_context(answer: Answer) -> charts.ChartContext:
    """How figures of this answer look for this reader."""
    return export.chart_context(answer, dark=st.context.theme.type == "dark")
