"""The chart of every question, drawn from answers to which the filters leave little or nothing."""

from datetime import date

import plotly.graph_objects as go
import pytest

from charts import ChartContext, describe, draw
from queries import AskContext, Filters, Warehouse, ask, questions

DRAWN = [
    n
    for n, q in questions().items()
    if q.header.chart["kind"] not in {"figure", "table", "sentence"}
]
NARROW = [
    Filters(villages=("350205003202",)),
    Filters(start=date(2016, 1, 1), end=date(2016, 2, 1), departments=("D08",)),
    Filters(start=date(2020, 2, 1), end=date(2020, 2, 1), subdistricts=("350205002",)),
    Filters(kinds=("村",), villages=("350205001001",)),
    Filters(powers=("P01",), runs=("R0001",), items=("S53",)),
]  # fmt: skip


@pytest.mark.parametrize("filters", NARROW, ids=range(len(NARROW)))
@pytest.mark.parametrize("name", DRAWN)
def test_it_draws_what_little_is_left(name: str, filters: Filters, warehouse: Warehouse) -> None:
    answer = ask(name, AskContext(warehouse, lang="en"), filters)
    columns = dict(answer.question.header.chart)
    kind = columns.pop("kind")
    names = answer.table.column_names
    look = ChartContext(
        lang="en",
        unit=answer.question.header.unit,
        direction=answer.question.header.direction,
        labels={column: answer.title(column) for column in names},
        units={column: answer.unit(column) for column in names},
    )
    figure = draw(kind, answer.table, look, **columns)
    assert figure["data"]
    go.Figure(figure)
    assert describe(kind, "x", answer.table, look, **columns)
