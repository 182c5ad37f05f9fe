"""Names: what is called differently by now, and what does not exist.

People keep names in saved decks, links and frozen reviews; renamed.toml says what has become of
them, so that a name once given goes on working.
"""

from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from queries.catalog.parts import read_toml

RENAMED = Path(__file__).with_name("renamed.toml")


class UnknownName(KeyError):
    """A question, filter or value that does not exist; the message names the nearest right one.

    `what`, `name` and `near` are its parts, for who says it in other words.
    """

    def __init__(self, what: str, name: str, known: list[str]) -> None:
        self.what, self.name = what, name
        self.near = near = get_close_matches(name, known, n=3, cutoff=0.4)
        hint = f" Nearest: {', '.join(near)}." if near else ""
        super().__init__(f"No {what} named {name!r}.{hint}")

    def __str__(self) -> str:
        return str(self.args[0])


def current_name(name: str) -> str:
    """What a question or a measure is called today."""
    return renamed("questions").get(name) or renamed("measures").get(name, name)


@lru_cache
def renamed(kind: str) -> dict[str, str]:
    """Former names of a kind of thing ("questions" or "measures") with those of today."""
    return read_toml(RENAMED)[kind]
