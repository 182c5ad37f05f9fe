"""Whether reforms worked: effects planted in series and panels like ours, and how often the 95 %
interval holds them; what a placebo finds where nothing happened.

Series and panels are drawn here rather than in a world of data/demo, since coverage asks for
hundreds of them. Their size is ours: 43 villages, 72 months, a revision in the 55th, an epidemic
before it, arrivals within two years.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bench.truth.line import Line
from queries.methods import interrupted_series, multiplicative_did, staggered_adoption
from queries.methods.autoregression import Estimate
from queries.methods.growth import Cells
from queries.methods.imputation import Imputation, Panel

SEEDS = 200
VILLAGES, MONTHS, REVISED, YEAR = 43, 72, 54, 12
EPIDEMIC = range(49, 53)
CUT, BROUGHT = np.log(0.85), 1.4
RULES = {
    "evaluation_least_before": 24, "evaluation_least_after": 12,
    "evaluation_least_villages": 10, "evaluation_least_untreated": 5,
}  # fmt: skip


@dataclass(frozen=True)
class Noise:
    """Of a month: autocorrelation, size of the season, and whether activities are small counts."""

    rho: float = 0.0
    season: float = 0.1
    counts: bool = False


WORLDS = {
    "quiet": Noise(),
    "autocorrelated 0.5": Noise(rho=0.5),
    "strong season": Noise(rho=0.2, season=0.4),
    "small counts": Noise(rho=0.3, counts=True),
}


def lines(seeds: int = SEEDS) -> Iterator[Line]:
    for world, noise in WORLDS.items():
        for judgement, trial in TRIALS.items():
            estimates = [trial(np.random.default_rng(seed), noise) for seed in range(seeds)]
            yield from _told(judgement, world, estimates)


def _told(
    judgement: str, world: str, estimates: list[tuple[Estimate, list[Estimate], float]]
) -> Iterator[Line]:
    """Coverage lies between 92 and 97 %, so it has two lines of one number."""
    held = [holds(effect, truth) for effect, _, truth in estimates]
    trials, covered = f"{len(estimates)} seeds", 100 * float(np.mean(held))
    yield Line(judgement, world, "95 % interval covers", covered, "%", trials, 92, "at least")
    yield Line(judgement, world, "95 % interval covers", covered, "%", trials, 97, "at most")
    false = [fails(placebos) for _, placebos, _ in estimates]
    share = 100 * float(np.mean(false))
    yield Line(judgement, world, "placebo fails where it should not", share, "%", trials, 7)


def holds(effect: Estimate, truth: float) -> bool:
    """Whether an interval holds the truth; one that is not known holds none."""
    return effect.low is not None and effect.high is not None and effect.low <= truth <= effect.high


def fails(placebos: Sequence[Estimate]) -> bool:
    """As the summary judges: the least of several p values, times how many there are."""
    p = [1.0 if one.p is None else one.p for one in placebos]
    return min(p) * len(p) < 0.05


def interrupted(random: np.random.Generator, noise: Noise) -> tuple[Estimate, list, float]:
    """District hours a village; −15 % from the 55th month on."""
    month = np.arange(MONTHS)
    season = noise.season * np.sin(2 * np.pi * month / YEAR)
    level = 6.7 - 0.0028 * month + season + 0.2 * np.isin(month, EPIDEMIC)
    error = 0.03 * autoregressive(random, noise.rho, (1, MONTHS))[0]
    if noise.counts:
        error = error + random.poisson(400, MONTHS) / 400 - 1
    series = interrupted_series.Series(
        month, level + error + CUT * (month >= REVISED), (month >= 5).astype(int),
        np.where(np.isin(month, EPIDEMIC), "疫情", np.where(month == 53, "常态", "")), REVISED,
    )  # fmt: skip
    placebos = interrupted_series.false_starts(series, RULES)
    estimates = [interrupted_series.fit(one).average for one in (series, *placebos)]
    return estimates[0], estimates[1:], CUT


def staggered(random: np.random.Generator, noise: Noise) -> tuple[Estimate, list, float]:
    """Activities of villages that builders reach within two years; 1.4 more a month."""
    shape = VILLAGES, MONTHS
    arrival = random.integers(YEAR, YEAR + 20, VILLAGES)[:, None]
    month = np.arange(MONTHS)[None, :]
    usual = 0.9 + 0.25 * random.normal(size=(VILLAGES, 1))
    usual = usual * (1 + noise.season * np.sin(2 * np.pi * month / YEAR) + 0.003 * month)
    expected = np.clip(usual, 0.05, None) + BROUGHT * (month >= arrival)
    error = autoregressive(random, noise.rho, shape)
    if noise.counts:
        value = random.poisson(expected * np.exp(0.3 * error - 0.045)).astype(float)
    else:
        value = expected + 0.8 * error
    village, at = (place.ravel() for place in np.indices(shape))
    offset = (month - arrival).ravel()
    panel = Panel(village, at, value.ravel(), offset, offset > 0, offset < 0)
    least = RULES["evaluation_least_untreated"]
    kept, false = panel.supported(least), panel.a_year_early().supported(least)
    imputation = Imputation(kept)
    effect = imputation.average(kept.reached)
    placebo = Imputation(false).average(false.reached)
    before = staggered_adoption.course_before(imputation)
    assert effect is not None, "villages are reached in every seed"
    return effect, [placebo, before], BROUGHT


def removed(random: np.random.Generator, noise: Noise) -> tuple[Estimate, list, float]:
    """Hours of 46 duties taken off and 119 kept, each of which grows by itself; the truth is what
    those taken off would have come to.
    """
    duties, off = 165, 46
    size = (0.5 + random.random(duties)) * (0.5 + random.random((VILLAGES, 1))) * 5
    grown = np.exp(0.15 * autoregressive(random, noise.rho, (duties, 3)))
    shocks = np.exp(0.05 * random.normal(size=(VILLAGES, duties, 3)))
    hours = size[:, :, None] * grown[None] * shocks * np.array([1, 0.97, 0.94])
    if noise.counts:
        hours = random.poisson(hours * 4) / 4
    taken = np.arange(duties) < off
    after = np.where(taken, 0.0, hours[:, :, 2])
    every = float(hours[:, :, 2].sum())
    truth = -100 * float(hours[:, taken, 2].sum()) / every
    real = Cells.of_duties(hours[:, :, 1], after, taken)
    false = Cells.of_duties(hours[:, :, 0], hours[:, :, 1], taken)
    return (
        multiplicative_did.share_taken_off(real), [multiplicative_did.share_taken_off(false)], truth
    )  # fmt: skip


def autoregressive(random: np.random.Generator, rho: float, shape: tuple[int, int]) -> np.ndarray:
    """Rows of first-order autoregressive noise with variance one."""
    shocks = random.normal(size=shape)
    noise = shocks.copy()
    for place in range(1, shape[1]):
        noise[:, place] = rho * noise[:, place - 1] + np.sqrt(1 - rho**2) * shocks[:, place]
    return noise


TRIALS: dict[str, Callable[[np.random.Generator, Noise], tuple[Estimate, list, float]]] = {
    "reform, interrupted series": interrupted,
    "reform, reached when": staggered,
    "reform, removed against kept": removed,
}
