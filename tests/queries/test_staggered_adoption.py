"""Imputation against an independent package, and on panels that break its assumption.

The numbers of pyfixest 0.60.0, which the project does not need, come from this recipe on panel():
did2s(frame, yname="y", first_stage="~ 0 | village + month", second_stage="~ i(treat, ref=False)",
treatment="treat", cluster="village") of pyfixest.did.estimation, and with "~ i(rel, ref=-99)" for
single months, where rel is -99 in villages never reached. Gardner's two stages give the very
estimates of Borusyak, Jaravel and Spiess.
"""

import numpy as np
import pytest

from queries.methods.imputation import Imputation, Panel
from queries.methods.staggered_adoption import course_before

VILLAGES, MONTHS = 12, 24
FIRST = np.array([8, 8, 10, 10, 12, 12, 14, 14, 16, 16, 99, 99])
PYFIXEST, ITS_ERROR = 1.2984391185511313, 0.086927
IN_MONTH = {0: 1.644553, 3: 1.557245}


def panel(slope_before: float = 0.0) -> Panel:
    random = np.random.default_rng(7)
    village, month = (place.ravel() for place in np.indices((VILLAGES, MONTHS)))
    first = FIRST[village]
    value = 1 + 0.2 * village + 0.1 * np.sin(month) + 1.4 * (month >= first)
    value = np.round(value + random.normal(0, 0.5, len(value)), 3)
    offset = np.where(first == 99, -10_000, month - first)
    value = value + slope_before * np.maximum(offset + 6, 0) * (first < 99)
    return Panel(village, month, value, offset, month >= first, month < first)


def test_the_effect_is_that_of_another_package() -> None:
    whole = panel().supported(1)
    found = Imputation(whole).average(whole.reached)
    assert found.value == pytest.approx(PYFIXEST, abs=1e-9)
    # Their errors of two stages; ours are conservative, and t of the villages reached.
    error = (found.high - found.low) / 2 / 2.262157
    assert ITS_ERROR * 0.9 < error < ITS_ERROR * 1.5


@pytest.mark.parametrize(("month", "value"), IN_MONTH.items())
def test_so_is_the_effect_in_a_single_month(month: int, value: float) -> None:
    whole = panel().supported(1)
    found = Imputation(whole).average(whole.reached_in(month, month))
    assert found.value == pytest.approx(value, abs=1e-6)


def test_months_in_which_too_few_are_not_yet_reached_take_no_part() -> None:
    kept = panel().supported(5)
    clean = [np.sum(month < FIRST) for month in range(MONTHS)]
    assert kept.month.max() + 1 == sum(count >= 5 for count in clean)
    assert set(FIRST[kept.village]) == set(FIRST)


def test_a_course_that_differs_before_is_found_and_one_that_does_not_is_not() -> None:
    assert course_before(Imputation(panel().supported(1))).p > 0.05
    assert course_before(Imputation(panel(slope_before=0.5).supported(1))).p < 0.01


def test_the_placebo_knows_nothing_of_months_really_reached() -> None:
    """What happens after arrival must not move it."""
    one, other = panel(), panel()
    other.value[other.reached] += 50
    values = [
        Imputation(false).average(false.reached).value
        for false in (one.a_year_early().supported(1), other.a_year_early().supported(1))
    ]
    assert values[0] == values[1]
    assert abs(values[0]) < 0.5
