"""Interrupted series against published effects, statsmodels, and effects that were planted.

Published: Harvey and Durbin (1986), Journal of the Royal Statistical Society A 149, 187-227: the
British seat belt law of February 1983 lowered killed and seriously injured car drivers by 23 %,
front passengers by 30 %, and left rear passengers, whom it did not touch, about level (+3 %). Their
months stand in seatbelts.csv (Seatbelts of R's datasets). The oil crisis of December 1973 is a
recorded event, as it is theirs by the price of petrol.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy.linalg import toeplitz

from bench.truth import evaluation
from queries.methods.autoregression import regress
from queries.methods.interrupted_series import Series, false_starts, fit

OIL_CRISIS = 59
BELTS = pd.read_csv(Path(__file__).with_name("seatbelts.csv"))
RULES = evaluation.RULES


def series(column: str) -> Series:
    month = np.arange(len(BELTS))
    started = int(np.flatnonzero(BELTS["law"])[0])
    era, none = (month >= OIL_CRISIS).astype(int), np.full(len(month), "")
    return Series(month, np.log(BELTS[column].to_numpy(float)), era, none, started)


def percent(value: float) -> float:
    return 100 * float(np.expm1(value))


@pytest.mark.parametrize(("column", "published"), [("drivers", -23), ("front", -30), ("rear", 3)])
def test_the_seat_belt_law_did_what_was_published(column: str, published: float) -> None:
    found = fit(series(column))
    step = found.regression.contrast(found.weights(level=1))
    assert percent(step.value) == pytest.approx(published, abs=4.5)
    assert percent(step.low) < published < percent(step.high)
    assert (step.p < 0.001) == (column != "rear")


def test_the_estimate_is_near_that_of_least_squares_with_newey_west_errors() -> None:
    law, time = BELTS["law"].to_numpy(float), np.arange(len(BELTS))
    since = np.where(law == 1, time - time[law == 1].mean(), 0.0)
    months = pd.get_dummies(time % 12, drop_first=True).to_numpy(float)
    design = sm.add_constant(np.column_stack([law, since, time, time >= OIL_CRISIS, months]))
    plain = sm.OLS(np.log(BELTS["drivers"]), design).fit(
        cov_type="HAC", cov_kwds={"maxlags": 12, "use_correction": True}
    )
    average = fit(series("drivers")).average
    assert average.value == pytest.approx(plain.params.iloc[1], abs=0.03)
    assert average.low < plain.params.iloc[1] < average.high


def test_with_a_known_autocorrelation_it_is_generalised_least_squares() -> None:
    random = np.random.default_rng(3)
    x = np.column_stack([np.ones(40), random.normal(size=(40, 2))])
    y = x @ [1.0, 2.0, -1.0] + random.normal(size=40)
    ours = regress(y, x, np.array([0.4]))
    theirs = sm.GLS(y, x, sigma=toeplitz(0.4 ** np.arange(40))).fit()
    assert ours.coefficients == pytest.approx(theirs.params)
    assert ours.covariance == pytest.approx(theirs.cov_params())


def test_false_starts_leave_out_what_an_event_touched() -> None:
    month = np.arange(72)
    episode = np.where((month >= 49) & (month < 54), "疫情", "")
    found = false_starts(Series(month, 0.0 * month, 0 * month, episode, 54), RULES)
    assert [(one.started, int(one.month.max())) for one in found] == [(37, 48), (25, 36)]


@pytest.mark.parametrize("trial", evaluation.TRIALS)
def test_planted_effects_are_covered_and_placebos_are_quiet(trial: str) -> None:
    """The smaller version of `python -m bench truth`, which has the rates that are promised."""
    noise = evaluation.WORLDS["autocorrelated 0.5"]
    found = [evaluation.TRIALS[trial](np.random.default_rng(seed), noise) for seed in range(60)]
    covered = np.mean([evaluation.holds(effect, truth) for effect, _, truth in found])
    assert covered >= 0.88
    assert all(np.sign(effect.value) == np.sign(truth) for effect, _, truth in found)
    alarms = [evaluation.fails(placebos) for _, placebos, _ in found]
    assert np.mean(alarms) <= 0.1
