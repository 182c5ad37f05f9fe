"""How exactly the value of one village over some months is known, and its change over a year.

- a rate: Wilson's interval of the cases it is worth (proportions.py), a change by Newcombe's.
- a count: the exact interval of Poisson's law (Garwood 1936), of the count over how much more its
  months scatter than that law lets them; a change by the share of one count in both.
- a mean or an amount: Student's interval from the scatter of its months around their own level,
  once the course of its peers' months is taken out. Months that hang together say less than
  independent ones: their number is divided by (1 + r) / (1 - r) (Bayley and Hammersley 1946), r the
  correlation of neighbouring months among all peers, corrected for its bias (Kendall 1954).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from scipy.stats import chi2, norm

from queries.methods.proportions import Proportion, design_effect, newcombe, quantile, wilson

# Fewer months do not tell how much months scatter.
LEAST = 6
MOST_ALIKE = 0.9


@dataclass(frozen=True)
class Estimate:
    """A value over some months. `kind` is rate, count or mean; what has no months is a mean.

    `parts` and `wholes` are of a year's months at least; `scatter` is the sum of the squares of
    what is left of `months` months, `alike` the correlation of neighbours; `counted` months make up
    the value, whose parts add up to `part` and wholes to `whole`.
    """

    kind: str
    value: float | None
    part: float | None
    whole: float | None
    parts: list[float]
    wholes: list[float]
    scatter: float | None
    alike: float | None
    months: int
    counted: int

    @classmethod
    def of(cls, row: Mapping, suffix: str) -> "Estimate":
        named = ("value", "part", "whole", "parts", "wholes", "scatter", "alike")
        numbers = [row[f"{name}{suffix}"] for name in named]
        numbers[3:5] = [values or [] for values in numbers[3:5]]
        months = [row[f"{name}{suffix}"] or 0 for name in ("months", "counted")]
        counted = row["counting"] == "count"
        kind = "count" if counted else "rate" if row["unit"] == "percent" else "mean"
        return cls(kind, *numbers, *months)

    @property
    def proportion(self) -> Proportion | None:
        if self.kind != "rate" or not self.whole or self.part is None:
            return None
        return Proportion(self.part, self.whole, *design_effect(self.parts, self.wholes))

    @property
    def dispersion(self) -> float:
        """How many times more the months of a count scatter than Poisson's law lets them."""
        months, total = len(self.parts), sum(self.parts)
        if months < LEAST or not total:
            return 1.0
        mean = total / months
        return max(1.0, sum((x - mean) ** 2 for x in self.parts) / mean / (months - 1))

    @property
    def error(self) -> float | None:
        """The standard error of a mean or an amount, or None where its months do not tell it."""
        if self.value is None or not self.part or self.scatter is None or self.months < LEAST:
            return None
        r = (self.alike or 0.0) + (1 + 3 * (self.alike or 0.0)) / self.months
        r = min(max(r, 0.0), MOST_ALIKE)
        longer = min((1 + r) / (1 - r), self.months / 2)
        variance = self.scatter / (self.months - longer) * longer * self.counted
        return abs(self.value / self.part) * sqrt(variance)


def interval(one: Estimate, errors: float) -> tuple[float, float] | None:
    """Limits of the value at so many standard errors, or None where nothing tells them."""
    if one.proportion:
        low, high = wilson(one.proportion, errors)
        return 100 * low, 100 * high
    if one.kind == "count":
        return None if one.value is None else _poisson(one.value, one.dispersion, errors)
    if one.error is None or one.value is None:
        return None
    reach = quantile(errors, one.months - 1) * one.error
    return one.value - reach, one.value + reach


def changed(now: Estimate, before: Estimate, errors: float) -> bool | None:
    """Whether the change is more than chance, or None where nothing tells."""
    if now.proportion and before.proportion:
        low, high = newcombe(now.proportion, before.proportion, errors)
        return not low <= 0 <= high
    if now.value is None or before.value is None:
        return None
    if now.kind == "count":
        return _counts_differ(now, before, errors)
    if now.error is None or before.error is None:
        return None
    fewest = min(now.months, before.months)
    reach = quantile(errors, fewest - 1) * sqrt(now.error**2 + before.error**2)
    return abs(now.value - before.value) > reach


def _counts_differ(now: Estimate, before: Estimate, errors: float) -> bool:
    both = (now.value or 0) + (before.value or 0)
    if not both:
        return False
    dispersion = max(now.dispersion, before.dispersion)
    low, high = wilson(Proportion((now.value or 0) / dispersion, both / dispersion), errors)
    return not low <= 0.5 <= high


def _poisson(count: float, dispersion: float, errors: float) -> tuple[float, float]:
    tail, worth = float(norm.sf(errors)), count / dispersion
    low = float(chi2.ppf(tail, 2 * worth)) / 2 if worth else 0.0
    return low * dispersion, float(chi2.isf(tail, 2 * worth + 2)) / 2 * dispersion
