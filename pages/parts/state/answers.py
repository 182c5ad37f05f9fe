"""The answer to a question for what the reader has chosen."""

from dataclasses import replace
from typing import Any

from pages.parts.state import filters
from pages.parts.state.store import context
from queries import Answer, Filters, ask


def filters_with(**values: Any) -> Filters:
    """The reader's filters, with fields of Filters named in `values` in their place."""
    return replace(filters.chosen(), **values)


def answer_for(question: str, **values: Any) -> Answer:
    """Raises UnknownName for a question or a value that does not exist."""
    return ask(question, context(), filters_with(**values))
