"""The form that records a follow-up: who, what, until when, and the figure that it is about."""

from datetime import date, timedelta

import streamlit as st

import data
from export.decks import deck_filters
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state.answers import answer_for
from pages.parts.state.filters import value_labels
from pages.parts.state.language import _, language
from pages.parts.state.session import forget_widgets
from pages.parts.state.store import warehouse
from queries import CONTROLLED, Answer, question, questions
from records import agree

USUAL = timedelta(days=30)
# Where the list of follow-ups shows why nothing was recorded.
PLACE = "follow_ups"


def draw_form() -> None:
    choices = warehouse().choices
    left, right = st.columns(2)
    owner = left.selectbox(
        _("责任方"), [*choices.names("departments").values(), *(p.village for p in choices.places)],
        index=None, key="agree/owner", placeholder=_("部门或村居"), format_func=value_labels(),
    )  # fmt: skip
    due = right.date_input(_("期限"), date.today() + USUAL, key="agree/due", format="YYYY-MM-DD")
    action = st.text_input(
        _("议定事项"),
        max_chars=200,
        key="agree/action",
        placeholder=_("如：逐件核实，停止未经批准的报表"),
    )
    about = st.selectbox(
        _("涉及指标"), _figures(), index=None, key="agree/about", placeholder=_("不涉及数字"),
        format_func=lambda name: question(name).header.title.of(language()),
    )  # fmt: skip
    answer = _current(about) if about else None
    if answer is not None:
        st.caption(_value_line(answer))
    st.button(
        _("记下"), type="primary", icon=":material/add_task:", key="agree/keep", on_click=_agree,
        args=(owner or "", action, due, answer),
    )  # fmt: skip


def _agree(owner: str, action: str, due: date, answer: Answer | None) -> None:
    about: dict = {}
    if answer is not None:
        about = {
            "question": answer.question.name,
            "filters": deck_filters(answer, warehouse().choices, period=False),
            "value": answer.first["value"],
            "said": answer.said(answer.first, "value"),
        }
    with refusals_shown(later=PLACE):
        agree(data.folder(), owner, action, due, version=warehouse().version.name, **about)
        forget_widgets("agree/owner", "agree/action", "agree/about")


def _figures() -> list[str]:
    """The questions whose answer is one number."""
    return [
        name
        for name, question in questions().items()
        if question.header.chart["kind"] == "figure" and not name.endswith(CONTROLLED)
    ]


def _current(name: str) -> Answer:
    """The figure for the reader's filters, over the last months: an earlier period never moves."""
    return answer_for(name, start=None, end=None)


def _value_line(answer: Answer) -> str:
    """The value that is recorded, and what it is narrowed to."""
    value = answer.said(answer.first, "value")
    names = [name for values in answer.chosen.values() for name in values]
    words = _("现在是 {value}，全区，最近十二个月。")
    if names:
        words = _("现在是 {value}，{names}，最近十二个月。")
    return words.format(value=value, names=" · ".join(names))
