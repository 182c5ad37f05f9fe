"""One figure as a tile of a slide: the number, how it moved, what it is counted from, its aim.

As in the app, better and worse are said of no change that is known to be noise, and never by
colour alone.
"""

from dataclasses import dataclass

from export.html.words import word
from export.words import listed
from export.words import word as shared
from queries import Answer, Variation, figures, shown

# Of the small line that shows the months, in its own units.
WIDE, HIGH, EDGE = 100.0, 24.0, 2.0
ARROWS = {1: "▲", -1: "▼", 0: ""}


@dataclass(frozen=True)
class Tile:
    """`tone` is better, worse or plain; `trend` holds the points of the line of months, as x,y
    pairs of an SVG of 100 by 24; `notes` are lines beneath.
    """

    title: str
    value: str
    change: str
    tone: str
    notes: tuple[str, ...]
    trend: str


def tile(answer: Answer, moved: Variation | None) -> Tile:
    """The words of a tile; `moved` says whether it moved by more than chance, where known."""
    row, lang = answer.first, answer.lang
    change = row["change"]
    said = "" if change is None else shown(change, answer.unit("change"), lang)
    # A change that the reader sees as 0 is neither better nor worse.
    way = (change > 0) - (change < 0) if any(digit in said for digit in "123456789") else 0
    tone = _tone(answer, way, moved)
    return Tile(
        title=answer.question.header.title.of(lang),
        value=shown(row["value"], answer.unit("value"), lang),
        change=f"{ARROWS[way]} {said}".strip(),
        tone=tone,
        notes=tuple(_notes(answer, way, tone, moved)),
        trend=_line([value for value in row["trend"] or [] if value is not None]),
    )


def _tone(answer: Answer, way: int, moved: Variation | None) -> str:
    direction = answer.question.header.direction
    if way == 0 or direction == "neither" or (moved is not None and moved.noise):
        return "plain"
    return "better" if (way > 0) == (direction == "up") else "worse"


def _notes(answer: Answer, way: int, tone: str, moved: Variation | None) -> list[str]:
    row, lang = answer.first, answer.lang
    notes = []
    if row["change"] is not None:
        against = answer.title("change")
        usual = way and answer.question.header.direction != "neither" and moved and moved.noise
        key = "noise" if usual else tone
        notes.append(against if key == "plain" else word(key, lang, against=against))
    if moved is not None and moved.signal != "none":
        notes.append(word(f"signal_{moved.signal}", lang))
    if row["denominator"] is not None:
        notes.append(f"{answer.said(row, 'numerator')} / {answer.said(row, 'denominator')}")
    for name, place in answer.question.header.published.items():
        if place.column == "value":
            value = figures()[name].value * place.scale
            notes.append(word("published", lang, value=shown(value, answer.unit("value"), lang)))
    target = answer.rules.targets.get(answer.question.name)
    if target is not None:
        kept = f"target_{moved.target}" if moved and moved.target else "target"
        notes.append(word(kept, lang, value=shown(target, answer.unit("value"), lang)))
    if answer.not_applied:
        names = listed(tuple(shared(name, lang) for name in answer.not_applied), lang)
        notes.append(word("not_applied", lang, names=names))
    return notes


def _line(values: list) -> str:
    """The points of the line; empty for fewer than two months."""
    if len(values) < 2:
        return ""
    low, high = float(min(values)), float(max(values))
    across = (WIDE - 2 * EDGE) / (len(values) - 1)
    down = (HIGH - 2 * EDGE) / (high - low or 1)
    return " ".join(
        f"{EDGE + place * across:.1f},{HIGH - EDGE - (float(value) - low) * down:.1f}"
        for place, value in enumerate(values)
    )
