"""An answer as a table: titles, units and formats of its columns."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pandas import DataFrame

from queries import DAY, MONTH, TIME, Answer, units

SHOWN = 12
MISSING = "–"


def frame(answer: Answer) -> DataFrame:
    """The columns that a reader sees. Fractions are rounded where the browser would write three
    decimals of them.
    """
    columns = answer.read_columns
    table = answer.table.select(columns).to_pandas()
    for name in columns:
        if answer.question.column(name).unit.startswith("row"):
            table[name] = [answer.said(row, name) for row in answer.rows]
        elif units()[answer.unit(name)].printf == "localized" and _fractions(answer, name):
            decimals = units()[answer.unit(name)].decimals
            table[name] = table[name].astype(float).round(1 if decimals is None else decimals)
    return table


def draw_table(answer: Answer, selection: dict[str, Any] | None = None) -> None:
    """The table on screen; numbers stay numbers, so that they sort. `selection` is from drill."""
    st.dataframe(**_arguments(answer), **(selection or {}))


def draw_sortable(
    answer: Answer, key: str, on_select: Callable[[], None], pinned: list[str]
) -> None:
    """The table on screen; a click on a title calls `on_select` and sorts nothing by itself.

    The columns named in `pinned` are still seen when the others are scrolled sideways.
    """
    arguments = _arguments(answer)
    for name in pinned:
        arguments["column_config"][name] = st.column_config.TextColumn(
            answer.title(name), pinned=True
        )
    st.dataframe(**arguments, on_select=on_select, selection_mode="single-column", key=key)


def pick_row(answer: Answer) -> int | None:
    """The table on screen; returns the number of the row that the reader picked."""
    event = st.dataframe(
        **_arguments(answer),
        on_select="rerun",
        selection_mode="single-row",
        key=f"pick/{answer.question.name}/{hash(str(answer.params))}",
    )
    return event.selection.rows[0] if event.selection.rows else None


def _arguments(answer: Answer) -> dict[str, Any]:
    table = frame(answer)
    rows = len(table)
    return {
        "data": table,
        "hide_index": True,
        "placeholder": MISSING,
        "height": "content" if rows <= SHOWN else 35 * SHOWN + 38,
        "column_config": {name: _column(answer, name) for name in table.columns},
        "alt": answer.question.header.title.of(answer.lang),
    }


def _column(answer: Answer, name: str) -> Any:
    title, unit = answer.title(name), answer.unit(name)
    if answer.question.column(name).unit.startswith("row"):
        return st.column_config.TextColumn(title)
    kind = str(answer.table.schema.field(name).type)
    if unit == "month":
        return st.column_config.DateColumn(title, format=MONTH[answer.lang].moment)
    if kind.startswith("date"):
        return st.column_config.DateColumn(title, format=DAY[answer.lang].moment)
    if kind.startswith("timestamp"):
        return st.column_config.DatetimeColumn(title, format=TIME.moment)
    if kind == "bool":
        return st.column_config.CheckboxColumn(title)
    if kind.startswith("int") or _fractions(answer, name):
        return st.column_config.NumberColumn(title, format=units()[unit].printf)
    return st.column_config.TextColumn(title)


def _fractions(answer: Answer, name: str) -> bool:
    return str(answer.table.schema.field(name).type).startswith(("double", "float", "decimal"))
