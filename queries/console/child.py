"""One statement in a process of its own: run as a script by process.py, with a job on its input.

Settings of the engine do not hold by themselves: some functions neither heed the memory limit nor
an interrupt. So the process is bound by the system too, and the parent ends it when it must.
Writes one line of JSON, then the rows as an Arrow stream.
"""

import json
import os
import resource
import signal
import sys
import time

# Read by Arrow when it is imported: its own pools reserve more address space than they use.
os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"

import duckdb
import pyarrow as pa

MB = 1024 * 1024
# Address space of the interpreter and its libraries before any row is read.
FLOOR_MB = 1024
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",
    "threads": "1",
}
# Types that readers of rows know; of a type with arguments, the part before them.
PLAIN = {
    "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "HUGEINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL", "VARCHAR", "DATE", "TIMESTAMP",
}  # fmt: skip


class Refused(Exception):
    """The statement is none of those that may run; the argument is the kind of refusal."""


def bind(job: dict) -> None:
    """Bounds that hold whatever the engine does."""
    space = (FLOOR_MB + 2 * job["memory_mb"]) * MB
    cpu = int(job["seconds"]) + 1
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Ends the process, for nobody handles this signal; time at work and time waiting both count.
    signal.setitimer(signal.ITIMER_REAL, job["seconds"])


def connect(job: dict) -> duckdb.DuckDBPyConnection:
    settings = SETTINGS | {"memory_limit": f"{job['memory_mb']}MB"}
    connection = duckdb.connect(job["path"], read_only=True, config=settings)
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET disabled_filesystems = 'LocalFileSystem'")
    connection.execute("SET lock_configuration = true")
    return connection


def answer(job: dict) -> tuple[pa.Table, bool]:
    """The rows of the statement, and whether there are more of them."""
    connection = connect(job)
    statements = duckdb.extract_statements(job["sql"])
    if len(statements) != 1:
        raise Refused("several" if statements else "empty")
    if statements[0].type != duckdb.StatementType.SELECT:
        raise Refused("kind")
    relation = connection.sql(alone(job["sql"]))
    if relation is None:
        raise Refused("kind")
    table = spelled(relation.limit(job["rows"] + 1)).to_arrow_table()
    most = job["output_mb"] * MB
    if table.nbytes > most:
        raise Refused("output")
    shown = plain(table.slice(0, job["rows"]))
    if shown.nbytes > most:
        raise Refused("output")
    return shown, len(table) > job["rows"]


def alone(sql: str) -> str:
    """The one statement without what follows its semicolon, so that it can stand in another."""
    head, semicolon, tail = sql.rpartition(";")
    if not semicolon:
        return sql
    try:
        ends = not duckdb.extract_statements(tail) and len(duckdb.extract_statements(head)) == 1
    except duckdb.ParserException:  # it stands in a text or a comment
        return sql
    return alone(head) if ends else sql


def spelled(relation: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """Columns of unusual types as text, in the engine's own spelling."""
    columns = [
        column if str(kind).partition("(")[0] in PLAIN else column.cast("VARCHAR").alias(name)
        for name, kind in zip(relation.columns, relation.types, strict=True)
        for column in [duckdb.ColumnExpression(name)]
    ]
    return relation.select(*columns)


def plain(table: pa.Table) -> pa.Table:
    """Truth, whole numbers, fractions, dates, times and text, none beyond what can be shown."""
    columns = [simple(column.combine_chunks()) for column in table.columns]
    return pa.Table.from_arrays(columns, names=table.column_names)


def simple(column: pa.Array) -> pa.Array:
    kind = column.type
    if pa.types.is_boolean(kind) or pa.types.is_floating(kind) or pa.types.is_string(kind):
        return column
    if pa.types.is_integer(kind) and kind != pa.uint64():
        return column.cast(pa.int64())
    values = [written(scalar) for scalar in column]
    if pa.types.is_decimal(kind) and kind.scale:
        return column.cast(pa.float64())
    if pa.types.is_decimal(kind) or kind == pa.uint64():
        return whole(values)
    if not any(isinstance(value, str) for value in values):
        return pa.array(values, kind)
    return pa.array([None if value is None else str(value) for value in values], pa.string())


def whole(values: list) -> pa.Array:
    """Large whole numbers as numbers where they fit, as text where they would be rounded."""
    if all(value is None or abs(value) < 2**63 for value in values):
        return pa.array([None if value is None else int(value) for value in values], pa.int64())
    return pa.array([None if value is None else str(value) for value in values], pa.string())


def written(scalar: pa.Scalar) -> object:
    """A value as Python has it; as text where it has none, such as a date without end."""
    try:
        return scalar.as_py()
    except (ValueError, OverflowError):
        return f"({scalar.value})"


def kind_of(error: duckdb.Error) -> str:
    if isinstance(error, duckdb.OutOfMemoryException):
        return "memory"
    if isinstance(error, duckdb.ParserException):
        return "syntax"
    if isinstance(error, duckdb.PermissionException):
        return "forbidden"
    return "failed"


def main() -> None:
    job = json.loads(sys.stdin.buffer.read())
    bind(job)
    started = time.monotonic()
    reply: dict[str, object]
    table = None
    try:
        table, more = answer(job)
        reply = {"kind": "result", "more": more, "seconds": time.monotonic() - started}
    except Refused as refused:
        reply = {"kind": str(refused)}
    except MemoryError:
        reply = {"kind": "memory"}
    except duckdb.Error as error:
        kind = kind_of(error)
        # Of memory the engine advises settings that are out of reach here.
        reply = {"kind": kind, "detail": "" if kind == "memory" else str(error)}
    out = sys.stdout.buffer
    out.write(json.dumps(reply).encode() + b"\n")
    if table is not None:
        with pa.ipc.new_stream(out, table.schema) as stream:
            stream.write_table(table)
    out.flush()


if __name__ == "__main__":
    main()
