"""The reader's language, and the words of the interface in it: the session's, of the catalogue
that the whole program has (queries/format/translation.py).
"""

import streamlit as st

from queries import translate, translate_count

LANGUAGES = {"zh": "中文", "en": "English"}


def language() -> str:
    """zh or en."""
    return st.session_state.get("lang") or "zh"


def _(text: str) -> str:
    """The words in the reader's language; Chinese where a translation is missing."""
    return translate(text, language())


def plural(text: str, count: int, /, **values: object) -> str:
    """As _(), in the form that `count` asks for, with {count} and the other placeholders filled."""
    return translate_count(text, count, language(), **values)
