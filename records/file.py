"""The SQLite file of the records: opened for one piece of work, safe under many writers.

Write-ahead logging lets readers go on while one writes; a writer takes the lock when it begins
and waits for its turn, so that what it checked still holds when it writes.
"""

import fcntl
import sqlite3
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
            with file.with_suffix(".lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                _prepare(connection)
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise RecordsDamaged(
            f"无法读写记录文件 {file}：{error}。 The records cannot be read or written."
        ) from error


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables on first use; every statement leaves what is there as it is.

    One at a time: the change to write-ahead logging does not wait for its turn, it fails.
    """
    [(made,)] = connection.execute("PRAGMA user_version").fetchall()
    if made < LATEST:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
