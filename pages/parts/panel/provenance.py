"""Where a number comes from: the quiet row beneath every answer.

Each of its panels computes when it is opened and not before.
"""

import streamlit as st

from pages.parts.panel.add_to_deck import draw_deck_button
from pages.parts.panel.download import draw_download
from pages.parts.panel.drill_through import draw_rows_button
from pages.parts.panel.explanation import draw_explanation
from pages.parts.panel.tables import draw_table
from pages.parts.state.language import _
from queries import Answer


def draw_actions(answer: Answer, place: str = "", kind: str = "", hint: str = "") -> None:
    """Source, table, rows and download of an answer; `place` tells two of one question apart.

    `kind` is "table" where the table itself is shown in place of the chart; `hint` says what a
    click on what is shown does.
    """
    place += kind
    key = f"{answer.question.name}/{place}"
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        draw_source(answer, place)
        if kind != "table" and answer.question.header.chart["kind"] not in ("table", "sentence"):
            opened = st.popover(
                _("表格"), type="tertiary", icon=":material/table_rows:", key=f"rows/{key}",
                on_change="rerun",
            )  # fmt: skip
            if opened.open:
                with opened:
                    draw_table(answer)
        draw_rows_button(answer, place)
        draw_deck_button(answer, place, as_table=kind == "table")
        draw_download(answer, place, with_chart=kind != "table")
        if hint:
            st.caption(":material/ads_click: " + hint)


def draw_source(answer: Answer, place: str = "", *, short: bool = False) -> None:
    """The panel that says where an answer comes from; `short` leaves out its word.

    Where it stands alone, it also leads to the rows, and to a deck.
    """
    opened = st.popover(
        " " if short else _("来源"),
        type="tertiary",
        icon=":material/info:",
        help=_("来源") if short else None,
        key=f"source/{answer.question.name}/{place}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            if short:
                with st.container(horizontal=True, gap="small"):
                    draw_rows_button(answer, f"source/{place}")
                    draw_deck_button(answer, f"source/{place}")
            draw_explanation(answer)
