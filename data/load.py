"""From files to a new current version, or to a full account of why not.

Each table is read straight into its types first; only a table in which that finds something
wrong is read again as text, row by row, to say what and where.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from data import checks, labels, marts, staging
from data.contract import FILE as CONTRACT
from data.contract import Table, in_order
from data.problems import LoadError, Problem, keep
from data.sources import Source, find
from data.values import literal, quoted
from data.warehouse import Version, building, current, folder, pointer, publish

Progress = Callable[[str], None]
# Never acceptable, whatever the steward says: without these there is no table to load.
FATAL = {"missing", "header", "file", "table"}


def load(
    incoming: Path,
    root: Path | None = None,
    *,
    accept_refused: bool = False,
    progress: Progress = lambda step: None,
    marts_folder: Path = marts.FOLDER,
) -> Version:
    """Load a folder and make it current; the same content as the current version changes nothing.

    Raises LoadError with every problem, having changed nothing but WAREHOUSE/refused/.
    """
    home = folder(root)
    sources, problems = find(incoming)
    name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{_content(sources, marts_folder, accept_refused)}"
    now = pointer(home)
    if now and now.split("-")[1] == name.split("-")[1]:
        return current(root)
    with building(home) as path:
        with duckdb.connect(str(path)) as connection:
            connection.execute("SET TimeZone = 'UTC'; CREATE SCHEMA raw; CREATE SCHEMA known")
            refused = _tables(connection, sources, progress, accept_refused)
            problems += refused
            if problems:
                keep(problems, home / "refused" / f"{name}.csv")
            if any(p.kind in FATAL for p in problems) or (problems and not accept_refused):
                raise LoadError(problems)
            _finish(connection, name, incoming, problems, progress, marts_folder)
        publish(path, home, name)
    return current(root)


def _content(sources: dict[str, Source], marts_folder: Path, accept: bool) -> str:
    """Hash over all that decides what a version holds: the files, the contract, the marts."""
    digest = hashlib.sha256(repr(accept).encode())
    for file in [CONTRACT, *sorted(marts_folder.glob("*.sql"))]:
        digest.update(file.read_bytes())
    for file in sorted({source.file for source in sources.values()}):
        digest.update(file.name.encode())
        with file.open("rb") as handle:
            digest.update(hashlib.file_digest(handle, "sha256").digest())
    return digest.hexdigest()[:12]


def _tables(
    connection: duckdb.DuckDBPyConnection,
    sources: dict[str, Source],
    progress: Progress,
    accept_refused: bool,
) -> list[Problem]:
    problems: list[Problem] = []
    for table in in_order():
        _empty(connection, "known", table)
        if table.name in sources:
            progress(table.name)
            source = sources[table.name]
            if not _fast_path(connection, source):
                problems += _row_by_row(connection, source, accept_refused)
        else:
            _empty(connection, "raw", table)
    return problems


def _fast_path(connection: duckdb.DuckDBPyConnection, source: Source) -> bool:
    """Read a clean CSV or Parquet file in one go; False when it is not clean or not such a file."""
    table, suffix = source.table, source.file.suffix.lower()
    if suffix not in (".csv", ".parquet"):
        return False
    try:
        place, problems = staging.header(source)
        if problems or place.line != 1:
            return False
        connection.execute(f"CREATE OR REPLACE TABLE raw.{table.name} AS {_scan(source, place)}")
    except (staging.Unreadable, duckdb.Error):
        return False
    name = f"raw.{table.name}"
    return (
        checks.clean_columns(connection, table, name)
        and checks.clean_keys(connection, table, name)
        and checks.clean_references(connection, table, name)
    )


def _scan(source: Source, place: staging.Place) -> str:
    """SQL that reads a file straight into the contract's types, columns in its order."""
    table = source.table
    path = literal(str(source.file))
    if source.file.suffix.lower() == ".parquet":
        written = dict(zip(place.columns, staging.names(source), strict=True))
        columns = ", ".join(
            f"CAST({quoted(written[f.name])} AS {f.sql_type}) AS {quoted(f.name)}"
            for f in table.fields
        )
        return f"SELECT {columns} FROM read_parquet({path})"
    types = {column: table.field(column).sql_type for column in place.columns if column}
    columns = ", ".join(quoted(f.name) for f in table.fields)
    return (
        f"SELECT {columns} FROM read_csv({path}, header = false, skip = 1, columns = {types},"
        " auto_detect = false, delim = ',', quote = '\"', nullstr = '')"
    )


