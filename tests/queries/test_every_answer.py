"""What holds of every answer, whatever it is about: shares in per cent, the largest bar first, time
in its order, and a year before what was said a year before.
"""

import math
from datetime import date

import pytest

from queries import Answer, AskContext, Filters, Warehouse, ask, question, questions

NAMES = list(questions())
# Faults of single steps are this rare in the demonstration data.
# Changes of less than that, and rates.
BELOW_ONE = {
    "powers/steps_out_of_order_rate", "powers/steps_skipped_rate", "burden/headline",
    "overview/headline",
}  # fmt: skip
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
FIGURES = [name for name in NAMES if question(name).header.chart["kind"] == "figure"]
# They stand beside the lists of before the revision, not beside those of a year before.
BEFORE_THE_REVISION = {"duties/departments", "duties/duty_items"}
# By quarter: the month asked for has no place in their trend.
QUARTERLY = {
    "supervision/disclosed_late", "supervision/disclosed_rate",
    "supervision/disclosure_on_time_rate", "supervision/disclosures_due",
}  # fmt: skip
# Of the period the items breached, of each month the breaches.
OTHER_TREND = {"duties/breaches"}
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


def same(value: float | None, other: float | None) -> bool:
    if value is None or other is None:
        return value is other
    return math.isclose(value, other, rel_tol=1e-6, abs_tol=1e-6)


@pytest.mark.parametrize("year", [2020, 2021])
@pytest.mark.parametrize("name", [n for n in FIGURES if n not in BEFORE_THE_REVISION])
def test_the_year_before_is_what_was_said_a_year_before(
    warehouse: Warehouse, name: str, year: int
) -> None:
    now, then = (
        ask(name, AskContext(warehouse), Filters(start=date(y, 4, 1), end=date(y, 9, 1))).first
        for y in (year, year - 1)
    )
    if now["previous"] is not None:
        assert same(now["previous"], then["value"])
        assert now["value"] is None or same(now["change"], now["value"] - now["previous"])


@pytest.mark.parametrize("name", [n for n in FIGURES if n not in QUARTERLY | OTHER_TREND])
def test_a_trend_ends_with_the_month_and_holds_the_same_month_a_year_before(
    warehouse: Warehouse, name: str
) -> None:
    month = Filters(start=date(2021, 9, 1), end=date(2021, 9, 1))
    figure = ask(name, AskContext(warehouse), month).first
    if figure["trend"] is not None:
        assert same(figure["trend"][-1], figure["value"])
        if figure["previous"] is not None and name not in BEFORE_THE_REVISION:
            # Assessment is yearly, and so are its trends.
            back = 2 if name.startswith("ranking/") else 13
            assert same(figure["trend"][-back], figure["previous"])
