"""How the figures of an answer look: what its columns are called, their units, its direction."""

from functools import partial

from charts import ChartContext
from queries import Answer, format_value


def chart_context(answer: Answer, *, dark: bool = False) -> ChartContext:
    """The same for the screen, a slide and paper; only the screen may be dark."""
    columns = answer.table.column_names
    return ChartContext(
        lang=answer.lang,
        dark=dark,
        unit=answer.question.header.unit,
        direction=answer.question.header.direction,
        labels={name: answer.title(name) for name in columns},
        units={name: _unit(answer, name) for name in columns},
        write=partial(format_value, lang=answer.lang),
    )


def _unit(answer: Answer, name: str) -> str:
    """The unit of a column; where rows name their own and all name the same, that one."""
    if not answer.question.column(name).unit.startswith("row"):
        return answer.unit(name)
    first = answer.rows[0] if answer.rows else None
    same = first and len(set(answer.table.column("unit").to_pylist())) == 1
    return answer.unit(name, first if same else None)
