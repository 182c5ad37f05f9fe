"""Control charts: each rule at its edge, and what a chart says of its months."""

import random
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import AskContext, Warehouse, ask, months_before, policy, questions
from queries.catalog.registry import CONTROLLED, shapes_of
from queries.methods.xmr import FEW, NO_SEASON, SEASON, chart, find

RULES = {
    "control_run": 7, "control_trend": 7, "control_near": 2, "control_near_of": 3,
    "control_least": 12,
}  # fmt: skip
CHARTS = [shape for name in questions() for shape in shapes_of(name) if shape.endswith(CONTROLLED)]
# Shares and means of few: a month in which nothing is to be shared has no value.
RARE = {"duties/breach_share", "partners/cost_per_person_signed", "partners/evaluation"}


def kinds(values: list[float]) -> list[str]:
    return [kind for kind, _ in find(values, RULES)]


def test_a_point_on_the_limit_is_not_outside_and_one_beyond_it_is() -> None:
    assert kinds([3.0, 0.1, -3.0]) == ["", "", ""]
    assert find([3.01, 0.1, -3.01], RULES) == [("outside", 1), ("", 0), ("outside", -1)]


def test_six_on_one_side_are_no_run_and_seven_are() -> None:
    up = [0.5, 0.4, 0.6, 0.5, 0.4, 0.6]
    assert set(kinds(up)) == {""}
    assert kinds([*up, 0.5]) == ["run"] * 7


def test_a_point_on_the_centre_ends_a_run() -> None:
    assert set(kinds([0.5, 0.4, 0.6, 0.0, 0.5, 0.4, 0.6])) == {""}


def test_seven_rising_are_a_trend_and_six_are_not() -> None:
    rising = [-0.6, -0.4, -0.2, 0.1, 0.3, 0.5]
    assert set(kinds(rising)) == {""}
    assert find([*rising, 0.7], RULES) == [("trend", 1)] * 7


def test_an_equal_value_ends_a_rise() -> None:
    assert set(kinds([-0.6, -0.4, -0.2, -0.2, 0.3, 0.5, 0.7])) == {""}


def test_two_of_three_near_the_same_limit_are_a_signal() -> None:
    assert kinds([2.5, 0.1, 2.5]) == ["near", "", "near"]
    # The third on the other side of the centre undoes it.
    assert set(kinds([2.5, -0.1, 2.5])) == {""}
    assert set(kinds([2.5, 0.1, -2.5])) == {""}
    assert set(kinds([2.0, 0.1, 2.0])) == {""}
    assert set(kinds([2.5, 0.1, 0.2, 2.5])) == {""}


@given(st.lists(st.integers(-40, 40), min_size=2, max_size=40))
def test_turned_upside_down_the_signals_change_sides(values: list[int]) -> None:
    # Two signals may meet at a point, and the high side is told first; which months is the same.
    z = [value / 10 for value in values]
    there, back = find(z, RULES), find([-value for value in z], RULES)
    assert [bool(kind) for kind, _ in there] == [bool(kind) for kind, _ in back]


def test_of_months_judged_alone_only_those_outside_are_told() -> None:
    z = [0.5] * 7 + [3.5]
    assert [kind for kind, _ in find(z, RULES, alone=True)] == [""] * 7 + ["outside"]


def charted(values: list[float], events: dict[int, str] | None = None) -> list[dict]:
    last = date(2021, 12, 1)
    months = [months_before(last, len(values) - 1 - place) for place in range(len(values))]
    names = [(events or {}).get(place) for place in range(len(values))]
    whole = pa.nulls(len(values), pa.float64())
    table = pa.table(
        {
            "month": pa.array(months, pa.date32()), "value": values, "part": values, "n": whole,
            "milestone": pa.array(names, pa.string()),
        }
    )  # fmt: skip
    known = {"shape": "total", "events": [months[place] for place in events or {}]}
    return chart(table, RULES | known).to_pylist()


def test_a_stretch_between_events_has_a_level_and_signals_of_its_own() -> None:
    chance = random.Random(3)
    levels = [10.5] * 14 + [5.5] * 14
    values = [level + chance.gauss(0, 0.3) for level in levels]
    whole, parted = charted(values), charted(values, {14: "x"})
    assert {row["segment"] for row in whole} == {0}
    assert [row["segment"] for row in parted] == [0] * 14 + [1] * 14
    assert any(row["signal"] for row in whole)
    assert not any(row["signal"] for row in parted)


@pytest.mark.parametrize(
    ("count", "limits"), [(11, FEW), (12, NO_SEASON), (23, NO_SEASON), (24, SEASON)]
)
def test_limits_say_what_they_rest_on(count: int, limits: str) -> None:
    assert {row["limits"] for row in charted([1.0] * count)} == {limits}


def test_a_single_month_has_no_limits() -> None:
    (row,) = charted([4.0])
    assert row["value"] == 4.0
    assert row["upper"] is None and row["signal"] is None


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_the_months_of_its_series(name: str, warehouse: Warehouse) -> None:
    answer = ask(name, AskContext(warehouse))
    months = [row["month"] for row in answer.rows]
    assert months == sorted(set(months))
    # Disclosures come by quarter; everything else is there to the last month.
    quarterly = {month.month % 3 for month in months} == {1}
    last = date(2021, 10, 1) if quarterly else warehouse.choices.last_month
    assert months[-1] <= last if name.removesuffix(CONTROLLED) in RARE else months[-1] == last
    assert policy().control.least == 12
    for row in answer.rows:
        if row["upper"] is not None:
            assert row["lower"] <= row["centre"] <= row["upper"]


@pytest.mark.parametrize(("last", "word", "side"), [(30.0, "高于上限", 1), (1.0, "低于下限", -1)])
def test_a_signal_has_a_word_for_each_side(last: float, word: str, side: int) -> None:
    row = charted([10.0, 11.0, 9.0, 10.5, 9.5, 10.0, 11.0, 9.0, last])[-1]
    assert (row["signal"], row["side"]) == (word, side)
