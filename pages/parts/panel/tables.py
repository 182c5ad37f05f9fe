"""An answer as a table: titles, units and formats of its columns."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pandas import DataFrame

from queries import DAY, MONTH, TIME, Answer, units

SHOWN = 12
MISSING = "–"
HIDDEN = {"trend", "variant", "tone", "tile", "tile_col", "tile_row", "unit", "side", "segment"}
# Said by the name beside it; the download has it.
CODES = {"village_id": "village"}


def frame(answered: Answer) -> DataFrame:
    """The rows that a reader sees, without what only a chart needs. Fractions are rounded where the
    browser would write three decimals of them.
    """
    names = answered.table.column_names
    columns = [n for n in names if n not in HIDDEN and CODES.get(n) not in names]
    table = answered.table.select(columns).to_pandas()
    for name in columns:
        if answered.question.column(name).unit.startswith("row"):
            table[name] = [answered.said(row, name) for row in answered.rows]
        elif units()[answered.unit(name)].printf == "localized" and _fractions(answered, name):
            decimals = units()[answered.unit(name)].decimals
            table[name] = table[name].astype(float).round(1 if decimals is None else decimals)
    return table


def draw_table(answered: Answer, picking: dict[str, Any] | None = None) -> None:
    """The table on screen; numbers stay numbers, so that they sort. `picking` is from drill."""
    st.dataframe(**_drawn(answered), **(picking or {}))


def draw_sortable(
    answered: Answer, key: str, on_select: Callable[[], None], stays: list[str]
) -> None:
    """The table on screen; a click on a title calls `on_select` and sorts nothing by itself.

    The columns named in `stays` are still seen when the others are scrolled sideways.
    """
    drawn = _drawn(answered)
    for name in stays:
        drawn["column_config"][name] = st.column_config.TextColumn(
            answered.title(name), pinned=True
        )
    st.dataframe(**drawn, on_select=on_select, selection_mode="single-column", key=key)


def pick_row(answered: Answer) -> int | None:
    """The table on screen; returns the number of the row that the reader picked."""
    seen = st.dataframe(
        **_drawn(answered),
        on_select="rerun",
        selection_mode="single-row",
        key=f"pick/{answered.question.name}/{hash(str(answered.params))}",
    )
    return seen.selection.rows[0] if seen.selection.rows else None


def _drawn(answered: Answer) -> dict[str, Any]:
    table = frame(answered)
    rows = len(table)
    return {
        "data": table,
        "hide_index": True,
        "placeholder": MISSING,
        "height": "content" if rows <= SHOWN else 35 * SHOWN + 38,
        "column_config": {name: _column(answered, name) for name in table.columns},
        "alt": answered.question.header.title.of(answered.lang),
    }


def _column(answered: Answer, name: str) -> Any:
    title, unit = answered.title(name), answered.unit(name)
    if answered.question.column(name).unit.startswith("row"):
        return st.column_config.TextColumn(title)
    kind = str(answered.table.schema.field(name).type)
    if unit == "month":
        return st.column_config.DateColumn(title, format=MONTH[answered.lang].moment)
    if kind.startswith("date"):
        return st.column_config.DateColumn(title, format=DAY[answered.lang].moment)
    if kind.startswith("timestamp"):
        return st.column_config.DatetimeColumn(title, format=TIME.moment)
    if kind == "bool":
        return st.column_config.CheckboxColumn(title)
    if kind.startswith("int") or _fractions(answered, name):
        return st.column_config.NumberColumn(title, format=units()[unit].printf)
    return st.column_config.TextColumn(title)


def _fractions(answered: Answer, name: str) -> bool:
    return str(answered.table.schema.field(name).type).startswith(("double", "float", "decimal"))
