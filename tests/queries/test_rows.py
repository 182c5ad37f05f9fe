"""Rows behind numbers: they add up to the number, under any filter, and are counted rightly.

Parametrised over every question that names its rows, so a question is tested the day it is written.
"""

from datetime import date

import pytest

from queries import (
    AskContext,
    Filters,
    Warehouse,
    added_up,
    ask,
    count_drill_through,
    drill_through,
    question,
    questions,
)

WITH_ROWS = [name for name, asked in questions().items() if asked.header.rows]
ADDING_UP = [
    (name, column) for name in WITH_ROWS for column in sorted(question(name).header.adds_up)
]
# Filters that the rows need not honour: chosen within one view, or the beginning of the period.
APART = {"from", "powers", "runs", "without_forms", "weight_ids", "weight_values"}
CHOICES = {
    "the last year": Filters(),
    "half a year": Filters(start=date(2021, 3, 1), end=date(2021, 8, 1)),
    "one subdistrict": Filters(end=date(2021, 6, 1), subdistricts=("350205004",)),
    "one village": Filters(start=date(2020, 1, 1), villages=("350205004001",)),
    "two departments": Filters(start=date(2020, 2, 1), departments=("D13", "D05")),
    "an item": Filters(items=("S53",), kinds=("社区",)),
    "a month long ago": Filters(start=date(2017, 5, 1), end=date(2017, 5, 1)),
}


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize(("name", "column"), ADDING_UP)
def test_the_rows_add_up_to_the_number(
    name: str, column: str, choice: str, warehouse: Warehouse
) -> None:
    answered = ask(name, AskContext(warehouse), CHOICES[choice])
    number = sum(row[column] or 0 for row in answered.rows)
    rows = drill_through(answered, AskContext(warehouse))
    assert added_up(rows, answered.question.header.adds_up[column]) == pytest.approx(
        number, abs=1e-6
    )


@pytest.mark.parametrize("name", WITH_ROWS)
def test_rows_are_counted_without_being_fetched(name: str, warehouse: Warehouse) -> None:
    answered = ask(name, AskContext(warehouse), CHOICES["one subdistrict"])
    whole = drill_through(answered, AskContext(warehouse))
    assert count_drill_through(answered, AskContext(warehouse)) == len(whole.rows)
    assert drill_through(answered, AskContext(warehouse), limit=3).rows == whole.rows[:3]


@pytest.mark.parametrize("rows", sorted({str(question(name).header.rows) for name in WITH_ROWS}))
def test_pages_are_the_rows_and_so_are_the_parts(rows: str, warehouse: Warehouse) -> None:
    """Each list once: its pages neither repeat a row nor leave one out."""
    name = next(name for name in WITH_ROWS if question(name).header.rows == rows)
    answered = ask(name, AskContext(warehouse), CHOICES["one subdistrict"])
    whole = drill_through(answered, AskContext(warehouse)).rows
    size = 1 + len(whole) // 7
    paged = [
        row
        for offset in range(0, len(whole), size)
        for row in drill_through(answered, AskContext(warehouse), limit=size, offset=offset).rows
    ]
    assert paged == whole
    first = drill_through(answered, AskContext(warehouse), limit=1)
    assert [row for part in first.parts() for row in part.rows] == whole


@pytest.mark.parametrize("name", WITH_ROWS)
def test_the_rows_honour_what_the_question_honours(name: str) -> None:
    asked = question(name)
    rows = question(asked.header.rows or "")
    assert set(asked.header.params) - APART <= set(rows.header.params)
    assert rows.shaping is None and rows.header.method is None


@pytest.mark.parametrize("name", WITH_ROWS)
def test_a_list_that_adds_up_names_columns_that_are_there(name: str, warehouse: Warehouse) -> None:
    answered = ask(name, AskContext(warehouse), limit=1)
    rows = drill_through(answered, AskContext(warehouse), limit=1)
    for column, how in answered.question.header.adds_up.items():
        assert column in answered.table.column_names
        assert how.partition(":")[2] in {"", *rows.table.column_names}


def test_a_question_without_rows_says_so(warehouse: Warehouse) -> None:
    with pytest.raises(LookupError, match="ranking/rules"):
        drill_through(ask("ranking/rules", AskContext(warehouse)), AskContext(warehouse))
