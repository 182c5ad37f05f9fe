"""The words of the interface in the reader's language, through gettext.

Chinese stands in the code and is its own message; English comes from locale/en.po, read once and
compiled in memory, so there is no compiled file that could be older than its source.
"""

from functools import lru_cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CATALOGUE = Path(__file__).resolve().parent.parent / "locale" / "en.po"
LANGUAGES = {"zh": "中文", "en": "English"}
KEY = "lang"


def current() -> str:
    """Language of this session: zh or en."""
    return st.session_state.get(KEY, "zh")


def use(lang: str | None) -> None:
    """Speak `lang` in this session; anything unknown is Chinese."""
    st.session_state[KEY] = lang if lang in LANGUAGES else "zh"


def _(message: str) -> str:
    """The message in the reader's language."""
    return english().gettext(message) if current() == "en" else message


@lru_cache
def english() -> GNUTranslations:
    """The English catalogue, compiled in memory."""
    compiled = BytesIO()
    with CATALOGUE.open("rb") as file:
        write_mo(compiled, read_po(file, locale="en"))
    compiled.seek(0)
    return GNUTranslations(compiled)
