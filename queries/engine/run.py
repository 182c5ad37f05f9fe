"""From a question and its parameters to its table, and to the tables of what it builds on.

Apart from the answer: how a table comes about, and what is said of it (filters, version, language),
change for different reasons.
"""

import pyarrow as pa

from queries.catalog.registry import Question, comparable, question
from queries.engine.comparison import gather_sides
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
    used = [(name, _frozen(params[name])) for name in parameters_used(asked)]
    return warehouse.remember(
        (asked.name, limit, offset, *used),
        lambda: _compute(asked, params, warehouse, limit, offset),
    )


def _compute(
    asked: Question, params: dict, warehouse: Warehouse, limit: int | None, offset: int
) -> pa.Table:
    bases = tables_beneath(asked, params, warehouse)
    shaping, method = asked.shaping, asked.header.method
    own = only(params, asked.own_parameters)
    if asked.plain:
        return warehouse.run(asked.sql, own, bases, limit, offset)
    table = warehouse.run(asked.sql, own, bases)
    if shaping is not None:
        table = warehouse.run(shaping, only(params, asked.shape_parameters), {"monthly": table})
    if method is not None:
        table = METHODS[method].work(table, params)
    return table if limit is None else table.slice(offset, limit)


def tables_beneath(asked: Question, params: dict, warehouse: Warehouse) -> dict[str, pa.Table]:
    """The tables of the questions that it builds on, by the names its SQL reads them under."""
    bases = {
        alias: table_of(question(name), params, warehouse) for alias, name in asked.bases.items()
    }
    if asked.header.gathers is None:
        return bases

    def asking(name: str, side: dict) -> pa.Table:
        figure = question(name)
        if asked.header.gathers == "figures":
            return table_of(figure, side, warehouse)
        return warehouse.run(figure.sql, only(side, figure.own_parameters), {})

    return bases | {"sides": gather_sides(asked.header.gathers, params, asking)}


def only(params: dict, names: set[str]) -> dict:
    """The parameters of these names; DuckDB refuses any that a statement does not use."""
    return {name: params[name] for name in names}


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def parameters_used(asked: Question) -> list[str]:
    """Parameters of the question and of all that it builds on."""
    beneath = [question(base) for base in asked.bases.values()]
    if asked.header.gathers:
        beneath += comparable()
    inherited = [name for base in beneath for name in parameters_used(base)]
    return sorted({*asked.parameters, *asked.rules, *inherited})
