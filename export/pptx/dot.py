"""Two values of each thing on one line: before and after, promised and allowed."""

from collections.abc import Sequence

from pptx.enum.chart import XL_LABEL_POSITION

from charts.model import Mark, Tone
from charts.models.dot import DotModel
from charts.theme import LIGHT
from export.pptx import axes, labels
from export.pptx.keys import Key, keys
from export.pptx.page import Spot
from export.pptx.places import Lines, Marks, Rows, draw
from export.pptx.rowed import MOST, panels

# Of the scale: room for a number beside the outermost mark.
ROOM = 0.12
Pair = tuple[Mark, Mark]


def dot(spot: Spot, model: DotModel) -> None:
    pairs = list(zip(model.starts, model.marks, strict=True))
    legend = [Key(marks.name, marks.colour, marks.shape) for marks in _marks(model, pairs)]
    below = keys(spot, legend)
    low, high, step = axes.ends(model.domain)
    room = (high - low) * (ROOM if len(pairs) <= MOST else 2 * ROOM)
    for box, own in panels(below, pairs):
        marks = _marks(model, own)
        rows = Rows(
            names=[end.name for _, end in own],
            lines=[Lines(" – ".join(one.name for one in marks), [_ends(pair) for pair in own],
                         LIGHT.of(Tone.EARLIER), 2)],
            marks=marks,
            column=model.columns.end,
            ends=(low - room, high + room, step),
            every=[mark.name for mark in model.marks],
            ruler=False,
        )  # fmt: skip
        drawn = draw(below.at(box), rows)
        for place, series in enumerate(drawn):
            _number(spot, series, own, place)


def _number(spot: Spot, series, pairs: Sequence[Pair], place: int) -> None:
    """The number of each mark, on the side where its line is not; once where both are the same."""
    known = [pair for pair in pairs if pair[place].value is not None]
    for point, pair in enumerate(known):
        mark, other = pair[place], pair[1 - place]
        if mark.value == other.value and place == 0:
            continue
        low, _ = _ends(pair) or (mark.value, None)
        left = mark.value != other.value and other.value is not None and mark.value == low
        side = XL_LABEL_POSITION.LEFT if left else XL_LABEL_POSITION.RIGHT
        colour = LIGHT.of(Tone.NEUTRAL if mark.tone is Tone.EARLIER else mark.tone)
        label = labels.Label(mark.label, side, colour, bold=place == 1)
        labels.words(series.points[point], label, spot.lang)


def _marks(model: DotModel, pairs: Sequence[Pair]) -> list[Marks]:
    columns = (model.columns.start, model.columns.end)
    return [
        Marks(
            model.context.label(column),
            [(value, i) for i, pair in enumerate(pairs) if (value := pair[side].value) is not None],
            LIGHT.of(pairs[0][side].tone),
            "circle",
        )
        for side, column in enumerate(columns)
    ]


def _ends(pair: Pair) -> tuple[float, float] | None:
    known = [float(mark.value) for mark in pair if mark.value is not None]
    return (min(known), max(known)) if known else None
