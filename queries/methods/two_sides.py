"""Which of two sides is better, and where that cannot be told: what compare/ says of its measures.

Rates are told apart where the interval of their difference (proportions.py) leaves out 0. Against
itself a year before, a side is judged as the change on its tile is.
"""

import pyarrow as pa

from queries.methods.change import DOWN, LEVEL, UNKNOWN, UP
from queries.methods.proportions import Proportion, newcombe

RULES = ("funnel.warning",)
BETTER, WORSE, SAME = "较好", "较差", "分不出"
NEITHER, MISSING, GROWS, UNSURE = "不分好坏", "缺一方", "随规模变", "没有区间"
# A change over a year with a recorded event between, or with months missing.
UNLIKE = "不同口径"
SIDES = ("this", "other")
ADDED = {
    "low": pa.float64(), "high": pa.float64(), "verdict": pa.string(),
    "this_effective": pa.float64(), "other_effective": pa.float64(),
}  # fmt: skip


def verdicts(table: pa.Table, rules: dict) -> pa.Table:
    """The rows with low, high, verdict, and the effective n of each side; rates that can be told
    apart or not go first.

    Each has this, other, better (1, -1, 0), shape, moved (what was said of a change, or none),
    grows (whether it does with size), and of each side n, part, deff and degrees, of which the last
    three are dropped with what the verdict was told from.
    """
    rows = [row | _judged(row, rules["funnel_warning"]) for row in table.to_pylist()]
    rows.sort(key=lambda row: row["low"] is None)
    told_from = {"better", "shape", "moved", "grows"}
    told_from |= {f"{side}_{name}" for side in SIDES for name in ("part", "deff", "degrees")}
    fields = [field for field in table.schema if field.name not in told_from]
    added = [pa.field(name, kind) for name, kind in ADDED.items()]
    return pa.Table.from_pylist(rows, schema=pa.schema([*fields, *added]))


def _judged(row: dict, errors: float) -> dict:
    sides = [_side(row, side) for side in SIDES] if row["shape"] == "rate" else [None, None]
    this, other = sides
    told: dict = dict.fromkeys(("low", "high", "this_effective", "other_effective"))
    if this and other:
        low, high = newcombe(this, other, errors)
        told = {
            "low": 100 * low, "high": 100 * high,
            "this_effective": this.effective, "other_effective": other.effective,
        }  # fmt: skip
    return told | {"verdict": _verdict(row, told["low"], told["high"])}


def _side(row: dict, side: str) -> Proportion | None:
    if not row[f"{side}_n"]:
        return None
    numbers = [row[f"{side}_{name}"] for name in ("part", "n", "deff", "degrees")]
    return Proportion(*numbers)


def _verdict(row: dict, low: float | None, high: float | None) -> str:
    if row["this"] is None or row["other"] is None:
        return MISSING
    if row["better"] == 0:
        return NEITHER
    if row["moved"] == LEVEL:
        return SAME
    if row["moved"] in (UNKNOWN, UNLIKE):
        return {UNKNOWN: UNSURE, UNLIKE: UNLIKE}[row["moved"]]
    if row["moved"] in (UP, DOWN):
        return BETTER if (row["moved"] == UP) == (row["better"] > 0) else WORSE
    if low is None or high is None:
        return GROWS if row["grows"] else UNSURE
    if low <= 0 <= high:
        return SAME
    return BETTER if (low > 0) == (row["better"] > 0) else WORSE
