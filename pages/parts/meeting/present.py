"""Presenting a deck over the app: the very page that is downloaded, with links back into the app.

A link opens over the slide, within the show, and closing it comes back to the slide that was left.
"""

from functools import partial

import streamlit as st

import data
from export.decks import BuiltDeck
from export.web import OVERLAY, Named, page
from pages.parts.panel import drill
from pages.parts.state import links, query_params
from pages.parts.state.askable import askable_questions
from pages.parts.state.language import _
from pages.parts.state.session import Remembered, set_widget, widget_value
from queries import SHARED, Answer

KEY = "meeting/present"
SLIDE = "meeting/slide"
WANTED = Remembered("_meeting_wanted", False)
# Subjects of questions that no view is about.
WITHOUT_VIEW = ("compare", "rows")


def draw_present_button(deck: BuiltDeck, first: int) -> None:
    """Shows the deck from slide `first` on; its page is made once the button is pressed."""
    wanted = WANTED.take()
    _overlay(
        key=KEY,
        data={
            "label": _("放映"),
            "hint": _("从所选的一页起全屏放映，按 ? 看按键"),
            "wait": _("正在准备…"),
            "back": _("返回放映"),
            "inside": _("看板"),
            "at": first,
            "page": page(deck, partial(_address, deck.version)) if wanted else None,
        },
        width="content",
        on_pressed_change=_press,
        on_left_change=_leave,
    )


def _press() -> None:
    WANTED.set(True)


def _leave() -> None:
    """Keep the place where the show was left, so that it goes on from there."""
    set_widget(SLIDE, int(widget_value(KEY).left))


def _address(version: str, answer: Answer, named: Named | None = None) -> str:
    """The address of an answer in the app, with the filters that it was asked with, and with the
    version where that is no longer the current one. What it names leads to the view of its
    subject, narrowed as a click there would narrow it; nowhere, where a click would do nothing.
    """
    name, filters = answer.question.name, answer.filters
    keys = [row.key for row in SHARED]
    params: query_params.Params = {
        **links.other_view(**dict.fromkeys((*keys, "from", "to", "question"))),
        **{row.key: list(filters.values(row.name)) for row in SHARED},
        "from": f"{filters.start:%Y-%m}",
        "to": f"{filters.end:%Y-%m}",
        "version": version if version != data.current_name() else "",
    }
    if named is not None:
        narrower = drill.narrowed(answer, *named)
        if not narrower:
            return ""
        params |= narrower
        if answer.question.subject not in WITHOUT_VIEW:
            return links.address(answer.question.subject, params)
    if name in askable_questions():
        return links.address("workbench", {**params, "workbench.question": name})
    return links.address("dictionary", {**params, "question": name})


_overlay = st.components.v2.component(
    "present", html=OVERLAY["html"], css=OVERLAY["css"], js=OVERLAY["js"]
)
