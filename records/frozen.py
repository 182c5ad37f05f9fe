"""Frozen decks: what was shown in a meeting, written once.

Nothing here knows what a deck is: the content is text that names its tables by their SHA-256, so
its own SHA-256 covers everything. A table that two decks share is kept once.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from records.file import RecordsDamaged, reading, writing
from records.names import fold, refuse_taken, tidy


class FrozenGone(KeyError):
    """There is no frozen deck of that name."""

    def __str__(self) -> str:
        name = self.args[0]
        return f"没有名为“{name}”的冻结汇报。 There is no frozen deck named {name!r}."


@dataclass(frozen=True)
class FrozenDeck:
    """What a list of frozen decks says; the content is fetched apart."""

    name: str
    deck: str
    version: str
    demonstration: bool
    frozen_at: datetime
    digest: str


def keep_frozen(
    folder: Path,
    name: str,
    *,
    deck: str,
    version: str,
    demonstration: bool,
    content: str,
    tables: Mapping[str, bytes],
    at: datetime | None = None,
) -> FrozenDeck:
    """Keep a deck as it is now, or was `at`; `tables` are named by their SHA-256.

    Raises NameRefused or RecordsDamaged.
    """
    digest = sha256(content.encode()).hexdigest()
    when = at or datetime.now(UTC)
    frozen = FrozenDeck(tidy(name), deck, version, demonstration, when, digest)
    with writing(folder) as records:
        _refuse_taken(records, frozen.name)
        records.executemany(
            "INSERT OR IGNORE INTO frozen_table VALUES (?, ?)", list(tables.items())
        )
        records.execute(
            "INSERT INTO frozen_deck VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                fold(frozen.name), frozen.name, deck, version, int(demonstration),
                frozen.frozen_at.isoformat(), digest, content,
            ],
        )  # fmt: skip
    return frozen


def refuse_frozen(folder: Path, name: str) -> None:
    """Raises NameRefused when no deck could be frozen under this name, or RecordsDamaged."""
    tidy_name = tidy(name)
    with reading(folder) as records:
        _refuse_taken(records, tidy_name)


def frozen_decks(folder: Path) -> list[FrozenDeck]:
    """Every frozen deck, newest first. Raises RecordsDamaged."""
    with reading(folder) as records:
        rows = records.execute(
            "SELECT name, deck, version, demonstration, frozen_at, digest FROM frozen_deck"
            " ORDER BY frozen_at DESC, name"
        ).fetchall()
    return [_deck(row) for row in rows]


def frozen_deck(folder: Path, name: str) -> FrozenDeck:
    """Raises FrozenGone or RecordsDamaged."""
    with reading(folder) as records:
        return _deck(_found(records, name))


def frozen_content(folder: Path, name: str) -> str:
    """Raises FrozenGone, or RecordsDamaged when the text is not what was kept."""
    with reading(folder) as records:
        row = _found(records, name)
    _check(folder, row["digest"], row["content"].encode())
    return row["content"]


def frozen_table(folder: Path, digest: str) -> bytes:
    """Raises RecordsDamaged when the table is not there or not what was kept."""
    with reading(folder) as records:
        row = records.execute("SELECT * FROM frozen_table WHERE digest = ?", [digest]).fetchone()
    content = b"" if row is None else row["bytes"]
    _check(folder, digest, content)
    return content


def _check(folder: Path, digest: str, content: bytes) -> None:
    if sha256(content).hexdigest() != digest:
        raise RecordsDamaged(
            f"{folder} 中冻结的汇报已被改动或损坏（{digest[:12]}）。"
            " A frozen deck was altered or damaged."
        )


def _found(records: sqlite3.Connection, name: str) -> sqlite3.Row:
    row = records.execute("SELECT * FROM frozen_deck WHERE folded = ?", [fold(name)]).fetchone()
    if row is None:
        raise FrozenGone(name)
    return row


def _refuse_taken(records: sqlite3.Connection, name: str) -> None:
    cursor = records.execute("SELECT name FROM frozen_deck WHERE folded = ?", [fold(name)])
    refuse_taken(cursor.fetchone())


def _deck(row: sqlite3.Row) -> FrozenDeck:
    return FrozenDeck(
        row["name"],
        row["deck"],
        row["version"],
        bool(row["demonstration"]),
        datetime.fromisoformat(row["frozen_at"]),
        row["digest"],
    )
