"""Removed against kept duties, by hand on a table small enough to follow."""

import numpy as np
import pyarrow as pa
import pytest

from queries.methods.growth import Cells
from queries.methods.multiplicative_did import (
    NET,
    OFF_LIST,
    REMOVED,
    SHARE,
    STILL,
    estimates,
    share_taken_off,
)  # fmt: skip

RULES = {"evaluation_least_villages": 4}
# Of each village before and after, of two pieces of work alike: what stayed halves, what was taken
# off is nearly gone, and work on no list grows.
HOURS = {"保留": (100, 50), "移出": (60, 6), "清单外": (10, 15)}


def table(villages: int = 4) -> pa.Table:
    rows = [
        {
            "reform": "x", "run": "实际", "village_id": f"v{village}", "kind": kind, "months": 2,
            "work_id": f"{kind}{half}", "before": before / 2, "after": after / 2,
        }
        for village in range(villages)
        for kind, (before, after) in HOURS.items()
        for half in range(2)
    ]  # fmt: skip
    return pa.Table.from_pylist(rows)


def test_what_is_still_done_and_what_came_off_the_lists_count_against_the_cut() -> None:
    found = {row["estimate"]: row["value"] for row in estimates(table(), RULES).to_pylist()}
    # Everything halves without the reform: 30 would be left of 60, and 5 of 10; over two months.
    assert found[REMOVED] == pytest.approx((6 - 30) / 2)
    assert found[STILL] == pytest.approx(6 / 2)
    assert found[OFF_LIST] == pytest.approx((15 - 5) / 2)
    assert found[NET] == pytest.approx(found[REMOVED] + found[OFF_LIST])
    assert found[SHARE] == pytest.approx(100 * (-24 + 10) / (50 + 30 + 5))


def test_with_too_few_villages_nothing_is_said() -> None:
    assert estimates(table(3), RULES).num_rows == 0


def test_the_interval_widens_as_single_duties_go_their_own_ways() -> None:
    random = np.random.default_rng(1)
    before = np.full((20, 60), 10.0)
    removed = np.arange(60) < 20
    widths = []
    for apart in (0.01, 0.2):
        grown = np.exp(apart * random.normal(size=60)) * np.exp(0.05 * random.normal(size=(20, 60)))
        after = np.where(removed, 0.0, before * grown)
        found = share_taken_off(Cells.of_duties(before, after, removed))
        widths.append(found.high - found.low)
        assert found.low < -100 / 3 < found.high
    assert widths[1] > 3 * widths[0]
