"""The marts of a loaded version, built anew after the program has changed.

Apart from loading: no file comes in, the rows stay as they were.
"""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from data import labels, marts
from data.values import quoted
from data.warehouse import Version, building, connect, current, folder, publish


def refresh(
    root: Path | None = None, *, progress: Callable[[str], None] = lambda step: None
) -> Version | None:
    """Build the marts of the current version anew when the program's have changed since.

    The rows stay as they were loaded; the result is a new version. Returns None when nothing had
    to be done. Raises WarehouseMissing.
    """
    old = current(root)
    with connect(old) as connection:
        if not marts.outdated(connection):
            return None
    home = folder(root)
    mark = marts.digest()["digest"][:12]
    name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{mark}"
    with building(home) as path:
        shutil.copyfile(old.path, path)
        with duckdb.connect(str(path)) as connection:
            connection.execute("SET TimeZone = 'UTC'; SET search_path = 'main,raw'")
            old_tables = connection.execute(
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
            ).fetchall()
            for (table,) in old_tables:
                if table != "data_version":
                    connection.execute(f"DROP TABLE main.{quoted(table)}")
            labels.build(connection)
            for mart in marts.build(connection):
                progress(mart)
            connection.execute("UPDATE main.data_version SET version = ?", [name])
            connection.execute("CHECKPOINT")
        publish(path, home, name)
    return current(root)
