"""Is a village better or worse than its peers, or than itself a year before? The one rule that the
village page, its sentence, its strengths and its sheet ask.

Better or worse is said only where the interval of the village's value (value_intervals.py) leaves
out the median of its peers, and of a change only where it is more than chance and no recorded event
lies between. A rate or count must leave out that of all peers together as well: where each has few
cases and most are good, half of equal villages lie below a median of 100 %.
"""

from collections.abc import Mapping

import pyarrow as pa

from queries.methods.change import across_an_event
from queries.methods.two_sides import BETTER, NEITHER, SAME, UNLIKE, UNSURE, WORSE
from queries.methods.value_intervals import Estimate, changed, interval

RULES = ("funnel.warning",)
IMPROVED, WORSENED = "变好", "变差"
ADDED = {
    "low": pa.float64(), "high": pa.float64(), "status": pa.string(), "moved": pa.string(),
}  # fmt: skip
PERIODS = ("", "_before")
TOLD_FROM = (
    "counting",
    *(f"{name}{period}" for period in PERIODS for name in ("part", "whole", "parts", "wholes")),
    *(
        f"{name}{period}"
        for period in PERIODS
        for name in ("scatter", "alike", "months", "counted")
    ),
)


def judged(table: pa.Table, rules: Mapping) -> pa.Table:
    """One row a village and measure, with low, high, what may be said of it beside its peers
    (`status`) and of its change (`moved`); none where there is nothing to say it of.

    Each has value, peer_median, peers_together or none, peers, previous, change, better (1, -1, 0),
    unit, counting, and of now and `_before` what an Estimate is made of, which is dropped.
    """
    across = across_an_event(rules)
    rows = [row | _said(row, rules["funnel_warning"], across) for row in table.to_pylist()]
    fields = [field for field in table.schema if field.name not in TOLD_FROM]
    kept = [field for field in fields if not field.name.startswith("value_")]
    added = [pa.field(name, kind) for name, kind in ADDED.items()]
    return pa.Table.from_pylist(rows, schema=pa.schema([*kept, *added]))


def _said(row: Mapping, errors: float, across: bool) -> dict:
    now, before = (Estimate.of(row, period) for period in PERIODS)
    limits = interval(now, errors) if row["value"] is not None else None
    low, high = limits or (None, None)
    return {
        "low": low, "high": high, "status": _status(row, limits),
        "moved": _moved(row, changed(now, before, errors), across),
    }  # fmt: skip


def _status(row: Mapping, limits: tuple[float, float] | None) -> str | None:
    if row["value"] is None or row["peers"] < 2:
        return None
    if row["better"] == 0:
        return NEITHER
    if limits is None:
        return UNSURE
    low, high = limits
    held_against = [row["peer_median"]]
    if row["peers_together"] is not None:
        held_against.append(row["peers_together"])
    if low <= max(held_against) and high >= min(held_against):
        return SAME
    return BETTER if (low > row["peer_median"]) == (row["better"] > 0) else WORSE


def _moved(row: Mapping, real: bool | None, across: bool) -> str | None:
    if row["change"] is None:
        return None
    if row["better"] == 0:
        return NEITHER
    if across:
        return UNLIKE
    if real is None:
        return UNSURE
    if not real:
        return SAME
    return IMPROVED if (row["change"] > 0) == (row["better"] > 0) else WORSENED
