"""A word about what was just done, said after the rerun that shows it.

A toast that is raised just before a rerun is gone with it.
"""

import streamlit as st

SAID = "_notice"


def later(text: str) -> None:
    """Say this once, when the view is drawn next."""
    st.session_state[SAID] = text


def draw() -> None:
    if said := st.session_state.pop(SAID, None):
        st.toast(said, icon=":material/check:")
