"""Choices that a view makes for itself, beside the filters."""

from collections.abc import Mapping

import streamlit as st

from pages.parts.shell import filters
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import left_villages, warehouse
from queries import translate_value


def choose_village(key: str) -> tuple[str, ...]:
    """One village of those that the filters leave."""
    names = warehouse().choices.names("villages")
    left = left_villages(filters.chosen())
    return _one(_("选择村居"), {code: names[code] for code in left}, key)


def choose_power(key: str) -> tuple[str, ...]:
    """One of the small powers."""
    return _one(_("选择小微权力"), warehouse().choices.names("powers"), key)


def leave_out_forms(key: str) -> tuple[str, ...]:
    """Forms that the reader takes out of a proposal."""
    names = warehouse().choices.names("without_forms")
    view_params.adopt_many(key, names)
    picked = st.multiselect(
        _("不参与合并的表格"),
        list(names),
        key=key,
        format_func=lambda code: _say(names[code]),
        placeholder=_("无"),
        select_all=False,
        persist_state="session",
    )
    return tuple(picked)


def _one(label: str, names: Mapping[str, str], key: str) -> tuple[str, ...]:
    view_params.adopt(key, names)
    picked = st.selectbox(
        label,
        list(names),
        key=key,
        format_func=lambda code: _say(names[code]),
        persist_state="session",
    )
    return (picked,) if picked else ()


def _say(text: str) -> str:
    return translate_value(text, warehouse().words) if language() == "en" else text
