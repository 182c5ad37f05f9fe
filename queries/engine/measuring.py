"""A measure in a shape: the facts of its mart as a lazy relation, and the shape's SQL over them.

The relation is part of the statement, so that what the shape leaves out is not read.
"""

from contextlib import closing

import pyarrow as pa
from duckdb import ConstantExpression, DuckDBPyConnection, DuckDBPyRelation, StarExpression

from queries.catalog.measures import dimension
from queries.catalog.question import Question
from queries.engine.dimensions import CODE
from queries.engine.facts import WHOLE, Slice, facts
from queries.engine.statement import pretty
from queries.engine.tables import plain_numbers
from queries.engine.warehouse import Warehouse

FACTS = "facts"
KEY, NAME = "key", "name"


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
    if WHOLE in relation.columns:
        return relation
    nothing = ConstantExpression(None).cast("BIGINT").alias(WHOLE)
    return relation.select(StarExpression(), nothing).set_alias(FACTS)


def statement_of(question: Question, params: dict, warehouse: Warehouse) -> str:
    """The SQL of the facts that the shape reads, as it runs for these parameters."""
    with closing(warehouse.connection.cursor()) as cursor:
        return pretty(facts_of(cursor, question, params, warehouse).sql_query())
