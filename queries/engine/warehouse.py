"""One open data version: the connection, the choices of its filters and its words.

Opening is separate from asking, so that a server opens once and asks many times. Each question
runs on a cursor of its own; two threads on one cursor mix up their rows.
"""

import tomllib
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock

import duckdb
import pyarrow as pa
from cachetools import LRUCache

import data
from data import Version, WarehouseDamaged
from queries.catalog.registry import MARTS, questions
from queries.filters.choices import Choices, Place
from queries.filters.table import FILTERS
from queries.format.translation import both

REMEMBERED_BYTES = 256 * 1024 * 1024
# Rows that are held at once where a whole answer is written to a file.
BATCH = 20_000
COINED = Path(__file__).resolve().parent.parent / "format" / "value_translations.toml"


def _answers() -> LRUCache:
    return LRUCache(REMEMBERED_BYTES, getsizeof=lambda table: max(table.nbytes, 1024))


@dataclass(frozen=True, eq=False)
class Warehouse:
    """`answers` holds the tables given before, the longest unused forgotten first."""

    version: Version
    choices: Choices
    words: dict[str, str]
    connection: duckdb.DuckDBPyConnection
    answers: LRUCache = field(default_factory=_answers)
    lock: Lock = field(default_factory=Lock)

    @property
    def folder(self) -> Path:
        """The folder of the warehouse, where the records stand too."""
        return self.version.path.parent.parent

    def keep(self, reason: str) -> None:
        """Mark this version as one that is never cleaned away. Raises WarehouseDamaged."""
        data.keep(self.version.name, reason, self.folder)

    def remember(self, key: Hashable, make: Callable[[], pa.Table]) -> pa.Table:
        """What `make` gave for this key before, or gives now. A version never changes."""
        with self.lock:
            found = self.answers.get(key)
        if found is None:
            found = make()
            if found.nbytes < REMEMBERED_BYTES:
                with self.lock:
                    self.answers[key] = found
        return found

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
            return _whole(paged.to_arrow_table())
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
                yield _whole(pa.Table.from_batches([batch]))
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


def _whole(table: pa.Table) -> pa.Table:
    """Sums of whole numbers as whole numbers; DuckDB gives them as decimals without a fraction."""
    for index, column in enumerate(table.schema):
        if pa.types.is_decimal(column.type) and column.type.scale == 0:
            table = table.set_column(index, column.name, table.column(index).cast(pa.int64()))
    return table


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
    return Warehouse(version, _choices(version, connection), _words(connection), connection)


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


def _rows(
    connection: duckdb.DuckDBPyConnection, table: str, columns: str, order: str
) -> list[dict]:
    with connection.cursor() as cursor:
        return cursor.table(table).order(order).select(columns).to_arrow_table().to_pylist()


def _choices(version: Version, connection: duckdb.DuckDBPyConnection) -> Choices:
    places = _rows(
        connection,
        "dim_village",
        "village_id, village, subdistrict_id, subdistrict, kind",
        "village_id",
    )
    items = _rows(connection, "dim_item", "item_id, department_id", "item_id")
    scored = _rows(connection, "score_indicator", "year, indicator_id, indicator, weight", "year")
    latest = {row["indicator_id"]: row for row in scored if row["year"] == scored[-1]["year"]}
    today = date.today().replace(day=1)
    return Choices(
        first_month=version.first_month or today,
        last_month=version.last_month or today,
        places=tuple(Place(**row) for row in places),
        listed={row.name: _titles(connection, *row.listing) for row in FILTERS if row.listing},
        item_department={row["item_id"]: row["department_id"] for row in items},
        indicators={code: latest[code]["indicator"] for code in sorted(latest)},
        official_weights={code: latest[code]["weight"] for code in sorted(latest)},
        events=tuple(row["month"] for row in _rows(connection, "milestone", "month", "month")),
    )


def _titles(
    connection: duckdb.DuckDBPyConnection, mart: str, code: str, title: str
) -> dict[str, str]:
    """The values of a filter, as {code: title}."""
    order = "village_id" if mart == "dim_village" else code
    rows = _rows(connection, mart, f"{code} AS code, {title} AS title", order)
    return {row["code"]: row["title"] for row in rows}


def _words(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """English for the Chinese values of this version, for those that questions coin, and for the
    titles of figures, which are values where figures are compared.
    """
    coined = tomllib.loads(COINED.read_text(encoding="utf-8"))
    headers = (asked.header for asked in questions().values())
    titles = {h.title.zh: h.title.en for h in headers if h.chart["kind"] == "figure"}
    return (
        titles
        | coined
        | {row["zh"]: row["en"] for row in _rows(connection, "label", "zh, en", "zh")}
    )
