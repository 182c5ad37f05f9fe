"""Any question of the registry in one place, drawn as its header says, with its table beneath."""

import streamlit as st

from pages.parts.panel.answer import asked, definition, figures, panel, sentences
from pages.parts.panel.tables import draw_table
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.offered import offered
from pages.parts.workbench.dictionary import subject_name
from queries import question

FIRST = "service/on_the_spot_by_month"
ITSELF_A_TABLE = ("table", "sentence")


def any_question(key: str) -> None:
    """A searchable list of all questions, and the one that was chosen."""
    name = choose_question(_("选择问题"), offered(), key)
    definition(name)
    kind = question(name).header.chart["kind"]
    if kind == "figure":
        figures(name, columns=3)
    elif kind == "sentence":
        sentences(name)
    else:
        panel(name)
    if kind not in ITSELF_A_TABLE:
        answered = asked(name)
        if not answered.empty:
            draw_table(answered)


def choose_question(label: str, names: list[str], key: str) -> str:
    """One of the questions, by its subject and title; its name is searched too."""
    view_params.adopt(key, [FIRST, *names])
    picked = st.selectbox(
        label,
        names,
        index=names.index(FIRST),
        key=key,
        format_func=titles(names).__getitem__,
        persist_state="session",
    )
    return picked or FIRST


def titles(names: list[str]) -> dict[str, str]:
    """Questions as they stand in a list."""
    return {
        name: " · ".join(
            [subject_name(name.split("/")[0]), question(name).header.title.of(language()), name]
        )
        for name in names
    }
