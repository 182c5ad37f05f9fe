"""Linear regression of a monthly series whose errors follow on one another.

Generalised least squares with first-order autoregressive errors. The autocorrelation is weighed by
the restricted likelihood, which Turner and others (2021), BMC Medical Research Methodology 21, 181,
find the least biased in short interrupted series; estimates are averaged over it rather than taken
at its peak, since some seventy months do not tell it well.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr, stdtrit

# Autocorrelations that are weighed; monthly counts hardly ever swing from one side to the other.
AUTOCORRELATIONS = np.linspace(-0.4, 0.95, 28)
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Estimate:
    """A value with its 95 % interval and its two-sided p value; None where it is not known."""

    value: float | None
    low: float | None
    high: float | None
    p: float | None


def estimate(value: float, error: float, freedom: float) -> Estimate:
    """By the t distribution with so many degrees of freedom."""
    reach = float(stdtrit(freedom, (1 + CONFIDENCE) / 2)) * error
    p = 2 * float(stdtr(freedom, -abs(value) / error)) if error > 0 else float(value == 0)
    return Estimate(value, value - reach, value + reach, p)


@dataclass(frozen=True)
class Regression:
    """Coefficients, their covariance, and the months left over to tell the noise by."""

    coefficients: np.ndarray
    covariance: np.ndarray
    freedom: int

    def contrast(self, weights: np.ndarray) -> Estimate:
        """The sum of coefficients times weights."""
        error = float(np.sqrt(weights @ self.covariance @ weights))
        return estimate(float(weights @ self.coefficients), error, self.freedom)


def regress(
    y: np.ndarray, x: np.ndarray, autocorrelations: np.ndarray = AUTOCORRELATIONS
) -> Regression:
    """`y` of n months in order on `x`, n x k. Raises ValueError where n is not above k."""
    freedom = len(y) - x.shape[1]
    if freedom < 1:
        raise ValueError(f"{len(y)} months do not tell {x.shape[1]} coefficients")
    # The sums of squares of the transformed rows (Prais and Winsten) are a parabola in rho.
    z = np.column_stack([x, y])
    lagged, middle = z[1:].T @ z[:-1], z[1:-1].T @ z[1:-1]
    rho = autocorrelations[:, None, None]
    squares = z.T @ z - rho * (lagged + lagged.T) + rho**2 * middle
    inner, cross, total = squares[:, :-1, :-1], squares[:, :-1, -1], squares[:, -1, -1]
    inverse = np.linalg.inv(inner)
    coefficients = np.einsum("rij,rj->ri", inverse, cross)
    residual = np.maximum(
        total - np.einsum("ri,ri->r", coefficients, cross), 1e-12 * total + 1e-300
    )
    likelihood = (
        np.log(1 - autocorrelations**2) / 2
        - np.linalg.slogdet(inner)[1] / 2
        - freedom / 2 * np.log(residual)
    )
    weight = np.exp(likelihood - likelihood.max())
    weight /= weight.sum()
    mean = weight @ coefficients
    apart = coefficients - mean
    covariance = np.einsum("r,rij->ij", weight * residual / freedom, inverse)
    covariance += np.einsum("r,ri,rj->ij", weight, apart, apart)
    return Regression(mean, covariance, freedom)
