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

from data import labels, marts
from data.contract import FILE as CONTRACT
from data.contract import in_order
from data.load_table import empty_table, fast_path, row_by_row
from data.problems import LoadError, Problem, keep
from data.sources import Source, find
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
    # One misspelt title must not be told again for every row that points to its table.
    readable: set[str] = set()
    for table in in_order():
        empty_table(connection, "known", table)
        if table.name not in sources:
            empty_table(connection, "raw", table)
            continue
        progress(table.name)
        source = sources[table.name].held_to(readable)
        refused = (
            [] if fast_path(connection, source) else row_by_row(connection, source, accept_refused)
        )
        problems += refused
        if not any(problem.kind in FATAL for problem in refused):
            readable.add(table.name)
    return problems


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
