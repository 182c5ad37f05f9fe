"""The rows behind an answer: from a number to what was counted.

A header names the question that lists them. It is asked for what the answer covers, not for what
the reader has chosen: a filter that the answer does not honour is left off, and an answer over all
months has rows over all months. So the rows add up to the number, where the header says how.
"""

from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from access import EVERYTHING, Scope
from queries.engine.answer import Answer, ask, count, page
from queries.engine.warehouse import Warehouse
from queries.filters.filters import Filters, honours


def drill_through(
    answered: Answer,
    *,
    warehouse: Warehouse,
    scope: Scope = EVERYTHING,
    limit: int | None = None,
    offset: int = 0,
) -> Answer:
    """The rows in the language of the answer; with a `limit` a page of them, those after the first
    `offset`, whose parts are all. Raises LookupError without any.
    """
    name, filters = _asked(answered, warehouse)
    lang, rules = answered.lang, answered.rules
    if limit is None:
        return ask(name, filters, warehouse=warehouse, scope=scope, lang=lang, rules=rules)
    return page(
        name,
        filters,
        warehouse=warehouse,
        scope=scope,
        lang=lang,
        limit=limit,
        offset=offset,
        rules=rules,
    )


def count_drill_through(
    answered: Answer, *, warehouse: Warehouse, scope: Scope = EVERYTHING
) -> int:
    """How many rows there are, without fetching them. Raises LookupError without any."""
    name, filters = _asked(answered, warehouse)
    return count(name, filters, warehouse=warehouse, scope=scope, rules=answered.rules)


def added_up(rows: Answer, how: str) -> float:
    """What the rows come to by an entry of `adds_up`: "count", "count:x" or "sum:x"."""
    kind, _, column = how.partition(":")
    if not column:
        return len(rows.table)
    values = rows.table.column(column)
    if kind == "count":
        return len(values) - values.null_count
    if pa.types.is_boolean(values.type):
        values = values.cast(pa.int64())
    return pc.sum(values).as_py() or 0


def _asked(answered: Answer, warehouse: Warehouse) -> tuple[str, Filters]:
    header = answered.question.header
    if header.rows is None:
        raise LookupError(f"{answered.question.name} names no rows in its header")
    whole = {} if "from" in header.params else {"start": warehouse.choices.first_month}
    filters = answered.filters
    ignored = {n: () for n in filters.chosen() if not honours(answered.question, n)}
    return header.rows, replace(filters, **whole, **ignored)  # type: ignore[arg-type]
