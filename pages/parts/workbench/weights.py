"""Weights of indicators that a reader tries, names and compares.

A named set is kept in the address, so that a link shows the same trial to whoever opens it.
"""

import streamlit as st

from pages.parts.state import query_params, view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import warehouse

OFFICIAL = ""
MOST = 40


def try_weights() -> tuple[str, ...]:
    """A slider for each indicator, and a name to keep the set by; returns what was changed."""
    choices, words = warehouse().choices, warehouse().words
    changed = []
    with st.grid(5, min_column_width=170, gap="small"):
        for code, name in choices.indicators.items():
            official = int(choices.official_weights[code])
            weight = st.slider(
                words.get(name, name) if language() == "en" else name,
                0,
                MOST,
                official,
                key=f"weight/{code}",
                persist_state="session",
            )
            if weight != official:
                changed.append(f"{code}:{weight}")
    _keep(tuple(changed))
    return tuple(changed)


def choose_set(key: str, label: str) -> tuple[str, ...]:
    """One of the named sets, or the official weights."""
    sets = _sets()
    view_params.adopt(key, [OFFICIAL, *sets])
    picked = st.selectbox(
        label,
        [OFFICIAL, *sets],
        key=key,
        format_func=lambda name: name or _("正式权重"),
        persist_state="session",
    )
    return sets.get(picked or OFFICIAL, ())


def any_named() -> bool:
    return bool(_sets())


def _keep(weights: tuple[str, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            _("方案名称"), key="weights/name", placeholder=_("如：更看重群众满意"), max_chars=20
        )
        st.button(
            _("保留这组权重"),
            disabled=not (name and weights),
            on_click=_save,
            args=(str(name).replace("~", ""), weights),
            icon=":material/bookmark_add:",
        )
        st.button(_("恢复正式权重"), on_click=_reset, icon=":material/undo:")


def _save(name: str, weights: tuple[str, ...]) -> None:
    st.session_state[query_params.WEIGHT_SETS] = _sets() | {name: weights}


def _reset() -> None:
    for code, weight in warehouse().choices.official_weights.items():
        st.session_state[f"weight/{code}"] = int(weight)


def _sets() -> dict[str, tuple[str, ...]]:
    return st.session_state.get(query_params.WEIGHT_SETS) or {}
