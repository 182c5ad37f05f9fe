"""The contract: what every table must be, read from datapackage.json.

The file is a Frictionless Data Package, so anyone can check a folder against it with the public
tool; this module only gives its content names that Python can hold.
"""

import json
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("datapackage.json")
SQL_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "datetime": "TIMESTAMP",
    "boolean": "BOOLEAN",
}


def fold(text: str) -> str:
    """A header as people mean it: half-width, lower case, no spaces around."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


@dataclass(frozen=True)
class Field:
    """One column. `labels` holds the English label of each allowed value."""

    name: str
    type: str
    title: str
    title_en: str
    required: bool
    labels: dict[str, str]
    minimum: float | None
    maximum: float | None
    pattern: str | None
    unique: bool

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]


@dataclass(frozen=True)
class ForeignKey:
    fields: tuple[str, ...]
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table: its columns in order, its key and what its columns point to."""

    name: str
    title: str
    title_en: str
    kind: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @cached_property
    def headers(self) -> dict[str, str]:
        """Column name for every header that is understood, folded."""
        named = {fold(field.title): field.name for field in self.fields}
        return named | {fold(field.name): field.name for field in self.fields}

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)

    @property
    def unique_keys(self) -> tuple[tuple[str, ...], ...]:
        """The primary key, and every column that must be unique by itself."""
        return (self.key, *((field.name,) for field in self.fields if field.unique))


@lru_cache
def contract() -> dict[str, Table]:
    """Every table by name, in the order of the contract."""
    package = json.loads(FILE.read_text(encoding="utf-8"))
    return {resource["name"]: _table(resource) for resource in package["resources"]}


def in_order() -> list[Table]:
    """Every table after all the tables that it points to."""
    done: dict[str, Table] = {}

    def visit(table: Table) -> None:
        for key in table.foreign_keys:
            visit(contract()[key.table])
        done.setdefault(table.name, table)

    for table in contract().values():
        visit(table)
    return list(done.values())


def _table(resource: dict[str, Any]) -> Table:
    schema = resource["schema"]
    return Table(
        name=resource["name"],
        title=resource["title"],
        title_en=resource["title_en"],
        kind=resource["kind"],
        fields=tuple(_field(field) for field in schema["fields"]),
        key=tuple(schema["primaryKey"]),
        foreign_keys=tuple(
            ForeignKey(
                tuple(key["fields"]),
                key["reference"]["resource"],
                tuple(key["reference"]["fields"]),
            )
            for key in schema["foreignKeys"]
        ),
    )


def _field(field: dict[str, Any]) -> Field:
    limits = field.get("constraints", {})
    return Field(
        name=field["name"],
        type=field["type"],
        title=field["title"],
        title_en=field["title_en"],
        required=limits.get("required", False),
        labels={entry["value"]: entry["label"] for entry in field.get("categories", [])},
        minimum=limits.get("minimum"),
        maximum=limits.get("maximum"),
        pattern=limits.get("pattern"),
        unique=limits.get("unique", False),
    )
