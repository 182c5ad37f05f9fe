"""The statement of the console: run, waited for, stopped, and remembered for the session."""

from dataclasses import dataclass
from datetime import datetime

from pages.parts.state.session import Remembered
from pages.parts.state.store import warehouse
from queries.console import Limits, Refusal, Result, Running, start

LIMITS = Limits()
AT_ONCE = 1.5
REMEMBERED = 50


@dataclass(frozen=True)
class Statement:
    """A statement under way."""

    sql: str
    running: Running
    since: datetime


@dataclass(frozen=True)
class Outcome:
    """What came of a statement."""

    sql: str
    result: Result | Refusal


@dataclass(frozen=True)
class Past:
    """A statement that was run, with its title in the history."""

    title: str
    sql: str


UNDER_WAY: Remembered[Statement | None] = Remembered("_console_running", None)
OUTCOME: Remembered[Outcome | None] = Remembered("_console_outcome", None)
HISTORY: Remembered[tuple[Past, ...]] = Remembered("_console_history", ())


def run(sql: str) -> None:
    """Begin a statement in place of the one under way, and wait a moment for it: most are quick."""
    before = UNDER_WAY.get()
    if before is not None:
        before.running.stop()
    started = start(sql, warehouse(), LIMITS)
    if isinstance(started, Refusal):
        _finish(sql, started)
    else:
        UNDER_WAY.set(Statement(sql, started, datetime.now()))
        settle(AT_ONCE)


def settle(seconds: float = 0) -> bool:
    """Take the outcome when there is one within so many seconds; whether none is under way now."""
    statement = UNDER_WAY.get()
    if statement is None:
        return True
    result = statement.running.wait(seconds)
    if result is None:
        return False
    _finish(statement.sql, result)
    return True


def _finish(sql: str, result: Result | Refusal) -> None:
    UNDER_WAY.take()
    OUTCOME.set(Outcome(sql, result))
    first = " ".join(sql.split())[:60]
    past = Past(f"{datetime.now():%H:%M:%S} · {first}", sql)
    HISTORY.set((past, *HISTORY.get())[:REMEMBERED])
