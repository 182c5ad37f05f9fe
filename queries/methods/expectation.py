"""What a month should have been, given the season, the level since the last recorded event and the
month before: the one expectation that charts, tiles, sentences and watches judge by.

A regression (statsmodels) with a level for each stretch between recorded events, an effect for each
calendar month where two years on record show one, and a slope once there are three; errors may
follow one another (AR(1), Prais and Winsten 1954). Each month is held against what the others say
of it, so that none vouches for itself. A standard deviation is read from moving ranges, without
those out of the ordinary (Wheeler 2000; Nelson 1982, Journal of Quality Technology 14, 172-173);
that of a rate is the binomial one of its counts times one for all months (Laney 2002, Quality
Engineering 14, 531-537).
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from scipy.stats import f
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.sm_exceptions import SingularMatrixWarning

from queries.methods.series import Series, month_number

SEASON_MONTHS, SLOPE_MONTHS = 24, 36
# Of the moving range of two: its mean in standard deviations, and how far it goes by chance.
MEAN_RANGE, LARGEST_RANGE = 1.128, 3.267
# A season that chance alone brings about as often as this is none.
BY_CHANCE = 0.01
MOST_RHO = 0.8
# Beyond that a level does not hold: each month is held against the one before.
WALK = 1.0
LIMIT = 3


@dataclass(frozen=True)
class Expectation:
    """Arrays with one entry a month of the series, in its unit; NaN where nothing can be expected.

    `z` is by how many standard deviations a month differs from what was expected, `low` and `high`
    are three of them away; `level` is the level since the last event, without season and chance.
    `error` is one standard deviation of a month around that, months following one another by `rho`
    (of a walk, with rho 1, that of a step);
    `stretch` numbers the months between two events.
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


@dataclass(frozen=True)
class _Scaled:
    """A series as it is fitted: values on its scale, the root of the weight of each, the design, of
    which some columns are the season and one the slope; `long` where a season would be seen.
    """

    values: np.ndarray
    roots: np.ndarray
    design: np.ndarray
    seasonal: np.ndarray
    slope: np.ndarray
    stretch: np.ndarray
    long: bool

    def without(self, columns: np.ndarray) -> "_Scaled":
        kept = ~columns
        return replace(
            self, design=self.design[:, kept], seasonal=self.seasonal[kept], slope=self.slope[kept]
        )


@dataclass(frozen=True)
class _Fit:
    """Residuals of the whitened rows, what part of each is its own doing, and the coefficients."""

    residuals: np.ndarray
    room: np.ndarray
    params: np.ndarray
    hat: np.ndarray


def expect(series: Series, events: Sequence[date]) -> Expectation:
    """What each month should have been; `events` are the recorded ones. Needs a month."""
    scaled = _scaled(series, events)
    plain = _fit(scaled, np.eye(len(scaled.values)))
    if scaled.seasonal.any() and not _has_season(scaled, plain):
        scaled = scaled.without(scaled.seasonal)
        plain = _fit(scaled, np.eye(len(scaled.values)))
    rho = _autocorrelation(series, plain)
    if rho == WALK:
        # Its steps say nothing of a slope.
        scaled = scaled.without(scaled.slope)
    fit = _fit(scaled, _whitener(series, rho)) if rho else plain
    known = fit.room > 0
    sigma = max(spread(fit.residuals[known] / fit.room[known]), _least(series))
    return _expectation(series, scaled, fit, sigma, rho)


def spread(values: np.ndarray | Sequence[float]) -> float:
    """One standard deviation by the mean moving range, without those out of the ordinary, so that
    one spike does not hide the next; nought with a single value.
    """
    ranges = np.abs(np.diff(values))
    while len(ranges) and ranges.max() > LARGEST_RANGE * ranges.mean():
        ranges = ranges[ranges <= LARGEST_RANGE * ranges.mean()]
    return float(ranges.mean() / MEAN_RANGE) if len(ranges) else 0.0


def _scaled(series: Series, events: Sequence[date]) -> _Scaled:
    stretch = np.searchsorted(sorted(map(month_number, events)), series.months, side="right")
    design, seasonal, slope, long = _design(series, stretch)
    values, roots = series.values, np.ones(len(series.values))
    if series.scale == "log":
        values = np.log(values)
    if series.scale == "rate":
        counted = np.sqrt(series.whole)
        by_count = _Scaled(values, counted, design, seasonal, slope, stretch, long)
        rates = design @ _fit(by_count, np.eye(len(values))).params
        roots = 1 / _binomial_error(rates, series.whole)
    return _Scaled(values, roots, design, seasonal, slope, stretch, long)


