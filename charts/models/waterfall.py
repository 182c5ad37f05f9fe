"""How parts carry one total to the next."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.domain import Domain, lengths
from charts.model import Headline, Mark, Tone, change_tone


@dataclass(frozen=True)
class Columns:
    """`measure` is absolute for the first total, relative for a part, total for the last."""

    category: str
    value: str
    measure: str


@dataclass(frozen=True)
class Step:
    """A total, which stands from zero, or a part, which begins where the one before ended."""

    mark: Mark
    measure: str
    start: float
    stop: float

    @property
    def part(self) -> bool:
        return self.measure == "relative"


@dataclass(frozen=True)
class WaterfallModel:
    """`rise` and `fall` are the tones of parts that add and that take away."""

    context: ChartContext
    columns: Columns
    steps: tuple[Step, ...]
    rise: Tone
    fall: Tone
    domain: Domain

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(step.mark for step in self.steps)

    @property
    def headline(self) -> Headline | None:
        """What it adds up to, and its largest part."""
        sums = [step.mark for step in self.steps if not step.part]
        parts = [step.mark for step in self.steps if step.part and step.mark.value]
        if not sums or not parts:
            return None
        largest = max(parts, key=lambda mark: abs(mark.value or 0))
        words = {"whole": sums[-1].name, "whole_said": sums[-1].label}
        return Headline("said_parts", {**words, "part": largest.name, "part_said": largest.label})


def model(rows: list[dict], columns: Columns, context: ChartContext) -> WaterfallModel | None:
    if all(row[columns.value] is None for row in rows):
        return None
    rise, fall = (change_tone(sign, context.direction) for sign in (1, -1))
    steps, place = [], 0.0
    for row in rows:
        value, measure = row[columns.value], row[columns.measure]
        amount = float(value or 0)
        start = place if measure == "relative" else 0.0
        place = start + amount
        tone = Tone.NEUTRAL if measure != "relative" else rise if amount >= 0 else fall
        mark = Mark(str(row[columns.category]), value, tone, context.say(row, columns.value))
        steps.append(Step(mark, measure, start, place))
    domain = lengths([step.stop for step in steps], 0.24, 0.24)
    return WaterfallModel(context, columns, tuple(steps), rise, fall, domain)
