"""Weights of indicators that a reader tries, names and compares.

A named set is kept in the address, so that a link shows the same trial to whoever opens it.
"""

from collections.abc import Callable

import streamlit as st

from pages.parts.panel.choosers import choose_one
from pages.parts.state.filters import labelled
from pages.parts.state.language import _
from pages.parts.state.session import set_widget
from pages.parts.state.shared_params import add_weight_set, weight_sets
from pages.parts.state.store import warehouse

OFFICIAL = ""
MOST = 40


def try_weights(key: str) -> tuple[str, ...]:
    """A slider for each indicator, and a name to keep the set by; returns what was changed."""
    choices = warehouse().choices
    changed = []
    with st.grid(5, min_column_width=170, gap="small"):
        for code, title in labelled(choices.indicators).items():
            official = int(choices.official_weights[code])
            weight = st.slider(
                title, 0, MOST, official, key=f"{key}/{code}", persist_state="session"
            )
            if weight != official:
                changed.append(f"{code}:{weight}")
    _name_set(key, tuple(changed))
    return tuple(changed)


def one_weight_set(label: str) -> Callable[[str], tuple[str, ...]]:
    """A chooser of one of the named sets, or of the official weights; `label` is marked by N_()."""

    def choose(key: str) -> tuple[str, ...]:
        sets = weight_sets()
        titles = {OFFICIAL: _("正式权重"), **{name: name for name in sets}}
        return sets.get(choose_one(_(label), titles, key), ())

    return choose


def any_weight_set() -> bool:
    return bool(weight_sets())


def _name_set(key: str, weights: tuple[str, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            _("方案名称"), key="weights/name", placeholder=_("如：更看重群众满意"), max_chars=20
        )
        st.button(
            _("保留这组权重"),
            disabled=not (name and weights),
            on_click=add_weight_set,
            args=(str(name).replace("~", ""), weights),
            icon=":material/bookmark_add:",
        )
        st.button(_("恢复正式权重"), on_click=_reset, args=(key,), icon=":material/undo:")


def _reset(key: str) -> None:
    for code, weight in warehouse().choices.official_weights.items():
        set_widget(f"{key}/{code}", int(weight))
