"""Marts: one SELECT a file, built after the marts that it reads.

The files belong to the questions; this room only runs them, so their folder is given as a path.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import duckdb

FOLDER = Path(__file__).resolve().parent.parent / "queries" / "marts"


def texts(folder: Path = FOLDER) -> dict[str, str]:
    """The SQL of each mart by name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql"))}


def build(connection: duckdb.DuckDBPyConnection, folder: Path = FOLDER) -> Iterator[str]:
    """Make every mart as a table of the schema main; yields each name before its turn."""
    waiting = texts(folder)
    while waiting:
        ready = [
            name
            for name, sql in waiting.items()
            if not connection.get_table_names(sql) & waiting.keys() - {name}
        ]
        if not ready:
            raise ValueError(f"marts read each other in a circle: {', '.join(waiting)}")
        for name in ready:
            yield name
            connection.execute(f"CREATE TABLE main.{name} AS {waiting.pop(name)}")
    connection.execute("CREATE TABLE main.marts_built AS SELECT $digest AS digest", digest(folder))


def digest(folder: Path = FOLDER) -> dict[str, str]:
    """What tells this set of marts from an older or newer one."""
    whole = "\0".join(f"{name}\0{sql}" for name, sql in texts(folder).items())
    return {"digest": hashlib.sha256(whole.encode()).hexdigest()}


def outdated(connection: duckdb.DuckDBPyConnection, folder: Path = FOLDER) -> bool:
    """Whether the marts in this file were built from other texts than those at hand."""
    try:
        built = connection.table("marts_built").limit(1).fetchall()
    except duckdb.CatalogException:
        return True
    return not built or built[0][0] != digest(folder)["digest"]
