"""Runs the table files in the order in which they read each other, and writes the result.

Randomness is a hash of seed, purpose and row, so that rows do not depend on threads or on each
other: the same seed gives the same bytes.
"""

import json
import tomllib
from collections.abc import Collection
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb

from data.contract import Table, contract
from data.values import literal

HERE = Path(__file__).resolve().parent
REFERENCE = HERE.parent / "reference"
SEED = 2021
WORLD = "quiet"
WRITERS = {
    "parquet": "FORMAT parquet, ROW_GROUP_SIZE 122880, COMPRESSION snappy",
    "csv": "FORMAT csv, HEADER true, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S'",
}


def write(
    out: Path, scale: float = 1, seed: int = SEED, fmt: str = "parquet", world: str = WORLD
) -> list[Path]:
    """Write every table of the contract to OUT, with provenance.json; returns the table files.

    `scale` multiplies cases and grid events only. Raises KeyError for an unknown format or world.
    """
    writer = WRITERS[fmt]
    connection = make(scale, seed, world=world)
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for table in contract().values():
        file = out / f"{table.name}.{fmt}"
        connection.execute(f"COPY ({_columns(table)}) TO {literal(str(file))} ({writer})")
        files.append(file)
    provenance = {"demonstration": True, "seed": seed, "scale": scale, "world": world}
    (out / "provenance.json").write_text(json.dumps(provenance) + "\n", encoding="utf-8")
    return files


def worlds() -> dict[str, dict[str, dict[str, Any]]]:
    """By name, what each world changes of texture.toml; README.md says what each is for."""
    return {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
        for file in sorted((HERE / "worlds").glob("*.toml"))
    }


def read_texture() -> dict[str, dict[str, Any]]:
    """What texture.toml says, which worlds change."""
    return tomllib.loads((HERE / "texture.toml").read_text(encoding="utf-8"))


def purposes() -> dict[str, str]:
    """By name, what each world is for: the comment that its file opens with."""
    return {name: _first_line(HERE / "worlds" / f"{name}.toml") for name in worlds()}


def _first_line(file: Path) -> str:
    return file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#").strip()


def make(
    scale: float = 1,
    seed: int = SEED,
    texture: dict[str, dict[str, Any]] | None = None,
    world: str = WORLD,
    tables: Collection[str] = (),
) -> duckdb.DuckDBPyConnection:
    """A connection that holds every table, or those named and what they read.

    `texture` replaces values of the world. Raises KeyError for an unknown world.
    """
    changed = worlds()[world]
    connection = duckdb.connect()
    connection.execute("SET VARIABLE seed = ?", [seed])
    connection.execute("SET VARIABLE scale = ?", [float(scale)])
    connection.execute((HERE / "macros.sql").read_text(encoding="utf-8"))
    _references(connection)
    _texture(connection, changed, texture or {})
    _tables(connection, tables)
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


def _texture(connection: duckdb.DuckDBPyConnection, *changes: dict[str, dict[str, Any]]) -> None:
    """texture.toml, changed, as variables that table files read by getvariable('section_name').

    Raises KeyError for a change of what texture.toml does not hold.
    """
    texture = read_texture()
    for change in changes:
        for section, values in change.items():
            if unknown := values.keys() - texture[section].keys():
                raise KeyError(f"{section}: {', '.join(sorted(unknown))}")
            texture[section] |= values
    for section, values in texture.items():
        for name, value in values.items():
            connection.execute(f"SET VARIABLE {section}_{name} = ?", [value])


def _tables(connection: duckdb.DuckDBPyConnection, named: Collection[str]) -> None:
    texts = {
        file.stem: file.read_text(encoding="utf-8") for file in (HERE / "tables").glob("*.sql")
    }
    for name in contract():
        texts.setdefault(name, f"SELECT * FROM ref_{name}")
    # What is named and what that reads, each after what it reads. Raises KeyError for no table.
    needed = _closure(connection, texts, named or texts)
    for name in TopologicalSorter(needed).static_order():
        connection.execute(f"CREATE TABLE {name} AS {texts[name]}")


def _closure(
    connection: duckdb.DuckDBPyConnection, texts: dict[str, str], named: Collection[str]
) -> dict[str, set[str]]:
    """By table, the tables that it reads; of those named and all that they need."""
    needed: dict[str, set[str]] = {}
    waiting = list(named)
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed[name] = connection.get_table_names(texts[name]) & texts.keys() - {name}
            waiting += needed[name]
    return needed


def _columns(table: Table) -> str:
    columns = ", ".join(f"CAST({f.name} AS {f.sql_type}) AS {f.name}" for f in table.fields)
    return f"SELECT {columns} FROM {table.name} ORDER BY {', '.join(table.key)}"
