"""The decks there are, and the one that is chosen, made for what the filters leave."""

import streamlit as st

from export.decks import Deck, MadeDeck, deck, deck_names, make
from pages.parts import filters, own
from pages.parts.language import _, language
from pages.parts.store import answer, warehouse

FIRST = "monthly"


def offered() -> dict[str, Deck]:
    """Every deck that can be chosen, by its name; the first by default."""
    names = sorted(deck_names(), key=lambda name: name != FIRST)
    return {name: deck(name) for name in names}


def chosen_deck(key: str) -> MadeDeck:
    """A switch between the decks; returns the chosen one with its answers."""
    decks = offered()
    own.adopt(key, decks)
    st.session_state.setdefault(key, next(iter(decks)))
    picked = st.segmented_control(
        _("选择汇报稿"),
        list(decks),
        key=key,
        format_func=lambda name: decks[name].title.of(language()),
        required=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    lang = language()
    return make(
        decks[picked or next(iter(decks))],
        warehouse(),
        lang,
        narrowed=filters.chosen(),
        asking=lambda name, chosen: answer(name, chosen, lang),
    )
