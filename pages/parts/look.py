"""How figures of an answer look for this reader, on the screen and on paper."""

import streamlit as st

import charts
import export
from queries import Answer


def look(answered: Answer) -> charts.Look:
    """How figures of this answer look for this reader."""
    return export.look(answered, dark=st.context.theme.type == "dark")
