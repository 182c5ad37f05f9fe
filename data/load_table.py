"""One source into its table: all at once where nothing is wrong, else row by row, with every
problem told.
"""

import duckdb

from data import checks, staging
from data.contract import Table
from data.problems import Problem
from data.sources import Source
from data.values import literal, quoted


def fast_path(connection: duckdb.DuckDBPyConnection, source: Source) -> bool:
    """Read a clean CSV or Parquet file in one go; False when it is not clean or not such a file."""
    table, suffix = source.table, source.file.suffix.lower()
    if suffix not in (".csv", ".parquet"):
        return False
    try:
        place, problems = staging.header(source)
        if problems or place.line != 1:
            return False
        connection.execute(f"CREATE OR REPLACE TABLE raw.{table.name} AS {_scan(source, place)}")
    except (staging.Unreadable, duckdb.Error):
        return False
    name = f"raw.{table.name}"
    return (
        checks.clean_columns(connection, table, name)
        and checks.clean_keys(connection, table, name)
        and checks.clean_references(connection, table, name)
    )


def _scan(source: Source, place: staging.Place) -> str:
    """SQL that reads a file straight into the contract's types, columns in its order."""
    table = source.table
    path = literal(str(source.file))
    if source.file.suffix.lower() == ".parquet":
        source_names = dict(zip(place.columns, staging.names(source), strict=True))
        columns = ", ".join(
            f"CAST({quoted(source_names[f.name])} AS {f.sql_type}) AS {quoted(f.name)}"
            for f in table.fields
        )
        return f"SELECT {columns} FROM read_parquet({path})"
    types = {column: table.field(column).sql_type for column in place.columns if column}
    columns = ", ".join(quoted(f.name) for f in table.fields)
    return (
        f"SELECT {columns} FROM read_csv({path}, header = false, skip = 1, columns = {types},"
        " auto_detect = false, delim = ',', quote = '\"', nullstr = '')"
    )


def row_by_row(
    connection: duckdb.DuckDBPyConnection, source: Source, accept_refused: bool
) -> list[Problem]:
    """Read a table as text, keep the rows that are whole, and say what is wrong with the others."""
    table = source.table
    try:
        problems = staging.stage(connection, source, "staged")
    except staging.Unreadable as error:
        empty_table(connection, "raw", table)
        return error.problems
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE typed AS "
        f"SELECT {staging.LINE}, {checks.typed_columns(table)} FROM staged"
    )
    if not accept_refused:
        # Nothing will be loaded; rows that point to a refused row are not told as well.
        connection.execute(
            f"INSERT INTO known.{table.name} BY NAME SELECT * EXCLUDE ({staging.LINE}) FROM typed"
        )
    # A row refused for a cell must not refuse another for its key, so each finding removes rows.
    for finding in (checks.find_columns, checks.find_keys, checks.find_references):
        new_problems = finding(connection, source, "staged", "typed")
        lines = sorted({problem.line for problem in new_problems if problem.line})
        if lines:
            connection.execute(
                f"DELETE FROM typed WHERE {staging.LINE} IN (SELECT unnest(?))", [lines]
            )
        problems += new_problems
    columns = ", ".join(
        f"CAST({quoted(f.name)} AS {f.sql_type}) AS {quoted(f.name)}" for f in table.fields
    )
    connection.execute(
        f"CREATE OR REPLACE TABLE raw.{table.name} AS "
        f"SELECT {columns} FROM typed ORDER BY {staging.LINE}"
    )
    connection.execute("DROP TABLE staged; DROP TABLE typed")
    return problems


def empty_table(connection: duckdb.DuckDBPyConnection, schema: str, table: Table) -> None:
    columns = ", ".join(f"{quoted(f.name)} {f.sql_type}" for f in table.fields)
    connection.execute(f"CREATE OR REPLACE TABLE {schema}.{table.name} ({columns})")
