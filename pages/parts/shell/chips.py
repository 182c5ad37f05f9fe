"""What the view is narrowed to, in one line above it; each chip takes its filter away.

Filters come from the sidebar, from links and from clicks on charts; here they are all seen.
"""

from dataclasses import dataclass

import streamlit as st

from pages.parts.shell import filters
from pages.parts.state.language import _
from queries import SHARED, Choices, Warehouse, months_before

# More values of one filter than this share a chip.
SINGLE = 4


@dataclass(frozen=True)
class Chip:
    """`key` is the filter's key in the session; `code` the value to take away, none for all."""

    key: str
    code: str | None
    text: str


def draw(warehouse: Warehouse) -> None:
    """The line of chips. It keeps its place when it is empty, where it takes no room: were it left
    out, all that follows would move up by one, and the browser would build it anew.
    """
    chips = [*_period(warehouse.choices), *_lists(warehouse)]
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="chips"):
        for chip in chips:
            st.button(
                chip.text,
                key=f"chip/{chip.key}/{chip.code or ''}",
                icon=":material/close:",
                icon_position="right",
                on_click=_remove,
                args=(chip,),
            )
        if len(chips) > 1:
            st.button(_("全部清除"), key="chip/all", type="tertiary", on_click=filters.reset)


def _period(choices: Choices) -> list[Chip]:
    chosen = filters.chosen()
    start, end = chosen.start or choices.first_month, chosen.end or choices.last_month
    if (start, end) == (months_before(choices.last_month, 11), choices.last_month):
        return []
    return [Chip("period", None, filters.span(start, end))]


def _lists(warehouse: Warehouse) -> list[Chip]:
    chips = []
    for row in SHARED:
        key, codes = row.key, st.session_state.get(row.key) or []
        names = warehouse.choices.names(row.name)
        title = filters.name_of(row.name)
        if len(codes) > SINGLE:
            words = _("{filter}：{count} 个").format(filter=title, count=len(codes))
            chips.append(Chip(key, None, words))
            continue
        for code in codes:
            text = filters.filter_label(names[code], warehouse.words)
            words = _("{filter}：{value}").format(filter=title, value=text)
            chips.append(Chip(key, code, words))
    return chips


def _remove(chip: Chip) -> None:
    if chip.key == "period":
        for key in ("from", "to"):
            st.session_state.pop(key, None)
    elif chip.code is None:
        st.session_state[chip.key] = []
    else:
        left = [code for code in st.session_state[chip.key] if code != chip.code]
        st.session_state[chip.key] = left