def _binomial_error(rates: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """In per cent. That of 20 of 20 is not nought: half a case of all months is left open."""
    open_share = 0.5 / (whole.sum() + 1)
    shares = np.clip(rates / 100, open_share, 1 - open_share)
    return 100 * np.sqrt(shares * (1 - shares) / whole)


def _design(series: Series, stretch: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, bool]:
    """A column a stretch between events, those of the season (adding up to nought), the slope;
    which columns are the season and which the slope; and whether a season would be seen.
    """
    months = series.months
    columns = [(stretch == number).astype(float) for number in np.unique(stretch)]
    levels, span = len(columns), np.ptp(months) + 1
    calendar, counts = np.unique(months % 12, return_counts=True)
    long = bool(span >= SEASON_MONTHS and counts.min() > 1)
    if long:
        last = (months % 12 == calendar[-1]).astype(float)
        columns += [(months % 12 == month) - last for month in calendar[:-1]]
    seasonal = np.arange(len(columns)) >= levels
    slope = np.zeros(len(columns), bool)
    if span >= SLOPE_MONTHS:
        columns.append((months - months.mean()) / 12)
        seasonal, slope = np.append(seasonal, False), np.append(slope, True)
    return np.column_stack(columns), seasonal, slope, long


def _has_season(scaled: _Scaled, fit: _Fit) -> bool:
    """Whether calendar months differ by more than chance (F test)."""
    level = _fit(scaled.without(scaled.seasonal), np.eye(len(scaled.values)))
    left, without = fit.residuals @ fit.residuals, level.residuals @ level.residuals
    effects, rest = scaled.seasonal.sum(), len(scaled.values) - np.linalg.matrix_rank(scaled.design)
    if rest < 1 or left < 1e-12:
        return bool(without > 1e-12)
    return bool(f.sf((without - left) / effects / (left / rest), effects, rest) < BY_CHANCE)


def _fit(scaled: _Scaled, whitener: np.ndarray) -> _Fit:
    rows = whitener @ (scaled.design * scaled.roots[:, None])
    model = OLS(whitener @ (scaled.values * scaled.roots), rows)
    with warnings.catch_warnings():
        # A stretch of one month, or a walk between events, leaves a column without rows.
        warnings.simplefilter("ignore", SingularMatrixWarning)
        fitted = model.fit(method="pinv")
    hat = model.wexog @ model.pinv_wexog
    own = 1 - np.diag(hat)
    room = np.sqrt(np.where(own > 1e-9, own, 0))
    return _Fit(fitted.resid, room, fitted.params, hat)


def _autocorrelation(series: Series, fit: _Fit) -> float:
    """How far a month follows the one before; nought where chance alone may look like it.

    Residuals of a fit are less alike than errors are; what chance would show is taken off.
    """
    count = len(series.months)
    before = np.flatnonzero(np.diff(series.months) == series.step)
    total = fit.residuals @ fit.residuals
    if count < SEASON_MONTHS / 2 or not len(before) or total < 1e-12:
        return 0.0
    own = np.eye(count) - fit.hat
    by_chance = (own @ own)[before, before + 1].sum() / np.trace(own)
    shown = (fit.residuals[before] * fit.residuals[before + 1]).sum() / total
    rho = (shown - by_chance) * count / len(before)
    if rho > MOST_RHO:
        return WALK
    return float(rho) if rho > 1 / np.sqrt(count) else 0.0


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
    series: Series, scaled: _Scaled, fit: _Fit, sigma: float, rho: float
) -> Expectation:
    room = np.where(fit.room > 0, fit.room, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(np.abs(fit.residuals) < 1e-9, 0 * room, fit.residuals / room / sigma)
    expected = scaled.values - fit.residuals / room**2 / scaled.roots
    width = LIMIT * sigma / room / scaled.roots
    error = sigma / (np.sqrt(1 - rho**2) if rho < WALK else 1.0) / scaled.roots
    level = scaled.design[:, ~scaled.seasonal] @ fit.params[~scaled.seasonal]
    low, high = expected - width, expected + width
    if series.scale == "log":
        expected, low, high, level = np.exp([expected, low, high, level])
        error = error * np.exp(scaled.design @ fit.params)
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
        stretch=scaled.stretch,
        rho=rho,
        knows_season=scaled.long,
    )
