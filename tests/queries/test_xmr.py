"""Control charts: a textbook example, each rule at its edge, and limits that begin anew."""

import random
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import AskContext, Warehouse, ask, months_before, policy, questions
from queries.catalog.registry import CONTROLLED, shapes_of
from queries.methods.xmr import chart, find, spread

RULES = {
    "control_run": 7, "control_trend": 7, "control_near": 2, "control_near_of": 3,
    "control_least": 12,
}  # fmt: skip
CHARTS = [shape for name in questions() for shape in shapes_of(name) if shape.endswith(CONTROLLED)]
# Shares and means of few: a month in which nothing is to be shared has no value.
RARE = {"duties/breach_share", "partners/cost_per_person_signed", "partners/evaluation"}


def test_limits_are_those_of_the_nist_handbook() -> None:
    """NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, ten batches of flow rate."""
    flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    centre, sigma = spread(flow)
    assert sigma is not None
    assert centre == pytest.approx(50.81)
    assert centre + 3 * sigma == pytest.approx(55.8041, abs=1e-4)
    assert centre - 3 * sigma == pytest.approx(45.8159, abs=1e-4)


def kinds(values: list[float], centre: float = 0.0, sigma: float = 1.0) -> list[str]:
    return [kind for kind, _ in find(values, centre, sigma, RULES)]


def test_a_point_on_the_limit_is_not_outside_and_one_beyond_it_is() -> None:
    assert kinds([3.0, 0.1, -3.0]) == ["", "", ""]
    assert find([3.01, 0.1, -3.01], 0.0, 1.0, RULES) == [("outside", 1), ("", 0), ("outside", -1)]


def test_six_on_one_side_are_no_run_and_seven_are() -> None:
    up = [0.5, 0.4, 0.6, 0.5, 0.4, 0.6]
    assert set(kinds(up)) == {""}
    assert kinds([*up, 0.5]) == ["run"] * 7


def test_a_point_on_the_centre_ends_a_run() -> None:
    assert set(kinds([0.5, 0.4, 0.6, 0.0, 0.5, 0.4, 0.6])) == {""}


def test_seven_rising_are_a_trend_and_six_are_not() -> None:
    rising = [-0.6, -0.4, -0.2, 0.1, 0.3, 0.5]
    assert set(kinds(rising)) == {""}
    assert find([*rising, 0.7], 0.0, 1.0, RULES) == [("trend", 1)] * 7


def test_an_equal_value_ends_a_rise() -> None:
    assert set(kinds([-0.6, -0.4, -0.2, -0.2, 0.3, 0.5, 0.7])) == {""}


def test_two_of_three_near_the_same_limit_are_a_signal() -> None:
    assert kinds([2.5, 0.1, 2.5]) == ["near", "", "near"]
    assert set(kinds([2.5, 0.1, -2.5])) == {""}
    assert set(kinds([2.0, 0.1, 2.0])) == {""}
    assert set(kinds([2.5, 0.1, 0.2, 2.5])) == {""}


@given(st.lists(st.integers(-40, 40), min_size=2, max_size=40))
def test_turned_upside_down_the_signals_change_sides(values: list[int]) -> None:
    # Two signals may meet at a point, and the high side is told first; which months is the same.
    centre, sigma = spread(values)  # type: ignore[arg-type]
    there = find(list(map(float, values)), centre, sigma, RULES)
    back = find([-float(v) for v in values], -centre, sigma, RULES)
    assert [bool(kind) for kind, _ in there] == [bool(kind) for kind, _ in back]


def series(values: list[float], events: dict[int, str] | None = None) -> pa.Table:
    last = date(2021, 12, 1)
    months = [months_before(last, len(values) - 1 - place) for place in range(len(values))]
    names = [(events or {}).get(place) for place in range(len(values))]
    return pa.table({"month": months, "value": values, "milestone": pa.array(names, pa.string())})


def test_limits_begin_anew_at_recorded_events_only() -> None:
    values = [10.0, 11.0] * 7 + [5.0, 6.0] * 7
    whole = chart(series(values), RULES).to_pylist()
    parted = chart(series(values, {14: "x"}), RULES).to_pylist()
    assert len({row["centre"] for row in whole}) == 1
    assert {row["centre"] for row in parted} == {10.5, 5.5}
    assert any(row["signal"] for row in whole)
    assert not any(row["signal"] for row in parted)


@pytest.mark.parametrize(("count", "provisional"), [(11, True), (12, False)])
def test_limits_are_provisional_under_twelve_points(count: int, provisional: bool) -> None:
    rows = chart(series([1.0] * count), RULES)
    assert set(rows.column("provisional").to_pylist()) == {provisional}


def test_a_single_month_has_no_limits() -> None:
    (row,) = chart(series([4.0]), RULES).to_pylist()
    assert row["centre"] == 4.0
    assert row["upper"] is None and row["signal"] is None


def test_noise_is_rarely_called_a_signal() -> None:
    chance = random.Random(11)
    outside = 0
    for _ in range(200):
        values = [chance.gauss(100, 5) for _ in range(24)]
        centre, sigma = spread(values)
        outside += sum(kind == "outside" for kind, _ in find(values, centre, sigma, RULES))
    assert outside / (200 * 24) < 0.02


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


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ([5.0, 5.2, 4.8, 5.1, 4.9, 5.2, 9.0], "高于上限"),
        ([5.0, 5.2, 4.8, 5.1, 4.9, 5.2, 1.0], "低于下限"),
        ([8.0, 2.0, 8.0, 2.0, 8.0, 2.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 6.5], "连续上升"),
        ([2.0, 8.0, 2.0, 8.0, 2.0, 8.0, 6.5, 6.0, 5.5, 5.0, 4.5, 4.0, 3.5], "连续下降"),
    ],
)
def test_a_signal_has_a_word_for_each_side(values: list[float], word: str) -> None:
    rows = [
        {"month": date(2020 + place // 12, place % 12 + 1, 1), "value": value, "milestone": None}
        for place, value in enumerate(values)
    ]
    schema = pa.schema(
        [("month", pa.date32()), ("value", pa.float64()), ("milestone", pa.string())]
    )
    last = chart(pa.Table.from_pylist(rows, schema=schema), RULES).to_pylist()[-1]
    assert last["signal"] == word
    assert last["side"] == (1 if word in ("高于上限", "连续上升") else -1)
