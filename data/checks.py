"""The contract checked set by set in SQL.

Two ways of asking the same: fast_path() is one pass that says whether anything is wrong, for tables
of any size; find() says which rows, and is only asked when fast_path() found something.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

from data.contract import Field, ForeignKey, Table
from data.problems import Problem
from data.sources import Source
from data.staging import LINE
from data.values import clean, literal, parse, quoted


@dataclass(frozen=True)
class Rule:
    """`broken` is SQL that is true for a bad value of the column."""

    kind: str
    field: Field
    broken: str
    expected: str


def rules(table: Table) -> Iterator[Rule]:
    """What each column of a typed table must be, beyond its type."""
    for field in table.fields:
        column = quoted(field.name)
        if field.required:
            yield Rule("required", field, f"{column} IS NULL", "a value is required")
        if field.labels:
            allowed = ", ".join(map(literal, field.labels))
            expected = "one of " + ", ".join(field.labels)
            yield Rule("enum", field, f"{column} NOT IN ({allowed})", expected)
        if field.minimum is not None:
            yield Rule("range", field, f"{column} < {field.minimum}", f"at least {field.minimum:g}")
        if field.maximum is not None:
            yield Rule("range", field, f"{column} > {field.maximum}", f"at most {field.maximum:g}")
        if field.pattern:
            broken = f"NOT regexp_full_match({column}, {literal(field.pattern)})"
            yield Rule("pattern", field, broken, f"of the form {field.pattern}")


def clean_columns(connection: duckdb.DuckDBPyConnection, table: Table, name: str) -> bool:
    """Whether every column of `name` keeps its rules; one pass."""
    broken = [rule.broken for rule in rules(table)]
    if not broken:
        return True
    any_broken = " OR ".join(f"({condition})" for condition in broken)
    return _none(connection, f"SELECT 1 FROM {name} WHERE {any_broken} LIMIT 1")


def clean_keys(connection: duckdb.DuckDBPyConnection, table: Table, name: str) -> bool:
    """Whether every key of `name` is unique."""
    return all(_unique(connection, name, key) for key in table.unique_keys)


def clean_references(connection: duckdb.DuckDBPyConnection, table: Table, name: str) -> bool:
    """Whether everything that `name` points to is there, or was refused there."""
    return all(
        _none(connection, f"SELECT 1 FROM {name} AS t WHERE {_dangling(key)} LIMIT 1")
        for key in table.foreign_keys
    )


def find_columns(
    connection: duckdb.DuckDBPyConnection, source: Source, staged: str, typed: str
) -> list[Problem]:
    """Bad cells: those that have no value of the type, then those that break a rule."""
    problems = []
    for field in source.table.fields:
        column = quoted(field.name)
        unread = (
            f"t.{column} IS NULL AND {clean(field.name).replace(column, 's.' + column)} IS NOT NULL"
        )
        problems += _rows(
            connection,
            source,
            staged,
            typed,
            unread,
            "type",
            field.name,
            f"expected {_type(field)}",
        )
    for rule in rules(source.table):
        column = quoted(rule.field.name)
        broken = rule.broken.replace(column, f"t.{column}")
        if rule.kind == "required":
            broken += f" AND {clean(rule.field.name).replace(column, 's.' + column)} IS NULL"
        problems += _rows(
            connection, source, staged, typed, broken, rule.kind, rule.field.name, rule.expected
        )
    return problems


def find_keys(
    connection: duckdb.DuckDBPyConnection, source: Source, staged: str, typed: str
) -> list[Problem]:
    """Every row whose key stood already on a line before."""
    problems = []
    for key in source.table.unique_keys:
        columns = ", ".join(map(quoted, key))
        repeated = (
            f"t.{LINE} IN (SELECT {LINE} FROM {typed}"
            f" QUALIFY row_number() OVER (PARTITION BY {columns} ORDER BY {LINE}) > 1)"
        )
        expected = "already used by a line before; keys are unique"
        problems += _rows(
            connection, source, staged, typed, repeated, "key", ", ".join(key), expected
        )
    return problems


def find_references(
    connection: duckdb.DuckDBPyConnection, source: Source, staged: str, typed: str
) -> list[Problem]:
    """Every row that points to something that is not there."""
    problems = []
    for key in source.table.foreign_keys:
        expected = f"a {', '.join(key.columns)} of {key.table}"
        problems += _rows(
            connection,
            source,
            staged,
            typed,
            _dangling(key),
            "reference",
            ", ".join(key.fields),
            expected,
        )
    return problems


def typed_columns(table: Table) -> str:
    """SQL list of the columns of a staged table, parsed."""
    return ", ".join(f"{parse(f, f.name)} AS {quoted(f.name)}" for f in table.fields)


def _rows(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    staged: str,
    typed: str,
    condition: str,
    kind: str,
    columns: str,
    expected: str,
) -> list[Problem]:
    cells = " || ', ' || ".join(
        f"coalesce(s.{quoted(column)}, '')" for column in columns.split(", ")
    )
    rows = connection.execute(
        f"SELECT {LINE}, {cells} FROM {typed} AS t JOIN {staged} AS s USING ({LINE})"
        f" WHERE {condition} ORDER BY {LINE}"
    ).fetchall()
    table, file, sheet = source.table.name, source.file.name, source.sheet
    return [Problem(kind, table, file, sheet, n, columns, v, expected) for n, v in rows]


def _dangling(key: ForeignKey) -> str:
    """True for a row `t` whose reference is given but points nowhere."""
    present = " AND ".join(f"t.{quoted(field)} IS NOT NULL" for field in key.fields)
    pairs = zip(key.fields, key.columns, strict=True)
    same = " AND ".join(f"r.{quoted(column)} = t.{quoted(field)}" for field, column in pairs)
    missing = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {there} AS r WHERE {same})"
        for there in (f"raw.{key.table}", f"known.{key.table}")
    )
    return f"({present} AND {missing})"


def _unique(connection: duckdb.DuckDBPyConnection, name: str, key: tuple[str, ...]) -> bool:
    columns = ", ".join(map(quoted, key))
    if len(key) == 1:
        row = connection.execute(
            f"SELECT count({columns}) = count(DISTINCT {columns}) FROM {name}"
        ).fetchone()
        return bool(row and row[0])
    return _none(connection, f"SELECT 1 FROM {name} GROUP BY {columns} HAVING count(*) > 1 LIMIT 1")


def _none(connection: duckdb.DuckDBPyConnection, sql: str) -> bool:
    return connection.execute(sql).fetchone() is None


def _type(field: Field) -> str:
    return {
        "integer": "a whole number",
        "number": "a number",
        "date": "a date such as 2021-03-05 or 2021年3月5日",
        "datetime": "a time such as 2021-03-05 14:30:00",
        "boolean": "true or false, 是 or 否",
        "string": "text",
    }[field.type]
