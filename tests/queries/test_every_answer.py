"""What holds of every answer, whatever it is about: shares in per cent, the largest bar first, time
in its order.
"""

import math

import pytest

from queries import Answer, AskContext, Warehouse, ask, question, questions

NAMES = list(questions())
# Faults of single steps are this rare in the demonstration data.
BELOW_ONE = {"powers/steps_out_of_order_rate", "powers/steps_skipped_rate"}
BARS = [name for name in NAMES if question(name).header.chart["kind"] == "bar"]
# In another order than by size, and why.
ANOTHER_ORDER = {
    "grid/grids_by_load": "bands of households, from few to many",
    "grid/in_time_by_level": "levels, the most urgent first",
    "partners/evaluation_bands": "bands of scores, from low to high",
    "powers/by_aspect": "the lowest rate is the news",
    "powers/by_power": "the lowest rate is the news",
    "powers/steps": "the steps of the procedure",
    "ranking/by_kind": "places within each kind",
}
PARTS = (("numerator", "denominator", "value"), ("part", "n", "rate"), ("part", "n", "value"))


@pytest.fixture(scope="module")
def answers(warehouse: Warehouse) -> dict[str, Answer]:
    return {name: ask(name, AskContext(warehouse)) for name in NAMES}


def numbers(answer: Answer, column: str) -> list[float]:
    values = [row[column] for row in answer.rows if row[column] is not None]
    return [float(value) for value in values if math.isfinite(value)]


@pytest.mark.parametrize("name", NAMES)
def test_a_share_is_in_per_cent_of_its_whole(answers: dict[str, Answer], name: str) -> None:
    answer = answers[name]
    columns = answer.table.column_names
    shares = [c for c in columns if c != "trend" and answer.unit(c) == "percent"]
    for column in shares:
        values = numbers(answer, column)
        assert not any(values) or max(map(abs, values)) > 1.5 or name in BELOW_ONE, column
    for part, whole, share in PARTS:
        if share in shares and {part, whole} <= set(columns):
            for row in answer.rows:
                if row[whole]:
                    assert row[share] == pytest.approx(100 * float(row[part]) / float(row[whole]))


@pytest.mark.parametrize("name", BARS)
def test_the_largest_bar_stands_first(answers: dict[str, Answer], name: str) -> None:
    values = numbers(answers[name], question(name).header.chart["x"])
    assert (values == sorted(values, reverse=True)) == (name not in ANOTHER_ORDER)


@pytest.mark.parametrize("name", [n for n in NAMES if question(n).header.chart["kind"] == "line"])
def test_time_runs_forward(answers: dict[str, Answer], name: str) -> None:
    answer, chart = answers[name], question(name).header.chart
    series: dict[object, list] = {}
    for row in answer.rows:
        series.setdefault(row.get(chart.get("series", "")), []).append(row[chart["x"]])
    for times in series.values():
        assert times == sorted(set(times))
