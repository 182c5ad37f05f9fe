"""One figure as a tile of a slide: the number, how it moved, what it is counted from, its aim.

As in the app, better and worse are said of no change that is known to be noise, and never by
colour alone.
"""

from dataclasses import dataclass

from export.decks import card
from queries import Answer, Judgement, format_value

# Of the small line that shows the months, in its own units.
WIDE, HIGH, EDGE = 100.0, 24.0, 2.0
ARROWS = {1: "▲", -1: "▼", 0: ""}
TONES = {1: "better", -1: "worse", 0: "plain"}


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


def tile(answer: Answer, moved: Judgement | None) -> Tile:
    """The words of a tile; `moved` says whether it moved by more than chance, where known."""
    row, lang = answer.first, answer.lang
    change, verdict = row["change"], card.judged(answer, moved)
    known = change is not None
    said = format_value(change, answer.unit("change"), lang).removeprefix("+") if known else ""
    notes = [*([verdict] if known else []), *card.others(answer, moved)]
    return Tile(
        title=answer.question.header.title.of(lang),
        value=format_value(row["value"], answer.unit("value"), lang),
        change=f"{ARROWS[card.way(answer)]} {said}".strip(),
        tone=TONES[verdict.tone],
        notes=tuple(note.text for note in notes),
        trend=_line([value for value in row["trend"] or [] if value is not None]),
    )


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
