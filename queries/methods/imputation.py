"""What cells of a panel that a reform has not reached say of those that it has.

The estimator of Borusyak, Jaravel and Spiess (2024), with their conservative errors by village,
each village held against the mean of the others (their appendix A.8).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from queries.methods.autoregression import Estimate, estimate

YEAR = 12


@dataclass(frozen=True)
class Panel:
    """Cells of villages and months, both numbered from 0. `offset` counts months from arrival;
    `reached` says that a cell counts as reached, `clean` that it counts as not yet reached.
    """

    village: np.ndarray
    month: np.ndarray
    value: np.ndarray
    offset: np.ndarray
    reached: np.ndarray
    clean: np.ndarray

    @property
    def villages(self) -> int:
        return len(np.unique(self.village))

    def count(self, chosen: np.ndarray) -> int:
        """How many villages some cells are of."""
        return len(np.unique(self.village[chosen]))

    def reached_in(self, low: int, high: int) -> np.ndarray:
        """The reached cells from one month after arrival to another."""
        return self.reached & (self.offset >= low) & (self.offset <= high)

    def supported(self, least: int) -> "Panel":
        """Without months in which fewer than `least` villages are not yet reached, which tell too
        little of the month, and without villages of which no such month is left.
        """
        in_month = np.bincount(self.month[self.clean], minlength=self.month.max() + 1)
        usable = in_month[self.month] >= least
        in_village = np.bincount(
            self.village[self.clean & usable], minlength=self.village.max() + 1
        )
        kept = usable & (in_village[self.village] > 0) & (self.reached | self.clean)
        part = {field.name: getattr(self, field.name)[kept] for field in fields(self)}
        for name in ("village", "month"):
            part[name] = np.unique(part[name], return_inverse=True)[1]
        return Panel(**part)

    def a_year_early(self) -> "Panel":
        """As if the reform had come a year earlier; months really reached are left out."""
        early = self.clean & (self.offset >= -YEAR)
        return Panel(self.village, self.month, self.value, self.offset, early, self.clean & ~early)


class Imputation:
    """Effects of villages and months, from the clean cells of a panel that is supported()."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        shape = panel.village.max() + 1, panel.month.max() + 1
        self.counts = np.zeros(shape)
        np.add.at(self.counts, (panel.village[panel.clean], panel.month[panel.clean]), 1)
        self.in_village = self.counts.sum(axis=1, keepdims=True)
        # Villages taken out, the months are left: a small matrix, one level of it free.
        between = self.counts.T @ (self.counts / self.in_village)
        self.inverse = np.linalg.pinv(np.diag(self.counts.sum(axis=0)) - between, hermitian=True)
        self.rest = self._without_effects(panel.value[:, None])[:, 0]

    def average(self, chosen: np.ndarray) -> Estimate | None:
        """The mean effect over the reached cells `chosen`; None with fewer than two villages."""
        panel, clean, count = self.panel, self.panel.clean, len(self.in_village)
        own = panel.village[chosen]
        if len(np.unique(own)) < 2:
            return None
        share = np.full((len(own), 1), 1 / len(own))
        effect = float(self.rest[chosen].mean())
        by_village, by_month = self._solve(*self._sums(chosen, share))
        leaning = -(by_village[panel.village] + by_month[panel.month])[clean, 0]
        before = np.bincount(panel.village[clean], leaning * self.rest[clean], count)
        # Each village against the mean of the others, so that it does not fit itself.
        weights = np.bincount(own, share[:, 0], count)
        totals = np.bincount(own, self.rest[chosen] / len(own), count)
        others = (effect - totals) / np.where(weights < 1, 1 - weights, 1)
        scores = before + totals - weights * others
        # As few villages as are reached tell how far effects lie apart.
        return estimate(effect, float(np.sqrt(scores @ scores)), len(np.unique(own)) - 1)

    def leads(self, spans: Sequence[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
        """How clean cells differ in spans of months before arrival from what was still earlier:
        values, and their covariance by village.
        """
        panel, clean = self.panel, self.panel.clean
        within = [(panel.offset >= low) & (panel.offset <= high) for low, high in spans]
        marks = self._without_effects(np.column_stack(within).astype(float))[clean]
        inner = np.linalg.pinv(marks.T @ marks, hermitian=True)
        leads = inner @ (marks.T @ self.rest[clean])
        left = self.rest[clean] - marks @ leads
        scores = np.zeros((len(self.in_village), len(spans)))
        np.add.at(scores, panel.village[clean], marks * left[:, None])
        return leads, inner @ (scores.T @ scores) @ inner

    def _without_effects(self, values: np.ndarray) -> np.ndarray:
        """Columns of values of all cells, less the effects that are fitted on the clean ones."""
        panel = self.panel
        by_village, by_month = self._solve(*self._sums(panel.clean, values[panel.clean]))
        return values - by_village[panel.village] - by_month[panel.month]

    def _sums(self, chosen: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        columns, sums = values.shape[1], []
        for place, count in zip(
            (self.panel.village, self.panel.month), self.counts.shape, strict=True
        ):
            total = np.zeros((count, columns))
            np.add.at(total, (place[chosen],), values)
            sums.append(total)
        return sums[0], sums[1]

    def _solve(self, by_village: np.ndarray, by_month: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The effects whose sums over the clean cells are these."""
        months = self.inverse @ (by_month - self.counts.T @ (by_village / self.in_village))
        return (by_village - self.counts @ months) / self.in_village, months
