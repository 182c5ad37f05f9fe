"""How far axes and scales of colour reach."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Domain:
    """Ends of an axis of values.

    A `fixed` one reaches just so far, another as far as round numbers around it, from `zero` where
    lengths are compared. `limits` are values that cannot be passed; `whole` says that things are
    counted, so that no step is half a thing.
    """

    low: float
    high: float
    fixed: bool = False
    zero: bool = False
    whole: bool = False
    limits: tuple[float, float] | None = None


@dataclass(frozen=True)
class Scale:
    """Ends of a scale of colours: one hue, or two around zero; `turned` begins it at its end."""

    low: float
    high: float
    diverging: bool = False
    turned: bool = False

    def share(self, value: float) -> float:
        """Where a value stands between the ends, from 0 to 1."""
        return (float(value) - self.low) / ((self.high - self.low) or 1)


def known(values: Iterable) -> list[float]:
    return [float(value) for value in values if value is not None]


def whole(values: Iterable) -> bool:
    return all(isinstance(value, int) for value in values if value is not None)


def lengths(values: Iterable, changes: float, rises: float = 0.2) -> Domain:
    """From zero or below to beyond the longest bar, so that its number has room: a share of all,
    which is `changes` where there are bars below zero, and `rises` where there are none.
    """
    numbers = known(values)
    low, high = min([0.0, *numbers]), max([0.0, *numbers])
    beyond = (high - low or 1) * (changes if low < 0 else rises)
    return Domain(low - beyond if low < 0 else 0.0, high + beyond, fixed=True, zero=True)


def course(values: Iterable, unit: str) -> Domain:
    """Of values over time: rates as far as they reach, everything else from zero."""
    numbers = known(values)
    if unit == "percent":
        low, high = rate_range(numbers)
        return Domain(low, high, fixed=True, limits=_rates(numbers))
    return Domain(min([0.0, *numbers]), max([0.0, *numbers]), zero=True)


def places(values: Iterable, unit: str) -> Domain:
    """Of marks that are read by their places, not by their lengths: as far as they reach."""
    values = list(values)
    numbers = known(values)
    limits = _rates(numbers) if unit == "percent" else None
    return Domain(min(numbers), max(numbers), whole=whole(values), limits=limits)


def rate_range(values: Iterable, least: float = 10.0) -> tuple[float, float]:
    """A range of per cent at least `least` points wide, so that noise does not fill the figure."""
    numbers = known(values)
    low, high = min(numbers), max(numbers)
    span = max(high - low, least) + 2
    bottom = max(min((low + high - span) / 2, 101 - span), -1.0)
    return bottom, bottom + span


def _rates(numbers: list[float]) -> tuple[float, float] | None:
    return (0.0, 100.0) if max(numbers) <= 100 else None


def changes_scale(numbers: list[float], direction: str, unit: str) -> Scale:
    """Two hues around zero where there are changes, one hue else; in ranks the first is darkest."""
    low, high = (min(numbers), max(numbers)) if numbers else (0.0, 1.0)
    if low < 0:
        limit = max(-low, high)
        return Scale(-limit, limit, diverging=True, turned=direction == "up")
    return Scale(low, high, turned=unit == "rank")
