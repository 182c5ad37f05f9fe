"""The SQLite file of the records: opened for one piece of work, safe under many writers.

Write-ahead logging lets readers go on while one writes; a writer takes the lock when it begins
and waits for its turn, so that what it checked still holds when it writes.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

NAME = "records.sqlite"
PATIENCE = 20.0
SCHEMA = Path(__file__).with_name("schema.sql")
# What schema.sql sets as its user_version; raised with each table that is added there.
LATEST = 2


class RecordsDamaged(RuntimeError):
    """The file cannot be read or written; the message names it."""


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """The records of a warehouse folder. Raises RecordsDamaged."""
    with _opened(folder) as connection:
        yield connection


@contextmanager
def writing(folder: Path) -> Iterator[sqlite3.Connection]:
    """One whole change, or none when it raises. Raises RecordsDamaged."""
    with _opened(folder) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            yield connection


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection]:
    file = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Without a transaction of its own accord: BEGIN stands above.
        connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
        with closing(connection):
            connection.row_factory = sqlite3.Row
            _prepare(connection)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise RecordsDamaged(
            f"无法读写记录文件 {file}：{error}。 The records cannot be read or written."
        ) from error


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables on first use; every statement leaves what is there as it is.

    The change to write-ahead logging does not wait for its turn while another process is at it, it
    fails; so it is tried again, for as long as any other statement would wait.
    """
    deadline = time.monotonic() + PATIENCE
    while _made(connection) < LATEST:
        try:
            connection.executescript(SCHEMA.read_text(encoding="utf-8"))
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _made(connection: sqlite3.Connection) -> int:
    """What schema.sql set when it last ran here; 0 in a new file."""
    [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    return int(version)
