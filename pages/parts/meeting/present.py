"""Presenting a deck over the app: the very page that is downloaded, with ways back into the app.

A way opens over the slide, within the show, and closing it comes back to the slide that was left.
"""

from functools import partial

import streamlit as st

import data
from export.decks import BuiltDeck
from export.web import OVERLAY, Named, page
from pages.parts.panel import drill
from pages.parts.state import links, query_params
from pages.parts.state.language import _
from pages.parts.state.offered import offered
from queries import SHARED, Answer

KEY = "meeting/present"
SLIDE = "meeting/slide"
WANTED = "_meeting_wanted"
# Subjects of questions that no view is about.
WITHOUT_VIEW = ("compare", "rows")


def present(deck: BuiltDeck, at: int) -> None:
    """The button that shows the deck from slide `at` on; its page is made once it is pressed."""
    wanted = st.session_state.pop(WANTED, False)
    _overlay(
        key=KEY,
        data={
            "label": _("放映"),
            "hint": _("从所选的一页起全屏放映，按 ? 看按键"),
            "wait": _("正在准备…"),
            "back": _("返回放映"),
            "inside": _("看板"),
            "at": at,
            "page": page(deck, partial(_way, deck.version)) if wanted else None,
        },
        width="content",
        on_pressed_change=_press,
        on_left_change=_leave,
    )


def _press() -> None:
    st.session_state[WANTED] = True


def _leave() -> None:
    """Keep the place where the show was left, so that it goes on from there."""
    st.session_state[SLIDE] = int(st.session_state[KEY].left)


def _way(version: str, answered: Answer, named: Named | None = None) -> str:
    """The address of an answer in the app, with the filters that it was asked with, and with the
    version where that is no longer the current one. What it names leads to the view of its
    subject, narrowed as a click there would narrow it; nowhere, where a click would do nothing.
    """
    name, chosen = answered.question.name, answered.filters
    keys = [row.key for row in SHARED]
    params: query_params.Params = {
        **links.elsewhere(**dict.fromkeys((*keys, "from", "to", "question"))),
        **{row.key: list(chosen.values(row.name)) for row in SHARED},
        "from": f"{chosen.start:%Y-%m}",
        "to": f"{chosen.end:%Y-%m}",
        "version": version if version != data.current_name() else "",
    }
    if named is not None:
        narrower = drill.narrowed(answered, *named)
        if not narrower:
            return ""
        params |= narrower
        if answered.question.subject not in WITHOUT_VIEW:
            return links.whole(answered.question.subject, params)
    if name in offered():
        return links.whole("workbench", {**params, "workbench.question": name})
    return links.whole("dictionary", {**params, "question": name})


_overlay = st.components.v2.component(
    "present", html=OVERLAY["html"], css=OVERLAY["css"], js=OVERLAY["js"]
)
