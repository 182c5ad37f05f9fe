"""Limits that rates of small and large villages keep to by chance alone.

Funnel limits after Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202: exact binomial
limits, interpolated between whole counts (his appendix A.1.1), around the rate of all together;
where villages differ by more than chance as a whole, limits are widened by the overdispersion of
winsorised z-scores (his section 3.3): none is an outlier for what all share.
"""

import numpy as np
import pyarrow as pa
from scipy.stats import binom, norm
from scipy.stats.mstats import winsorize

RULES = ("funnel.warning", "funnel.alarm", "funnel.winsorised")
LIMITS = {
    "lower_95": ("funnel_warning", -1), "upper_95": ("funnel_warning", 1),
    "lower_998": ("funnel_alarm", -1), "upper_998": ("funnel_alarm", 1),
}  # fmt: skip
STATUS = {2: "明显偏高", 1: "偏高", 0: "界内", -1: "偏低", -2: "明显偏低"}


def limits(table: pa.Table, rules: dict) -> pa.Table:
    """One row a village with `part` of `n` (n > 0), and `shown`; other columns are carried on.

    Adds rate, district_rate and the limits in per cent, the factor by which the limits were
    widened, a status, and its side from -2 to 2. Rows with `shown` false count in the district and
    are left out.
    """
    part, n = (np.array(table.column(name).to_pylist(), dtype=float) for name in ("part", "n"))
    centre = part.sum() / n.sum() if len(n) else 0.0
    widened = overdispersion(part, n, centre, rules["funnel_winsorised"] / 100)
    added = {"rate": 100 * part / n, "district_rate": np.full(len(n), 100 * centre)}
    sides = np.zeros(len(n), dtype=int)
    for name, (rule, way) in LIMITS.items():
        p = float(norm.cdf(way * rules[rule]))
        added[name] = 100 * np.clip(centre + widened * (exact_limit(n, centre, p) - centre), 0, 1)
        sides += way * _beyond(part, n, centre, p, way, widened)
    added["widened"] = np.full(len(n), widened)
    for name, values in added.items():
        table = table.append_column(name, pa.array(values, pa.float64()))
    table = table.append_column("status", pa.array([STATUS[s] for s in sides], pa.string()))
    table = table.append_column("side", pa.array(sides, pa.int64()))
    shown = table.filter(table.column("shown"))
    return shown.drop_columns(["shown", "part"]).sort_by([("n", "ascending")])


def _beyond(
    part: np.ndarray, n: np.ndarray, centre: float, p: float, way: int, widened: float
) -> np.ndarray:
    """Whether a count is past the whole count at probability p.

    The drawn limits run between whole counts; all of 20 may lie a hair past such a line and still
    be nothing unusual, so the judgement is by whole counts.
    """
    if not 0 < centre < 1:
        return np.zeros(len(n), dtype=int)
    edge = centre + widened * (binom.ppf(p, n, centre) / n - centre)
    return (way * (part / n - edge) > 1e-12).astype(int)


def exact_limit(n: np.ndarray, centre: float, p: float) -> np.ndarray:
    """The share of n that lies at probability p of a binomial law with mean share `centre`."""
    if not 0 < centre < 1:
        return np.full(len(n), centre)
    count = binom.ppf(p, n, centre)
    excess = (binom.cdf(count, n, centre) - p) / binom.pmf(count, n, centre)
    return (count - excess) / n


def overdispersion(part: np.ndarray, n: np.ndarray, centre: float, share: float) -> float:
    """The factor for the limits: 1 unless villages differ by more than chance as a whole."""
    if not 0 < centre < 1:
        return 1.0
    z = (part / n - centre) / np.sqrt(centre * (1 - centre) / n)
    phi = float(np.mean(np.asarray(winsorize(z, limits=(share, share))) ** 2))
    return float(np.sqrt(phi)) if phi > 1 + 2 * np.sqrt(2 / len(n)) else 1.0
