"""What the true totals may be, given totals with known errors: draws from a hierarchical model.

True totals are normal around a common mean; how much they differ is not known either, and is drawn
with a uniform prior (Gelman et al. 2013, Bayesian Data Analysis, section 5.4: the eight schools).
Totals are drawn towards the mean, the more the larger their error. It is the totals that are, and
not each indicator by itself: indicators of one village go together, and drawn in one by one they
would make every village look too much like the others.
"""

import numpy as np

STEPS = 80
REACH = 4.0


def spreads(
    totals: np.ndarray, variances: np.ndarray, draws: int, random: np.random.Generator
) -> np.ndarray:
    """Draws of the variance between true totals, from one total and error variance a village."""
    spread = np.linspace(0, REACH * totals.std(), STEPS) ** 2
    precision = 1 / _whole(variances, spread[:, None])
    mean = (totals * precision).sum(axis=1) / precision.sum(axis=1)
    squares = ((totals - mean[:, None]) ** 2 * precision).sum(axis=1)
    density = (np.log(precision).sum(axis=1) - np.log(precision.sum(axis=1)) - squares) / 2
    chances = np.exp(density - density.max())
    return random.choice(spread, draws, p=chances / chances.sum())


def truths(
    totals: np.ndarray, variances: np.ndarray, spread: np.ndarray, random: np.random.Generator
) -> np.ndarray:
    """Draws x villages of true totals; totals and variances may be one row or a row a draw."""
    whole = _whole(variances, spread[:, None])
    weight = (1 / whole).sum(axis=1)
    mean = (totals / whole).sum(axis=1) / weight
    mean = mean + random.standard_normal(len(spread)) / np.sqrt(weight)
    kept = spread[:, None] / whole
    noise = random.standard_normal(whole.shape) * np.sqrt(kept * variances)
    return mean[:, None] + kept * (totals - mean[:, None]) + noise


def _whole(variances: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """The variance of what is seen; never nil, so that it can be divided by."""
    return np.maximum(variances + spread, 1e-12)
