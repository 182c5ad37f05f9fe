"""False alarms of the rebound watch: villages flagged in data in which none rebounds.

The demonstration data is made anew for each seed without its planted rebound, and the watch is
asked at the end of the last year, as a review meeting would. Planted villages found are counted
beside it on the same seeds.
"""

import tomllib
from statistics import mean

from data import demo, marts
from data.demo.generate import HERE
from queries import policy, question

NOBODY = {"rebound": {"villages": ["none"]}}
MARTS = ("burden_month", "dim_village", "dim_department")
WATCH = "burden/rebound_watch"


def run(seeds: int = 200) -> list[str]:
    """Two lines: false alarms a village a year, and planted villages found."""
    quiet = [_flagged(seed, NOBODY) for seed in range(seeds)]
    villages = quiet[0][1]
    alarms = 100 * mean(len(found) for found, _ in quiet) / villages
    planted = _planted()
    loud = [_flagged(seed, {}) for seed in range(min(seeds, 20))]
    hits = 100 * mean(len(found & planted) for found, _ in loud) / len(planted)
    verdict = "ok" if alarms < 5 else "above aim"
    return [
        f"{'false alarms of the rebound watch':<44} {alarms:>9.2f} % of villages a year "
        f"({seeds} seeds, aim under 5) {verdict}",
        f"{'planted rebounds found':<44} {hits:>9.1f} % ({len(loud)} seeds)",
    ]


def _flagged(seed: int, texture: dict[str, dict]) -> tuple[set[str], int]:
    """Villages flagged at the end of 2021, and how many there are."""
    connection = demo.make(scale=0.001, seed=seed, texture=texture)
    texts = marts.texts()
    for name in MARTS:
        connection.execute(f"CREATE TEMP TABLE mart_{name} AS {texts[name]}")
    for name in MARTS:
        connection.execute(f"CREATE OR REPLACE VIEW {name} AS FROM mart_{name}")
    known = {"villages": "village_id", "departments": "department_id"}
    bound = {
        param: [
            row[0] for row in connection.table(f"mart_dim_{param[:-1]}").select(code).fetchall()
        ]
        for param, code in known.items()
    }
    rules = {f"burden_{name}": value for name, value in policy().burden.model_dump().items()}
    asked = question(WATCH)
    last = connection.table("mart_burden_month").max("month").fetchall()
    params = {"to": last[0][0], **bound, **rules}
    rows = connection.sql(
        asked.sql, params={name: params[name] for name in asked.parameters}
    ).to_arrow_table()
    connection.close()
    found = {row["name"] for row in rows.to_pylist() if row["level"] == "村居"}
    return found, len(bound["villages"])


def _planted() -> set[str]:
    """Short names of the villages that texture.toml lets rebound."""
    codes = tomllib.loads((HERE / "texture.toml").read_text(encoding="utf-8"))["rebound"][
        "villages"
    ]
    connection = demo.make(scale=0.001)
    dim = connection.sql(marts.texts()["dim_village"]).to_arrow_table().to_pylist()
    return {row["village"] for row in dim if row["village_id"] in codes}
