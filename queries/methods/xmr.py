"""XmR control charts: is a month out of the ordinary, or is it noise?

What is charted is by how much each month differs from what was expected (expectation.py), after
Wheeler, Understanding Variation (2000). The rules are those of the Western Electric handbook
(1956) as NHS England's Making Data Count draws them; their lengths stand in policy.toml. As long
as the season is not known, a run may be the season, and only a month beyond its limits is told.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa

from queries.methods.expectation import LIMIT, Expectation, expect
from queries.methods.series import month_of, series_of

RULES = ("control.run", "control.trend", "control.near", "control.near_of", "control.least")
WORDS = {
    ("outside", 1): "高于上限", ("outside", -1): "低于下限",
    ("run", 1): "连续偏高", ("run", -1): "连续偏低",
    ("trend", 1): "连续上升", ("trend", -1): "连续下降",
    ("near", 1): "逼近上限", ("near", -1): "逼近下限",
}  # fmt: skip
ADDED = {
    "centre": pa.float64(), "lower": pa.float64(), "upper": pa.float64(), "segment": pa.int64(),
    "signal": pa.string(), "side": pa.int64(), "limits": pa.string(),
}  # fmt: skip
FEW, NO_SEASON, SEASON = "暂定，月份太少", "不知季节，未满两年", "已计季节"
Signal = tuple[str, int]
NO_SIGNAL: Signal = ("", 0)


def chart(table: pa.Table, params: dict) -> pa.Table:
    """One row a month with `month`, `part`, `n`, `value`; params have events, shape and the rules.

    Takes `part` away. Adds what was expected with its limits, the number of the stretch between
    events, the signal with its side (1 high or rising, -1 low or falling), and what the limits rest
    on. Months without a value are left out.
    """
    months, parts, wholes = (table.column(name).to_pylist() for name in ("month", "part", "n"))
    series = series_of(months, parts, wholes, params["shape"])
    table = table.drop_columns(["part"])
    schema = pa.schema([*table.schema, *(pa.field(*column) for column in ADDED.items())])
    if not len(series.months):
        return schema.empty_table()
    expectation = expect(series, params["events"])
    marks = _marks(expectation, params)
    rows = {row["month"]: row for row in table.to_pylist()}
    kept = [
        rows[month_of(number)] | mark
        for number, mark in zip(series.months.tolist(), marks, strict=True)
    ]
    return pa.Table.from_pylist(kept, schema=schema)


def signals(expectation: Expectation, rules: dict) -> list[Signal]:
    """The signal of each month: its kind and side, or ("", 0). No rule reaches over an event."""
    alone, marks = not expectation.knows_season, []
    for number in np.unique(expectation.stretch):
        own = expectation.stretch == number
        z = np.where(_usual(expectation.series.values[own]), 0.0, expectation.z[own])
        marks += find(z, rules, alone=alone)
    return marks


def _usual(values: np.ndarray) -> np.ndarray:
    """Where a value is that of most months: nought of few cases, all of few. It lies on no side."""
    same = values == np.median(values)
    return same if same.mean() > 0.5 and len(values) > 2 else np.zeros(len(values), bool)


def find(z: Sequence[float] | np.ndarray, rules: dict, *, alone: bool = False) -> list[Signal]:
    """The signal at each of these standard deviations, the first rule that holds; of what is NaN
    none. `alone` judges each month for itself.

    On a limit is not outside; nought ends a run; an equal value ends a rise or fall.
    """
    values = [float(value) for value in np.nan_to_num(np.asarray(z, float), posinf=99, neginf=-99)]
    signals = [NO_SIGNAL] * len(values)
    for kind, side, places in (
        _outside(values) if alone else [*_outside(values), *_rules(values, rules)]
    ):
        for place in places:
            if signals[place] == NO_SIGNAL:
                signals[place] = (kind, side)
    return signals


def _marks(expectation: Expectation, params: dict) -> list[dict]:
    few = len(expectation.series.months) < params["control_least"]
    limits = FEW if few else SEASON if expectation.knows_season else NO_SEASON
    columns = zip(
        *(_numbers(getattr(expectation, name)) for name in ("expected", "low", "high")),
        expectation.stretch.tolist(),
        signals(expectation, params),
        strict=True,
    )
    return [
        dict(
            zip(
                ADDED,
                (centre, lower, upper, stretch, WORDS.get(signal), signal[1], limits),
                strict=True,
            )
        )
        for centre, lower, upper, stretch, signal in columns
    ]


def _numbers(values: np.ndarray) -> list[float | None]:
    return [None if np.isnan(value) else float(value) for value in values]


def _outside(values: list[float]) -> list[tuple[str, int, range]]:
    return [
        ("outside", _sign(value), range(place, place + 1))
        for place, value in enumerate(values)
        if abs(value) > LIMIT
    ]


def _rules(values: list[float], rules: dict) -> list[tuple[str, int, range]]:
    """Runs, trends and pairs near a limit, the high side first."""
    sides = [_sign(value) for value in values]
    steps = [0, *(_sign(after - before) for before, after in pairwise(values))]
    marks = []
    for side in (1, -1):
        marks += [("run", side, run) for run in _stretches(sides, side, rules["control_run"])]
        # Seven rising are seven values with six steps up between them.
        marks += [
            ("trend", side, range(rise.start - 1, rise.stop))
            for rise in _stretches(steps, side, rules["control_trend"] - 1)
        ]
        marks += [("near", side, pair) for pair in _near(values, side, rules)]
    return marks


def _near(values: list[float], side: int, rules: dict) -> list[range]:
    """Months in the outer third before a limit, out of a few that lie all on one side."""
    width, places = rules["control_near_of"], []
    for start in range(len(values) - width + 1):
        window = range(start, start + width)
        near = [place for place in window if side * values[place] > LIMIT * 2 / 3]
        if len(near) >= rules["control_near"] and all(side * values[p] > 0 for p in window):
            places += [range(place, place + 1) for place in near]
    return places


def _sign(difference: float) -> int:
    return (difference > 1e-12) - (difference < -1e-12)


def _stretches(signs: list[int], side: int, least: int) -> list[range]:
    """Where at least so many in a row have one sign."""
    stretches, start = [], None
    for place, sign in enumerate([*signs, 0]):
        if sign == side and start is None:
            start = place
        elif sign != side and start is not None:
            if place - start >= least:
                stretches.append(range(start, place))
            start = None
    return stretches
