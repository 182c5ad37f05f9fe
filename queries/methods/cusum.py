"""Has a series left its base? Cumulative sums of what exceeds it (Page 1954, Biometrika 41).

Many series that share their months are watched at once. Of each, the months up to the end of the
base say how it moves (a level a stretch, slope, season, AR(1)); later months are held against
that, and what exceeds it by more than half a standard deviation adds up. How high a sum chance
alone may reach is drawn by the same steps from noise, so that what is not known exactly - the level
of a short base, the spread - counts too. Seeded.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from queries.methods.expectation import MOST_RHO
from queries.methods.monthly_regression import BY_CHANCE, SEASON_MONTHS, SLOPE_MONTHS
from queries.methods.residuals import chance_of, correlation, spread

ALLOWANCE = 0.5
YEAR, RECENT = 12, 3
DRAWS = 2000


@dataclass(frozen=True)
class Frame:
    """Months (numbers without gaps), the stretch between events of each, how many of them belong
    to the base or come before it, and whether calendar months differ.
    """

    months: tuple[int, ...]
    stretches: tuple[int, ...]
    known: int
    season: bool = False


@dataclass(frozen=True)
class Excess:
    """Watched months by series: `z` in standard deviations, what a month owes to the one before
    taken off; `excess` as it is; `sigma` of a month.
    """

    z: np.ndarray
    excess: np.ndarray
    sigma: np.ndarray


@dataclass(frozen=True)
class Sums:
    """By month and series: the sum, and since which watched month it has been growing (-1: not)."""

    height: np.ndarray
    since: np.ndarray


def excess(values: np.ndarray, frame: Frame, rho: float) -> Excess:
    """Of months x series, what exceeds the base in each watched month."""
    design = _design(frame)
    whitened, rows = _whiten(values, rho), _whiten(design, rho)
    fit = np.linalg.pinv(rows[: frame.known])
    params = fit @ whitened[: frame.known]
    own = 1 - np.einsum("ij,ji->i", rows[: frame.known], fit)
    free = own > 1e-9
    residuals = (whitened[: frame.known] - rows[: frame.known] @ params)[free]
    sigma = np.maximum(spread(residuals / np.sqrt(own[free])[:, None]), 1e-6)
    watched = slice(frame.known, None)
    return Excess(
        z=(whitened - rows @ params)[watched] / sigma,
        excess=(values - design @ params)[watched],
        sigma=sigma / np.sqrt(1 - rho**2),
    )


def sums(above: Excess, limits: np.ndarray | None = None) -> Sums:
    """A sum past the limit of its month begins anew once the last months are back at the base."""
    z, level = above.z, above.excess / above.sigma
    height, since = np.zeros(z.shape), np.full(z.shape, -1)
    total, start = np.zeros(z.shape[1]), np.full(z.shape[1], -1)
    for month in range(len(z)):
        total = np.maximum(total + z[month] - ALLOWANCE, 0)
        back = level[max(0, month + 1 - RECENT) : month + 1].mean(axis=0) < ALLOWANCE
        if limits is not None:
            total = np.where((total > limits[month]) & back, 0, total)
        start = np.where(total == 0, -1, np.where(start < 0, month, start))
        height[month], since[month] = total, start
    return Sums(height, since)


def has_season(values: np.ndarray, frame: Frame) -> bool:
    """Whether calendar months differ by more than chance, in all series together."""
    if frame.known < SEASON_MONTHS:
        return False
    with_season = replace(frame, season=True)
    left, without = (
        float((_residuals(values, each)[0] ** 2).sum()) for each in (with_season, frame)
    )
    count, rest = values.shape[1], frame.known - _design(with_season).shape[1]
    return chance_of(left, without, (YEAR - 1) * count, rest * count) < BY_CHANCE


def autocorrelation(values: np.ndarray, frame: Frame) -> float:
    """How far a month follows the one before, of all series together, up to the end of the base."""
    rho = correlation(*_residuals(values, frame), np.arange(frame.known - 1))
    return float(np.clip(rho, 0, MOST_RHO))


def _residuals(values: np.ndarray, frame: Frame) -> tuple[np.ndarray, np.ndarray]:
    """What the months up to the end of the base differ from their fit by, and its hat matrix."""
    design = _design(frame)[: frame.known]
    hat = design @ np.linalg.pinv(design)
    return values[: frame.known] - hat @ values[: frame.known], hat


def limits(frame: Frame, rho: float, alarms: float, seed: int) -> np.ndarray:
    """By watched month, what the sum exceeds by chance alone in `alarms` per cent of such years.

    The longer ago the base, the more its error has added up; so each year has a limit of its own.
    """
    watched = len(frame.months) - frame.known
    years = -(-watched // YEAR)
    first = frame.months[0]
    whole = Frame(
        months=tuple(range(first, first + frame.known + years * YEAR)),
        stretches=frame.stretches + frame.stretches[-1:] * (years * YEAR - watched),
        known=frame.known,
        season=frame.season,
    )
    return np.repeat(_yearly_limits(whole, rho, alarms, seed), YEAR)[:watched]


@lru_cache(maxsize=256)
def _yearly_limits(frame: Frame, rho: float, alarms: float, seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    noise = random.standard_normal((len(frame.months), DRAWS))
    noise[1:] *= np.sqrt(1 - rho**2)
    for month in range(1, len(noise)):
        noise[month] += rho * noise[month - 1]
    heights = sums(excess(noise, frame, rho)).height
    highest = heights.reshape(-1, YEAR, DRAWS).max(axis=1)
    return np.quantile(highest, 1 - alarms / 100, axis=1)


def _design(frame: Frame) -> np.ndarray:
    months, stretches = np.array(frame.months), np.array(frame.stretches)
    columns = [(stretches == number).astype(float) for number in np.unique(stretches)]
    if frame.season:
        last = (months % YEAR == YEAR - 1).astype(float)
        columns += [(months % YEAR == month) - last for month in range(YEAR - 1)]
    if frame.known >= SLOPE_MONTHS:
        # The base is a level: a slope that led to it is not drawn on.
        columns.append(np.minimum(months - months[frame.known - 1], 0) / YEAR)
    return np.column_stack(columns)


def _whiten(rows: np.ndarray, rho: float) -> np.ndarray:
    first = rows[:1] * np.sqrt(1 - rho**2)
    return np.concatenate([first, rows[1:] - rho * rows[:-1]])
