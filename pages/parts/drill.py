"""A click on a mark narrows the view to what the mark stands for; a second click takes it back.

The click sets a filter, so it goes into the address and holds across views. It is handled before
the script runs, so a click is one round trip. On phones figures stay as they are: Streamlit makes a
figure that can be clicked catch the finger that would scroll past it.
"""

from functools import partial
from typing import Any

import streamlit as st

import charts
from pages.parts import url
from pages.parts.store import warehouse
from queries import Answer

CLICKS = "_clicks"
# The parameter that a question declares when it honours the filter.
HONOURED = {"subdistricts": "villages"}
KEYS = {name: key for key, name in url.LISTS.items()}


def clickable(answered: Answer) -> str | None:
    """The filter that a click on a mark of its chart sets, where it honours that filter."""
    if "Mobi" in (st.context.headers.get("User-Agent") or ""):
        return None
    header = answered.question.header
    column = charts.thing(header.chart["kind"], header.chart)
    name = column and answered.question.column(column).filter
    return name if name and HONOURED.get(name, name) in header.params else None


def selecting(answered: Answer) -> dict[str, Any]:
    """What makes the chart of an answer clickable, as arguments of its widget; its key in any case.

    A click starts a new widget, which has nothing selected, so that the same mark can be clicked
    again.
    """
    name = clickable(answered)
    asked = answered.question.name
    if name is None:
        return {"key": f"chart/{asked}"}
    key = f"chart/{asked}/{_clicks().get(asked, 0)}"
    return {
        "key": key,
        "on_select": partial(_narrow, asked, key, answered.question.header.chart["kind"], name),
        "selection_mode": "points",
    }


def _narrow(asked: str, key: str, kind: str, name: str) -> None:
    """Set the filter to what was clicked, or clear it where it was just that already."""
    points = st.session_state[key].selection.points
    _clicks()[asked] = _clicks().get(asked, 0) + 1
    code = _code(name, charts.picked(kind, points[0])) if points else None
    if code is not None:
        same = list(st.session_state.get(KEYS[name]) or []) == [code]
        st.session_state[KEYS[name]] = [] if same else [code]


def _code(name: str, said: str | None) -> str | None:
    """The code behind a name in either language; none for what is no single thing."""
    choices, words = warehouse().choices, warehouse().words
    for code, known in choices.names(name).items():
        if said in (known, words.get(known)):
            return code
    return None


def _clicks() -> dict[str, int]:
    return st.session_state.setdefault(CLICKS, {})
