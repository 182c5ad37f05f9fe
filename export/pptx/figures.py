"""A row of figures as cards: title, number, change in words, count, target, and a small trend."""

from collections.abc import Sequence

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from charts.model import Tone
from charts.theme import LIGHT
from export.pptx import axes, native
from export.pptx.page import CONTENT, Box, Run, Spot
from export.pptx.series import dots, stroke
from export.pptx.text import fitting, inches
from queries import Answer, FigureNotes, Judgement, figure_notes

ACROSS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
GAP, PAD = 0.22, 0.2
TALLEST = 2.3
GROUND, EDGE = "#FFFFFF", "#D5DCE4"
TONES = {1: Tone.GOOD, 0: Tone.NEUTRAL, -1: Tone.BAD}
TITLE, VALUE, UNIT, NOTE = 14, 36, 16, 13
TREND = 0.62
# Fonts that stand in for Office's own are a little wider.
SURE = 0.9


def draw(
    slide: Slide, answers: Sequence[Answer], judgements: Sequence[Judgement | None]
) -> list[str]:
    """Up to six cards of one size; returns nothing that was left out."""
    across = ACROSS[len(answers)]
    down = -(-len(answers) // across)
    tall = min((CONTENT.height - GAP * (down - 1)) / down, TALLEST)
    columns = CONTENT.columns(across, GAP)
    for place, (answer, variation) in enumerate(zip(answers, judgements, strict=True)):
        column = columns[place % across]
        top = CONTENT.top + place // across * (tall + GAP)
        _card(Spot(slide, answer, Box(column.left, top, column.width, tall)), variation)
    return []


def _card(spot: Spot, judgement: Judgement | None) -> None:
    answer, box = spot.answer, spot.box
    spot.rectangle(box, GROUND, edge=EDGE, name=answer.question.name)
    width = box.width - 2 * PAD
    left, top = box.left + PAD, box.top + 0.14
    title = answer.question.header.title.of(spot.lang)
    size = fitting(title, width, 0.3, TITLE, 11)
    spot.words(Box(left, top, width, 0.3), [Run(title, size, LIGHT.quiet)], anchor="middle")
    figure = figure_notes(answer, judgement)
    trend = [value for value in answer.first["trend"] or [] if value is not None]
    drawn = len(trend) > 2
    room = width * (0.6 if drawn else 1)
    spot.words(Box(left, top + 0.34, room, 0.62), _value(figure.value, room), anchor="middle")
    if drawn:
        _trend(spot, Box(left + room + 0.05, top + 0.34, width - room - 0.05, TREND), trend)
    runs = _notes(figure)
    below = Box(left, top + 1.04, width, box.height - 1.3)
    text = "\n".join(run.text for run in runs)
    small = fitting(text, width, below.height, NOTE, 10)
    spot.words(below, [Run(r.text, small, r.colour, r.bold) for r in runs])


def _notes(figure: FigureNotes) -> list[Run]:
    """The lines beneath; the change stands before what is to be thought of it."""
    signed = f"+{figure.change}" if figure.rises > 0 else figure.change
    return [
        Run(
            f"{signed} {note.text}" if note.kind == "change" else note.text,
            NOTE, LIGHT.of(TONES[note.tone]), bool(note.tone),
        )
        for note in figure.notes
    ]  # fmt: skip


def _value(text: str, room: float) -> list[Run]:
    """The number large, the words of its unit small beside it."""
    number, _, unit = text.partition(" ")
    beside = inches(f" {unit}", UNIT) if unit else 0.0
    size = fitting(number, (room - beside) * SURE, 0.62, VALUE, 18, bold=True)
    runs = [Run(number, size, LIGHT.actual, True, ends=not unit)]
    return [*runs, Run(f" {unit}", UNIT, LIGHT.actual)] if unit else runs


def _trend(spot: Spot, box: Box, values: list[float]) -> None:
    """The months so far, without axes; the last is marked."""
    data = CategoryChartData()
    data.categories = [str(place + 1) for place in range(len(values))]
    data.add_series(spot.answer.title("trend"), [float(value) for value in values])
    chart = native.add(spot, box, XL_CHART_TYPE.LINE_MARKERS, data)
    chart_series = chart.plots[0].series[0]
    stroke(chart_series, LIGHT.earlier, 1.5)
    dots(chart_series.points[len(values) - 1], LIGHT.actual, 6)
    for axis in (chart.category_axis, chart.value_axis):
        axes.hidden(axis)
        axis.visible = False
    low, high = min(values), max(values)
    rest = (high - low) * 0.12 or 1.0
    axes.scale(chart.value_axis, float(low - rest), float(high + rest))
    native.inner(chart, 0.02, 0.04, 0.94, 0.92)
