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
    question: Question,
    params: dict,
    warehouse: Warehouse,
    limit: int | None = None,
    offset: int = 0,
) -> pa.Table:
    """The table of a question; questions that build on the same one share its table.

    The key holds every value that the SQL sees, the villages of the asker's scope among them.
    """
    return warehouse.remember(
        (*_key(question, params), limit, offset),
        lambda: _compute(question, params, warehouse, limit, offset),
    )


def _compute(
    question: Question, params: dict, warehouse: Warehouse, limit: int | None, offset: int
) -> pa.Table:
    if question.plain:
        own = only(params, question.own_parameters)
        return warehouse.run(
            question.sql, own, tables_beneath(question, params, warehouse), limit, offset
        )
    table = _shaped(question, params, warehouse)
    if question.header.method is not None:
        told = {
            "shape": question.header.shape,
            "settled": question.settled(warehouse.choices.last_month),
        }
        table = METHODS[question.header.method].work(table, params | told)
    return table if limit is None else table.slice(offset, limit)


def _shaped(question: Question, params: dict, warehouse: Warehouse) -> pa.Table:
    """What a question's rows give, or what its shape makes of them."""
    if question.measure is not None:
        return run_measure(question, params, warehouse)
    own, bases = only(params, question.own_parameters), tables_beneath(question, params, warehouse)
    table = warehouse.run(question.sql, own, bases)
    if question.shaping is None:
        return table
    with closing(warehouse.connection.cursor()) as cursor:
        cursor.register(FACTS, table)
        return run_shape(cursor, question, params)


def tables_beneath(entry: Question, params: dict, warehouse: Warehouse) -> dict[str, pa.Table]:
    """The tables of the questions that it builds on, by the names its SQL reads them under."""
    bases = {
        alias: table_of(question(name), params, warehouse) for alias, name in entry.bases.items()
    }
    if entry.header.gathers is None:
        return bases
    if entry.header.gathers == "villages":
        return bases | gather_villages(params, warehouse)

    def asking(name: str, side: dict) -> pa.Table:
        figure = question(name)
        return table_of(figure, side, warehouse)

    return bases | {"sides": gather_sides(entry.header.gathers, params, asking)}


def as_asked(question: Question, params: dict, warehouse: Warehouse) -> Question:
    """The question with the SQL that runs for these parameters."""
    if question.measure is None:
        return question
    text = warehouse.remember_statement(
        _key(question, params), lambda: statement_of(question, params, warehouse)
    )
    return replace(question, sql=text)


def only(params: dict, names: set[str]) -> dict:
    """The parameters of these names; DuckDB refuses any that a statement does not use."""
    return {name: params[name] for name in names}


def _key(question: Question, params: dict) -> tuple:
    """What a table hangs on: the question, and every value that its SQL sees."""
    used = ((name, _frozen(params[name])) for name in parameters_used(question))
    return (question.name, *used)


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def parameters_used(entry: Question) -> list[str]:
    """Parameters of the question and of all that it builds on."""
    beneath = [question(base) for base in entry.bases.values()]
    if entry.header.gathers in ("figures", "months"):
        beneath += compared()
    inherited = [name for base in beneath for name in parameters_used(base)]
    return sorted({*entry.parameters, *entry.rules, *inherited})
