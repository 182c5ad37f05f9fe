"""A pivot asked: a page of it as an Answer, so that tables, charts and files take it as any other.

Its header is made from the measure's entry and from what the console says of the mart's columns.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace

import pyarrow as pa
from duckdb import DuckDBPyConnection, DuckDBPyRelation

from queries.catalog.marts import Dimension
from queries.catalog.measures import ROOM, dimension, measure
from queries.catalog.registry import Question
from queries.engine.answer import Answer
from queries.engine.answering import answer_of
from queries.engine.context import AskContext
from queries.engine.dimensions import CODE
from queries.engine.facts import Slice, facts
from queries.engine.statement import pretty
from queries.filters.filters import Filters
from queries.format.value_translations import translate_values
from queries.pivot import cube
from queries.pivot.header import header

PAGE = 100
BATCH = 10_000


@dataclass(frozen=True)
class Layout:
    """What stands where: a measure, one or two dimensions down, at most one across.

    `sort` is a column of the answer; None is the natural order (see cube.ordered).
    """

    measure: str
    rows: tuple[str, ...]
    columns: str | None = None
    sort: str | None = None
    descending: bool = True

    @property
    def down(self) -> list[Dimension]:
        return [dimension(self.measure, name) for name in dict.fromkeys(self.rows)]

    @property
    def across(self) -> Dimension | None:
        return dimension(self.measure, self.columns) if self.columns else None


@dataclass(frozen=True)
class Pivot:
    """`answer` holds one page of `count` rows, and `codes` what tells their names apart; `total` is
    the one row over all. `across` names the columns of values, with the code of each; `left_out`
    is how many values have no column of their own, only a share in "rest".
    """

    layout: Layout
    answer: Answer
    codes: pa.Table
    count: int
    total: dict
    across: dict[str, str]
    left_out: int


def pivot(
    layout: Layout,
    context: AskContext,
    filters: Filters = Filters(),
    *,
    limit: int = PAGE,
    offset: int = 0,
) -> Pivot:
    """At most `limit` rows from `offset` on, and what is true of all of them.

    The answer gives all its rows batch by batch to those who ask for its parts. Raises UnknownName
    for a measure, dimension, column or filter value that does not exist.
    """
    warehouse = context.warehouse
    complete = context.resolve(filters).filters
    with closing(warehouse.connection.cursor()) as cursor:
        built = _build(cursor, layout, complete, context)
        page = built.rows.limit(limit, offset).to_arrow_table()
        (count,) = built.rows.count("*").fetchall()[0]
        (total,) = built.total.to_arrow_table().to_pylist()
        sql = pretty(built.rows.sql_query())

    def later() -> Iterator[pa.Table]:
        with closing(warehouse.connection.cursor()) as cursor:
            rows = _build(cursor, layout, complete, context).rows
            for batch in rows.to_arrow_reader(BATCH):
                yield translate_values(_shown(pa.Table.from_batches([batch])), context.words)

    of = measure(layout.measure)
    about = header(layout, built.across, warehouse.words)
    question = Question(f"pivot/{of.name}", ROOM / f"{of.subject}.toml", about, sql)
    period: dict[str, object] = {"from": complete.start, "to": complete.end}
    answer = answer_of(question, _shown(page), period, complete, context, later)
    codes = page.select([name for name in page.column_names if name.endswith(CODE)])
    columns = {cube.VALUE + code: code for code, _title in built.across.columns}
    return Pivot(layout, answer, codes, count, total, columns, built.across.left_out)


def _shown(table: pa.Table) -> pa.Table:
    """Without the codes, which only tell values apart."""
    return table.select([name for name in table.column_names if not name.endswith(CODE)])


def sortable(layout: Layout, context: AskContext, filters: Filters) -> dict[str, str]:
    """The columns that a pivot can be sorted by, with their titles; arguments as for pivot()."""
    complete = context.resolve(filters).filters
    with closing(context.warehouse.connection.cursor()) as cursor:
        built = _build(cursor, replace(layout, sort=None), complete, context)
        columns = built.rows.columns
    about = header(layout, built.across, context.warehouse.words)
    names = [
        name for name in columns if not name.startswith(cube.COUNT) and not name.endswith(CODE)
    ]
    return {name: about.columns[name].of(context.lang) for name in names}


@dataclass(frozen=True)
class _Built:
    across: cube.Across
    rows: DuckDBPyRelation
    total: DuckDBPyRelation


def _build(
    cursor: DuckDBPyConnection, layout: Layout, filters: Filters, context: AskContext
) -> _Built:
    of, down, by = measure(layout.measure), layout.down, layout.across
    request = context.resolve(filters)
    dimensions = tuple(dict.fromkeys([*down, *([by] if by else [])]))
    choices, start = context.warehouse.choices, request.filters.start
    relation = facts(cursor, Slice(of, dimensions, request.params, choices, of.filters, start))
    columns = cube.across(relation, by)
    rows = cube.grouped(relation, of, down, by, columns)
    return _Built(
        columns,
        cube.ordered(rows, down, layout.sort, layout.descending) if down else rows,
        cube.grouped(relation, of, [], by, columns),
    )
