"""The text of a deck: to take away, and to bring back changed."""

import streamlit as st

from export.decks import Deck, DeckError, Fault, fault_said, read_deck
from pages.parts.state import decks
from pages.parts.state.language import _, language


def text_dialog(found: Deck) -> None:
    """Shows the text, and takes another in its place when that can be read."""
    text = st.text_area(_("文本（TOML），可整段粘贴"), found.text, height=380, key="deck/text/area")
    try:
        read = read_deck(text, found.name)
    except DeckError as error:
        st.warning(str(error), icon=":material/error:")
        read = None
    for slide in read.slides if read else ():
        if isinstance(slide, Fault):
            st.warning(fault_said(slide, language()), icon=":material/error:")
    with st.container(horizontal=True, gap="small"):
        pressed = st.button(
            _("以此替换"), type="primary", icon=":material/check:", key="deck/text/save",
            disabled=read is None or text == found.text,
        )  # fmt: skip
        st.download_button(
            _("下载"), found.text, file_name=f"{found.name}.toml", mime="application/toml",
            icon=":material/download:", key="deck/text/download", on_click="ignore",
        )  # fmt: skip
    if pressed:
        try:
            decks.change(found.name, lambda _before: text, seen=found.text)
        except decks.REFUSALS as error:
            st.warning(decks.refusal(error), icon=":material/edit:")
        else:
            st.rerun()