def _row_by_row(
    connection: duckdb.DuckDBPyConnection, source: Source, accept_refused: bool
) -> list[Problem]:
    """Read a table as text, keep the rows that are whole, and say what is wrong with the others."""
    table = source.table
    try:
        problems = staging.stage(connection, source, "staged")
    except staging.Unreadable as error:
        _empty(connection, "raw", table)
        return error.problems
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE typed AS "
        f"SELECT {staging.LINE}, {checks.typed_columns(table)} FROM staged"
    )
    if not accept_refused:
        # Nothing will be loaded; rows that point to a refused row are not told as well.
        connection.execute(
            f"INSERT INTO known.{table.name} BY NAME SELECT * EXCLUDE ({staging.LINE}) FROM typed"
        )
    # A row refused for a cell must not refuse another for its key, so each finding removes rows.
    for finding in (checks.find_columns, checks.find_keys, checks.find_references):
        found = finding(connection, source, "staged", "typed")
        lines = sorted({problem.line for problem in found if problem.line})
        if lines:
            connection.execute(
                f"DELETE FROM typed WHERE {staging.LINE} IN (SELECT unnest(?))", [lines]
            )
        problems += found
    columns = ", ".join(
        f"CAST({quoted(f.name)} AS {f.sql_type}) AS {quoted(f.name)}" for f in table.fields
    )
    connection.execute(
        f"CREATE OR REPLACE TABLE raw.{table.name} AS "
        f"SELECT {columns} FROM typed ORDER BY {staging.LINE}"
    )
    connection.execute("DROP TABLE staged; DROP TABLE typed")
    return problems


def _empty(connection: duckdb.DuckDBPyConnection, schema: str, table: Table) -> None:
    columns = ", ".join(f"{quoted(f.name)} {f.sql_type}" for f in table.fields)
    connection.execute(f"CREATE OR REPLACE TABLE {schema}.{table.name} ({columns})")


def _finish(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    incoming: Path,
    problems: list[Problem],
    progress: Progress,
    marts_folder: Path,
) -> None:
    """Labels, marts, refused rows and the version's own row."""
    connection.execute("DROP SCHEMA known CASCADE; SET search_path = 'main,raw'")
    labels.build(connection)
    for mart in marts.build(connection, marts_folder):
        progress(mart)
    connection.execute(
        'CREATE TABLE raw.refused (kind VARCHAR, "table" VARCHAR, file VARCHAR, sheet VARCHAR,'
        ' line BIGINT, "column" VARCHAR, value VARCHAR, expected VARCHAR)'
    )
    for p in problems:
        connection.execute(
            "INSERT INTO raw.refused VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [p.kind, p.table, p.file, p.sheet, p.line, p.column, p.value, p.expected],
        )
    _sign(connection, name, incoming)


def _sign(connection: duckdb.DuckDBPyConnection, name: str, incoming: Path) -> None:
    """The one row of data_version. Months come from cases, or from the workload without cases."""
    counts = {
        table.name: connection.execute(f"SELECT count(*) FROM raw.{table.name}").fetchone()[0]  # type: ignore[index]
        for table in in_order()
    }
    provenance = incoming / "provenance.json"
    demonstration = provenance.exists() and json.loads(provenance.read_text(encoding="utf-8")).get(
        "demonstration", False
    )
    connection.execute(
        """
        CREATE TABLE main.data_version AS
        WITH months AS (
            SELECT min(submitted_at) AS first, max(submitted_at) AS last FROM raw.service_cases
        ),
        work AS (
            SELECT min(month) AS first, max(month) AS last FROM raw.workload
        )
        SELECT
            $name AS version,
            $now::TIMESTAMP AS loaded_at,
            $demonstration AS demonstration,
            CAST(date_trunc('month', coalesce(least(w.first, m.first), m.first, w.first)) AS DATE)
                AS first_month,
            CAST(date_trunc('month', coalesce(m.last, w.last)) AS DATE) AS last_month,
            $rows AS rows
        FROM months AS m, work AS w
        """,
        {
            "name": name,
            "now": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            "demonstration": demonstration,
            "rows": json.dumps(counts),
        },
    )
    connection.execute("CHECKPOINT")
