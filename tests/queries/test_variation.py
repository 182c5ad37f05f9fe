"""Signals, targets and noise of a figure, with the cases that lie exactly on a line."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from queries import Answer, AskContext, Filters, Warehouse, ask, judge
from queries.engine.judgement import reach


def figure(
    warehouse: Warehouse, trend: list[float], name: str = "service/on_time_rate", **row: float
) -> Answer:
    """An answer with another row in the place of its own; 24 months that end in May 2019.

    No recorded event lies in them.
    """
    answered = ask(
        name, AskContext(warehouse), Filters(start=date(2018, 6, 1), end=date(2019, 5, 1))
    )
    whole = {"value": 98.0, "numerator": 98, "denominator": 100, "previous": 98.0, "change": 0.0}
    return replace(answered, table=pa.Table.from_pylist([whole | row | {"trend": trend}]))


@pytest.mark.parametrize(
    ("target", "good", "expected"),
    [
        (97.0, 1, "met"), (97.0001, 1, "uncertain"), (103.0, 1, "uncertain"),
        (103.0001, 1, "missed"), (103.0, -1, "met"), (102.9999, -1, "uncertain"),
        (97.0, -1, "uncertain"), (96.9999, -1, "missed"),
    ],
)  # fmt: skip
def test_a_limit_exactly_on_the_target_keeps_it(target: float, good: int, expected: str) -> None:
    assert reach(target, 100.0, 1.0, good) == expected


def test_a_steady_series_has_no_signal_and_its_change_is_noise(warehouse: Warehouse) -> None:
    seen = judge(figure(warehouse, [98.0, 99.0] * 12, change=0.4), warehouse)
    assert seen is not None
    assert (seen.signal, seen.noise) == ("none", True)


def test_a_jump_in_the_last_month_is_a_signal(warehouse: Warehouse) -> None:
    low = judge(figure(warehouse, [98.0, 99.0] * 11 + [98.0, 80.0], change=-9.0), warehouse)
    assert low is not None and low.signal == "worse" and not low.noise
    high = judge(
        figure(warehouse, [600.0, 610.0] * 11 + [600.0, 800.0], "burden/hours_per_village"),
        warehouse,
    )
    assert high is not None and high.signal == "worse"


@pytest.mark.parametrize(("change", "noise"), [(3.0, True), (3.01, False)])
def test_noise_ends_at_three_standard_errors(
    change: float, noise: bool, warehouse: Warehouse
) -> None:
    # Moving ranges of 1.128 √6 make a standard deviation of √6: times √(2/12) it is one.
    step = 1.128 * 6**0.5
    seen = judge(figure(warehouse, [90.0, 90.0 + step] * 12, change=change), warehouse)
    assert seen is not None and seen.noise == noise


def test_few_months_say_nothing(warehouse: Warehouse) -> None:
    assert judge(figure(warehouse, [98.0] * 11), warehouse) is None
    assert judge(figure(warehouse, []), warehouse) is None


def test_months_before_an_event_do_not_count(warehouse: Warehouse) -> None:
    answered = ask("service/on_time_rate", AskContext(warehouse), Filters(end=date(2020, 12, 1)))
    # The lists were revised in July 2020: six months are too few.
    assert judge(answered, warehouse) is None
