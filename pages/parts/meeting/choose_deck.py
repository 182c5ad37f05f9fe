"""The deck that is chosen, made for what the filters leave."""

import streamlit as st

from export.decks import BuiltDeck, Deck, build_deck
from pages.parts.shell import filters
from pages.parts.state import view_params
from pages.parts.state.decks import REFUSALS, decks, named, refusal
from pages.parts.state.language import _
from pages.parts.state.store import context

FIRST = "monthly"


def choose_deck(key: str) -> str:
    """A list of the decks, the project's and one's own; returns the name of the chosen one."""
    titles = decks()
    names = sorted(titles, key=lambda name: name != FIRST)
    view_params.adopt(key, names)
    if st.session_state.get(key) not in titles:
        st.session_state[key] = names[0]
    st.selectbox(
        _("选择汇报稿"),
        names,
        key=key,
        format_func=titles.__getitem__,
        label_visibility="collapsed",
        persist_state="session",
    )
    return str(st.session_state[key])


def read(name: str) -> Deck | None:
    """The deck of that name; where it cannot be read, that is said, and None."""
    try:
        return named(name)
    except REFUSALS as error:
        st.warning(refusal(error), icon=":material/error:")
        return None


def made(deck: Deck) -> BuiltDeck:
    """The deck with its answers, for what the filters leave, in the reader's language."""
    return build_deck(deck, context(), filters.chosen())
