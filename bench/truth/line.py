"""One measured line of the table of truth: in which world, what, how much, against which aim."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


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


def _row(line: Line) -> str:
    sign = {"at most": "≤", "at least": "≥"}[line.bound]
    aim = "" if line.aim is None else f"{sign} {line.aim:g} {line.unit}"
    verdict = "" if line.aim is None else "ok" if line.holds else "missed"
    measured = f"{line.value:.3g} {line.unit} ({line.trials})"
    return f"| {line.judgement} | {line.world} | {line.what} | {measured} | {aim} | {verdict} |"
