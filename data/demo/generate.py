"""Runs the table files in the order in which they read each other, and writes the result.

Randomness is a hash of seed, purpose and row, so that rows do not depend on threads or on each
other: the same seed gives the same bytes.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import duckdb

from data.contract import Table, contract
from data.values import literal

HERE = Path(__file__).resolve().parent
REFERENCE = HERE.parent / "reference"
SEED = 2021
WRITERS = {
    "parquet": "FORMAT parquet, ROW_GROUP_SIZE 122880, COMPRESSION snappy",
    "csv": "FORMAT csv, HEADER true, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S'",
}


def write(out: Path, scale: float = 1, seed: int = SEED, fmt: str = "parquet") -> list[Path]:
    """Write every table of the contract to OUT, with provenance.json; returns the table files.

    `scale` multiplies cases and grid events only. Raises KeyError for an unknown format.
    """
    writer = WRITERS[fmt]
    out.mkdir(parents=True, exist_ok=True)
    connection = make(scale, seed)
    files = []
    for table in contract().values():
        file = out / f"{table.name}.{fmt}"
        connection.execute(f"COPY ({_columns(table)}) TO {literal(str(file))} ({writer})")
        files.append(file)
    provenance = {"demonstration": True, "seed": seed, "scale": scale}
    (out / "provenance.json").write_text(json.dumps(provenance) + "\n", encoding="utf-8")
    return files


def make(
    scale: float = 1, seed: int = SEED, texture: dict[str, dict[str, Any]] | None = None
) -> duckdb.DuckDBPyConnection:
    """A connection that holds every table; `texture` replaces values of texture.toml."""
    connection = duckdb.connect()
    connection.execute("SET VARIABLE seed = ?", [seed])
    connection.execute("SET VARIABLE scale = ?", [float(scale)])
    connection.execute((HERE / "macros.sql").read_text(encoding="utf-8"))
    _references(connection)
    _texture(connection, texture or {})
    _tables(connection)
    return connection


def _references(connection: duckdb.DuckDBPyConnection) -> None:
    """Every reference file as a table ref_NAME, in the types of the contract."""
    known = {f.name: f.sql_type for table in contract().values() for f in table.fields}
    for file in sorted(REFERENCE.glob("*.csv")):
        header = file.read_text(encoding="utf-8").partition("\n")[0].split(",")
        types = {name: known.get(name, "VARCHAR") for name in header}
        connection.execute(
            f"CREATE TABLE ref_{file.stem} AS FROM read_csv({literal(str(file))},"
            f" header = true, columns = {types}, auto_detect = false, delim = ',', quote = '\"')"
        )


def _texture(connection: duckdb.DuckDBPyConnection, changed: dict[str, dict[str, Any]]) -> None:
    """texture.toml as variables that table files read by getvariable('section_name')."""
    texture = tomllib.loads((HERE / "texture.toml").read_text(encoding="utf-8"))
    for section, values in texture.items():
        for name, value in (values | changed.get(section, {})).items():
            connection.execute(f"SET VARIABLE {section}_{name} = ?", [value])


def _tables(connection: duckdb.DuckDBPyConnection) -> None:
    waiting = {
        file.stem: file.read_text(encoding="utf-8") for file in (HERE / "tables").glob("*.sql")
    }
    for name in contract():
        waiting.setdefault(name, f"SELECT * FROM ref_{name}")
    while waiting:
        ready = [
            name
            for name, sql in waiting.items()
            if not connection.get_table_names(sql) & waiting.keys() - {name}
        ]
        for name in ready:
            connection.execute(f"CREATE TABLE {name} AS {waiting.pop(name)}")


def _columns(table: Table) -> str:
    columns = ", ".join(f"CAST({f.name} AS {f.sql_type}) AS {f.name}" for f in table.fields)
    return f"SELECT {columns} FROM {table.name} ORDER BY {', '.join(table.key)}"
