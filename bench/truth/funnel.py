"""Which villages stand out of a funnel where all are alike but for spread, and whether one that
truly stands apart does.
"""

from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa

from bench.truth.line import Line
from bench.truth.simulated import VILLAGES, clustered, shares, sizes
from queries import policy
from queries.methods import METHODS

JUDGEMENT = "funnel"
TRIALS, FIFTHS = 200, 5
# Mean share, standard deviation between villages.
SPREADS = ((0.8, 0.0), (0.8, 0.03), (0.8, 0.08), (0.95, 0.0), (0.95, 0.01), (0.95, 0.04))
# Standard deviation of the shares of days, at 20 days a month and up to 12 cases a day.
DAYS_APART = (0.1, 0.2)
Counts = tuple[np.ndarray, np.ndarray]


def lines() -> Iterator[Line]:
    for mean, sd in SPREADS:
        yield _alike(f"share {mean:.0%}, villages spread by {100 * sd:g} points", _spread(mean, sd))
    for sd in DAYS_APART:
        yield _alike(f"share 80%, days spread by {100 * sd:g} points, villages alike", _days(sd))
    for sd in (0.0, 0.03):
        yield Line(
            JUDGEMENT, f"share 80%, villages spread by {100 * sd:g} points",
            "one of 1,000 cases 20 points below is outside 99.8 %", 100 * _power(sd), "%",
            f"{TRIALS} districts",
        )  # fmt: skip


def _alike(world: str, draw: Callable[[np.random.Generator], Counts]) -> Line:
    random = np.random.default_rng(2021)
    outside = np.zeros((TRIALS, FIFTHS))
    for trial in range(TRIALS):
        part, n = draw(random)
        order = np.argsort(n, kind="stable")
        beyond = _sides(part[order], n[order])
        outside[trial] = [fifth.mean() for fifth in np.array_split(np.abs(beyond) == 2, FIFTHS)]
    return Line(
        JUDGEMENT, world, "outside 99.8 %, worst fifth by size",
        100 * float(outside.mean(axis=0).max()), "%", f"{TRIALS} districts of {VILLAGES}", aim=1,
    )  # fmt: skip


def _spread(mean: float, sd: float) -> Callable[[np.random.Generator], Counts]:
    def draw(random: np.random.Generator) -> Counts:
        n = sizes(random, 8, 3000).astype(int)
        return random.binomial(n, shares(random, mean, sd, n.shape)), n

    return draw


def _days(sd: float) -> Callable[[np.random.Generator], Counts]:
    def draw(random: np.random.Generator) -> Counts:
        parts, wholes = clustered(random, sizes(random, 0.1, 12), 0.8, sd)
        return parts.sum(1), wholes.sum(1)

    return draw


def _power(sd: float) -> float:
    random = np.random.default_rng(2022)
    outside = 0
    for _ in range(TRIALS):
        part, n = _spread(0.8, sd)(random)
        part[0], n[0] = 600, 1000
        outside += bool(_sides(part, n)[0] == -2)
    return outside / TRIALS


def _sides(part: np.ndarray, n: np.ndarray) -> np.ndarray:
    """The side of each village, in their order."""
    table = pa.table({"part": part, "n": n, "place": range(len(n)), "shown": [True] * len(n)})
    judged = METHODS["funnel"].work(table, policy().parameters()).to_pydict()
    sides = np.empty(len(n), dtype=int)
    sides[judged["place"]] = judged["side"]
    return sides
