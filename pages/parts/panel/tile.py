"""One figure as a tile: the number, how it moved, what it is counted from and what is aimed at."""

import streamlit as st

from pages.parts.panel import provenance
from pages.parts.state.store import warehouse
from queries import Answer, Note, figure_notes, judge

COLOURS = {"up": "normal", "down": "inverse", "neither": "off"}
SIGNALS = {1: ":material/trending_up: ", -1: ":material/trending_down: "}
TARGETS = {
    "met": ":material/check_circle: ",
    "missed": ":material/cancel: ",
    "uncertain": ":material/help: ",
}


def tile(answer: Answer) -> None:
    """One number with its trend, its change, its count and its target."""
    row, header = answer.first, answer.question.header
    figure = figure_notes(answer, judge(answer, warehouse()))
    with st.container(border=True, height="stretch"):
        st.metric(
            header.title.of(answer.lang),
            figure.value,
            figure.change or None,
            delta_color=COLOURS[header.direction] if figure.tone else "off",  # type: ignore[arg-type]
            delta_arrow="auto" if figure.rises else "off",
            chart_data=[value for value in row["trend"] or [] if value is not None] or None,
        )
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="xxsmall"):
            st.caption("  \n".join(map(_line, figure.notes)) or "\u00a0")
            provenance.draw_source(answer, short=True)


def _line(note: Note) -> str:
    """A note with its sign, so that colour is never alone."""
    signs = {"signal": SIGNALS.get(note.tone, ""), "target": TARGETS.get(note.state, "")}
    return signs.get(note.kind, "") + note.text
