"""Names that people give: what will do as one, and which are taken for the same.

Every kind of record that has a name refuses in the same words, so that a page says it once.
"""

import sqlite3
import unicodedata
from typing import Literal

LONGEST = 40


class NameRefused(ValueError):
    """A name that will not do: empty, too long, or taken by `other`."""

    def __init__(self, why: Literal["empty", "long", "taken"], other: str = "") -> None:
        words = {
            "empty": "a name is needed",
            "long": f"a name has at most {LONGEST} characters",
            "taken": f"the name is taken already by {other!r}",
        }
        super().__init__(words[why])
        self.why = why
        self.other = other


def tidy(name: str) -> str:
    """The name with single spaces. Raises NameRefused for an empty one or one that is too long."""
    text = " ".join(name.split())
    if not text:
        raise NameRefused("empty")
    if len(text) > LONGEST:
        raise NameRefused("long")
    return text


def fold(name: str) -> str:
    """Names that people take for the same: half-width, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def refuse_taken(row: sqlite3.Row | None) -> None:
    """Raises NameRefused when a row with that name was found."""
    if row is not None:
        raise NameRefused("taken", row["name"])
