"""What stands along an axis: months, quarters or years in their order, or words."""

from dataclasses import dataclass
from datetime import date

from charts.chart_context import ChartContext


@dataclass(frozen=True)
class Times:
    """`grain` is month, quarter or year where the values are days, and words else, of which
    `labels` has each as a reader sees it.
    """

    values: tuple
    grain: str
    labels: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        return self.grain != "words"

    @property
    def years(self) -> int:
        return len({value.year for value in self.values})

    def every_quarter(self) -> list[date]:
        """Every quarter from the first to the last, also one of which there is nothing to show."""
        first, last = self.values[0], self.values[-1]
        count = (last.year - first.year) * 4 + (last.month - first.month) // 3 + 1
        months = [first.month - 1 + 3 * place for place in range(count)]
        return [date(first.year + month // 12, month % 12 + 1, 1) for month in months]


def times(rows: list[dict], column: str, context: ChartContext) -> Times:
    """The values of a column, each once; days in their order, words as the table has them."""
    values = tuple(dict.fromkeys(row[column] for row in rows))
    if not all(isinstance(value, date) for value in values):
        labels = tuple(context.say({column: value}, column) for value in values)
        return Times(values, "words", labels)
    values = tuple(sorted(values))
    unit = context.unit_of(column)
    grain = unit if unit in ("quarter", "year") else "quarter" if _quarterly(values) else "month"
    return Times(values, grain)


def _quarterly(days: tuple[date, ...]) -> bool:
    """Whether days that could be months are the first ones of quarters throughout."""
    return len(days) > 2 and {day.month % 3 for day in days} == {1}
