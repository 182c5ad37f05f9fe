"""The least that a load could be: parse every CSV with its types, build every mart, checkpoint."""

import json
import sys
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parent.parent
TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "datetime": "TIMESTAMP",
    "boolean": "BOOLEAN",
}


def main(folder: Path, file: Path) -> None:
    file.unlink(missing_ok=True)
    connection = duckdb.connect(str(file))
    contract = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    for table in contract["resources"]:
        columns = {f["name"]: TYPES[f["type"]] for f in table["schema"]["fields"]}
        connection.execute(
            f"CREATE TABLE {table['name']} AS FROM read_csv(?, header = true, columns = {columns})",
            [str(folder / f"{table['name']}.csv")],
        )
    waiting = {
        f.stem: f.read_text(encoding="utf-8") for f in (ROOT / "queries/marts").glob("*.sql")
    }
    while waiting:
        ready = [
            n for n, sql in waiting.items() if not connection.get_table_names(sql) & set(waiting)
        ]
        for name in ready:
            connection.execute(f"CREATE TABLE {name} AS {waiting.pop(name)}")
    connection.execute("CHECKPOINT")
    connection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
