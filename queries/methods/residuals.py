"""What the residuals of months say: how far months spread, how one follows the other, and whether
more columns tell more than chance.

Of one series or of many at once, so that a chart and a watch read noise alike.
"""

from collections.abc import Sequence

import numpy as np
from scipy.stats import f

# Of the moving range of two: its mean in standard deviations, and how far it goes by chance.
MEAN_RANGE, LARGEST_RANGE = 1.128, 3.267


def spread(values: np.ndarray | Sequence[float]) -> np.ndarray:
    """One standard deviation by the mean moving range, of months or by column of months x series;
    ranges out of the ordinary are left out, so that one spike does not hide the next (Nelson 1982,
    Journal of Quality Technology 14, 172-173). Nought with a single month.
    """
    ranges = np.abs(np.diff(np.asarray(values, float), axis=0))
    usual = np.ones(ranges.shape, bool)
    while True:
        mean = (ranges * usual).sum(axis=0) / np.maximum(usual.sum(axis=0), 1)
        left = usual & (ranges <= LARGEST_RANGE * mean)
        if (left == usual).all():
            return np.asarray(mean / MEAN_RANGE)
        usual = left


def correlation(residuals: np.ndarray, hat: np.ndarray, before: np.ndarray) -> float:
    """How far a month follows the one before, of months or of months x series together; `before`
    are the places of months that have a next one.

    Residuals of a fit with this hat matrix are less alike than errors are; what chance would show
    is taken off.
    """
    total = (residuals**2).sum()
    if not len(before) or total < 1e-12:
        return 0.0
    own = np.eye(len(hat)) - hat
    by_chance = (own @ own)[before, before + 1].sum() / np.trace(own)
    shown = (residuals[before] * residuals[before + 1]).sum() / total
    return float((shown - by_chance) * len(hat) / len(before))


def chance_of(left: float, without: float, effects: int, rest: int) -> float:
    """How often chance alone lets so many effects take so much off the sum of squares (F test):
    `left` is what is left with them and `rest` degrees of freedom, `without` what is without.
    """
    if rest < 1 or left < 1e-12:
        return 0.0 if without > 1e-12 else 1.0
    return float(f.sf((without - left) / effects / (left / rest), effects, rest))
