"""One open data version: the connection, the choices of its filters and its words.

Opening is separate from asking, so that a server opens once and asks many times. Each question
runs on a cursor of its own; two threads on one cursor mix up their rows.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pyarrow as pa
from cachetools import LRUCache

import data
from data import Version, WarehouseDamaged
from queries.catalog.registry import MARTS
from queries.engine.tables import whole_numbers
from queries.engine.version_contents import read_choices, read_words
from queries.filters.choices import Choices
from queries.format.translation import both

REMEMBERED_BYTES = 256 * 1024 * 1024
BATCH = 20_000  # rows held at once where a whole answer is written to a file


@dataclass(frozen=True, eq=False)
class Warehouse:
    """`answers` holds the tables given before, the longest unused forgotten first, `statements`
    the SQL that was made for them.
    """

    version: Version
    choices: Choices
    words: dict[str, str]
    connection: duckdb.DuckDBPyConnection
    answers: LRUCache = field(
        default_factory=lambda: LRUCache(REMEMBERED_BYTES, lambda t: max(t.nbytes, 1024))
    )
    statements: LRUCache = field(default_factory=lambda: LRUCache(4096))
    lock: Lock = field(default_factory=Lock)

    def words_in(self, lang: str) -> dict[str, str]:
        """The values of the data in a language, by what they are in Chinese; empty for Chinese."""
        return self.words if lang == "en" else {}

    @property
    def folder(self) -> Path:
        """The folder of the warehouse, where the records stand too."""
        return self.version.path.parent.parent

    def keep(self, reason: str) -> None:
        """Mark this version as one that is never cleaned away. Raises WarehouseDamaged."""
        data.keep(self.version.name, reason, self.folder)

    def remember(self, key: Hashable, make: Callable[[], pa.Table]) -> pa.Table:
        """The table that `make` gave for this key before, or gives now. A version never changes."""
        return self._once(self.answers, key, make)

    def remember_statement(self, key: Hashable, make: Callable[[], str]) -> str:
        """The same for the SQL that was made for it."""
        return self._once(self.statements, key, make)

    def _once(self, known: LRUCache, key: Hashable, make: Callable[[], Any]) -> Any:
        with self.lock:
            value = known.get(key)
        if value is None:
            value = make()
            with self.lock:
                if known.getsizeof(value) < known.maxsize:
                    known[key] = value
        return value

    def run(
        self,
        sql: str,
        params: dict[str, object],
        bases: dict[str, pa.Table] | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> pa.Table:
        """The answer of one statement, at most `limit` rows after the first `offset`; it reads
        `bases` by name.
        """
        cursor = self.connection.cursor()
        try:
            for name, table in (bases or {}).items():
                cursor.register(name, table)
            relation = cursor.sql(sql, params=params)
            paged = relation if limit is None else relation.limit(limit, offset)
            return whole_numbers(paged.to_arrow_table())
        finally:
            cursor.close()

    def stream(
        self, sql: str, params: dict[str, object], bases: dict[str, pa.Table]
    ) -> Iterator[pa.Table]:
        """The answer of one statement, some rows at a time."""
        cursor = self.connection.cursor()
        try:
            for name, table in bases.items():
                cursor.register(name, table)
            for batch in cursor.sql(sql, params=params).to_arrow_reader(BATCH):
                yield whole_numbers(pa.Table.from_batches([batch]))
        finally:
            cursor.close()

    def count(self, sql: str, params: dict[str, object], bases: dict[str, pa.Table]) -> int:
        """How many rows one statement has; none of them is fetched."""
        cursor = self.connection.cursor()
        try:
            for name, table in bases.items():
                cursor.register(name, table)
            (number,) = cursor.sql(sql, params=params).aggregate("count(*)").fetchall()[0]
            return int(number)
        finally:
            cursor.close()


def open_warehouse(root: Path | None = None, name: str | None = None) -> Warehouse:
    """Open the current version read-only, or the one of that name.

    Raises data.WarehouseMissing, data.WarehouseDamaged or data.WarehouseOutdated; each says how
    to mend.
    """
    version = data.current(root) if name is None else data.named(name, root)
    connection = data.connect(version)
    if version.name == data.current_name(root) and data.outdated(connection):
        raise data.WarehouseOutdated(
            both("版本 {name} 由旧版程序生成，请运行 python -m data refresh。", name=version.name)
        )
    _has_all_marts(version, connection)
    return Warehouse(version, read_choices(version, connection), read_words(connection), connection)


def _has_all_marts(version: Version, connection: duckdb.DuckDBPyConnection) -> None:
    """An old version may lack what a later program asks; better said once than in every panel."""
    with connection.cursor() as cursor:
        present = {name for (name,) in cursor.execute("SHOW TABLES").fetchall()}
    lacking = sorted({file.stem for file in MARTS.glob("*.sql")} - present)
    if lacking:
        names = ", ".join(lacking)
        raise WarehouseDamaged(
            both(
                "版本 {name} 由较早的程序装载，缺少 {names}，现在的程序读不了它。",
                name=version.name,
                names=names,
            )
        )
