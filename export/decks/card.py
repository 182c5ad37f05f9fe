"""What stands beneath the number of a figure: its change, signal, count, publication and target.

Better and worse are said only of what is more than noise; a card says them in words, so that
colour is never alone.
"""

from dataclasses import dataclass

from export.words import word
from queries import Answer, Variation, figures, shown


@dataclass(frozen=True)
class Note:
    """`tone` is 1 for better, -1 for worse, 0 for neither."""

    text: str
    tone: int = 0


def notes(answer: Answer, seen: Variation | None) -> list[Note]:
    """In the order in which they are read; what is not known is left out."""
    row, lang = answer.first, answer.lang
    found = [] if row["change"] is None else [_change(answer, row["change"], seen)]
    if seen is not None and seen.signal != "none":
        better = seen.signal == "better"
        found.append(Note(word(f"signal_{seen.signal}", lang), 1 if better else -1))
    if row["denominator"] is not None:
        said = f"{answer.said(row, 'numerator')} / {answer.said(row, 'denominator')}"
        found.append(Note(said))
    for name, place in answer.question.header.published.items():
        if place.column == "value":
            value = shown(figures()[name].value * place.scale, answer.unit("value"), lang)
            found.append(Note(word("published", lang, value=value)))
    target = answer.rules.targets.get(answer.question.name)
    if target is not None:
        kept = seen.target if seen is not None and seen.target else "known"
        value = shown(target, answer.unit("value"), lang)
        found.append(Note(word(f"target_{kept}", lang, value=value)))
    return found


def _change(answer: Answer, change: float, seen: Variation | None) -> Note:
    """The change with its sign, what it is against, and what to think of it."""
    said = shown(change, answer.unit("change"), answer.lang)
    against = answer.title("change")
    direction = answer.question.header.direction
    # What the reader would see as 0 is neither better nor worse.
    visible = any(digit in said for digit in "123456789")
    if change > 0 and visible:
        said = f"+{said}"
    tone = 0
    key = "against_plain"
    if visible and direction != "neither":
        tone = 1 if (change > 0) == (direction == "up") else -1
        key = {1: "against_better", -1: "against_worse"}[tone]
        if seen is not None and seen.noise:
            tone, key = 0, "against_usual"
    return Note(f"{said} {word(key, answer.lang, against=against)}", tone)
