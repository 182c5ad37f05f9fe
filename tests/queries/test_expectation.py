"""What a month should have been: seasons, events, months that follow one another, few counts.

Held against published examples, and against data of kinds that no method here was tuned on.
"""

from datetime import date

import numpy as np
import pytest

from queries.methods.expectation import Expectation, expect
from queries.methods.residuals import spread
from queries.methods.series import Series, month_number, month_of, series_of
from queries.methods.xmr import NO_SIGNAL, signals

RULES = {"control_run": 8, "control_trend": 7, "control_near": 2, "control_near_of": 3}
FIRST = month_number(date(2016, 1, 1))


def amounts(values: np.ndarray, first: int = FIRST) -> Series:
    months = [month_of(first + place) for place in range(len(values))]
    return series_of(months, values.tolist(), [None] * len(values), "total")


def rates(part: np.ndarray, whole: np.ndarray) -> Series:
    months = [month_of(FIRST + place) for place in range(len(part))]
    return series_of(months, part.tolist(), whole.tolist(), "rate")


def following(random: np.random.Generator, count: int, rho: float, size: float) -> np.ndarray:
    """Noise of which each month keeps a share of the one before."""
    noise = random.standard_normal(count) * size * np.sqrt(1 - rho**2)
    noise[0] /= np.sqrt(1 - rho**2)
    for place in range(1, count):
        noise[place] += rho * noise[place - 1]
    return noise


def season(count: int, swing: float = 0.2) -> np.ndarray:
    return np.log(1 + swing * np.sin(2 * np.pi * np.arange(count) / 12))


def signalled(expectation: Expectation) -> list[int]:
    return [p for p, signal in enumerate(signals(expectation, RULES)) if signal != NO_SIGNAL]


def test_limits_are_those_of_the_nist_handbook() -> None:
    """NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, ten batches of flow rate."""
    flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    assert 3 * spread(flow) == pytest.approx(55.8041 - 50.81, abs=1e-3)


def test_one_spike_does_not_hide_the_next() -> None:
    values = np.array([10.2, 11.1, 10.2, 9.3, 10.2, 11.1] * 3)
    usual = spread(values)
    values[8] = 90.0
    assert spread(values) == pytest.approx(usual, rel=0.1)
    values[14] = 16.0
    assert {8, 14} <= set(signalled(expect(amounts(values), [])))


@pytest.mark.parametrize("rho", [0.0, 0.5])
@pytest.mark.parametrize("count", [24, 36, 72])
def test_a_strong_season_is_no_signal(count: int, rho: float) -> None:
    """Aim: at most 0.6 months a year, where nothing happened."""
    random, months = np.random.default_rng(5), 0
    for _ in range(60):
        noise = following(random, count, rho, 0.05)
        months += len(signalled(expect(amounts(100 * np.exp(season(count) + noise)), [])))
    assert months / (60 * count / 12) <= 0.6


def test_a_rise_of_a_tenth_shows_through_the_season() -> None:
    random = np.random.default_rng(2)
    values = 100 * np.exp(season(48) + following(random, 48, 0.0, 0.02))
    values[-1] *= 1.1
    assert 47 in signalled(expect(amounts(values), []))
    assert expect(amounts(values), []).z[-1] > 3


def test_no_february_is_a_signal_for_being_february() -> None:
    random, februaries = np.random.default_rng(3), 0
    for _ in range(20):
        values = 100 * np.exp(following(random, 60, 0.0, 0.02))
        values[1::12] *= 0.75
        expectation = expect(amounts(values), [])
        februaries += len({1, 13, 25, 37, 49} & set(signalled(expectation)))
        assert expectation.expected[49] == pytest.approx(75, rel=0.08)
    assert februaries <= 5


def test_under_two_years_no_season_is_known_and_no_run_is_told() -> None:
    values = 100 * np.exp(season(23))
    expectation = expect(amounts(values), [])
    assert not expectation.knows_season
    assert {kind for kind, _ in signals(expectation, RULES)} <= {"", "outside"}
    assert expect(amounts(100 * np.exp(season(24))), []).knows_season


def test_a_level_begins_anew_at_recorded_events_only() -> None:
    random = np.random.default_rng(4)
    values = 100 * np.exp(following(random, 48, 0.0, 0.03))
    values[30:] *= 0.7
    told = expect(amounts(values), [month_of(FIRST + 30)])
    assert not set(range(26, 40)) & set(signalled(told))
    assert told.level[-1] == pytest.approx(70, rel=0.05)
    assert 30 in signalled(expect(amounts(values), []))


def test_a_drift_is_part_of_what_is_expected() -> None:
    random, months = np.random.default_rng(6), 0
    for _ in range(60):
        noise = following(random, 72, 0.3, 0.03)
        months += len(signalled(expect(amounts(np.exp(5 - 0.08 * np.arange(72) / 12 + noise)), [])))
    assert months / (60 * 6) <= 0.6


def test_how_far_months_follow_one_another_is_seen() -> None:
    random = np.random.default_rng(7)
    seen = [expect(amounts(np.exp(following(random, 72, 0.5, 0.05))), []).rho for _ in range(60)]
    assert np.mean(seen) == pytest.approx(0.5, abs=0.08)
    alone = [expect(amounts(np.exp(following(random, 72, 0.0, 0.05))), []).rho for _ in range(60)]
    assert np.mean(alone) < 0.08


def test_limits_of_a_rate_go_by_its_counts() -> None:
    """p′ limits: twice as wide where a quarter is counted, wider where days differ (Laney 2002)."""
    random = np.random.default_rng(8)
    whole = np.where(np.arange(36) % 2, 400, 100)
    alike = expect(rates(random.binomial(whole, 0.7), whole), [])
    width = alike.high - alike.low
    # Three binomial standard deviations to each side, and a little for what is not known exactly.
    binomial = 600 * np.sqrt(0.7 * 0.3 / 400)
    assert binomial <= np.median(width[1::2]) <= 1.5 * binomial
    assert np.median(width[::2]) == pytest.approx(2 * np.median(width[1::2]), rel=0.2)
    apart = random.beta(0.7 * 60, 0.3 * 60, 36)
    wider = expect(rates(random.binomial(whole, apart), whole), [])
    assert np.median((wider.high - wider.low)[1::2]) > 1.5 * np.median(width[1::2])


def test_twenty_of_twenty_is_not_certain() -> None:
    whole = np.full(24, 20)
    expectation = expect(rates(whole, whole), [])
    assert (expectation.low < 100).all() and (expectation.high == 100).all()
    part = whole.copy()
    part[-1] = 19
    assert not signalled(expect(rates(part, whole), []))


def test_one_case_among_months_without_any_is_no_signal() -> None:
    values = np.zeros(36)
    values[[5, 14, 22, 30]] = 1.0
    assert not signalled(expect(amounts(values), []))


def test_the_error_of_a_sum_grows_where_months_follow_one_another() -> None:
    random = np.random.default_rng(9)
    for rho in (0.0, 0.6):
        sums, said = [], []
        for _ in range(200):
            values = 100 + 5 * following(random, 48, rho, 1.0)
            expectation = expect(amounts(values), [])
            weights = np.where(np.arange(48) >= 36, 1.0, np.where(np.arange(48) >= 24, -1.0, 0.0))
            sums.append(weights @ values)
            said.append(expectation.error_of(weights))
        assert np.mean(said) == pytest.approx(np.std(sums), rel=0.3)
