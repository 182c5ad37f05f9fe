"""Saved views: a name for a view with its filters.

A view is kept as its address holds it, so that it can be opened, and sent, as a link.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from records.file import reading, writing
from records.names import fold, refuse_taken, tidy


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
    tidy_name = tidy(name)
    saved = SavedView(tidy_name, view, query, version, datetime.now(UTC))
    with writing(folder) as records:
        refuse_taken(
            records.execute(
                "SELECT name FROM saved_view WHERE folded = ?", [fold(tidy_name)]
            ).fetchone()
        )
        records.execute(
            "INSERT INTO saved_view VALUES (?, ?, ?, ?, ?, ?)",
            [fold(tidy_name), tidy_name, view, query, version, saved.saved_at.isoformat()],
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
        done = records.execute("DELETE FROM saved_view WHERE folded = ?", [fold(name)])
    return done.rowcount > 0


def _view(row: sqlite3.Row) -> SavedView:
    return SavedView(
        row["name"],
        row["view"],
        row["query"],
        row["version"],
        datetime.fromisoformat(row["saved_at"]),
    )
