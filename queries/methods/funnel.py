"""Limits that rates of small and large villages keep to by chance, and by the spread they share.

Funnel limits after Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202: exact limits of the
law of counts, interpolated between whole counts (his appendix A.1.1), around the rate of all
together. The law is binomial; where villages differ by more than chance, it is beta-binomial with
their variance between villages added (additive overdispersion: Spiegelhalter 2005, Quality and
Safety in Health Care 14, 347-351), and levels are those of Student's t with two degrees less than
villages, since that variance is an estimate (Higgins, Thompson and Spiegelhalter 2009, Journal of
the Royal Statistical Society A 172, 137-159). overdispersion.py estimates it.
"""

import numpy as np
import pyarrow as pa
from scipy.special import betaln, gammaln
from scipy.stats import beta, binom, norm, t

from queries.methods.overdispersion import between_villages

RULES = ("funnel.warning", "funnel.alarm", "funnel.winsorised")
LIMITS = {
    "lower_95": ("funnel_warning", -1), "upper_95": ("funnel_warning", 1),
    "lower_998": ("funnel_alarm", -1), "upper_998": ("funnel_alarm", 1),
}  # fmt: skip
STATUS = {2: "明显偏高", 1: "偏高", 0: "界内", -1: "偏低", -2: "明显偏低"}
# From so many on, whole counts lie so close together that a smooth law serves.
MANY = 5000
# At each level: as drawn, between whole counts; and at whole counts.
Shares = tuple[np.ndarray, np.ndarray]


def limits(table: pa.Table, rules: dict) -> pa.Table:
    """One row a village with `part` of `n` (n > 0), and `shown`; other columns are carried on.

    Adds rate, district_rate and the limits in per cent, the standard deviation between villages in
    percentage points (0 where chance is enough), a status, and its side from -2 to 2. Rows with
    `shown` false count in the district and are left out.
    """
    part, n = (np.array(table.column(name).to_pylist(), dtype=float) for name in ("part", "n"))
    centre = part.sum() / n.sum() if len(n) else 0.0
    tau = between_villages(part, n, rules["funnel_winsorised"] / 100)
    added = {"rate": 100 * part / n, "district_rate": np.full(len(n), 100 * centre)}
    sides = np.zeros(len(n), dtype=int)
    levels = [_level(way * rules[rule], tau, len(n)) for rule, way in LIMITS.values()]
    drawn, edges = bounds(n, centre, tau, levels)
    for place, (name, (_rule, way)) in enumerate(LIMITS.items()):
        added[name] = 100 * np.clip(drawn[place], 0, 1)
        # All of 20 may lie a hair past a drawn line and be nothing unusual: whole counts judge.
        sides += way * (way * (part / n - edges[place]) > 1e-12)
    added["between_sd"] = np.full(len(n), 100 * tau)
    for name, values in added.items():
        table = table.append_column(name, pa.array(values, pa.float64()))
    table = table.append_column("status", pa.array([STATUS[s] for s in sides], pa.string()))
    table = table.append_column("side", pa.array(sides, pa.int64()))
    shown = table.filter(table.column("shown"))
    return shown.drop_columns(["shown", "part"]).sort_by([("n", "ascending")])


def _level(errors: float, tau: float, villages: int) -> float:
    """The probability at so many standard errors; further out where tau is an estimate."""
    p = norm.cdf(errors)
    return float(norm.cdf(t.ppf(p, max(villages - 2, 1))) if tau > 0 else p)


def bounds(n: np.ndarray, centre: float, tau: float, levels: list[float]) -> Shares:
    """Shares of n at each level, a row a level: interpolated, and at whole counts.

    `tau` is the standard deviation of the shares themselves around `centre`.
    """
    flat = np.full((len(levels), len(n)), centre)
    if not 0 < centre < 1:
        return flat, flat
    if tau == 0:
        return _binomial(n, centre, np.array(levels)[:, None])
    drawn, whole = flat.copy(), flat.copy()
    for size in np.unique(n):
        law = _smooth if size > MANY else _beta_binomial
        limits_of_size = law(int(size), centre, tau, levels)
        for shares, kept in zip(limits_of_size, (drawn, whole), strict=True):
            kept[:, n == size] = shares[:, None]
    return drawn, whole


def _binomial(n: np.ndarray, centre: float, levels: np.ndarray) -> Shares:
    count = binom.ppf(levels, n, centre)
    excess = (binom.cdf(count, n, centre) - levels) / binom.pmf(count, n, centre)
    return (count - excess) / n, count / n


def _beta_binomial(n: int, centre: float, tau: float, levels: list[float]) -> Shares:
    one, other = _shapes(centre, tau)
    counts = np.arange(n + 1)
    ways = gammaln(n + 1) - gammaln(counts + 1) - gammaln(n - counts + 1)
    chance = np.exp(ways + betaln(counts + one, n - counts + other) - betaln(one, other))
    up_to = np.cumsum(chance)
    count = np.minimum(np.searchsorted(up_to, levels), n)
    return (count - (up_to[count] - levels) / chance[count]) / n, count / n


def _smooth(n: int, centre: float, tau: float, levels: list[float]) -> Shares:
    variance = centre * (1 - centre) / n + tau**2 * (1 - 1 / n)
    shares = beta.ppf(levels, *_shapes(centre, float(np.sqrt(variance))))
    return shares, shares


def _shapes(centre: float, tau: float) -> tuple[float, float]:
    """The beta law of this mean and standard deviation; no share spreads wider than its ends."""
    both = max(centre * (1 - centre) / tau**2 - 1, 1e-3)
    return centre * both, (1 - centre) * both
