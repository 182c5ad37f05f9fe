"""The text of a deck: to take away, and to bring back changed."""

import streamlit as st

from export.decks import Deck, DeckError, Fault, fault_said, read_deck
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state import decks
from pages.parts.state.language import _, language


def text_dialog(deck: Deck) -> None:
    """Shows the text, and takes another in its place when that can be read."""
    text = st.text_area(_("文本（TOML），可整段粘贴"), deck.text, height=380, key="deck/text/area")
    readable = _check(text, deck.name)
    with st.container(horizontal=True, gap="small"):
        pressed = st.button(
            _("以此替换"), type="primary", icon=":material/check:", key="deck/text/save",
            disabled=not readable or text == deck.text,
        )  # fmt: skip
        st.download_button(
            _("下载"), deck.text, file_name=f"{deck.name}.toml", mime="application/toml",
            icon=":material/download:", key="deck/text/download", on_click="ignore",
        )  # fmt: skip
    if pressed:
        with refusals_shown():
            decks.change(deck.name, lambda _before: text, shown=deck.text)
            st.rerun()


def _check(text: str, name: str) -> bool:
    """Whether it can be read as a deck; says what is wrong with it or with its slides."""
    try:
        slides = read_deck(text, name).slides
    except DeckError as error:
        st.warning(str(error), icon=":material/error:")
        return False
    for slide in slides:
        if isinstance(slide, Fault):
            st.warning(fault_said(slide, language()), icon=":material/error:")
    return True
