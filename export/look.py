"""How the figures of an answer look: what its columns are called, their units, its direction."""

from charts import Look
from queries import Answer


def look(answer: Answer, *, dark: bool = False) -> Look:
    """The same for the screen, a slide and paper; only the screen may be dark."""
    columns = answer.table.column_names
    return Look(
        lang=answer.lang,
        dark=dark,
        unit=answer.question.header.unit,
        direction=answer.question.header.direction,
        labels={name: answer.title(name) for name in columns},
        units={name: answer.unit(name) for name in columns},
    )
