"""A click on a mark, or on a name in a table, narrows the view to it; a second click takes it back.

The click sets a filter, so it goes into the address and holds across views. It is handled before
the script runs, so a click is one round trip. On phones figures stay as they are: Streamlit makes a
figure that can be clicked catch the finger that would scroll past it.
"""

from functools import partial
from typing import Any

import streamlit as st

import charts
from pages.parts.state.filters import filter_values, set_filter_values
from pages.parts.state.query_params import Params
from pages.parts.state.session import generation, renew, widget_value
from pages.parts.state.store import warehouse
from queries import BY_NAME, Answer


def chart_filters(answer: Answer) -> tuple[str, ...]:
    """The filters that a click on a mark of its chart may set, of those that it honours."""
    chart = answer.question.header.chart
    names = (_filter(answer, column) for column in charts.things(chart["kind"], chart))
    return tuple(filter(None, names)) if _has_pointer() else ()


def narrowed(answer: Answer, column: str, label: str) -> Params:
    """What a click on a thing sets, as it stands in an address: one that the column names, in
    either language; nothing where a click sets nothing.
    """
    name = _filter(answer, column)
    code = _code(name, label) if name else None
    return {BY_NAME[name].key: [code]} if name and code else {}


def named_columns(answer: Answer) -> dict[str, str]:
    """Columns of a table whose cells name what a click narrows the view to, with their filters."""
    if not _has_pointer():
        return {}
    names = {column: _filter(answer, column) for column in answer.table.column_names}
    return {column: name for column, name in names.items() if name}


def chart_selection(answer: Answer) -> dict[str, Any]:
    """What makes the chart of an answer clickable, as arguments of its widget; its key in any case.

    A click starts a new widget, which has nothing selected, so that the same mark can be clicked
    again.
    """
    names = chart_filters(answer)
    place = answer.question.name
    if not names:
        return {"key": f"chart/{place}"}
    key = f"chart/{place}/{generation(place)}"
    kind = answer.question.header.chart["kind"]
    return {
        "key": key,
        "on_select": partial(_narrow_to_mark, place, key, kind, names),
        "selection_mode": "points",
    }


def table_selection(answer: Answer, place: str) -> dict[str, Any]:
    """What makes the cells of a table clickable that name something, as arguments of its widget."""
    if not named_columns(answer):
        return {}
    place = f"{answer.question.name}/{place}"
    key = f"table/{place}/{generation(place)}"
    return {
        "key": key,
        "on_select": partial(_narrow_to_cell, place, key, answer),
        "selection_mode": "single-cell",
    }


def _narrow_to_cell(place: str, key: str, answer: Answer) -> None:
    """Narrow to what the clicked cell names; a cell that names nothing does nothing."""
    for row, column in widget_value(key).selection.cells:
        name = named_columns(answer).get(column)
        code = name and _code(name, answer.rows[row][column])
        if name and code:
            renew(place)
            _toggle(name, code)


def _narrow_to_mark(place: str, key: str, kind: str, names: tuple[str, ...]) -> None:
    """Set the filter that knows what was clicked, or clear it where it was just that already."""
    points = widget_value(key).selection.points
    renew(place)
    label = charts.picked(kind, points[0]) if points else None
    if label is None:
        return
    for name in names:
        if code := _code(name, label):
            _toggle(name, code)
            return


def _toggle(name: str, code: str) -> None:
    """Narrow to one value, or take it back where it stood alone already."""
    key = BY_NAME[name].key
    set_filter_values(key, [] if filter_values(key) == [code] else [code])


def _has_pointer() -> bool:
    """Whether the reader has more than a finger."""
    return "Mobi" not in (st.context.headers.get("User-Agent") or "")


def _filter(answer: Answer, column: str) -> str | None:
    """The filter that a value of the column stands for, where the question honours it."""
    name = answer.question.column(column).filter
    honoured = name and BY_NAME[name].param in answer.question.header.params
    return name if honoured else None


def _code(name: str, label: str) -> str | None:
    """The code behind a name in either language; none for what is no single thing."""
    choices, words = warehouse().choices, warehouse().words
    for code, title in choices.names(name).items():
        if label in (title, words.get(title)):
            return code
    return None
