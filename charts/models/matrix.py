"""A grid of shaded cells: how much of one thing in each pair of a row and a column."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Scale, known
from charts.model import Mark


@dataclass(frozen=True)
class Columns:
    """Rows and columns stand in the order of the table; `n` is what a value is counted over, where
    the table has it.
    """

    x: str
    y: str
    value: str
    n: str = "n"


@dataclass(frozen=True)
class MatrixModel:
    """`cells` has only pairs that are there, by their names; dark is much, or little where more is
    better. `timed` says that the columns are times, of which the last are the news.
    """

    context: ChartContext
    columns: Columns
    across: tuple[str, ...]
    down: tuple[str, ...]
    cells: dict[tuple[str, str], Mark]
    scale: Scale
    timed: bool
    counted: bool

    @property
    def filled(self) -> dict[tuple[str, str], Mark]:
        return {pair: mark for pair, mark in self.cells.items() if mark.value is not None}

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self.filled.values())


def model(rows: list[dict], columns: Columns, context: ChartContext) -> MatrixModel | None:
    values = known(row[columns.value] for row in rows)
    if not values:
        return None
    cells = {
        (context.say(row, columns.x), context.say(row, columns.y)): Mark(
            f"{row[columns.y]} · {row[columns.x]}", row[columns.value],
            label=context.say(row, columns.value), n=row.get(columns.n),
        )
        for row in rows
    }  # fmt: skip
    return MatrixModel(
        context, columns, tuple(dict.fromkeys(x for x, _ in cells)),
        tuple(dict.fromkeys(y for _, y in cells)), cells,
        Scale(min(values), max(values), turned=context.direction == "up"),
        columns.x in ("quarter", "year") or context.unit_of(columns.x) == "month",
        columns.n in rows[0],
    )  # fmt: skip
