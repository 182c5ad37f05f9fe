"""A warehouse that holds only the rows that a filter leaves, made from the demonstration tables.

What a filter promises is just that: the answer that one would get, were there no other rows. So a
question is asked of the whole warehouse with the filter, and of this one without it.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.contract import FILE

KEYS = {"villages": "village_id", "departments": "department_id", "items": "item_id"}
TABLES = {"villages": "villages", "departments": "departments", "items": "service_items"}


@dataclass(frozen=True)
class Kept:
    """`codes` of the filter `name` are kept."""

    name: str
    codes: tuple[str, ...]


def references() -> dict[str, list[tuple[list[str], str, list[str]]]]:
    """For each table its foreign keys: own columns, the table they lead to, its columns."""
    package = json.loads(FILE.read_text(encoding="utf-8"))
    return {
        resource["name"]: [
            (key["fields"], key["reference"]["resource"], key["reference"]["fields"])
            for key in resource["schema"].get("foreignKeys", [])
        ]
        for resource in package["resources"]
    }


def write_only(folder: Path, kept: Kept, out: Path) -> None:
    """The tables of `folder` without any row that leads to a code that is not kept."""
    con = duckdb.connect()
    for name in references():
        con.execute(f"CREATE TABLE {name} AS FROM read_parquet('{folder / name}.parquet')")
    con.execute(
        f"DELETE FROM {TABLES[kept.name]} WHERE {KEYS[kept.name]} NOT IN (SELECT unnest($codes))",
        {"codes": list(kept.codes)},
    )
    if kept.name == "villages":
        _keep_projects_of_villages(con)
    while sum(_delete_orphans(con, table) for table in references()):
        pass
    for name in references():
        con.execute(f"COPY {name} TO '{out / name}.parquet'")
    con.close()


def _keep_projects_of_villages(con: duckdb.DuckDBPyConnection) -> None:
    """A project is bought for villages, by an organisation that may sit elsewhere."""
    con.execute(
        "DELETE FROM project_villages WHERE village_id NOT IN (SELECT village_id FROM villages)"
    )
    con.execute(
        "DELETE FROM purchased_projects"
        " WHERE project_id NOT IN (SELECT project_id FROM project_villages)"
    )
    con.execute(
        "DELETE FROM social_organisations WHERE village_id NOT IN (SELECT village_id FROM villages)"
        " AND org_id NOT IN (SELECT org_id FROM purchased_projects)"
    )
    con.execute(
        "UPDATE social_organisations SET village_id = (SELECT min(village_id) FROM villages)"
        " WHERE village_id NOT IN (SELECT village_id FROM villages)"
    )


def _delete_orphans(con: duckdb.DuckDBPyConnection, table: str) -> int:
    """Delete the rows of a table that lead nowhere; returns how many there were."""
    deleted = 0
    for columns, other, theirs in references()[table]:
        own, their = ", ".join(columns), ", ".join(theirs)
        filled = " AND ".join(f"{column} IS NOT NULL" for column in columns)
        deleted += con.execute(
            f"DELETE FROM {table} WHERE {filled} AND ({own}) NOT IN (SELECT {their} FROM {other})"
        ).fetchone()[0]
    return deleted
