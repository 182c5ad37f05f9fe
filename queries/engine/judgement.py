"""Whether a figure's last month, its change and its distance from the target are more than noise.

Read from the months of the figure: the last of them against its expectation by the rules of the
control chart (queries/methods/xmr.py), the change by queries/methods/change.py. With too few months
nothing is said of the last month and the target.
"""

from dataclasses import asdict, dataclass
from datetime import date

from queries.catalog.header import SIGNS
from queries.engine.answer import Answer
from queries.engine.warehouse import Warehouse
from queries.methods.change import LEVEL, UNKNOWN, WHOLE, Part, expected, judge_change
from queries.methods.expectation import LIMIT
from queries.methods.xmr import signals

DAYS = ("part_from", "part_to")


@dataclass(frozen=True)
class Judgement:
    """`signal` is better, worse or none, by the last month; `target` is met, missed or uncertain,
    or None without a target; `noise` is true for a change that chance alone may bring; `part` are
    the months that are to be told beside the whole; `known` is false where the error of the change
    is not.
    """

    signal: str
    target: str | None
    noise: bool
    part: Part = WHOLE
    known: bool = True


def judge(answer: Answer, warehouse: Warehouse) -> Judgement | None:
    """What the months of a figure say, or None for one that does not go by months."""
    row, filters, header = answer.first, answer.filters, answer.question.header
    if filters.start is None or filters.end is None or not row["trend"]:
        return None
    params = answer.rules.parameters() | {
        "from": filters.start,
        "to": filters.end,
        "events": warehouse.choices.events,
        "shape": header.shape,
        "settled": answer.question.settled(warehouse.choices.last_month),
    }
    verdict, part = judge_change(row, params)
    noise, known = verdict == LEVEL and row["change"] is not None, verdict != UNKNOWN
    expectation = expected(row, params)
    if expectation is None:
        return Judgement("none", None, noise, part, known)
    kind, side = signals(expectation, params)[-1]
    good = SIGNS[header.direction]
    signal = "none" if not kind or not good else "better" if side == good else "worse"
    target = answer.rules.targets.get(answer.question.name)
    error = float(expectation.error[-1])
    reached = None if target is None else reach(target, expectation.level[-1], error, good)
    return Judgement(signal, reached, noise, part, known)


def reach(target: float, centre: float, sigma: float, good: int) -> str:
    """Met when the limits lie beyond the target or on it, missed when they fall short of it."""
    low, high = centre - LIMIT * sigma, centre + LIMIT * sigma
    if good < 0:
        low, high, target = -high, -low, -target
    return "met" if low >= target else "missed" if high < target else "uncertain"


def serialize_judgement(judgement: Judgement) -> dict:
    """As JSON holds it."""
    part = asdict(judgement.part)
    days = {name: part[name] and part[name].isoformat() for name in DAYS}
    return asdict(judgement) | {"part": part | days}


def deserialize_judgement(values: dict) -> Judgement:
    """The judgement again; one that was kept before it told parts has the whole alone."""
    if "part" not in values:
        return Judgement(**values)
    part = dict(values["part"])
    for name in DAYS:
        part[name] = part[name] and date.fromisoformat(part[name])
    return Judgement(**{**values, "part": Part(**part)})
