"""What a month should have been, given the season, the level since the last recorded event and the
month before: the one expectation that charts, tiles, sentences and watches judge by.

A regression (statsmodels) with a level for each stretch between recorded events, an effect for each
calendar month where two years on record show one, and a slope once there are three; errors may
follow one another (AR(1), Prais and Winsten 1954). Each month is held against what the others say
of it, so that none vouches for itself. A standard deviation is read from moving ranges
(residuals.py; Wheeler 2000); that of a rate is the binomial one of its counts times one for all
months (Laney 2002, Quality Engineering 14, 531-537).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from queries.methods.monthly_regression import SEASON_MONTHS, Fit, Rows, fit, has_season, rows_of
from queries.methods.residuals import correlation, spread
from queries.methods.series import Series

MOST_RHO = 0.8
# A stock moves in steps and stands still between them: each month is held against the one before.
WALK, STANDS_STILL = 1.0, 0.25
LIMIT = 3


@dataclass(frozen=True)
class Expectation:
    """Arrays with one entry a month of the series, in its unit; NaN where nothing can be expected.

    `z` is by how many standard deviations a month differs from what was expected, `low` and `high`
    are three of them away; `level` is the level since the last event, without season and chance.
    `error` is one standard deviation of a month around that, months following one another by `rho`
    (of a walk, with rho 1, that of a step); `stretch` numbers the months between two events.
    """

    series: Series
    expected: np.ndarray
    low: np.ndarray
    high: np.ndarray
    z: np.ndarray
    level: np.ndarray
    error: np.ndarray
    stretch: np.ndarray
    rho: float
    knows_season: bool

    def error_of(self, weights: np.ndarray) -> float:
        """The standard error of a weighted sum of months, where nothing but chance moves them."""
        scaled = weights * self.error
        if self.rho == WALK:
            return float(np.sqrt((np.cumsum(scaled[::-1])[:-1] ** 2).sum()))
        apart = np.abs(np.subtract.outer(self.series.months, self.series.months))
        together = scaled @ self.rho ** (apart / self.series.step) @ scaled
        return float(np.sqrt(max(together, 0.0)))


def expect(series: Series, events: Sequence[date]) -> Expectation:
    """What each month should have been; `events` are the recorded ones. Needs a month."""
    rows = rows_of(series, events)
    plain = fit(rows, np.eye(len(rows.values)))
    if rows.seasonal.any() and not has_season(rows, plain):
        rows = rows.without(rows.seasonal)
        plain = fit(rows, np.eye(len(rows.values)))
    rho = _autocorrelation(series, plain)
    if rho == WALK:
        # Its steps say nothing of a slope.
        rows = rows.without(rows.slope)
    whitened = fit(rows, _whitener(series, rho)) if rho else plain
    known = whitened.room > 0
    sigma = max(float(spread(whitened.residuals[known] / whitened.room[known])), _least(series))
    return _expectation(series, rows, whitened, sigma, rho)


def _autocorrelation(series: Series, regression: Fit) -> float:
    """How far a month follows the one before; nought where chance alone may look like it."""
    count = len(series.months)
    if count < SEASON_MONTHS / 2:
        return 0.0
    before = np.flatnonzero(np.diff(series.months) == series.step)
    rho = correlation(regression.residuals, regression.hat, before)
    if rho > MOST_RHO and np.mean(np.diff(series.values) == 0) > STANDS_STILL:
        return WALK
    return min(rho, MOST_RHO) if rho > 1 / np.sqrt(count) else 0.0


def _whitener(series: Series, rho: float) -> np.ndarray:
    """Takes off what a month owes to the one before; a month after a gap owes nothing."""
    follows = np.diff(series.months) == series.step
    own = np.where(np.append(False, follows), 1.0, np.sqrt(1 - rho**2))
    return np.diag(own) + np.diag(np.where(follows, -rho, 0.0), -1)


def _least(series: Series) -> float:
    """A rate varies at least as its counts do, a count at least as its root."""
    if series.scale == "rate":
        return 1.0
    if not series.added or (series.values % 1).any():
        return 0.0
    root = np.sqrt(np.abs(series.values).mean())
    return 1 / root if series.scale == "log" else root


def _expectation(
    series: Series, rows: Rows, regression: Fit, sigma: float, rho: float
) -> Expectation:
    residuals = regression.residuals
    room = np.where(regression.room > 0, regression.room, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(np.abs(residuals) < 1e-9, 0 * room, residuals / room / sigma)
    expected = rows.values - residuals / room**2 / rows.roots
    width = LIMIT * sigma / room / rows.roots
    error = sigma / (np.sqrt(1 - rho**2) if rho < WALK else 1.0) / rows.roots
    # The steps of a walk do not say where it stands; its values do.
    fitted = rows.values if rho == WALK else rows.design @ regression.params
    level = fitted - rows.design[:, rows.seasonal] @ regression.params[rows.seasonal]
    low, high = expected - width, expected + width
    if series.scale == "log":
        expected, low, high, level = np.exp([expected, low, high, level])
        error = error * np.exp(fitted)
    most = 100 if series.scale == "rate" else np.inf
    least = 0 if series.values.min() >= 0 else -np.inf
    return Expectation(
        series=series,
        expected=np.clip(expected, least, most),
        low=np.clip(low, least, most),
        high=np.clip(high, least, most),
        z=z,
        level=np.clip(level, least, most),
        error=error,
        stretch=rows.stretch,
        rho=rho,
        knows_season=rows.long,
    )
