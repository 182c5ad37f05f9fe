"""The rebound watch: flags where nobody rebounds, and how soon and how long a rise is listed.

Each world's own noise lies on the hours of one quiet year-by-year course, and the watch is asked
at the end of every month of a year, as a district office would.
"""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from bench.truth.line import Line
from data import demo
from queries import policy
from queries.methods.rebound import DISTRICT, VILLAGE, watch
from queries.methods.series import month_number, month_of

SEEDS = 20
YEAR = [date(2021, month, 1) for month in range(1, 13)]
NOBODY = {"rebound": {"villages": ["none"]}}
QUIET = (
    "independent_5", "independent_8", "autocorrelated_5", "autocorrelated_10", "seasonal",
    "small_counts", "shock_recorded", "shock_unrecorded", "slow_drift",
)  # fmt: skip


def lines(seeds: int = SEEDS) -> Iterator[Line]:
    """False flags world by world; then a step and a drift."""
    for world in QUIET:
        yield _false_flags(world, seeds)
    yield _step(seeds)
    yield _delay(seeds)


def hours(world: str, seed: int) -> pd.DataFrame:
    """village_id, month, hours of a world in which only what it plants happens."""
    tables = ("workload",) if world == "small_counts" else ("village_factor",)
    made = demo.make(0.001, seed, texture=NOBODY, world=world, tables=tables)
    if world == "small_counts":
        return _complete(made.sql(SUMS).to_df())
    factors = made.sql("SELECT village_id, month, factor FROM village_factor").to_df()
    rows = factors.merge(_course(world), on=["village_id", "month"])
    return rows.assign(hours=rows["hours"] * rows["factor"])


SUMS = "SELECT village_id, month, sum(hours)::DOUBLE AS hours FROM workload GROUP BY ALL"
COURSES: dict[str, pd.DataFrame] = {}


def _course(world: str) -> pd.DataFrame:
    """What hours would be without noise between villages and months; the season is the world's."""
    season = demo.worlds()[world].get("season", {})
    key = str(season)
    if key not in COURSES:
        texture = NOBODY | {"season": season}
        made = demo.make(0.001, texture=texture, world="quiet", tables=("workload",))
        COURSES[key] = made.sql(SUMS).to_df()
    return COURSES[key]


def _complete(rows: pd.DataFrame) -> pd.DataFrame:
    """A month without work has no row, and counts nought."""
    wide = rows.pivot(index="month", columns="village_id", values="hours").fillna(0)
    return wide.melt(ignore_index=False, value_name="hours").reset_index()


def flagged(rows: pd.DataFrame, to: date, world: str) -> dict[str, set[str]]:
    """Names listed at the end of a month, by level."""
    until = rows[rows["month"] <= pd.Timestamp(to)]
    whole = until.groupby("month", as_index=False)["hours"].sum()
    named = pd.concat(
        [
            until.assign(level=VILLAGE, name=until["village_id"]),
            whole.assign(level=DISTRICT, name=DISTRICT),
        ]
    ).assign(shown=True)
    named["month"] = named["month"].dt.date
    table = pa.Table.from_pandas(
        named[["level", "name", "month", "hours", "shown"]], preserve_index=False
    )
    listed: dict[str, set[str]] = {VILLAGE: set(), DISTRICT: set()}
    for row in watch(table, _params(to, world)).to_pylist():
        listed[row["level"]].add(row["name"])
    return listed


def known_events(world: str) -> list[date]:
    """The recorded events of a world."""
    events = [date(2016, 6, 1), date(2020, 2, 1), date(2020, 6, 1), date(2020, 7, 1)]
    recorded = demo.worlds()[world].get("shock", {}).get("recorded")
    return [*events, *([_texture("shock")["starts"]] if recorded else [])]


def _params(to: date, world: str) -> dict:
    events = [event for event in known_events(world) if event <= to]
    return policy().parameters() | {"to": to, "events": events}


def _texture(section: str) -> dict:
    return demo.read_texture()[section]


def _false_flags(world: str, seeds: int) -> Line:
    """Villages flagged in any month of the year in which nobody rebounds."""
    years = flags = 0
    for seed in range(seeds):
        rows = hours(world, seed)
        listed = [flagged(rows, to, world)[VILLAGE] for to in YEAR]
        flags += len(set().union(*listed))
        years += rows["village_id"].nunique()
    return Line(
        "rebound", world, "village-years with a false flag", 100 * flags / years, "%",
        f"{years} village-years", 5,
    )  # fmt: skip


def _planted(world: str, section: str) -> tuple[set[str], date]:
    texture = _texture(section) | demo.worlds()[world][section]
    return set(texture["villages"]), texture["starts"]


def _step(seeds: int) -> Line:
    """Villages still listed fifteen months after they rose by 15 %."""
    villages, starts = _planted("step", "step")
    to = month_of(month_number(starts) + 14)
    shares = []
    for seed in range(seeds):
        listed = flagged(hours("step", seed), to, "step")[VILLAGE]
        shares.append(len(listed & villages) / len(villages))
    return Line(
        "rebound", "step", "a rise of 15 %, listed 15 months on", 100 * float(np.mean(shares)), "%",
        f"{seeds * len(villages)} villages", 95, "at least",
    )  # fmt: skip


def _delay(seeds: int) -> Line:
    """Months until a village that rises by 2 % a month is listed; a year where it never is."""
    villages, starts = _planted("drift", "drift")
    delays = []
    for seed in range(seeds):
        rows, left = hours("drift", seed), set(villages)
        for months in range(1, 13):
            to = month_of(month_number(starts) + months - 1)
            if to > YEAR[-1]:
                break
            listed = left & flagged(rows, to, "drift")[VILLAGE]
            delays += [months] * len(listed)
            left -= listed
        delays += [12] * len(left)
    return Line(
        "rebound", "drift", "median delay to a drift of 2 % a month", float(np.median(delays)),
        "months", f"{len(delays)} villages", 7,
    )  # fmt: skip
