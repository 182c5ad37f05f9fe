"""A procedure from its first step to its last: what is done, by whom, and what must be shown."""

from dataclasses import dataclass

from charts.chart_context import ChartContext
from charts.model import GROUPS, Tone

BETWEEN = " · "


@dataclass(frozen=True)
class Columns:
    """`publish` is true for a step that must be published. For one use of the procedure, `when`
    holds the day on which each step was done, `status` what is to be said of it, and `tone` is -1
    where the step departs from the procedure.
    """

    step: str
    name: str
    actor: str
    publish: str
    when: str | None = None
    status: str | None = None
    tone: str | None = None


@dataclass(frozen=True)
class Step:
    """`beneath` says who acts, when, and whether it must be published."""

    number: str
    name: str
    status: str
    beneath: str
    tone: Tone

    @property
    def shape(self) -> str:
        return "diamond" if self.tone is Tone.BAD else "circle"


@dataclass(frozen=True)
class FlowModel:
    context: ChartContext
    columns: Columns
    steps: tuple[Step, ...]


def model(rows: list[dict], columns: Columns, context: ChartContext) -> FlowModel | None:
    if not rows:
        return None
    steps = tuple(
        Step(
            str(row[columns.step]),
            str(row[columns.name]),
            str((row[columns.status] if columns.status else None) or ""),
            _beneath(row, columns, context),
            Tone.BAD if columns.tone and GROUPS.get(row[columns.tone]) is Tone.BAD else Tone.CHOSEN,
        )
        for row in rows
    )
    return FlowModel(context, columns, steps)


def _beneath(row: dict, columns: Columns, context: ChartContext) -> str:
    parts = [str(row[columns.actor] or "")]
    if columns.when:
        done = row[columns.when]
        parts.append(context.say(row, columns.when) if done else context.translate("未做"))
    if row[columns.publish]:
        parts.append(context.translate("须公开"))
    return BETWEEN.join(filter(None, parts))
