"""Which of the chosen filters a question honours, so that a reader can be told of the others."""

from collections.abc import Collection

from queries.filters.filters import Filters
from queries.filters.table import BY_NAME


def honours(params: Collection[str], name: str) -> bool:
    """Whether the filter `name` narrows a question that declares these parameters."""
    return BY_NAME[name].param in params


def not_applied(params: Collection[str], filters: Filters) -> tuple[str, ...]:
    """The chosen filters of every view that a question with these parameters does not honour."""
    return tuple(
        name for name in filters.chosen() if BY_NAME[name].shared and not honours(params, name)
    )
