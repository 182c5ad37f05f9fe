"""Work before and after, by village and item: how it grew, and how it would have grown without one
village or one item, which is what the jackknife asks.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import pyarrow as pa

from queries.methods.codes import codes, numbers

KEPT, TAKEN, OFF = KINDS = ("保留", "移出", "清单外")
BOTH = (KEPT, TAKEN)


@dataclass(frozen=True)
class Growth:
    """How many times the hours before those after are, of the work that stayed and that was taken
    off; `off_list` has the hours of work on no list before and after. All may be arrays. `apart` is
    by how much what was taken off would have grown beyond what stayed: nought, give or take.
    """

    kept: np.ndarray
    removed: np.ndarray
    off_list: tuple[np.ndarray, np.ndarray]
    apart: float = 0.0

    @property
    def expected(self) -> np.ndarray:
        """The growth that what was taken off would have had."""
        return self.kept + self.apart


class Cells:
    """Hours of villages x items, `before` and `after`, by kind; `total` has those before."""

    def __init__(self, table: pa.Table) -> None:
        village, work = codes(table, "village_id"), codes(table, "work_id")
        self.villages, self.months = int(village.max()) + 1, int(numbers(table, "months").max())
        kinds = table.column("kind").to_pylist()
        rows = {kind: np.array([one == kind for one in kinds]) for kind in KINDS}
        self.before, self.after = (
            {
                kind: _grid(self.villages, village[own], work[own], hours[own])
                for kind, own in rows.items()
            }
            for hours in (numbers(table, "before"), numbers(table, "after"))
        )
        self.total = {kind: float(self.before[kind].sum()) for kind in KINDS}

    @classmethod
    def of_duties(cls, before: np.ndarray, after: np.ndarray, removed: np.ndarray) -> Self:
        """From hours of villages x list items, some of them `removed`, over a year."""
        village, work = (place.ravel() for place in np.indices(before.shape))
        kinds = np.where(removed, TAKEN, KEPT)[work]
        return cls(
            pa.table(
                {
                    "village_id": village.astype(str), "work_id": work, "kind": kinds,
                    "months": np.full(len(work), 12), "before": before.ravel(),
                    "after": after.ravel(),
                }
            )
        )  # fmt: skip

    @property
    def usable(self) -> bool:
        """Whether there are items of both kinds, and enough to leave one out."""
        return all((self.before[kind] > 0).any(axis=0).sum() > 1 for kind in (KEPT, TAKEN))

    def growth(self) -> Growth:
        kept, removed = (self.after[kind].sum() / self.total[kind] for kind in BOTH)
        return Growth(kept, removed, (self.before[OFF].sum(), self.after[OFF].sum()))

    def without_a_village(self) -> Growth:
        """One value for each village that is left out; villages weigh by their work before."""
        kept, removed = (self._without(kind, axis=1) for kind in BOTH)
        size = sum(self.before[kind].sum(axis=1) for kind in BOTH)
        weight = size.sum() / (size.sum() - size)
        before, after = (
            (side[OFF].sum() - side[OFF].sum(axis=1)) * weight for side in (self.before, self.after)
        )
        return Growth(kept, removed, (before, after))

    def without_one(self, kind: str, by: str) -> Growth:
        """One value for each item, or each cell, of a kind that is left out."""
        whole = self.growth()
        left = self._without(kind, axis=0 if by == "item" else None)
        return Growth(
            left if kind == KEPT else whole.kept,
            left if kind == TAKEN else whole.removed,
            whole.off_list,
        )

    def _without(self, kind: str, axis: int | None) -> np.ndarray:
        before, after = (
            side[kind].ravel() if axis is None else side[kind].sum(axis=axis)
            for side in (self.before, self.after)
        )
        some = before > 0
        return (after.sum() - after[some]) / (before.sum() - before[some])

    def apart(self) -> float:
        """The variance that the work taken off has as single items grow apart: those that stayed
        show how far.
        """
        before, after = (side[KEPT].sum(axis=0) for side in (self.before, self.after))
        scatter = ((after - self.growth().kept * before) ** 2).sum() / (before**2).sum()
        return float(scatter * (self.before[TAKEN].sum(axis=0) ** 2).sum())


def _grid(villages: int, village: np.ndarray, work: np.ndarray, hours: np.ndarray) -> np.ndarray:
    """Hours of villages x works, without works that are of another kind."""
    works, place = np.unique(work, return_inverse=True)
    grid = np.zeros((villages, len(works)))
    np.add.at(grid, (village, place), hours)
    return grid
