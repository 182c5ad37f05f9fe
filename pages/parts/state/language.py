"""The reader's language, and the words of the interface in it.

Chinese is the source; English comes from locale/en.po, read once. The words of questions come
from their headers and the words of data from the warehouse, not from here.
"""

from functools import lru_cache
from pathlib import Path

import streamlit as st
from babel.messages.pofile import read_po

CATALOGUE = Path(__file__).resolve().parents[2] / "locale" / "en.po"
LANGUAGES = {"zh": "中文", "en": "English"}


def language() -> str:
    """zh or en."""
    return st.session_state.get("lang") or "zh"


def _(text: str) -> str:
    """The words in the reader's language; Chinese where a translation is missing."""
    return english().get(text, text) if language() == "en" else text


@lru_cache
def english() -> dict[str, str]:
    """English for each Chinese text of the interface."""
    with CATALOGUE.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.string}
