"""From a question and its parameters to its table, and to the tables of what it builds on.

Apart from the answer: how a table comes about, and what is said of it (filters, version, language),
change for different reasons.
"""

from contextlib import closing
from dataclasses import replace

import pyarrow as pa

from queries.catalog.registry import Question, question
from queries.engine.comparison import compared, gather_sides
from queries.engine.measuring import FACTS, run_measure, run_shape, statement_of
from queries.engine.villages import gather_villages
from queries.engine.warehouse import Warehouse
from queries.methods import METHODS


def table_of(
    asked: Question,
    params: dict,
    warehouse: Warehouse,
    limit: int | None = None,
    offset: int = 0,
) -> pa.Table:
    """The table of a question; questions that build on the same one share its table.

    The key holds every value that the SQL sees, the villages of the asker's scope among them.
    """
    return warehouse.remember(
        (*_key(asked, params), limit, offset),
        lambda: _compute(asked, params, warehouse, limit, offset),
    )


def _compute(
    asked: Question, params: dict, warehouse: Warehouse, limit: int | None, offset: int
) -> pa.Table:
    if asked.plain:
        own = only(params, asked.own_parameters)
        return warehouse.run(
            asked.sql, own, tables_beneath(asked, params, warehouse), limit, offset
        )
    table = _shaped(asked, params, warehouse)
    if asked.header.method is not None:
        table = METHODS[asked.header.method].work(table, params | {"shape": asked.header.shape})
    return table if limit is None else table.slice(offset, limit)


def _shaped(asked: Question, params: dict, warehouse: Warehouse) -> pa.Table:
    """What a question's rows give, or what its shape makes of them."""
    if asked.measure is not None:
        return run_measure(asked, params, warehouse)
    own, bases = only(params, asked.own_parameters), tables_beneath(asked, params, warehouse)
    table = warehouse.run(asked.sql, own, bases)
    if asked.shaping is None:
        return table
    with closing(warehouse.connection.cursor()) as cursor:
        cursor.register(FACTS, table)
        return run_shape(cursor, asked, params)


def tables_beneath(asked: Question, params: dict, warehouse: Warehouse) -> dict[str, pa.Table]:
    """The tables of the questions that it builds on, by the names its SQL reads them under."""
    bases = {
        alias: table_of(question(name), params, warehouse) for alias, name in asked.bases.items()
    }
    if asked.header.gathers is None:
        return bases
    if asked.header.gathers == "villages":
        return bases | gather_villages(params, warehouse)

    def asking(name: str, side: dict) -> pa.Table:
        figure = question(name)
        return table_of(figure, side, warehouse)

    return bases | {"sides": gather_sides(asked.header.gathers, params, asking)}


def as_asked(asked: Question, params: dict, warehouse: Warehouse) -> Question:
    """The question with the SQL that runs for these parameters."""
    if asked.measure is None:
        return asked
    text = warehouse.remember_statement(
        _key(asked, params), lambda: statement_of(asked, params, warehouse)
    )
    return replace(asked, sql=text)


def only(params: dict, names: set[str]) -> dict:
    """The parameters of these names; DuckDB refuses any that a statement does not use."""
    return {name: params[name] for name in names}


def _key(asked: Question, params: dict) -> tuple:
    """What a table hangs on: the question, and every value that its SQL sees."""
    used = ((name, _frozen(params[name])) for name in parameters_used(asked))
    return (asked.name, *used)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def parameters_used(asked: Question) -> list[str]:
    """Parameters of the question and of all that it builds on."""
    beneath = [question(base) for base in asked.bases.values()]
    if asked.header.gathers in ("figures", "months"):
        beneath += compared()
    inherited = [name for base in beneath for name in parameters_used(base)]
    return sorted({*asked.parameters, *asked.rules, *inherited})
