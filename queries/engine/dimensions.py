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
    wanted, lacking = {dimension.link for dimension in dimensions}, keys - columns
    needed: list[str] = []
    for name in reversed(place.links):
        lookup = link(name)
        if name in wanted or lacking & set(lookup.carries):
            needed.insert(0, name)
            lacking = (lacking - set(lookup.carries)) | ({lookup.key} - columns)
    for name in needed:
        names = _names(cursor, name, dimensions, columns)
        relation = relation.join(names, link(name).key, how="left")
        columns |= {link(name).key, *link(name).carries}
    return relation


def _names(
    cursor: DuckDBPyConnection, name: str, dimensions: tuple[Dimension, ...], columns: set[str]
) -> DuckDBPyRelation:
    """A link's key with the names that it gives to the dimensions, and what it carries."""
    lookup = link(name)
    shown = [
        column
        for dimension in dimensions
        if dimension.link == name
        for column in (
            ColumnExpression(dimension.code).alias(dimension.name + CODE),
            ColumnExpression(dimension.shown).alias(dimension.name + SHOWN),
        )
    ]
    carried = [column for column in lookup.carries if column not in columns]
    return cursor.table(name).select(*map(ColumnExpression, (lookup.key, *carried)), *shown)


def shown_of(
    dimension: Dimension, types: dict[str, str], month: Expression
) -> dict[str, Expression]:
    """Code and shown value of a dimension, by name; an empty value says what it means."""
    if dimension.time:
        first = FunctionExpression("date_trunc", ConstantExpression(dimension.time), month).cast(
            "DATE"
        )
        return {
            dimension.name + CODE: first.cast("VARCHAR"),
            dimension.name: _time(dimension, first),
        }
    code, shown = (
        (dimension.code, dimension.code)
        if dimension.link is None
        else (dimension.name + CODE, dimension.name + SHOWN)
    )
    value, kind = ColumnExpression(shown), types[shown]
    if kind == "BOOLEAN":
        value = CaseExpression(value, ConstantExpression("是")).when(
            ~value, ConstantExpression("否")
        )
    if kind not in WHOLE_NUMBERS:
        value = otherwise(value, marts().missing.get(dimension.name, NOT_STATED))
    coded = otherwise(ColumnExpression(code).cast("VARCHAR"), "")
    return {dimension.name + CODE: coded, dimension.name: value}


def _time(dimension: Dimension, first: Expression) -> Expression:
    """A month by its first day, a quarter as 2021Q1, a year as a number."""
    year = FunctionExpression("year", first)
    if dimension.time == "quarter":
        quarter = FunctionExpression("quarter", first)
        return FunctionExpression("concat", year, ConstantExpression("Q"), quarter)
    return year if dimension.time == "year" else first
