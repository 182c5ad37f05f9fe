"""How the figures of an answer look: what its columns are called, their units, its direction."""

from collections.abc import Mapping
from functools import partial

from charts import ChartContext
from queries import Answer, format_value, unit_suffix, units


def chart_context(answer: Answer, *, dark: bool = False) -> ChartContext:
    """The same for the screen, a slide and paper; only the screen may be dark."""
    columns = answer.table.column_names
    looks = number_looks({name: _unit(answer, name) for name in columns}, answer.lang)
    return ChartContext(
        lang=answer.lang,
        dark=dark,
        unit=answer.question.header.unit,
        direction=answer.question.header.direction,
        labels={name: answer.title(name) for name in columns},
        write=partial(format_value, lang=answer.lang),
        **looks,
    )


def number_looks(by_column: Mapping[str, str], lang: str) -> dict[str, dict[str, str]]:
    """How the numbers of columns look, by their units, as a ChartContext takes it."""
    return {
        "units": dict(by_column),
        "formats": {name: units()[unit].d3 for name, unit in by_column.items()},
        "suffixes": {name: unit_suffix(unit, lang) for name, unit in by_column.items()},
    }


def _unit(answer: Answer, name: str) -> str:
    """The unit of a column; where rows name their own and all name the same, that one."""
    if not answer.question.column(name).unit.startswith("row"):
        return answer.unit(name)
    first = answer.rows[0] if answer.rows else None
    same = first and len(set(answer.table.column("unit").to_pylist())) == 1
    return answer.unit(name, first if same else None)
