"""What stands beneath the number of a figure: its change, signal, count, publication and target.

Said once here, for the tile on screen, the tile of a page and the card of a slide, which only lay
it out. Better and worse are said only of what is more than noise, and in words, so that colour is
never alone.
"""

from dataclasses import dataclass, replace
from typing import Literal

from queries.catalog.header import SIGNS
from queries.engine.answer import Answer
from queries.engine.judgement import Judgement
from queries.engine.published import figures
from queries.filters.table import BY_NAME
from queries.format.translation import N_, listed, translate
from queries.format.values import format_value
from queries.methods.change import ALL, DOWN, INCOMPLETE, NONE_ALIKE, PART_ALIKE, TURNED, UP

Kind = Literal["change", "part", "signal", "count", "published", "target", "not_applied"]
SIGNALS = {"better": N_("近月有改善信号"), "worse": N_("近月有变差信号")}
BETWEEN = {
    PART_ALIKE: N_("{against}，两期之间有大事"),
    NONE_ALIKE: N_("{against}，两期之间有大事，没有同口径月份"),
    TURNED: N_("{against}，近月不同"),
    INCOMPLETE: N_("{against}，两年月份不全"),
}
PART = N_("{since}至{until}同口径 {change}")
PARTS = {
    1: N_("{since}至{until}同口径 {change}，改善"),
    0: N_("{since}至{until}同口径 {change}，属正常波动"),
    -1: N_("{since}至{until}同口径 {change}，变差"),
}
TARGETS = {
    "": N_("目标 {value}"),
    "met": N_("目标 {value}，稳定达到"),
    "missed": N_("目标 {value}，稳定未达"),
    "uncertain": N_("目标 {value}，时达时未达"),
}


@dataclass(frozen=True)
class Note:
    """`tone` is 1 for better, -1 for worse, 0 for neither; `state` says of a target whether it is
    met, missed or uncertain, where that is known.
    """

    kind: Kind
    text: str
    tone: int = 0
    state: str = ""


@dataclass(frozen=True)
class FigureNotes:
    """`value` and `change` as they are written; `change` is empty where there is nothing to compare
    with, has its sign only for a fall, and `rises` is 1, -1, or 0 where the reader would see 0.
    `notes` stand in the order in which they are read.
    """

    value: str
    change: str
    rises: int
    notes: tuple[Note, ...]

    @property
    def tone(self) -> int:
        """That of the change."""
        return next((note.tone for note in self.notes if note.kind == "change"), 0)


def figure_notes(answer: Answer, judgement: Judgement | None) -> FigureNotes:
    """The notes of an answer of one row; `judgement` says whether its change is real, if known."""
    row = answer.first
    change = "" if row["change"] is None else answer.said(row, "change").removeprefix("+")
    visible = any(digit in change for digit in "123456789")
    rises = (row["change"] > 0) - (row["change"] < 0) if visible else 0
    notes = [
        *([_change(answer, rises, judgement)] if change else []),
        *_part(answer, judgement),
        *_signal(answer, judgement),
    ]
    if row["denominator"] is not None:
        counted = f"{answer.said(row, 'numerator')} / {answer.said(row, 'denominator')}"
        notes.append(Note("count", counted))
    notes += [*_published(answer), *_target(answer, judgement)]
    if answer.not_applied:
        notes.append(Note("not_applied", not_applied(answer)))
    return FigureNotes(answer.said(row, "value"), change, rises, tuple(notes))


def not_applied(answer: Answer) -> str:
    """Which chosen filters had no effect, in a sentence."""
    names = (BY_NAME[name].title.of(answer.lang) for name in answer.not_applied)
    return translate("未应用筛选：{names}", answer.lang, names=listed(names, answer.lang))


def _change(answer: Answer, rises: int, judgement: Judgement | None) -> Note:
    """What the change is against, and what to think of it."""
    against = answer.title("change")
    if judgement is not None and judgement.part.comparable != ALL:
        return Note(
            "change", translate(BETWEEN[judgement.part.comparable], answer.lang, against=against)
        )
    direction = answer.question.header.direction
    if not rises or direction == "neither" or judgement is None or not judgement.known:
        return Note("change", against)
    if judgement.noise:
        return Note("change", translate("{against}，属正常波动", answer.lang, against=against))
    tone = rises if direction == "up" else -rises
    words = N_("{against}改善") if tone > 0 else N_("{against}变差")
    return Note("change", translate(words, answer.lang, against=against), tone)


def _part(answer: Answer, judgement: Judgement | None) -> list[Note]:
    """The months that are like for like, or that turned, where they are told beside the whole."""
    if judgement is None or judgement.part.part_verdict is None:
        return []
    part, direction = judgement.part, answer.question.header.direction
    change = format_value(part.part_change, answer.unit("change"), answer.lang)
    signed = change if change.startswith("+") or (part.part_change or 0) <= 0 else f"+{change}"
    visible = any(digit in change for digit in "123456789")
    sign = ((part.part_verdict == UP) - (part.part_verdict == DOWN)) if visible else 0
    tone = sign * SIGNS[direction]
    words = PARTS[tone] if sign == 0 or direction != "neither" else PART
    since, until = (
        format_value(month, "month", answer.lang) for month in (part.part_from, part.part_to)
    )
    text = translate(words, answer.lang, since=since, until=until, change=signed)
    return [Note("part", text, tone)]


def _signal(answer: Answer, judgement: Judgement | None) -> list[Note]:
    if judgement is None or judgement.signal == "none":
        return []
    tone = 1 if judgement.signal == "better" else -1
    return [Note("signal", translate(SIGNALS[judgement.signal], answer.lang), tone)]


def _published(answer: Answer) -> list[Note]:
    """What was published of this number, beside it."""
    return [
        _valued(
            Note("published", N_("已公布 {value}")), figures()[name].value * place.scale, answer
        )
        for name, place in answer.question.header.published.items()
        if place.column == "value"
    ]


def _target(answer: Answer, judgement: Judgement | None) -> list[Note]:
    """The target, and whether the figure keeps to it month after month."""
    target = answer.rules.targets.get(answer.question.name)
    if target is None:
        return []
    state = (judgement.target if judgement is not None else None) or ""
    return [_valued(Note("target", TARGETS[state], state=state), target, answer)]


def _valued(note: Note, value: float, answer: Answer) -> Note:
    formatted = format_value(value, answer.unit("value"), answer.lang)
    return replace(note, text=translate(note.text, answer.lang, value=formatted))
