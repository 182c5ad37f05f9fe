"""The regression behind the expectation of a month: its rows, its columns, its fit.

Apart from expectation.py, which says what the fit means for each month. A column for the level of
each stretch between recorded events, columns for the season, one for the slope (statsmodels).
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.sm_exceptions import SingularMatrixWarning

from queries.methods.residuals import chance_of
from queries.methods.series import Series, month_number

SEASON_MONTHS, SLOPE_MONTHS = 24, 36
# A season that chance alone brings about as often as this is none.
BY_CHANCE = 0.01
# A stretch of one month, or a walk between events, leaves a column without rows. Set once, since
# filters of warnings are shared by all threads.
warnings.simplefilter("ignore", SingularMatrixWarning)


@dataclass(frozen=True)
class Rows:
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

    def without(self, columns: np.ndarray) -> "Rows":
        kept = ~columns
        return replace(
            self, design=self.design[:, kept], seasonal=self.seasonal[kept], slope=self.slope[kept]
        )


@dataclass(frozen=True)
class Fit:
    """Residuals of the whitened rows, what part of each is its own doing, and the coefficients."""

    residuals: np.ndarray
    room: np.ndarray
    params: np.ndarray
    hat: np.ndarray


def rows_of(series: Series, events: Sequence[date]) -> Rows:
    """A series with all the columns that its months can tell."""
    stretch = np.searchsorted(sorted(map(month_number, events)), series.months, side="right")
    design, seasonal, slope, long = _design(series, stretch)
    values, roots = series.values, np.ones(len(series.values))
    if series.scale == "log":
        values = np.log(values)
    if series.scale == "rate":
        counted = np.sqrt(series.whole)
        by_count = Rows(values, counted, design, seasonal, slope, stretch, long)
        rates = design @ fit(by_count, np.eye(len(values))).params
        roots = 1 / _binomial_error(rates, series.whole)
    return Rows(values, roots, design, seasonal, slope, stretch, long)


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


def has_season(rows: Rows, with_season: Fit) -> bool:
    """Whether calendar months differ by more than chance."""
    level = fit(rows.without(rows.seasonal), np.eye(len(rows.values)))
    left, without = (float(each.residuals @ each.residuals) for each in (with_season, level))
    rest = len(rows.values) - int(np.linalg.matrix_rank(rows.design))
    return chance_of(left, without, int(rows.seasonal.sum()), rest) < BY_CHANCE


def fit(rows: Rows, whitener: np.ndarray) -> Fit:
    """By least squares of the whitened rows; where columns say the same, the smallest."""
    design = whitener @ (rows.design * rows.roots[:, None])
    model = OLS(whitener @ (rows.values * rows.roots), design)
    fitted = model.fit(method="pinv")
    hat = model.wexog @ model.pinv_wexog
    own = 1 - np.diag(hat)
    room = np.sqrt(np.where(own > 1e-9, own, 0))
    return Fit(fitted.resid, room, fitted.params, hat)
