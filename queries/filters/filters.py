"""What a reader has chosen: the period and the values of each filter."""

from dataclasses import dataclass
from datetime import date

from queries.filters.table import FILTERS


@dataclass(frozen=True)
class Filters:
    """Empty means "all". `start` and `end` are first days of months, both included.

    `weights` holds indicator weights to try, as in "I01:25". `against` is what the rest is compared
    with (comparison.py), `figures` the names of the questions that are compared.
    """

    start: date | None = None
    end: date | None = None
    subdistricts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    without_forms: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    def values(self, name: str) -> tuple[str, ...]:
        """What is chosen of one filter."""
        values: tuple[str, ...] = getattr(self, name)
        return values

    def chosen(self) -> tuple[str, ...]:
        """Names of the filters that narrow anything, without the period."""
        return tuple(field.name for field in FILTERS if self.values(field.name))


def months_before(month: date, count: int) -> date:
    """First day of the month `count` months before `month`."""
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)
