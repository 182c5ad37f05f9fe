"""How exactly a share of counted things is known, where things come in clusters.

Cases of one day at one counter are alike, so n of them say less than n independent ones. The design
effect says how much less: Pearson's chi squared of the months around the share of all of them, over
its degrees of freedom, at least 1. n over it takes the place of n (Rao and Scott 1992, Biometrics
48, 577-585); where it is above 1, Student's t takes the place of the normal law, since it is an
estimate. Limits of a share are Wilson's, those of a difference Newcombe's method 10 (1998,
Statistics in Medicine 17, 873-890).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from scipy.stats import norm, t


@dataclass(frozen=True)
class Proportion:
    """`part` of `whole` (above 0); `deff` is the design effect, `degrees` what it was told from."""

    part: float
    whole: float
    deff: float = 1.0
    degrees: int = 0

    @property
    def share(self) -> float:
        return self.part / self.whole

    @property
    def effective(self) -> float:
        """How many independent things say as much."""
        return self.whole / self.deff


def design_effect(parts: Sequence[float], wholes: Sequence[float]) -> tuple[float, int]:
    """The design effect, at least 1, and its degrees of freedom, from one part and whole a month.

    With fewer than two months, or a share of 0 or 1, nothing tells of clusters: 1 and 0.
    """
    months = [(x, n) for x, n in zip(parts, wholes, strict=True) if n]
    degrees, total = len(months) - 1, sum(n for _, n in months)
    share = sum(x for x, _ in months) / total if total else 0.0
    if degrees < 1 or not 0 < share < 1:
        return 1.0, 0
    chi2 = sum((x - n * share) ** 2 / (n * share * (1 - share)) for x, n in months)
    return max(1.0, chi2 / degrees), degrees


@cache
def quantile(errors: float, degrees: int) -> float:
    """Standard errors of Student's t as rare as so many of the normal law."""
    return float(t.ppf(norm.cdf(errors), degrees))


def wilson(one: Proportion, errors: float) -> tuple[float, float]:
    """Limits of a share at so many standard errors of the normal law."""
    z = quantile(errors, one.degrees) if one.deff > 1 else errors
    p, n = one.share, one.effective
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return middle - half, middle + half


def newcombe(one: Proportion, other: Proportion, errors: float) -> tuple[float, float]:
    """Limits of the difference of two shares, the first less the second."""
    p, q = one.share, other.share
    (p_low, p_high), (q_low, q_high) = wilson(one, errors), wilson(other, errors)
    return (
        p - q - sqrt((p - p_low) ** 2 + (q_high - q) ** 2),
        p - q + sqrt((p_high - p) ** 2 + (q - q_low) ** 2),
    )
