"""The filters, drawn once in the sidebar and honoured by every question that declares them."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from pages.parts.state import query_params
from pages.parts.state.language import LANGUAGES, _, language
from queries import (
    BY_NAME,
    SHARED,
    Choices,
    FilterField,
    Filters,
    Warehouse,
    format_month,
    months_before,
    translate_value,
)

FILTERS = "_filters"
OFFERED = "_reset_offered"


def chosen() -> Filters:
    """What the reader has chosen."""
    return st.session_state.get(FILTERS, Filters())


def name_of(filter_name: str) -> str:
    """A filter's name in the reader's language."""
    return BY_NAME[filter_name].title.of(language())


def draw(warehouse: Warehouse) -> None:
    """Draw the sidebar's filters and keep what they say."""
    st.session_state[OFFERED] = False
    choices, words = warehouse.choices, warehouse.words
    months = _months(choices)
    query_params.adopt(choices, months)
    with st.sidebar:
        start, end = _period(months)
        st.segmented_control(
            name_of("kinds"),
            list(choices.names("kinds")),
            selection_mode="multi",
            key=BY_NAME["kinds"].key,
            format_func=lambda code: filter_label(code, words),
            persist_state="session",
        )
        narrower = {"villages": _villages, "items": _items}
        for row in SHARED:
            if row.name != "kinds":
                narrow = narrower.get(row.name)
                _many(row, narrow(choices) if narrow else choices.names(row.name), words)
        st.button(_("清除筛选"), on_click=reset, width="stretch", icon=":material/filter_alt_off:")
    st.session_state[FILTERS] = Filters(
        start=start,
        end=end,
        **{row.name: tuple(st.session_state.get(row.key) or ()) for row in SHARED},
    )
    query_params.write((start, end), (months_before(end, 11), months[-1]))


def switch_language() -> None:
    """The language switch, above all else in the sidebar."""
    st.sidebar.segmented_control(
        "语言 Language",
        list(LANGUAGES),
        key="lang",
        format_func=LANGUAGES.__getitem__,
        label_visibility="collapsed",
        required=True,
        width="stretch",
        persist_state="session",
    )


def offer_reset(key: str) -> None:
    """A button that clears the filters, once in a view however many of its panels are empty."""
    if not st.session_state.get(OFFERED):
        st.session_state[OFFERED] = True
        st.button(_("清除筛选"), on_click=reset, key=f"reset/{key}")


def reset() -> None:
    """Back to everything, in the last twelve months."""
    for key in (*(row.key for row in SHARED), "from", "to"):
        st.session_state.pop(key, None)
    st.session_state[query_params.NOTICES] = []


def _months(choices: Choices) -> list[date]:
    first, last = choices.first_month, choices.last_month
    count = (last.year - first.year) * 12 + last.month - first.month
    return [months_before(last, back) for back in range(count, -1, -1)]


def _period(months: list[date]) -> tuple[date, date]:
    # As queries has it: without a first month, the twelve months that end with the last one.
    if st.session_state.get("to") not in months:
        st.session_state["to"] = months[-1]
    if st.session_state.get("from") not in months:
        st.session_state["from"] = max(months_before(st.session_state["to"], 11), months[0])
    start = st.selectbox(
        _("起始月"), months, key="from", format_func=_month, persist_state="session"
    )
    end = st.selectbox(_("截止月"), months, key="to", format_func=_month, persist_state="session")
    if start > end:
        st.caption(_("起始月晚于截止月，已互换。"))
        start, end = end, start
    return start, end


def _month(value: date) -> str:
    return format_month(value, language())


def span(start: date, end: date) -> str:
    """A period in words."""
    return _month(start) if start == end else f"{_month(start)} – {_month(end)}"


def _many(row: FilterField, names: Mapping[str, str], words: dict[str, str]) -> None:
    """Any number of values of one filter; those that are no longer offered are taken off."""
    st.session_state[row.key] = [
        code for code in st.session_state.get(row.key) or [] if code in names
    ]
    st.multiselect(
        row.title.of(language()),
        list(names),
        key=row.key,
        format_func=lambda code: filter_label(names[code], words),
        placeholder=_("全部"),
        select_all=False,
        persist_state="session",
    )


def filter_label(text: str, words: dict[str, str]) -> str:
    """A value of a filter in the reader's language."""
    return translate_value(text, words) if language() == "en" else text


def _villages(choices: Choices) -> dict[str, str]:
    within = st.session_state.get("subdistrict") or []
    kinds = st.session_state.get("kind") or []
    return {
        p.village_id: p.village
        for p in choices.places
        if (not within or p.subdistrict_id in within) and (not kinds or p.kind in kinds)
    }


def _items(choices: Choices) -> dict[str, str]:
    within = st.session_state.get("department") or []
    return {
        code: name
        for code, name in choices.names("items").items()
        if not within or choices.item_department[code] in within
    }
