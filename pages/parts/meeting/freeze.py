"""Freezing a deck: kept as it shows now, for the filters that hold now."""

from datetime import date

import streamlit as st

from export.decks import Deck, freeze
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state import decks, filters, notice
from pages.parts.state.language import _, language
from pages.parts.state.store import context, warehouse
from records import LONGEST


def draw_freeze_button(name: str) -> None:
    if st.button(_("冻结"), icon=":material/ac_unit:", key=f"freeze/{name}"):
        st.dialog(_("冻结这份汇报"), icon=":material/ac_unit:")(freeze_as)(name)


def freeze_as(name: str) -> None:
    """What the button opens: under which name the deck is kept."""
    with refusals_shown("error"):
        _form(decks.read(name))


def _form(deck: Deck) -> None:
    title = deck.title.of(language())
    st.caption(
        _("保留数字、结论、政策规则和数据版本 {version}，以后装入新数据也不变。").format(
            version=warehouse().version.name
        )
    )
    day = f" {date.today():%Y-%m-%d}"
    name = st.text_input(_("冻结为"), title[: LONGEST - len(day)] + day, max_chars=LONGEST)
    if st.button(_("冻结"), type="primary", icon=":material/ac_unit:", key="freeze/yes"):
        with refusals_shown():
            frozen = freeze(name, deck, context(), filters.chosen())
            notice.toast_later(_("已冻结为“{name}”。").format(name=frozen.name))
            st.rerun()
