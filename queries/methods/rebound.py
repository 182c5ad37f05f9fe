"""Whose load creeps back: villages, departments and lists whose hours left their base.

The base are the first months after the last recorded event. What moves all villages is the
district's, told once and taken off the others; what is left of each is watched by cumulative sums
(cusum.py), in logarithms, so that a large village and a small one are held to the same measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from queries.methods.cusum import (
    RECENT,
    Excess,
    Frame,
    Sums,
    autocorrelation,
    excess,
    has_season,
    limits,
    sums,
)
from queries.methods.series import month_number, month_of

if TYPE_CHECKING:
    import pandas as pd

RULES = (
    "burden.rebound_percent", "burden.rebound_base", "burden.rebound_alarms", "doubt.seed",
)  # fmt: skip
DISTRICT, VILLAGE = "全区", "村居"
RISING, RISEN, NO_BASE = "正在抬高", "已抬高", "基线未定"
# With fewer villages than this, the middle one is no measure of the district.
LEAST_VILLAGES = 8
# Without a recorded event, the base is this far back.
WITHOUT_EVENT = 36
# Keeps a month without hours comparable, and changes nothing where there are many.
HALF_AN_HOUR = 0.5
SCHEMA = pa.schema(
    {
        "level": pa.string(), "name": pa.string(), "status": pa.string(), "since": pa.date32(),
        "base_from": pa.date32(), "base_to": pa.date32(), "months": pa.int64(),
        "hours": pa.float64(), "expected": pa.float64(), "change": pa.float64(),
        "change_percent": pa.float64(), "base_ratio": pa.float64(),
    }
)  # fmt: skip


def watch(table: pa.Table, params: Mapping) -> pa.Table:
    """One row a series that is up, from one row a level, name and month with hours and shown.

    `since` is the month in which the rise begins; hours, expected and change (hours at stake) are
    the sums from then on; `base_ratio` is what was expected over the hours of the base. Where the
    base is not complete, one row of the district says so.
    """
    frame = _frame(table, params)
    if frame is None:
        row = {"level": DISTRICT, "name": DISTRICT, "status": NO_BASE}
        return pa.Table.from_pylist([row], schema=SCHEMA)
    data = table.to_pandas()
    hours = {level: _by_month(rows, frame) for level, rows in data.groupby("level", sort=False)}
    moved = _district_movement(hours.get(VILLAGE), frame, params)
    shown = set(data.loc[data["shown"], "name"])
    rows = [
        row
        for level, values in hours.items()
        for row in _risen(level, values, 0 * moved if level == DISTRICT else moved, frame, params)
        if row["name"] in shown
    ]
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def _frame(table: pa.Table, params: Mapping) -> Frame | None:
    """From the first month on record to the last; None as long as no month is beyond the base."""
    if not len(table):
        return None
    numbers = sorted({month_number(month) for month in table.column("month").unique().to_pylist()})
    last = min(month_number(params["to"]), numbers[-1])
    events = [e for e in map(month_number, params["events"]) if numbers[0] < e <= last]
    start = max(events, default=max(numbers[0], last - WITHOUT_EVENT + 1))
    months = tuple(range(numbers[0], last + 1))
    known = start + params["burden_rebound_base"] - numbers[0]
    if known >= len(months):
        return None
    stretches = np.searchsorted(sorted({*events, start}), months, side="right")
    return Frame(months, tuple(stretches.tolist()), known)


def _by_month(rows: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    """Months x names; what is not on record is nought."""
    rows = rows.assign(month=[month_number(month) for month in rows["month"]])
    return rows.pivot(index="month", columns="name", values="hours").reindex(frame.months).fillna(0)


def _base(frame: Frame, params: Mapping) -> slice:
    return slice(frame.known - params["burden_rebound_base"], frame.known)


def _logarithms(hours: pd.DataFrame) -> np.ndarray:
    return np.log(hours.to_numpy(float) + HALF_AN_HOUR)


def _district_movement(villages: pd.DataFrame | None, frame: Frame, params: Mapping) -> np.ndarray:
    """Month by month, by how much the middle village differs from its base."""
    if villages is None or villages.shape[1] < LEAST_VILLAGES:
        return np.zeros(len(frame.months))
    logs = _logarithms(villages)
    return np.median(logs - logs[_base(frame, params)].mean(axis=0), axis=1)


def _risen(
    level: str, hours: pd.DataFrame, moved: np.ndarray, frame: Frame, params: Mapping
) -> list[dict]:
    """The series of a level whose sum is past what chance alone may reach."""
    values = _logarithms(hours) - moved[:, None]
    frame = replace(frame, season=has_season(values, frame))
    rho = round(autocorrelation(values, frame), 2)
    above = excess(values, frame, rho)
    most = limits(frame, rho, params["burden_rebound_alarms"], params["doubt_seed"])
    watched = sums(above, most)
    large = above.excess[-RECENT:].mean(axis=0) > np.log1p(params["burden_rebound_percent"] / 100)
    places = np.flatnonzero((watched.height[-1] > most[-1]) & large).tolist()
    base = _base(frame, params)
    return [
        {"level": level, "name": hours.columns[place]}
        | _told(
            hours.iloc[:, place].to_numpy(float),
            above.excess[:, place],
            int(watched.since[-1, place]),
            base,
            frame,
        )
        | {"status": _status(above, watched, place)}
        for place in places
    ]


def _told(hours: np.ndarray, above: np.ndarray, since: int, base: slice, frame: Frame) -> dict:
    """Hours since then, and what they would have been at the base."""
    actual = hours[frame.known + since :]
    expected = ((actual + HALF_AN_HOUR) / np.exp(above[since:]) - HALF_AN_HOUR).clip(0)
    return {
        "since": month_of(frame.months[frame.known + since]),
        "base_from": month_of(frame.months[base.start]),
        "base_to": month_of(frame.months[base.stop - 1]),
        "months": len(actual),
        "hours": actual.sum(),
        "expected": expected.sum(),
        "change": actual.sum() - expected.sum(),
        "change_percent": 100 * (actual.sum() / expected.sum() - 1) if expected.sum() else None,
        "base_ratio": expected.sum() / hours[base].sum() if hours[base].sum() else None,
    }


def _status(above: Excess, watched: Sums, place: int) -> str:
    """Rising as long as the last months lie above those before them by more than chance."""
    since = above.excess[watched.since[-1, place] :, place]
    before, recent = since[:-RECENT], since[-RECENT:]
    if not len(before):
        return RISING
    error = above.sigma[place] * np.sqrt(1 / len(before) + 1 / len(recent))
    return RISING if recent.mean() - before.mean() > 2 * error else RISEN
