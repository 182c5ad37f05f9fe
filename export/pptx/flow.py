"""A procedure from its first step to its last, in shapes: what is done, by whom, what is shown."""

from pptx.enum.shapes import MSO_SHAPE

from charts.flow import NOT_DONE, WORDS
from charts.theme import LIGHT
from export.pptx.page import Box, Run, Spot
from export.pptx.text import cut
from queries import format_day, translate

# Steps in one column, and in all.
COLUMN, MOST = 7, 14
TALLEST, MARK = 0.85, 0.4


def flow(
    spot: Spot,
    *,
    step: str,
    name: str,
    actor: str,
    publish: str,
    when: str | None = None,
    status: str | None = None,
    tone: str | None = None,
) -> None:
    """The arguments are those of charts.flow."""
    rows = spot.answer.rows
    if not rows:
        return spot.nothing()
    if len(rows) > MOST:
        spot.notes.append(
            translate("共 {count} 行，列前 {shown} 行", spot.lang, count=len(rows), shown=MOST)
        )
        rows = rows[:MOST]
    count = 2 if len(rows) > COLUMN else 1
    half = -(-len(rows) // count)
    each = min(spot.box.height / half, TALLEST)
    for box, part in zip(spot.box.columns(count, 0.5), (rows[:half], rows[half:]), strict=False):
        if len(part) > 1:
            line = Box(box.left + MARK / 2 - 0.01, box.top + each / 2, 0.02, each * (len(part) - 1))
            spot.rectangle(line, LIGHT.earlier, name="line")
        for place, row in enumerate(part):
            strip = Box(box.left, box.top + place * each, box.width, each)
            wrong = bool(tone) and row[str(tone)] == -1
            _step(spot, strip, row[step], wrong)
            head = [
                Run(cut(str(row[name]), 14, box.width - 2.5), 14, ends=not (status and row[status]))
            ]
            if status and row[status]:
                head.append(Run(f"  {row[status]}", 12, LIGHT.concern, True))
            beneath = _beneath(spot, row, actor, publish, when)
            words = Box(box.left + MARK + 0.15, strip.top, box.width - MARK - 0.15, each)
            spot.words(words, [*head, Run(beneath, 12, LIGHT.quiet)], anchor="middle")
    return None


def _step(spot: Spot, strip: Box, number: object, wrong: bool) -> None:
    kind = MSO_SHAPE.DIAMOND if wrong else MSO_SHAPE.OVAL
    box = Box(strip.left, strip.top + (strip.height - MARK) / 2, MARK, MARK)
    ink = Run(str(number), 12, LIGHT.background, bold=True)
    colour = LIGHT.concern if wrong else LIGHT.actual
    spot.rectangle(box, colour, [ink], kind=kind, name=f"{number}")


def _beneath(spot: Spot, row: dict, actor: str, publish: str, when: str | None) -> str:
    """Who acts, when, and whether it must be published."""
    shown, between = WORDS[spot.lang]
    parts = [str(row[actor] or "")]
    if when:
        parts.append(format_day(row[when], spot.lang) if row[when] else NOT_DONE[spot.lang])
    if row[publish]:
        parts.append(shown)
    return between.join(filter(None, parts))
