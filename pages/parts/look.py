"""How figures of an answer look for this reader, on the screen and on paper."""

import streamlit as st

import charts
from queries import Answer


def look(answered: Answer) -> charts.Look:
    """How figures of this answer look for this reader."""
    columns = answered.table.column_names
    return charts.Look(
        lang=answered.lang,
        dark=st.context.theme.type == "dark",
        unit=answered.question.header.unit,
        direction=answered.question.header.direction,
        labels={name: answered.title(name) for name in columns},
        units={name: answered.unit(name) for name in columns},
    )
