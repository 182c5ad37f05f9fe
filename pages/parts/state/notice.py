"""A word about what was just done, shown by the rerun that follows: a toast that is raised just
before a rerun is gone with it, and a callback has no place on the page.
"""

import streamlit as st

from pages.parts.state.session import Remembered

TOAST: Remembered[str | None] = Remembered("_notice", None)


def toast_later(text: str) -> None:
    """Show this once, when the view is drawn next."""
    TOAST.set(text)


def draw_toast() -> None:
    if text := TOAST.take():
        st.toast(text, icon=":material/check:")


def warn_later(place: str, text: str) -> None:
    """Show a warning once, where draw_warning() has that place."""
    _warning(place).set(text)


def draw_warning(place: str) -> None:
    if text := _warning(place).take():
        st.warning(text, icon=":material/edit:")


def _warning(place: str) -> Remembered[str | None]:
    return Remembered(f"_warning/{place}", None)
