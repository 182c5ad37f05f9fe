"""Where something on a page leads within the app: said by the app, which alone knows its views."""

from typing import Protocol

from queries import Answer

# A column of an answer, and one of its values in the answer's language.
Named = tuple[str, str]


class Link(Protocol):
    """Gives the address of an answer, or of what lies behind a thing that it names; empty where
    there is nothing to open.
    """

    def __call__(self, answer: Answer, named: Named | None = None) -> str: ...
