"""Follow-ups: what was agreed about a signal, by whom, until when, and what became of it.

What was agreed is written once; each step after it is one more line of its history. So what was
known on any day can be told later, and two people who write at once lose nothing.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from records.file import NAME, reading, writing

Status = Literal["open", "done", "dropped"]
Filters = dict[str, str | list[str]]
LONGEST = 200


class FollowUpRefused(ValueError):
    """A follow-up that will not do: without `owner` or `action`, or with one too `long`."""

    def __init__(self, why: Literal["owner", "action", "long", "gone"]) -> None:
        words = {
            "owner": "a follow-up needs an owner",
            "action": "a follow-up needs an action",
            "long": f"owner, action and note have at most {LONGEST} characters each",
            "gone": "there is no such follow-up",
        }
        super().__init__(words[why])
        self.why = why


@dataclass(frozen=True)
class Event:
    """`who` is None where nobody had signed in."""

    status: Status
    note: str
    who: str | None
    at: datetime


@dataclass(frozen=True)
class FollowUp:
    """`question` with `filters`, as in a deck file, is the figure that it is about, if any;
    `value`, `said` and `version` are that figure as it was then. `history` begins with its making.
    """

    number: int
    owner: str
    action: str
    due: date
    question: str | None
    filters: Filters
    value: float | None
    said: str
    version: str
    history: tuple[Event, ...]

    @property
    def status(self) -> Status:
        return self.history[-1].status

    @property
    def open(self) -> bool:
        return self.status == "open"

    def days_over(self, today: date) -> int:
        """Days past its due date; 0 when it is in time or settled."""
        return max((today - self.due).days, 0) if self.open else 0


def agree(
    folder: Path,
    owner: str,
    action: str,
    due: date,
    *,
    question: str | None = None,
    filters: Filters | None = None,
    value: float | None = None,
    said: str = "",
    version: str = "",
    who: str | None = None,
) -> FollowUp:
    """Keep what was agreed. Raises FollowUpRefused or RecordsDamaged."""
    owner, action = _text(owner), _text(action)
    if not owner:
        raise FollowUpRefused("owner")
    if not action:
        raise FollowUpRefused("action")
    first = Event("open", "", who, datetime.now(UTC))
    filters_json = json.dumps(filters or {}, ensure_ascii=False)
    with writing(folder) as records:
        cursor = records.execute(
            "INSERT INTO follow_up (owner, action, due, question, filters, value, said, version)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [owner, action, due.isoformat(), question, filters_json, value, said, version],
        )
        number = cursor.lastrowid or 0
        _add(records, number, first)
    return FollowUp(
        number, owner, action, due, question, filters or {}, value, said, version, (first,)
    )


def settle(
    folder: Path, number: int, status: Status, note: str = "", who: str | None = None
) -> None:
    """Say what became of it: done, dropped, or open again.

    Raises FollowUpRefused or RecordsDamaged.
    """
    event = Event(status, _text(note), who, datetime.now(UTC))
    with writing(folder) as records:
        row = records.execute("SELECT 1 FROM follow_up WHERE number = ?", [number]).fetchone()
        if row is None:
            raise FollowUpRefused("gone")
        _add(records, number, event)


def follow_ups(folder: Path, at: datetime | None = None) -> list[FollowUp]:
    """Every follow-up as it stands, or stood `at` a time: open ones first, by their due dates,
    then the others, the last settled first. Raises RecordsDamaged.
    """
    # Asked by every deck: where nobody has left a record, none is begun.
    if not (folder / NAME).exists():
        return []
    until = at and at.astimezone(UTC).isoformat()
    with reading(folder) as records:
        rows = records.execute("SELECT * FROM follow_up ORDER BY due, number").fetchall()
        events = records.execute(
            "SELECT * FROM follow_up_event WHERE ?1 IS NULL OR at <= ?1 ORDER BY number", [until]
        ).fetchall()
    histories: dict[int, list[Event]] = {}
    for row in events:
        histories.setdefault(row["follow_up"], []).append(_event(row))
    existing = [
        _follow_up(row, tuple(histories[row["number"]]))
        for row in rows
        if row["number"] in histories
    ]
    closed = [follow_up for follow_up in existing if not follow_up.open]
    closed.sort(key=lambda follow_up: follow_up.history[-1].at, reverse=True)
    return [follow_up for follow_up in existing if follow_up.open] + closed


def _text(raw: str) -> str:
    text = " ".join(raw.split())
    if len(text) > LONGEST:
        raise FollowUpRefused("long")
    return text


def _add(records: sqlite3.Connection, number: int, event: Event) -> None:
    records.execute(
        "INSERT INTO follow_up_event (follow_up, status, note, who, at) VALUES (?, ?, ?, ?, ?)",
        [number, event.status, event.note, event.who, event.at.isoformat()],
    )


def _event(row: sqlite3.Row) -> Event:
    return Event(row["status"], row["note"], row["who"], datetime.fromisoformat(row["at"]))


def _follow_up(row: sqlite3.Row, history: tuple[Event, ...]) -> FollowUp:
    return FollowUp(
        row["number"],
        row["owner"],
        row["action"],
        date.fromisoformat(row["due"]),
        row["question"],
        json.loads(row["filters"]),
        row["value"],
        row["said"],
        row["version"],
        history,
    )
