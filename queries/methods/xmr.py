"""XmR control charts of monthly series: is a month out of the ordinary, or is it noise?

Centre and limits after Wheeler, Understanding Judgement (2000): the mean, and three standard
deviations estimated from the mean moving range (3 / 1.128). Four rules of the NHS guide Making
Data Count; the lengths stand in policy.toml. Limits begin anew only at recorded events.
"""

from itertools import pairwise

import pyarrow as pa

RULES = ("control.run", "control.trend", "control.near", "control.near_of", "control.least")
SIGMA = 1 / 1.128
WORDS = {
    ("outside", 1): "高于上限", ("outside", -1): "低于下限",
    ("run", 1): "连续偏高", ("run", -1): "连续偏低",
    ("trend", 1): "连续上升", ("trend", -1): "连续下降",
    ("near", 1): "逼近上限", ("near", -1): "逼近下限",
}  # fmt: skip
ADDED = {
    "centre": pa.float64(), "lower": pa.float64(), "upper": pa.float64(), "segment": pa.int64(),
    "signal": pa.string(), "side": pa.int64(), "provisional": pa.bool_(),
}  # fmt: skip


def chart(table: pa.Table, rules: dict) -> pa.Table:
    """One row a month, in order, with `value` and `milestone`, the name of an event or null.

    `ceiling`, where there is one, is what the value cannot exceed. Adds centre, lower and upper
    limit, the number of the segment, the signal with its side (1 high or rising, -1 low or
    falling), and whether the limits are provisional for want of points. Months without a value
    are left out.
    """
    rows = [row for row in table.to_pylist() if row["value"] is not None]
    done: list[dict] = []
    for number, segment in enumerate(_segments(rows)):
        values = [float(row["value"]) for row in segment]
        centre, sigma = spread(values)
        signals = find(values, centre, sigma, rules)
        for row, (kind, side) in zip(segment, signals, strict=True):
            ceiling = row.get("ceiling")
            upper = None if sigma is None else centre + 3 * sigma
            done.append(
                row
                | {
                    "centre": centre,
                    "lower": None if sigma is None else max(centre - 3 * sigma, 0.0),
                    "upper": upper
                    if upper is None or ceiling is None
                    else min(upper, float(ceiling)),
                    "segment": number,
                    "signal": WORDS.get((kind, side)),
                    "side": side,
                    "provisional": len(values) < rules["control_least"],
                }
            )
    fields = [field for field in table.schema if field.name != "ceiling"]
    added = [pa.field(name, kind) for name, kind in ADDED.items()]
    return pa.Table.from_pylist(done, schema=pa.schema([*fields, *added]))


def spread(values: list[float]) -> tuple[float, float | None]:
    """Centre, and one standard deviation by the mean moving range; None with a single value."""
    centre = sum(values) / len(values)
    ranges = [abs(after - before) for before, after in pairwise(values)]
    return centre, SIGMA * sum(ranges) / len(ranges) if ranges else None


def find(
    values: list[float], centre: float, sigma: float | None, rules: dict
) -> list[tuple[str, int]]:
    """The signal at each value: its kind and side, or ("", 0). The first rule that holds is told.

    On a limit is not outside; on the centre ends a run; an equal value ends a rise or fall.
    """
    if sigma is None:
        return [("", 0)] * len(values)
    signals = [("", 0)] * len(values)

    def mark(places: range, kind: str, side: int) -> None:
        for place in places:
            if signals[place] == ("", 0):
                signals[place] = (kind, side)

    sides = [_sign(value - centre) for value in values]
    steps = [0, *(_sign(after - before) for before, after in pairwise(values))]
    far = [_sign(v - centre) if abs(v - centre) > 3 * sigma else 0 for v in values]
    near = [_sign(v - centre) if abs(v - centre) > 2 * sigma else 0 for v in values]
    for place, side in enumerate(far):
        if side:
            mark(range(place, place + 1), "outside", side)
    for side in (1, -1):
        for stretch in _stretches(sides, side, rules["control_run"]):
            mark(stretch, "run", side)
        # Seven rising are seven values with six steps up between them.
        for stretch in _stretches(steps, side, rules["control_trend"] - 1):
            mark(range(stretch.start - 1, stretch.stop), "trend", side)
        width = rules["control_near_of"]
        for start in range(len(values) - width + 1):
            window = [p for p in range(start, start + width) if near[p] == side]
            if len(window) >= rules["control_near"]:
                for place in window:
                    mark(range(place, place + 1), "near", side)
    return signals


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


def _segments(rows: list[dict]) -> list[list[dict]]:
    """Rows between recorded events; the month of an event opens a segment."""
    segments: list[list[dict]] = []
    for row in rows:
        if row["milestone"] or not segments:
            segments.append([])
        segments[-1].append(row)
    return segments
