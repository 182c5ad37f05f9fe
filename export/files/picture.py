"""An answer's chart as a picture: what the browser needs to put it on paper.

The reader's browser draws it (picture.js): it has the figure's library loaded and Chinese fonts,
so that no second browser needs to run on the server. A picture is always light, since it goes
into documents, and carries title, notice, period, filters and version within itself.
"""

from dataclasses import replace
from pathlib import Path

from charts import KINDS, ChartContext, draw
from charts.theme import LIGHT
from export.files.facts import brief, file_name
from queries import Answer, places

SCRIPT = (Path(__file__).parent / "picture.js").read_text(encoding="utf-8")
WIDTH = 960
# Of the notice: 4.5:1 on white, which the orange of marks has not.
CONCERN = "#B4450A"
# Half of a Chinese character's width, at the size of the lines beneath the title.
PLACES = 128


def can_be_drawn(answer: Answer) -> bool:
    return not answer.empty and answer.question.header.chart["kind"] in KINDS


def picture(answer: Answer, look: ChartContext) -> dict:
    """The figure, its size and the lines above it, as picture.js reads them."""
    columns = dict(answer.question.header.chart)
    title, notice, *rest = brief(answer)
    return {
        "figure": draw(columns.pop("kind"), answer.table, replace(look, dark=False), **columns),
        "width": WIDTH,
        "title": title,
        "notice": notice,
        "lines": folded(rest),
        "name": file_name(answer),
        "colours": {
            "paper": LIGHT.background,
            "text": LIGHT.text,
            "quiet": LIGHT.quiet,
            "notice": CONCERN if answer.demonstration else LIGHT.quiet,
        },
    }


def folded(parts: list[str]) -> list[str]:
    """The parts on as few lines as hold them, broken between parts."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and places(longer) <= PLACES:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
