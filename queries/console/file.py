"""The console's own file: the marts and such rows as anyone may see, beside the version.

It is a copy and not a view: names and phones that are not in the file cannot be had from it by
any statement, whatever the sandbox forgets. A row table is a .sql file in tables/ that names its
columns, so a column that the contract gains stays out until someone lets it in.
"""

from pathlib import Path

import duckdb
from filelock import FileLock

from data import Version
from queries.catalog.registry import MARTS

TABLES = Path(__file__).resolve().parent / "tables"


def files() -> dict[str, Path]:
    """The .sql file of each table of the console, by its name with its schema."""
    own = {f"{file.parent.name}.{file.stem}": file for file in sorted(TABLES.glob("*/*.sql"))}
    return {f"main.{file.stem}": file for file in sorted(MARTS.glob("*.sql"))} | own


def open_console(version: Version) -> Path:
    """The console's file for a version; made on first use, in one step, by one process."""
    path = version.path.with_name(f"console-{version.name}.duckdb")
    if path.exists():
        return path
    with FileLock(path.with_suffix(".lock")):
        if not path.exists():
            _build(version, path)
            _clear(path)
    return path


def _build(version: Version, path: Path) -> None:
    aside = path.with_suffix(".building")
    aside.unlink(missing_ok=True)
    source = str(version.path).replace("'", "''")
    with duckdb.connect(str(aside)) as connection:
        target = connection.table("duckdb_databases").filter("NOT internal").fetchall()[0][0]
        connection.execute("CREATE SCHEMA raw")
        connection.execute(f"ATTACH '{source}' AS source (READ_ONLY)")
        connection.execute("USE source")
        for name, file in files().items():
            own = file.is_relative_to(TABLES)
            relation = connection.sql(file.read_text("utf-8")) if own else connection.table(name)
            relation.create(f'"{target}".{name}')
        connection.execute(f'USE "{target}"')
        connection.execute("DETACH source")
        connection.execute("CHECKPOINT")
    aside.replace(path)


def _clear(path: Path) -> None:
    """Files of other versions go; a query that still reads one keeps it until it ends."""
    for old in path.parent.glob("console-*"):
        if old.stem != path.stem:
            old.unlink(missing_ok=True)
