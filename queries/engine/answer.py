"""One question answered: the table with all that is needed to defend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa

from queries.catalog.policy import Policy
from queries.catalog.registry import Question, difference
from queries.filters.filters import Filters
from queries.format.values import fill_template, format_value

# Only a chart, a tile or a sentence reads these, and columns of lists.
DRAWN = frozenset({"variant", "tone", "tile", "tile_col", "tile_row", "side"})
# A reader has these from the number or the name beside them.
BESIDE = frozenset({"unit", "segment"})
CODES = {"village_id": "village"}


@dataclass(frozen=True)
class Answer:
    """`table` has its text in `lang`. `not_applied` names chosen filters that had no effect;
    `chosen` holds the others, by name, with what was chosen in words; `rules` is the policy that
    it was computed under. Where `later` is there, the table is a page and `later` gives all rows,
    batch by batch.
    """

    question: Question
    table: pa.Table
    params: dict[str, object]
    filters: Filters
    not_applied: tuple[str, ...]
    chosen: dict[str, tuple[str, ...]]
    version: str
    as_of: date
    demonstration: bool
    lang: str
    rules: Policy
    later: Callable[[], Iterator[pa.Table]] | None = None

    @property
    def rows(self) -> list[dict]:
        return self.table.to_pylist()

    @property
    def first(self) -> dict:
        """The only row of a one-row answer; every column None when the answer is empty."""
        return self.rows[0] if len(self.table) else dict.fromkeys(self.table.column_names)

    @property
    def empty(self) -> bool:
        return len(self.table) == 0

    @property
    def data_columns(self) -> list[str]:
        """Names of the columns that a file holds: all but those that only a chart needs."""
        return [
            field.name
            for field in self.table.schema
            if field.name not in DRAWN and not pa.types.is_list(field.type)
        ]

    @property
    def read_columns(self) -> list[str]:
        """Names of the columns that a reader sees: those of a file without what stands beside."""
        names = self.data_columns
        return [n for n in names if n not in BESIDE and CODES.get(n) not in names]

    def parts(self) -> Iterator["Answer"]:
        """All of it as one answer after another, none of them large; at least one."""
        if self.later is None:
            yield self
            return
        none = True
        for table in self.later():
            none = False
            yield replace(self, table=table, later=None)
        if none:
            yield replace(self, table=self.table.slice(0, 0), later=None)

    def title(self, column: str) -> str:
        return self.question.column(column).of(self.lang)

    def unit(self, column: str, row: dict | None = None) -> str:
        """Unit of a column; where each row names its own, that of `row`."""
        unit = self.question.column(column).unit
        if unit.startswith("row"):
            own = str(row["unit"]) if row else "mixed"
            return own if unit == "row" else difference(own)
        return unit

    def said(self, row: dict, column: str) -> str:
        """A value of a row as the reader sees it."""
        return format_value(row[column], self.unit(column, row), self.lang)

    def sentences(self) -> list[str]:
        """One sentence a row, from the header's templates; a column `variant` picks which.

        Where the header has clauses for a column, its value picks the clause that stands there.
        """
        return [self._sentence(row) for row in self.rows]

    def _sentence(self, row: dict) -> str:
        header = self.question.header
        units = {name: self.unit(name, row) for name in row}
        clauses = {
            name: fill_template(choices[row[name]].of(self.lang), row, units, self.lang)
            for name, choices in header.clause.items()
        }
        template = header.sentence[row.get("variant", "always")]
        return fill_template(template.of(self.lang), row | clauses, units, self.lang)
