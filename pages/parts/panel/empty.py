"""What a reader sees where the filters leave nothing."""

import streamlit as st

from pages.parts.state import filters
from pages.parts.state.language import _
from pages.parts.state.session import Remembered

OFFERED = Remembered("_reset_offered", False)


def draw_no_data() -> None:
    st.info(_("所选条件下没有数据。"), icon=":material/search_off:")


def offer_reset(key: str) -> None:
    """A button that clears the filters, once in a view however many of its panels are empty."""
    if not OFFERED.get():
        OFFERED.set(True)
        st.button(_("清除筛选"), on_click=filters.reset, key=f"reset/{key}")
