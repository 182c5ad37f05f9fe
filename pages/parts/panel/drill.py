"""A click on a mark, or on a name in a table, narrows the view to it; a second click takes it back.

The click sets a filter, so it goes into the address and holds across views. It is handled before
the script runs, so a click is one round trip. On phones figures stay as they are: Streamlit makes a
figure that can be clicked catch the finger that would scroll past it.
"""

from functools import partial
from typing import Any

import streamlit as st

import charts
from pages.parts.state import query_params
from pages.parts.state.store import warehouse
from queries import BY_NAME, Answer

CLICKS = "_clicks"


def clickable(answered: Answer) -> tuple[str, ...]:
    """The filters that a click on a mark of its chart may set, of those that it honours."""
    chart = answered.question.header.chart
    found = (_filter(answered, column) for column in charts.things(chart["kind"], chart))
    return tuple(filter(None, found)) if _pointer() else ()


def narrowed(answered: Answer, column: str, said: str) -> query_params.Params:
    """What a click on a thing sets, as it stands in an address: one that the column names, in
    either language; nothing where a click sets nothing.
    """
    name = _filter(answered, column)
    code = _code(name, said) if name else None
    return {BY_NAME[name].key: [code]} if name and code else {}


def named_columns(answered: Answer) -> dict[str, str]:
    """Columns of a table whose cells name what a click narrows the view to, with their filters."""
    if not _pointer():
        return {}
    found = {name: _filter(answered, name) for name in answered.table.column_names}
    return {column: name for column, name in found.items() if name}


def _pointer() -> bool:
    """Whether the reader has more than a finger."""
    return "Mobi" not in (st.context.headers.get("User-Agent") or "")


def _filter(answered: Answer, column: str) -> str | None:
    """The filter that a value of the column stands for, where the question honours it."""
    name = answered.question.column(column).filter
    honoured = name and BY_NAME[name].param in answered.question.header.params
    return name if honoured else None


def selecting(answered: Answer) -> dict[str, Any]:
    """What makes the chart of an answer clickable, as arguments of its widget; its key in any case.

    A click starts a new widget, which has nothing selected, so that the same mark can be clicked
    again.
    """
    names = clickable(answered)
    asked = answered.question.name
    if not names:
        return {"key": f"chart/{asked}"}
    key = f"chart/{asked}/{_clicks().get(asked, 0)}"
    return {
        "key": key,
        "on_select": partial(_narrow, asked, key, answered.question.header.chart["kind"], names),
        "selection_mode": "points",
    }


def picking(answered: Answer, place: str) -> dict[str, Any]:
    """What makes the cells of a table clickable that name something, as arguments of its widget."""
    if not named_columns(answered):
        return {}
    asked = f"{answered.question.name}/{place}"
    key = f"table/{asked}/{_clicks().get(asked, 0)}"
    return {
        "key": key,
        "on_select": partial(_pick, asked, key, answered),
        "selection_mode": "single-cell",
    }


def _pick(asked: str, key: str, answered: Answer) -> None:
    """Narrow to what the clicked cell names; a cell that names nothing does nothing."""
    for row, column in st.session_state[key].selection.cells:
        name = named_columns(answered).get(column)
        code = name and _code(name, answered.rows[row][column])
        if name and code:
            _clicks()[asked] = _clicks().get(asked, 0) + 1
            _set(name, code)


def _narrow(asked: str, key: str, kind: str, names: tuple[str, ...]) -> None:
    """Set the filter that knows what was clicked, or clear it where it was just that already."""
    points = st.session_state[key].selection.points
    _clicks()[asked] = _clicks().get(asked, 0) + 1
    said = charts.picked(kind, points[0]) if points else None
    if said is None:
        return
    for name in names:
        if code := _code(name, said):
            _set(name, code)
            return


def _set(name: str, code: str) -> None:
    """Narrow to one value, or take it back where it stood alone already."""
    key = BY_NAME[name].key
    same = list(st.session_state.get(key) or []) == [code]
    st.session_state[key] = [] if same else [code]


def _code(name: str, said: str) -> str | None:
    """The code behind a name in either language; none for what is no single thing."""
    choices, words = warehouse().choices, warehouse().words
    for code, known in choices.names(name).items():
        if said in (known, words.get(known)):
            return code
    return None


def _clicks() -> dict[str, int]:
    return st.session_state.setdefault(CLICKS, {})
