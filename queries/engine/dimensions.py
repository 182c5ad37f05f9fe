"""What divides facts: the names that a link gives, and what is shown of each value."""

from duckdb import (
    CaseExpression,
    ColumnExpression,
    ConstantExpression,
    DuckDBPyConnection,
    DuckDBPyRelation,
    Expression,
    FunctionExpression,
)

from queries.catalog.marts import Dimension, Mart, link, marts

MONTH = "month"
# What is put behind the name of a dimension for the column that tells its values apart, and for
# the one that is read, where a link brings them.
CODE, SHOWN = ":code", ":shown"
NOT_STATED = "未注明"
WHOLE_NUMBERS = ("INTEGER", "BIGINT")


def otherwise(value: Expression, missing: object) -> Expression:
    """The value, or what stands for one that is missing. (coalesce is no function to DuckDB.)"""
    there = CaseExpression(value.isnotnull(), value)
    return there.otherwise(ConstantExpression(missing))


def joined(
    cursor: DuckDBPyConnection,
    relation: DuckDBPyRelation,
    place: Mart,
    dimensions: tuple[Dimension, ...],
    keys: set[str],
) -> DuckDBPyRelation:
    """The relation with the links that a dimension or a filter (by its key) needs.

    A link comes with those that its key is carried by.
    """
    columns = set(relation.columns)
    wanted, lacking = {one.link for one in dimensions}, keys - columns
    needed: list[str] = []
    for name in reversed(place.links):
        found = link(name)
        if name in wanted or lacking & set(found.carries):
            needed.insert(0, name)
            lacking = (lacking - set(found.carries)) | ({found.key} - columns)
    for name in needed:
        names = _names(cursor, name, dimensions, columns)
        relation = relation.join(names, link(name).key, how="left")
        columns |= {link(name).key, *link(name).carries}
    return relation


def _names(
    cursor: DuckDBPyConnection, name: str, dimensions: tuple[Dimension, ...], columns: set[str]
) -> DuckDBPyRelation:
    """A link's key with the names that it gives to the dimensions, and what it carries."""
    found = link(name)
    shown = [
        column
        for one in dimensions
        if one.link == name
        for column in (
            ColumnExpression(one.code).alias(one.name + CODE),
            ColumnExpression(one.shown).alias(one.name + SHOWN),
        )
    ]
    carried = [column for column in found.carries if column not in columns]
    return cursor.table(name).select(*map(ColumnExpression, (found.key, *carried)), *shown)


def shown_of(one: Dimension, types: dict[str, str], month: Expression) -> dict[str, Expression]:
    """Code and shown value of a dimension, by name; an empty value says what it means."""
    if one.time:
        first = FunctionExpression("date_trunc", ConstantExpression(one.time), month).cast("DATE")
        return {one.name + CODE: first.cast("VARCHAR"), one.name: _time(one, first)}
    code, shown = (one.code, one.code) if one.link is None else (one.name + CODE, one.name + SHOWN)
    value, kind = ColumnExpression(shown), types[shown]
    if kind == "BOOLEAN":
        value = CaseExpression(value, ConstantExpression("是")).when(
            ~value, ConstantExpression("否")
        )
    if kind not in WHOLE_NUMBERS:
        value = otherwise(value, marts().missing.get(one.name, NOT_STATED))
    coded = otherwise(ColumnExpression(code).cast("VARCHAR"), "")
    return {one.name + CODE: coded, one.name: value}


def _time(one: Dimension, first: Expression) -> Expression:
    """A month by its first day, a quarter as 2021Q1, a year as a number."""
    year = FunctionExpression("year", first)
    if one.time == "quarter":
        quarter = FunctionExpression("quarter", first)
        return FunctionExpression("concat", year, ConstantExpression("Q"), quarter)
    return year if one.time == "year" else first
