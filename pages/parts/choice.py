"""Choices that a view makes for itself, beside the filters."""

import streamlit as st

from access import EVERYTHING
from pages.parts import filters
from pages.parts.language import _, language
from pages.parts.store import warehouse


def choose_village(key: str) -> tuple[str, ...]:
    """One village of those that the filters leave."""
    opened = warehouse()
    left = opened.choices.village_ids(filters.chosen(), EVERYTHING)
    names = opened.choices.names("villages")
    picked = st.selectbox(
        _("选择村居"),
        left,
        key=key,
        format_func=lambda code: (
            opened.words.get(names[code], names[code]) if language() == "en" else names[code]
        ),
        persist_state="session",
    )
    return (picked,) if picked else ()
