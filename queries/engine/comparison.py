"""Figures of two sides in one table, so that SQL can compare them.

A question that gathers says so in its header. Which figures take part is found here: those that
honour what is compared and all else that is chosen, or those of them that the reader named.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pyarrow as pa

from queries.catalog.figures import shapes_for
from queries.catalog.header import SIGNS
from queries.catalog.registry import Question, questions
from queries.catalog.shapes import BY_MONTH, JUDGED
from queries.filters.comparison import COMPARED, YEAR, honoured, narrowed
from queries.filters.filters import months_before
from queries.methods.change import ALL, TURNED
from queries.methods.proportions import design_effect
from queries.methods.two_sides import UNLIKE

if TYPE_CHECKING:
    from queries.filters.filters import Filters

# A question's name and the parameters of one side; its table.
Asking = Callable[[str, dict], pa.Table]
# What is gathered, with the column of the answers that it comes from.
NUMBERS = {name: name for name in ("value", "numerator", "denominator")}
MONTHLY = {"part": "part", "whole": "n"}
# What is told of the months of a rate: how much they scatter, and from how many that was told.
SCATTER = {"deff": pa.float64(), "degrees": pa.int64()}
LEAST_MONTHS = 12
COMMON = {
    "measure": pa.string(), "unit": pa.string(), "better": pa.int64(), "shape": pa.string(),
    "position": pa.int64(), "this": pa.bool_(), "verdict": pa.string(),
}  # fmt: skip


def gather_sides(what: str, params: dict, asking: Asking) -> pa.Table:
    """One row a figure and side, or with "months" one a figure, side and month.

    Columns: measure (the title), unit, better (1, -1, 0), shape (of its months, or none), position,
    this (whose side), and value, numerator and denominator, with the design effect of a rate and
    its degrees of freedom, or month, part and whole. Against itself a year before, `verdict` says
    of a figure by month whether its change is real.
    """
    itself = all(text.endswith(f":{YEAR}") for text in params["against"] or [""])
    other = params | {name: params[f"other_{name}"] for name in COMPARED}
    rows = []
    for position, figure in enumerate(_taking_part(params, what)):
        for this, side in ((True, params), (False, other)):
            common = {
                "measure": figure.header.title.zh,
                "unit": figure.header.unit,
                "better": SIGNS[figure.header.direction],
                "shape": figure.header.shape,
                "position": position,
                "this": this,
            }
            name = figure.name if what == "figures" else f"{figure.name}:{BY_MONTH}"
            if what == "figures" and this and itself and JUDGED in shapes_for(figure):
                name = f"{figure.name}:{JUDGED}"
            if what == "figures":
                common |= _scatter(figure, side, asking)
            rows += [
                common | {"verdict": _told(row)} | _numbers(row, what)
                for row in asking(name, side).to_pylist()
            ]
    return pa.Table.from_pylist(rows, schema=_schema(what))


def _scatter(figure: Question, side: dict, asking: Asking) -> dict:
    """The design effect of a rate on one side, over the months of the period, twelve at least."""
    if figure.header.shape != "rate" or not _has_months(figure):
        return {"deff": 1.0, "degrees": 0}
    first = min(side["from"], months_before(side["to"], LEAST_MONTHS - 1))
    months = asking(f"{figure.name}:{BY_MONTH}", side).to_pylist()
    within = [row for row in months if row["month"] >= first]
    deff, degrees = design_effect(
        *([float(row[n] or 0) for row in within] for n in MONTHLY.values())
    )
    return {"deff": deff, "degrees": degrees}


def _told(row: dict) -> str | None:
    """What is said of a change over a year; across an event, or with months missing, nothing."""
    alike = row.get("comparable") in (None, ALL, TURNED)
    return row.get("verdict") if alike else UNLIKE


def compared() -> list[Question]:
    """The figures that take part unless others are named: those with a definition of their own."""
    return [q for q in _figures() if not (q.measure and q.measure.made)]


def _figures() -> list[Question]:
    return [q for q in questions().values() if q.header.chart["kind"] == "figure"]


def figures_of(kind: str, filters: Filters | None = None) -> list[str]:
    """Names of the figures that can be compared month by month for a kind of thing, where all that
    `filters` narrow is honoured.
    """
    needed = {honoured(kind), *(narrowed(filters) if filters else ())}
    return [q.name for q in _figures() if _has_months(q) and needed <= {*q.header.params}]


def _has_months(figure: Question) -> bool:
    return BY_MONTH in shapes_for(figure)


def _taking_part(params: dict, what: str) -> list[Question]:
    """Those that take part; by month only such as have months, by default the first of them."""
    wanted = params["figures"]
    needed = {*map(honoured, params["against"]), *params["narrowed"]}
    able = [
        figure
        for figure in (_figures() if wanted else compared())
        if needed <= {*figure.header.params} and (what == "figures" or _has_months(figure))
    ]
    if wanted:
        return [figure for figure in able if figure.name in wanted]
    return able[:1] if what == "months" else able


def _numbers(row: dict, what: str) -> dict:
    names = NUMBERS if what == "figures" else MONTHLY
    numbers = {
        name: None if row[column] is None else float(row[column]) for name, column in names.items()
    }
    return numbers if what == "figures" else {"month": row["month"], **numbers}


def _schema(what: str) -> pa.Schema:
    names = NUMBERS if what == "figures" else MONTHLY
    own = SCATTER if what == "figures" else {"month": pa.date32()}
    return pa.schema(COMMON | own | dict.fromkeys(names, pa.float64()))
