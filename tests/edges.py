"""The demonstration tables, moved onto the edges of what is asked: first and last days of months,
the very day that something is due, the very limit of a rule, ties, reports that are missing.

Data as it comes seldom falls there, so that `<` for `<=` would go unnoticed.
"""

from pathlib import Path

import duckdb

from tests.queries.only_rows import references

# Which of so many lots a row falls into; the same with every version of DuckDB, as hash() is not.
LOT = "CREATE MACRO lot(key, lots) AS md5_number_lower(key::VARCHAR) % lots"
# Columns that name a month or a quarter are on its first day already.
NAMED = ("month", "quarter")
# Of three rows one moves to first days and one to last days; all dates of a row alike, so that
# their order holds.
FIRST = "CASE lot({key}, 3) WHEN 0 THEN date_trunc('month', {column})"
DAY = FIRST + " WHEN 1 THEN last_day({column}) ELSE {column} END"
TIME = FIRST + " WHEN 1 THEN last_day({column}) + INTERVAL 1439 MINUTE ELSE {column} END"
# Some villages leave out a month, and one a year.
MISSING = {
    "workload": "month = DATE '2021-06-01' AND lot(village_id, 5) = 0",
    "form_filings": "month = DATE '2021-06-01' AND lot(village_id, 5) = 0",
    "scores": "village_id = '350205001001' AND year = 2020",
}
# The limits of policy.toml, met to the day and to the household; ties.
LIMITS = {
    # So few cases are there that else no village would have two of an item in a month.
    "service_cases": {"item_id": "CASE lot(case_id, 2) WHEN 0 THEN 'S01' ELSE item_id END"},
    "grid_workers": {
        "left_on": """CASE
            WHEN hired_on <= DATE '2020-12-31'
                AND grid_id IN (SELECT grid_id FROM grids WHERE village_id = '350205004003')
            THEN DATE '2020-12-31' ELSE left_on END"""
    },
    "grids": {"households": "CASE lot(grid_id, 4) WHEN 0 THEN 350 ELSE households END"},
    "inquiries": {
        "answered_on": "CASE lot(inquiry_id, 4) WHEN 3 THEN asked_on + 7 ELSE answered_on END"
    },
    "scores": {"score": "round(score)"},
}


def write_edges(folder: Path, out: Path) -> None:
    """The tables of `folder`, moved, as Parquet in `out`."""
    con = duckdb.connect()
    con.execute(LOT)
    for table in references():
        con.read_parquet(str(folder / f"{table}.parquet")).create_view(table)
    for table in references():
        relation = con.sql(f"FROM {table} WHERE NOT ({MISSING.get(table, 'false')})")
        key = relation.columns[0]
        moved = [
            f"{_moved(kind, column, key)} AS {column}"
            for column, kind in zip(relation.columns, map(str, relation.types), strict=True)
            if column not in NAMED and kind in ("DATE", "TIMESTAMP")
        ]
        limits = [f"{sql} AS {column}" for column, sql in LIMITS.get(table, {}).items()]
        for replaced in (moved, limits):
            if replaced:
                relation = relation.project(f"* REPLACE ({', '.join(replaced)})")
        relation.write_parquet(str(out / f"{table}.parquet"))
    con.close()


def _moved(kind: str, column: str, key: str) -> str:
    sql = DAY if kind == "DATE" else TIME
    return f"CAST({sql.format(column=column, key=key)} AS {kind})"
