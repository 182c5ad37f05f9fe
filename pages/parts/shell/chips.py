"""What the view is narrowed to, in one line above it; each chip takes its filter away.

Filters come from the sidebar, from links and from clicks on charts; here they are all seen.
"""

from dataclasses import dataclass

import streamlit as st

from pages.parts.state import filters
from pages.parts.state.language import _
from queries import SHARED, Choices, months_before

# More values of one filter than this share a chip.
SINGLE = 4
PERIOD = "period"


@dataclass(frozen=True)
class Chip:
    """`key` is the filter's key in the session; `code` the value to take away, none for all."""

    key: str
    code: str | None
    text: str


def draw(choices: Choices) -> None:
    """The line of chips. It keeps its place when it is empty, where it takes no room: were it left
    out, all that follows would move up by one, and the browser would build it anew.
    """
    chips = [*_period(choices), *_values(choices)]
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
    return [Chip(PERIOD, None, filters.period_label(start, end))]


def _values(choices: Choices) -> list[Chip]:
    chips = []
    label = filters.value_labels()
    for row in SHARED:
        codes, titles = filters.filter_values(row.key), choices.names(row.name)
        name = filters.filter_name(row.name)
        if len(codes) > SINGLE:
            words = _("{filter}：{count} 个").format(filter=name, count=len(codes))
            chips.append(Chip(row.key, None, words))
            continue
        for code in codes:
            words = _("{filter}：{value}").format(filter=name, value=label(titles[code]))
            chips.append(Chip(row.key, code, words))
    return chips


def _remove(chip: Chip) -> None:
    if chip.key == PERIOD:
        filters.reset_period()
    elif chip.code is None:
        filters.set_filter_values(chip.key, [])
    else:
        codes = [code for code in filters.filter_values(chip.key) if code != chip.code]
        filters.set_filter_values(chip.key, codes)
