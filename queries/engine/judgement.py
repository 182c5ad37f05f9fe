"""Whether a figure's last month, its change and its distance from the target are more than noise.

Read from the monthly trend of the figure with the control limits of queries/methods/xmr.py, since
the last recorded event. With too few months nothing is said.
"""

from dataclasses import dataclass
from math import sqrt

from queries.engine.answer import Answer
from queries.engine.warehouse import Warehouse
from queries.filters.filters import months_before
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
    """What the trend of a figure says, or None when it is too short or not monthly."""
    row = answer.first
    values = _since_last_event(answer, [v for v in row["trend"] or [] if v is not None], warehouse)
    if len(values) < answer.rules.control.least:
        return None
    rules = answer.rules.parameters()
    centre, sigma = spread(values)
    direction = answer.question.header.direction
    kind, side = find(values, centre, sigma, rules)[-1]
    good = {"up": 1, "down": -1, "neither": 0}[direction]
    signal = "none" if not kind or not good else "better" if side == good else "worse"
    target = answer.rules.targets.get(answer.question.name)
    reached = None if target is None else reach(target, centre, float(sigma or 0), good)
    return Judgement(signal, reached, _noise(answer, float(sigma or 0)))


def reach(target: float, centre: float, sigma: float, good: int) -> str:
    """Met when the limits lie beyond the target or on it, missed when they fall short of it."""
    low, high = centre - 3 * sigma, centre + 3 * sigma
    if good < 0:
        low, high, target = -high, -low, -target
    return "met" if low >= target else "missed" if high < target else "uncertain"


def _noise(answer: Answer, sigma: float) -> bool:
    """Whether the change is within three standard errors of a difference of two such periods.

    A total of m months has m times the variance of one, a mean or rate one m-th of it.
    """
    row, start, end = answer.first, answer.filters.start, answer.filters.end
    if row["change"] is None or start is None or end is None:
        return False
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    total = answer.question.header.shape == "total"
    error = sigma * sqrt(2 * months if total else 2 / months)
    return abs(row["change"]) <= 3 * error


def _since_last_event(answer: Answer, values: list, warehouse: Warehouse) -> list[float]:
    """Values of the months since the last recorded event, by counting back from the last month."""
    end = answer.filters.end
    if end is None or not values:
        return []
    months = [months_before(end, len(values) - 1 - place) for place in range(len(values))]
    events = [event for event in warehouse.choices.events if months[0] <= event <= end]
    first = months.index(max(events)) if events else 0
    return [float(value) for value in values[first:]]
