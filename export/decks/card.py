"""What stands beneath the number of a figure: its change, signal, count, publication and target.

Better and worse are said only of what is more than noise; a card says them in words, so that
colour is never alone.
"""

from dataclasses import dataclass

from export.words import listed, word
from queries import Answer, Judgement, figures, format_value


@dataclass(frozen=True)
class Note:
    """`tone` is 1 for better, -1 for worse, 0 for neither."""

    text: str
    tone: int = 0


def notes(answer: Answer, seen: Judgement | None) -> list[Note]:
    """In the order in which they are read, the change with its number; what is not known is left
    out.
    """
    change = answer.first["change"]
    if change is None:
        return others(answer, seen)
    said = format_value(change, answer.unit("change"), answer.lang)
    signed = f"+{said.removeprefix('+')}" if way(answer) > 0 else said
    verdict = judged(answer, seen)
    return [Note(f"{signed} {verdict.text}", verdict.tone), *others(answer, seen)]


def way(answer: Answer) -> int:
    """1 for a rise, -1 for a fall, 0 where the reader would see 0, or where there is no change."""
    change = answer.first["change"]
    said = "" if change is None else format_value(change, answer.unit("change"), answer.lang)
    return (change > 0) - (change < 0) if any(digit in said for digit in "123456789") else 0


def judged(answer: Answer, seen: Judgement | None) -> Note:
    """What the change is against, and what to think of it."""
    against, direction = answer.title("change"), answer.question.header.direction
    tone, key = 0, "against_plain"
    if way(answer) and direction != "neither":
        tone = 1 if (way(answer) > 0) == (direction == "up") else -1
        key = {1: "against_better", -1: "against_worse"}[tone]
        if seen is not None and seen.noise:
            tone, key = 0, "against_usual"
    return Note(word(key, answer.lang, against=against), tone)


def others(answer: Answer, seen: Judgement | None) -> list[Note]:
    """All but the change: signal, count, publication, target, filters without effect."""
    row, lang = answer.first, answer.lang
    found = []
    if seen is not None and seen.signal != "none":
        better = seen.signal == "better"
        found.append(Note(word(f"signal_{seen.signal}", lang), 1 if better else -1))
    if row["denominator"] is not None:
        said = f"{answer.said(row, 'numerator')} / {answer.said(row, 'denominator')}"
        found.append(Note(said))
    for name, place in answer.question.header.published.items():
        if place.column == "value":
            value = format_value(figures()[name].value * place.scale, answer.unit("value"), lang)
            found.append(Note(word("published", lang, value=value)))
    target = answer.rules.targets.get(answer.question.name)
    if target is not None:
        kept = seen.target if seen is not None and seen.target else "known"
        value = format_value(target, answer.unit("value"), lang)
        found.append(Note(word(f"target_{kept}", lang, value=value)))
    if answer.not_applied:
        names = listed(tuple(word(name, lang) for name in answer.not_applied), lang)
        found.append(Note(word("ignored", lang, names=names)))
    return found
