"""An answer in a few lines that a reader can compare: columns, first rows, a digest of all."""

from collections.abc import Iterator

from queries import Answer
from tests.kept import digest, written

HEAD = 3


def summary(answer: Answer) -> str:
    """Rows, columns with what they add up to, the first rows, and a digest of all rows in order."""
    rows = [{name: _short(value) for name, value in row.items()} for row in answer.rows]
    whole = digest("\n".join(map(str, rows)))
    return "\n".join(
        [
            f"{len(rows)} rows, {whole}",
            *(f"  {name}: {_column(answer, name)}" for name in answer.table.column_names),
            *(" | ".join(row.values()) for row in rows[:HEAD]),
        ]
    )


def _short(value: object) -> str:
    """A value; of a list how long it is and a digest, so that a difference shows."""
    if isinstance(value, list) and value:
        return f"{len(value)} values, {digest(written(value))}"
    return written(value)


def _column(answer: Answer, name: str) -> str:
    values = [value for value in answer.table[name].to_pylist() if value is not None]
    numbers = list(_numbers(values))
    if numbers:
        return f"{len(values)} adding up to {written(float(sum(numbers)))}"
    return f"{len(values)} of {len({str(value) for value in values})} kinds"


def _numbers(values: list) -> Iterator[float]:
    for value in values:
        if isinstance(value, list):
            yield from _numbers([part for part in value if part is not None])
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield value
