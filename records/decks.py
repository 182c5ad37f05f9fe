"""Decks of one's own: the text of a deck file under a name.

The text is changed by a function of the text, under the lock, so that two people who add to one
deck at the same time both find their slide in it.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from records.file import reading, writing
from records.names import fold, refuse_taken, tidy


class DeckGone(KeyError):
    """There is no deck of one's own of that name any more."""


@dataclass(frozen=True)
class OwnDeck:
    name: str
    text: str
    changed_at: datetime


def keep_deck(folder: Path, name: str, text: str) -> OwnDeck:
    """A new deck under a name that no other has. Raises NameRefused or RecordsDamaged."""
    deck = OwnDeck(tidy(name), text, datetime.now(UTC))
    with writing(folder) as records:
        _refuse_taken(records, deck.name)
        records.execute(
            "INSERT INTO own_deck VALUES (?, ?, ?, ?)",
            [fold(deck.name), deck.name, text, deck.changed_at.isoformat()],
        )
    return deck


def own_decks(folder: Path) -> list[OwnDeck]:
    """Every deck of one's own, the last changed first. Raises RecordsDamaged."""
    with reading(folder) as records:
        rows = records.execute("SELECT * FROM own_deck ORDER BY changed_at DESC, name").fetchall()
    return [_deck(row) for row in rows]


def own_deck(folder: Path, name: str) -> OwnDeck:
    """Raises DeckGone or RecordsDamaged."""
    with reading(folder) as records:
        return _found(records, name)


def change_deck(folder: Path, name: str, change: Callable[[str], str]) -> OwnDeck:
    """The deck with its text changed; what `change` raises leaves it as it was.

    Raises DeckGone or RecordsDamaged.
    """
    with writing(folder) as records:
        before = _found(records, name)
        after = OwnDeck(before.name, change(before.text), datetime.now(UTC))
        records.execute(
            "UPDATE own_deck SET text = ?, changed_at = ? WHERE folded = ?",
            [after.text, after.changed_at.isoformat(), fold(name)],
        )
    return after


def rename_deck(folder: Path, name: str, other: str) -> OwnDeck:
    """Raises DeckGone, NameRefused or RecordsDamaged."""
    new_name = tidy(other)
    with writing(folder) as records:
        before = _found(records, name)
        if fold(new_name) != fold(name):
            _refuse_taken(records, new_name)
        records.execute(
            "UPDATE own_deck SET folded = ?, name = ? WHERE folded = ?",
            [fold(new_name), new_name, fold(name)],
        )
    return OwnDeck(new_name, before.text, before.changed_at)


def delete_deck(folder: Path, name: str) -> bool:
    """Forget a deck; False when it was gone already. Raises RecordsDamaged."""
    with writing(folder) as records:
        done = records.execute("DELETE FROM own_deck WHERE folded = ?", [fold(name)])
    return done.rowcount > 0


def _found(records: sqlite3.Connection, name: str) -> OwnDeck:
    row = records.execute("SELECT * FROM own_deck WHERE folded = ?", [fold(name)]).fetchone()
    if row is None:
        raise DeckGone(name)
    return _deck(row)


def _refuse_taken(records: sqlite3.Connection, name: str) -> None:
    cursor = records.execute("SELECT name FROM own_deck WHERE folded = ?", [fold(name)])
    refuse_taken(cursor.fetchone())


def _deck(row: sqlite3.Row) -> OwnDeck:
    return OwnDeck(row["name"], row["text"], datetime.fromisoformat(row["changed_at"]))
