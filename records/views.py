"""Saved views: a name for a view with its filters.

A view is kept as its address holds it, so that it can be opened, and sent, as a link.
"""

import sqlite3
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from records.file import reading, writing

LONGEST = 40


class NameRefused(ValueError):
    """A name that will not do: empty, too long, or taken by `other`."""

    def __init__(self, why: Literal["empty", "long", "taken"], other: str = "") -> None:
        words = {
            "empty": "a saved view needs a name",
            "long": f"a name has at most {LONGEST} characters",
            "taken": f"a view is already saved as {other!r}",
        }
        super().__init__(words[why])
        self.why = why
        self.other = other


@dataclass(frozen=True)
class SavedView:
    """`query` is a query string without language and version; `version` is None for a view that
    shows whatever is current.
    """

    name: str
    view: str
    query: str
    version: str | None
    saved_at: datetime


def save_view(
    folder: Path, name: str, view: str, query: str, version: str | None = None
) -> SavedView:
    """Keep a view under a name that no other has. Raises NameRefused or RecordsDamaged."""
    said = " ".join(name.split())
    if not said:
        raise NameRefused("empty")
    if len(said) > LONGEST:
        raise NameRefused("long")
    saved = SavedView(said, view, query, version, datetime.now(UTC))
    with writing(folder) as records:
        other = records.execute(
            "SELECT name FROM saved_view WHERE folded = ?", [_fold(said)]
        ).fetchone()
        if other is not None:
            raise NameRefused("taken", other["name"])
        records.execute(
            "INSERT INTO saved_view VALUES (?, ?, ?, ?, ?, ?)",
            [_fold(said), said, view, query, version, saved.saved_at.isoformat()],
        )
    return saved


def saved_views(folder: Path) -> list[SavedView]:
    """Every saved view, newest first. Raises RecordsDamaged."""
    with reading(folder) as records:
        rows = records.execute("SELECT * FROM saved_view ORDER BY saved_at DESC, name").fetchall()
    return [_view(row) for row in rows]


def delete_view(folder: Path, name: str) -> bool:
    """Forget a view; False when it was gone already. Raises RecordsDamaged."""
    with writing(folder) as records:
        done = records.execute("DELETE FROM saved_view WHERE folded = ?", [_fold(name)])
    return done.rowcount > 0


def _view(row: sqlite3.Row) -> SavedView:
    return SavedView(
        row["name"],
        row["view"],
        row["query"],
        row["version"],
        datetime.fromisoformat(row["saved_at"]),
    )


def _fold(name: str) -> str:
    """Names that people take for the same: half-width, lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
