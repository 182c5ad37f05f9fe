"""An answer from its table: what the filters did, of which version, for which reader.

Questions and pivots come to their tables by different ways; what is said of one is decided here.
"""

from collections.abc import Callable, Iterator

import pyarrow as pa

from queries.catalog.question import Question
from queries.engine.answer import Answer
from queries.engine.context import AskContext
from queries.filters.filters import Filters
from queries.filters.honoured import honours, not_applied
from queries.format.value_translations import translate_values


def answer_of(
    question: Question,
    table: pa.Table,
    params: dict[str, object],
    filters: Filters,
    context: AskContext,
    later: Callable[[], Iterator[pa.Table]] | None = None,
) -> Answer:
    """`table` is as the question left it, `params` are those that it used, `filters` are complete;
    `later` gives all rows where the table is a page of them.
    """
    warehouse, declared = context.warehouse, question.header.params
    return Answer(
        question=question,
        table=translate_values(table, context.words),
        params=params,
        filters=filters,
        not_applied=not_applied(declared, filters),
        chosen={
            name: warehouse.choices.describe(name, filters, context.words)
            for name in filters.chosen()
            if honours(declared, name)
        },
        version=warehouse.version.name,
        as_of=warehouse.choices.last_month,
        demonstration=warehouse.version.demonstration,
        lang=context.lang,
        rules=context.rules,
        later=later,
    )
