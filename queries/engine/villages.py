"""Every measure that villages are compared by, month by month for each village of the district.

What a question that gathers "villages" reads: `measures`, one row a measure with how it counts,
`monthly`, one row a measure, month and village, and `scatter` (villages.sql), how the months of
each scatter. Each measure is remembered: the policy may change it, the month it goes up to where it
says so, and no choice of a reader; the scatter hangs on the period too.
"""

from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

import pyarrow as pa
from duckdb import (
    ColumnExpression,
    ConstantExpression,
    Expression,
    FunctionExpression,
)

from queries.catalog.header import SIGNS
from queries.catalog.marts import BY_COLUMN, Dimension
from queries.catalog.measures import Measure, village_measures
from queries.engine.facts import MONTH, PART, WHOLE, Slice, facts
from queries.engine.warehouse import Warehouse

VILLAGE = BY_COLUMN["villages"]
EXACT = "DECIMAL(18, 6)"
SCATTER = Path(__file__).with_suffix(".sql")
# After all data.
EVER = date(2999, 12, 1)


def gather_villages(params: dict, warehouse: Warehouse) -> dict[str, pa.Table]:
    """The three tables, by the names under which they are read."""
    parts, keys = [], []
    for measure in village_measures():
        # What does not hang on the end of the period is told once for all periods.
        bound = params if "to" in measure.variables else params | {"to": EVER}
        key = (measure.name, *((name, bound[name]) for name in sorted({"to", *measure.variables})))
        make = partial(_monthly, measure, bound, warehouse)
        parts.append(warehouse.remember(("villages", *key), make))
        keys.append(key)
    about = [_about(measure) for measure in village_measures()]
    tables = {"measures": pa.Table.from_pylist(about), "monthly": pa.concat_tables(parts)}
    period = {name: params[name] for name in ("from", "to")}
    scatter = warehouse.remember(
        ("scatter", *period.values(), *keys),
        lambda: warehouse.run(SCATTER.read_text(encoding="utf-8"), period, tables),
    )
    return {**tables, "scatter": scatter}


def _about(measure: Measure) -> dict:
    place = measure.village
    assert place is not None
    divided = "count" if measure.scale is None else "rate"
    return {
        "measure": (place.title or measure.title).zh,
        "position": place.position,
        "system": place.system,
        "unit": place.unit or measure.unit,
        "direction": SIGNS[measure.direction],
        "counting": divided if place.counting == "sum" else place.counting,
        "scale": place.scale if measure.scale is None else measure.scale,
    }


def _monthly(measure: Measure, params: dict, warehouse: Warehouse) -> pa.Table:
    """One row a month and village, with the sums of its parts and of its wholes."""
    village = Dimension(VILLAGE, measure.title, VILLAGE, VILLAGE)
    with closing(warehouse.connection.cursor()) as cursor:
        relation = facts(cursor, Slice(measure, (village,), params, warehouse.choices, ()))
        whole = _sum(WHOLE) if WHOLE in relation.columns else ConstantExpression(None)
        summed = relation.group_by(MONTH, VILLAGE).agg(
            _sum(PART).cast(EXACT).alias("numerator"), whole.cast(EXACT).alias("denominator")
        )
        table = summed.to_arrow_table()
    name = pa.array([_about(measure)["measure"]] * len(table), pa.string())
    return table.append_column("measure", name)


def _sum(name: str) -> Expression:
    return FunctionExpression("sum", ColumnExpression(name))
