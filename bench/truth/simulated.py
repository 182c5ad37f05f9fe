"""Counts of villages whose truth is known: true shares that spread by so much, and cases that come
in clusters, days of a station that are alike.
"""

import numpy as np

VILLAGES, MONTHS, DAYS = 43, 12, 20


def sizes(random: np.random.Generator, least: float, most: float) -> np.ndarray:
    """As many cases a village, from few to many, evenly on a logarithmic scale."""
    return np.exp(random.uniform(np.log(least), np.log(most), VILLAGES))


def shares(random: np.random.Generator, mean: float, sd: float, shape: tuple) -> np.ndarray:
    """True shares around a mean: a beta law."""
    if not sd:
        return np.full(shape, mean)
    both = mean * (1 - mean) / sd**2 - 1
    return random.beta(mean * both, (1 - mean) * both, shape)


def clustered(
    random: np.random.Generator, daily: np.ndarray, mean: float, sd: float
) -> tuple[np.ndarray, np.ndarray]:
    """Parts and wholes, a row a village and a column a month, of cases whose true share is that of
    their day; days spread by `sd`, villages are all alike. `daily` is the mean of cases a day.
    """
    shape = (len(daily), MONTHS, DAYS)
    wholes = random.poisson(daily[:, None, None], shape)
    parts = random.binomial(wholes, shares(random, mean, sd, shape))
    return parts.sum(2), wholes.sum(2)
