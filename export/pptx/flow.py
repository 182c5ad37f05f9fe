"""A procedure from its first step to its last, in shapes: what is done, by whom, what is shown."""

from pptx.enum.shapes import MSO_SHAPE

from charts.models.flow import FlowModel, Step
from charts.theme import LIGHT
from export.pptx.page import Box, Run, Spot
from export.pptx.text import cut
from queries import N_, translate

# Steps in one column, and in all.
COLUMN, MOST = 7, 14
TALLEST, MARK = 0.85, 0.4
FORMS = {"circle": MSO_SHAPE.OVAL, "diamond": MSO_SHAPE.DIAMOND}


def flow(spot: Spot, model: FlowModel) -> None:
    steps = model.steps[:MOST]
    if len(model.steps) > MOST:
        words = N_("共 {count} 行，列前 {shown} 行")
        spot.notes.append(translate(words, spot.lang, count=len(model.steps), shown=MOST))
    count = 2 if len(steps) > COLUMN else 1
    half = -(-len(steps) // count)
    each = min(spot.box.height / half, TALLEST)
    for box, part in zip(spot.box.columns(count, 0.5), (steps[:half], steps[half:]), strict=False):
        if len(part) > 1:
            line = Box(box.left + MARK / 2 - 0.01, box.top + each / 2, 0.02, each * (len(part) - 1))
            spot.rectangle(line, LIGHT.earlier, name="line")
        for place, step in enumerate(part):
            _step(spot, step, Box(box.left, box.top + place * each, box.width, each))


def _step(spot: Spot, step: Step, strip: Box) -> None:
    mark = Box(strip.left, strip.top + (strip.height - MARK) / 2, MARK, MARK)
    number = [Run(step.number, 12, LIGHT.background, bold=True)]
    spot.rectangle(mark, LIGHT.of(step.tone), number, kind=FORMS[step.shape], name=step.number)
    head = [Run(cut(step.name, 14, strip.width - 2.5), 14, ends=not step.status)]
    if step.status:
        head.append(Run(f"  {step.status}", 12, LIGHT.concern, True))
    words = Box(strip.left + MARK + 0.15, strip.top, strip.width - MARK - 0.15, strip.height)
    spot.words(words, [*head, Run(step.beneath, 12, LIGHT.quiet)], anchor="middle")
