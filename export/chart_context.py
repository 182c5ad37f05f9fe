"""How the figures of an answer look: what its columns are called, their units, its direction."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from charts import ChartContext
from queries import Answer, format_value, translate, unit_suffix, units


def chart_context(answer: Answer, *, dark: bool = False) -> ChartContext:
    """The same for the screen, a slide and paper; only the screen may be dark."""
    columns = answer.table.column_names
    return context_of(
        {name: _unit(answer, name) for name in columns},
        answer.lang,
        dark=dark,
        unit=answer.question.header.unit,
        direction=answer.question.header.direction,
        labels={name: answer.title(name) for name in columns},
    )


def context_of(by_column: Mapping[str, str], lang: str, **more: Any) -> ChartContext:
    """For figures of columns in these units, which have a look where they are declared; `more` is
    what else a ChartContext holds.
    """
    known = {name: units()[unit] for name, unit in by_column.items() if unit in units()}
    return ChartContext(
        lang=lang,
        units=dict(by_column),
        formats={name: unit.d3 for name, unit in known.items()},
        suffixes={name: unit_suffix(by_column[name], lang) for name in known},
        write=partial(format_value, lang=lang),
        translate=lambda text, **values: translate(text, lang, **values),
        **more,
    )


def _unit(answer: Answer, name: str) -> str:
    """The unit of a column; where rows name their own and all name the same, that one."""
    if not answer.question.column(name).unit.startswith("row"):
        return answer.unit(name)
    first = answer.rows[0] if answer.rows else None
    same = first and len(set(answer.table.column("unit").to_pylist())) == 1
    return answer.unit(name, first if same else None)
