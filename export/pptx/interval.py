"""Where something stands, and from where to where it might as well stand."""

from charts.models.interval import Interval, IntervalModel
from charts.theme import LIGHT
from export.pptx import axes
from export.pptx.keys import Key, keys
from export.pptx.page import Spot
from export.pptx.places import Lines, Marks, Rows, draw
from export.pptx.rowed import panels

THIN, THICK = 1.5, 6


def interval(spot: Spot, model: IntervalModel) -> None:
    below = keys(spot, [
        *(Key(marks.name, marks.colour, marks.shape) for marks in _marks(model, model.intervals)),
        *(Key(lines.name, lines.colour, thick=lines.width)
          for lines in _lines(model, model.intervals)),
    ])  # fmt: skip
    for box, own in panels(below, model.intervals):
        rows = Rows(
            names=[span.mark.name for span in own],
            lines=_lines(model, own),
            marks=_marks(model, own),
            column=model.columns.x,
            ends=axes.ends(model.domain),
            every=[mark.name for mark in model.marks],
            notes=[
                (span.outer[1], i, span.note)
                for i, span in enumerate(own)
                if span.note and span.outer[1] is not None
            ],
        )
        draw(below.at(box), rows)


def _marks(model: IntervalModel, own: tuple[Interval, ...]) -> list[Marks]:
    every = [
        Marks(name, [(span.mark.value, i) for i, span in enumerate(own)
                     if span.mark.group == name and span.mark.value is not None],
              LIGHT.of(tone), shape)
        for name, (tone, shape) in model.groups.items()
    ]  # fmt: skip
    return [marks for marks in every if marks.points]


def _lines(model: IntervalModel, own: tuple[Interval, ...]) -> list[Lines]:
    outer, inner = model.ranges
    return [
        Lines(outer, [_ends(span, span.outer) for span in own], LIGHT.earlier, THIN),
        Lines(inner, [_ends(span, span.inner) for span in own], LIGHT.earlier, THICK),
    ]


def _ends(span: Interval, ends: tuple[float | None, float | None]) -> tuple[float, float] | None:
    """From where to where; at the mark itself where that is not known."""
    start, end = (span.mark.value if value is None else value for value in ends)
    return None if start is None or end is None else (float(start), float(end))
