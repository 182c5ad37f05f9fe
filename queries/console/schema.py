"""What can be read in the console: tables with their grain, columns with type and meaning.

The grain is the comment that opens the file that makes the table; its Chinese stands in
grains.toml, so that the file itself says it once.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb

from queries.console.file import files
from queries.format.words import Words

GRAINS = Path(__file__).resolve().with_name("grains.toml")
COLUMNS = GRAINS.with_name("columns.toml")


@dataclass(frozen=True)
class Field:
    """One column; `meaning` is None where columns.toml does not have it."""

    name: str
    kind: str
    meaning: Words | None


@dataclass(frozen=True)
class Table:
    name: str
    grain: Words
    fields: tuple[Field, ...]


def sources() -> list[str]:
    """Names of all tables, marts first, as they are written in a query."""
    return [_short(name) for name in files()]


@lru_cache(maxsize=2)
def tables(console: Path) -> dict[str, Table]:
    """Every table of the console's file by the name that a query reads it by."""
    columns = tomllib.loads(COLUMNS.read_text(encoding="utf-8"))
    by_name = {}
    with duckdb.connect(str(console), read_only=True) as connection:
        for full in files():
            name = _short(full)
            relation = connection.table(full)
            by_name[name] = Table(
                name,
                grain(name),
                tuple(
                    Field(column, str(kind), _meaning(name, column, columns))
                    for column, kind in zip(relation.columns, relation.types, strict=True)
                ),
            )
    return by_name


def grain(table: str) -> Words:
    """What one row of a table is. Raises KeyError for a table that the console does not have."""
    grains = tomllib.loads(GRAINS.read_text(encoding="utf-8"))
    en = _grain({_short(full): file for full, file in files().items()}[table])
    return Words(zh=grains.get(table, en), en=en)


def _meaning(table: str, column: str, meanings: dict[str, list[str]]) -> Words | None:
    words = meanings.get(f"{table}.{column}") or meanings.get(column)
    return Words(zh=words[0], en=words[1]) if words else None


def _grain(file: Path) -> str:
    """The comment that opens a file, without its keyword."""
    lines: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    text = " ".join(lines).removeprefix("Grain: ")
    return text[:1].upper() + text[1:]


def _short(name: str) -> str:
    return name.removeprefix("main.")
