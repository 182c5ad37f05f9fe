"""ask() is the only way to a number; views, exports, the command line and tests come through it.

A page of a long list and a count of its rows are two more ways to the same answer.
"""

from collections.abc import Iterator
from dataclasses import replace

import pyarrow as pa

from queries.catalog.registry import Question, question
from queries.engine.answer import Answer
from queries.engine.answering import answer_of
from queries.engine.context import AskContext
from queries.engine.run import as_asked, only, parameters_used, table_of, tables_beneath
from queries.filters.filters import Filters
from queries.filters.request import Request
from queries.format.value_translations import translate_values


def ask(
    name: str,
    context: AskContext,
    filters: Filters = Filters(),
    *,
    limit: int | None = None,
    offset: int = 0,
) -> Answer:
    """Answer the question `name` for what the filters leave and the scope allows.

    With a `limit` its table holds at most that many rows, those after the first `offset`.
    Raises UnknownName for an unknown question or filter value, naming the nearest right one.
    """
    return _answer(question(name), context, context.resolve(filters), limit, offset)


def ask_page(
    name: str, context: AskContext, filters: Filters, *, limit: int, offset: int
) -> Answer:
    """As ask(), for a list of plain SQL: a page to look at, whose parts are all of its rows."""
    definition, request = question(name), context.resolve(filters)
    page = _answer(definition, context, request, limit, offset)
    if not definition.plain:
        return page

    def later() -> Iterator[pa.Table]:
        params = only(request.params, definition.own_parameters)
        bases = tables_beneath(definition, request.params, context.warehouse)
        for table in context.warehouse.stream(definition.sql, params, bases):
            yield translate_values(table, context.words)

    return replace(page, later=later)


def count_rows(name: str, context: AskContext, filters: Filters) -> int:
    """How many rows a question of plain SQL has, without fetching them."""
    definition, params = question(name), context.resolve(filters).params
    bases = tables_beneath(definition, params, context.warehouse)
    own = only(params, definition.own_parameters)
    return context.warehouse.count(definition.sql, own, bases)


def _answer(
    question: Question, context: AskContext, request: Request, limit: int | None, offset: int
) -> Answer:
    warehouse = context.warehouse
    table = table_of(question, request.params, warehouse, limit, offset)
    params = {name: request.params[name] for name in parameters_used(question)}
    return answer_of(
        as_asked(question, request.params, warehouse), table, params, request.filters, context
    )
