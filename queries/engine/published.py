"""Published figures beside the numbers computed from rows.

Each figure must be claimed by exactly one question, in the `published` field of its header; a
figure that nobody computes is as wrong as one that differs.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from queries.catalog.registry import questions
from queries.engine.ask import ask
from queries.engine.context import AskContext
from queries.engine.warehouse import Warehouse

FILE = Path(__file__).resolve().parents[2] / "data" / "reference" / "published_figures.csv"


@dataclass(frozen=True)
class Published:
    """One row of published_figures.csv."""

    figure_id: str
    label_zh: str
    label_en: str
    value: float
    unit: str
    tolerance: float
    as_of: str
    note: str


@dataclass(frozen=True)
class Check:
    """A published figure, the question that computes it, and what came out."""

    figure: Published
    question: str | None
    computed: float | None

    @property
    def agrees(self) -> bool:
        # The published 3,900 to 4,000 is "nearly 40 million": both ends are inside.
        return self.computed is not None and (
            abs(self.computed - self.figure.value) <= self.figure.tolerance + 1e-9
        )


@lru_cache
def figures() -> dict[str, Published]:
    with FILE.open(encoding="utf-8") as file:
        return {row["figure_id"]: _published(row) for row in csv.DictReader(file)}


def _published(row: dict[str, str]) -> Published:
    numbers = {name: float(row.pop(name)) for name in ("value", "tolerance")}
    return Published(**row, **numbers)  # type: ignore[arg-type]


def claims() -> dict[str, str]:
    """The question that computes each published figure."""
    return {
        figure_id: question.name
        for question in questions().values()
        for figure_id in question.header.published
    }


def check(warehouse: Warehouse) -> list[Check]:
    """Every published figure with the number computed from the rows of this version."""
    claimed = claims()
    return [
        _check(figure, claimed.get(figure.figure_id), warehouse) for figure in figures().values()
    ]


def _check(figure: Published, name: str | None, warehouse: Warehouse) -> Check:
    if name is None:
        return Check(figure, None, None)
    answer = ask(name, AskContext(warehouse))
    place = answer.question.header.published[figure.figure_id]
    matches = [r for r in answer.rows if all(r[column] == v for column, v in place.where.items())]
    value = matches[0][place.column] if len(matches) == 1 else None
    return Check(figure, name, None if value is None else float(value) / place.scale)
