"""How much villages differ by more than chance: the variance between them.

The moment equation of Paule and Mandel (1982; DerSimonian and Kacker 2007, Contemporary Clinical
Trials 28, 105-114): the variance at which squared z-scores come to their degrees of freedom. As
Spiegelhalter (2005) does, z-scores are winsorised, so that what stands out does not widen its own
limits; what winsorising takes from a normal law is given back. DerSimonian and Laird's estimate,
which he uses, weighs a village by its size alone: with sizes from ten to thousands it hangs on the
few largest, and large villages would be flagged four times too often (bench/truth/funnel.py).
"""

import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm


def between_villages(part: np.ndarray, n: np.ndarray, share: float) -> float:
    """The standard deviation of the true shares behind `part` of `n`, 0 where chance is enough.

    `share` of the z-scores at each end are drawn in to the next.
    """
    centre = part.sum() / n.sum() if n.sum() else 0.0
    alone = centre * (1 - centre)
    counted = n > 1
    if not counted.any() or not alone:
        return 0.0
    rates, size = (part / n)[counted], n[counted]
    # Of the variance of one draw, a share of tau squared is counted in the binomial part already.
    spread = between(rates, alone / size, centre, share, 1 - 1 / size)
    return float(np.sqrt(min(spread, alone)))


def between(
    effects: np.ndarray,
    variances: np.ndarray,
    centre: float,
    share: float,
    part: np.ndarray | float = 1.0,
) -> float:
    """The variance between effects around `centre`; `part` of it acts on each."""
    expected = (len(effects) - 1) * _kept(len(effects), share)

    def excess(tau2: float) -> float:
        z = winsorised((effects - centre) / np.sqrt(variances + tau2 * part), share)
        return float(np.sum(z**2)) - expected

    if excess(0.0) <= 0:
        return 0.0
    most = float(np.max((effects - centre) ** 2) / np.min(part) * len(effects))
    return float(brentq(excess, 0.0, most, xtol=1e-12))


def winsorised(z: np.ndarray, share: float) -> np.ndarray:
    """The values, `share` of them at each end drawn in to the next."""
    ends, ordered = int(share * len(z)), np.sort(z)
    return np.clip(z, ordered[ends], ordered[len(z) - 1 - ends])


def _kept(count: int, share: float) -> float:
    """The part of its variance that a normal law keeps when it is winsorised."""
    tail = int(share * count) / count
    if not tail:
        return 1.0
    edge = -norm.ppf(tail)
    return float(1 - 2 * tail - 2 * edge * norm.pdf(edge) + 2 * tail * edge**2)
