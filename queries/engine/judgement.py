"""Whether a figure's last month, its change and its distance from the target are more than noise.

Read from the monthly trend of the figure with the control limits of queries/methods/xmr.py, since
the last recorded event; whether its change is real is said by queries/methods/change.py. With too
few months nothing is said of the last month and the target.
"""

from dataclasses import dataclass

from queries.engine.answer import Answer
from queries.engine.warehouse import Warehouse
from queries.methods.change import is_noise, recent_values
from queries.methods.xmr import find, spread


@dataclass(frozen=True)
class Judgement:
    """`signal` is better, worse or none, by the last month; `target` is met, missed or uncertain,
    or None without a target; `noise` is true for a change that chance alone may bring.
    """

    signal: str
    target: str | None
    noise: bool


def judge(answer: Answer, warehouse: Warehouse) -> Judgement | None:
    """What the trend of a figure says, or None for one that does not go by months."""
    row, filters, header = answer.first, answer.filters, answer.question.header
    if filters.start is None or filters.end is None or not row["trend"]:
        return None
    rules, events = answer.rules.parameters(), warehouse.choices.events
    known = {"from": filters.start, "to": filters.end, "events": events, "shape": header.shape}
    noise = row["change"] is not None and is_noise(row, rules | known)
    values = recent_values(row["trend"], filters.end, events)
    if len(values) < answer.rules.control.least:
        return Judgement("none", None, noise) if noise else None
    centre, sigma = spread(values)
    kind, side = find(values, centre, sigma, rules)[-1]
    good = {"up": 1, "down": -1, "neither": 0}[header.direction]
    signal = "none" if not kind or not good else "better" if side == good else "worse"
    target = answer.rules.targets.get(answer.question.name)
    reached = None if target is None else reach(target, centre, float(sigma or 0), good)
    return Judgement(signal, reached, noise)


def reach(target: float, centre: float, sigma: float, good: int) -> str:
    """Met when the limits lie beyond the target or on it, missed when they fall short of it."""
    low, high = centre - 3 * sigma, centre + 3 * sigma
    if good < 0:
        low, high, target = -high, -low, -target
    return "met" if low >= target else "missed" if high < target else "uncertain"
