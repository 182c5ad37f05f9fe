"""A measure in a shape: the facts of its mart as a lazy relation, and the shape's SQL over them.

A total of events counts nought in a month without any, so that no series closes over it.
The relation is part of the statement, so that what the shape leaves out is not read.
"""

from contextlib import closing

import pyarrow as pa
from duckdb import (
    ColumnExpression,
    ConstantExpression,
    DuckDBPyConnection,
    DuckDBPyRelation,
    FunctionExpression,
    SQLExpression,
    StarExpression,
)

from queries.catalog.marts import mart
from queries.catalog.measures import dimension
from queries.catalog.question import Question
from queries.engine.dimensions import CODE, MONTH
from queries.engine.facts import WHOLE, Slice, facts, month_of
from queries.engine.statement import pretty
from queries.engine.tables import plain_numbers
from queries.engine.warehouse import Warehouse

FACTS = "facts"
KEY, NAME = "key", "name"
NOTHING = ConstantExpression(None).cast("BIGINT").alias(WHOLE)


def run_measure(question: Question, params: dict, warehouse: Warehouse) -> pa.Table:
    """The table of a measure in a shape. `params` are all there are."""
    with closing(warehouse.connection.cursor()) as cursor:
        cursor.register(FACTS, facts_of(cursor, question, params, warehouse))
        return run_shape(cursor, question, params)


def run_shape(cursor: DuckDBPyConnection, question: Question, params: dict) -> pa.Table:
    """What the shape makes of the facts on the cursor; its key is called as the dimension is."""
    assert question.shaping is not None
    table = plain_numbers(
        cursor.sql(question.shaping, params=question.bound(params)).to_arrow_table()
    )
    by = question.shape.by if question.shape else None
    names = [by if by and name == NAME else name for name in table.column_names]
    return table.rename_columns(names)


def facts_of(
    cursor: DuckDBPyConnection, question: Question, params: dict, warehouse: Warehouse
) -> DuckDBPyRelation:
    """month, part, whole, and the key and name of what the shape divides by."""
    assert question.measure is not None and question.shape is not None
    by = question.shape.by
    divided = (dimension(question.measure.name, by),) if by else ()
    cut = Slice(question.measure, divided, params, warehouse.choices, question.filters)
    relation = facts(cursor, cut, {f"{by}{CODE}": KEY, by: NAME} if by else None)
    if WHOLE not in relation.columns:
        relation = relation.select(StarExpression(), NOTHING)
    if by is None and question.measure.shape == "total" and mart(question.measure.mart).events:
        relation = relation.union(_empty_months(cursor, cut))
    return relation.set_alias(FACTS)


def _empty_months(cursor: DuckDBPyConnection, cut: Slice) -> DuckDBPyRelation:
    """A row that adds nothing for each month since the first on record, whatever the filters leave
    of it. What did not exist yet does not count nought.
    """
    first = FunctionExpression("min", month_of(cut.measure))
    months = FunctionExpression(
        "generate_series",
        ColumnExpression(MONTH),
        ConstantExpression(cut.params["to"]),
        FunctionExpression("to_months", ConstantExpression(1)),
    )
    month = FunctionExpression("unnest", months).cast("DATE").alias(MONTH)
    rows = cursor.table(cut.measure.mart)
    if cut.measure.where:
        rows = rows.filter(SQLExpression(cut.measure.where))
    return rows.aggregate([first.alias(MONTH)]).select(month, ConstantExpression(0), NOTHING)


def statement_of(question: Question, params: dict, warehouse: Warehouse) -> str:
    """The SQL of the facts that the shape reads, as it runs for these parameters."""
    with closing(warehouse.connection.cursor()) as cursor:
        return pretty(facts_of(cursor, question, params, warehouse).sql_query())
