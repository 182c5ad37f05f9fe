"""One figure as a tile of a slide: the number, how it moved, what stands beneath, its months."""

from dataclasses import dataclass

from queries import Answer, Judgement, figure_notes

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


def tile(answer: Answer, judgement: Judgement | None) -> Tile:
    """The words of a tile; `judgement` says whether it moved by more than chance, where known."""
    figure = figure_notes(answer, judgement)
    return Tile(
        title=answer.question.header.title.of(answer.lang),
        value=figure.value,
        change=f"{ARROWS[figure.rises]} {figure.change}".strip(),
        tone=TONES[figure.tone],
        notes=tuple(note.text for note in figure.notes),
        trend=_line([value for value in answer.first["trend"] or [] if value is not None]),
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
