"""The rows behind an answer: from a number to what was counted.

A header names the question that lists them. It is asked for what the answer covers, not for what
the reader has chosen: a filter that the answer does not honour is left off, and an answer over all
months has rows over all months. So the rows add up to the number, where the header says how.
"""

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from queries.engine.answer import Answer
from queries.engine.ask import ask, ask_page, count_rows
from queries.engine.context import AskContext
from queries.filters.filters import Filters


def drill_through(
    answer: Answer, context: AskContext, *, limit: int | None = None, offset: int = 0
) -> Answer:
    """The rows in the language and under the rules of the answer; with a `limit` a page of them,
    those after the first `offset`, whose parts are all. Raises LookupError without any.
    """
    name, filters = _rows_of(answer, context)
    context = replace(context, lang=answer.lang, rules=answer.rules)
    if limit is None:
        return ask(name, context, filters)
    return ask_page(name, context, filters, limit=limit, offset=offset)


def count_drill_through(answer: Answer, context: AskContext) -> int:
    """How many rows there are, without fetching them. Raises LookupError without any."""
    name, filters = _rows_of(answer, context)
    return count_rows(name, replace(context, rules=answer.rules), filters)


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


def _rows_of(answer: Answer, context: AskContext) -> tuple[str, Filters]:
    """The question that lists the rows, and the filters that it is asked for."""
    header = answer.question.header
    if header.rows is None:
        raise LookupError(f"{answer.question.name} names no rows in its header")
    changes: dict[str, Any] = dict.fromkeys(answer.not_applied, ())
    if "from" not in header.params:
        changes["start"] = context.warehouse.choices.first_month
    return header.rows, replace(answer.filters, **changes)
