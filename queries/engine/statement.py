"""The statement of a relation, for a reader: one clause a line, short names for the steps.

DuckDB writes it on few lines and names the steps itself.
"""

import duckdb

BREAKS = ("FROM", "WHERE", "GROUP", "ORDER", "LEFT", "SELECT")
STEP, SHORT = '"__duckdb_s', '"step_'


def pretty(sql: str) -> str:
    """The same statement, a line for each clause; a condition within brackets stays in its line."""
    data = sql.encode()
    starts = [start for start, _kind in duckdb.tokenize(sql)]
    lines, last, before = [], 0, ""
    for start, after in zip(starts, [*starts[1:], len(data)], strict=True):
        word = data[start:after].decode().strip()
        if word in BREAKS and before != "(":
            lines.append(data[last:start].decode())
            last = start
        before = word
    lines.append(data[last:].decode())
    text = "\n".join(line.strip() for line in "\n".join(lines).splitlines() if line.strip())
    return text.replace(" AS NOT MATERIALIZED (", " AS (").replace(STEP, SHORT)
