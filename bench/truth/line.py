"""One measured line of the table of truth: in which world, what, how much, against which aim."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

BOUNDS = {"at most": "≤", "at least": "≥"}
# What makes the worst of several the first of them.
SIGNS = {"at most": -1, "at least": 1}


@dataclass(frozen=True)
class Line:
    """`value` is in `unit`; the aim holds when it is at most or at least `aim`. Without an aim the
    line is printed for what it says. `trials` is what it was measured on.
    """

    judgement: str
    world: str
    what: str
    value: float
    unit: str
    trials: str
    aim: float | None = None
    bound: Literal["at most", "at least"] = "at most"

    @property
    def holds(self) -> bool:
        if self.aim is None:
            return True
        return self.value <= self.aim if self.bound == "at most" else self.value >= self.aim


def table(lines: Iterable[Line]) -> list[str]:
    """A Markdown table, as README shows it."""
    head = "| judgement | world | what | measured | aim | |", "|---|---|---|---|---|---|"
    return [*head, *map(_row, lines)]


def summary(lines: Iterable[Line]) -> list[str]:
    """The same, a row for what was measured in several worlds: the worst of them."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        if line.aim is not None:
            groups.setdefault((line.judgement, line.what), []).append(line)
    head = "| judgement | what | worst | where | aim | worlds in which it holds |"
    return [head, "|---|---|---|---|---|---|", *map(_worst, groups.values())]


def _worst(lines: list[Line]) -> str:
    worst = sorted(lines, key=lambda line: (line.holds, line.value * SIGNS[line.bound]))[0]
    held = f"{sum(line.holds for line in lines)} of {len(lines)}"
    aim = f"{BOUNDS[worst.bound]} {worst.aim:g} {worst.unit}"
    measured = f"{worst.value:.3g} {worst.unit}"
    return f"| {worst.judgement} | {worst.what} | {measured} | {worst.world} | {aim} | {held} |"


def _row(line: Line) -> str:
    aim = "" if line.aim is None else f"{BOUNDS[line.bound]} {line.aim:g} {line.unit}"
    verdict = "" if line.aim is None else "ok" if line.holds else "missed"
    measured = f"{line.value:.3g} {line.unit} ({line.trials})"
    return f"| {line.judgement} | {line.world} | {line.what} | {measured} | {aim} | {verdict} |"
