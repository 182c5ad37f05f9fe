"""A name that does not exist, with the nearest ones that do: one error for every room."""

from collections.abc import Iterable
from difflib import get_close_matches


class UnknownName(KeyError):
    """A question, filter or value that does not exist; the message names the nearest right one.

    `what`, `name` and `near` are its parts, for who says it in other words.
    """

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        self.what, self.name = what, name
        self.near = get_close_matches(name, list(known), n=3, cutoff=0.4)
        hint = f" Nearest: {', '.join(self.near)}." if self.near else ""
        super().__init__(f"No {what} named {name!r}.{hint}")

    def __str__(self) -> str:
        return str(self.args[0])
