"""The rows in which methods say what a reform changed, alike for every design."""

from datetime import date

import numpy as np
import pyarrow as pa

from queries.methods.autoregression import Estimate

# What the same method finds where there was no reform: it should be nothing.
PLACEBO = "安慰剂"
# Scales of values: changes of logarithms are told in per cent, those of rates in points.
LOG, LEVEL = "对数", "原值"
UNITS = {LOG: "percent", LEVEL: "points"}
ESTIMATES = pa.schema(
    {
        "reform": pa.string(), "estimate": pa.string(), "started": pa.date32(),
        "value": pa.float64(), "low": pa.float64(), "high": pa.float64(), "p": pa.float64(),
        "unit": pa.string(), "months": pa.int64(), "villages": pa.int64(), "offset": pa.int64(),
    }
)  # fmt: skip


def row(
    reform: str,
    name: str,
    effect: Estimate,
    unit: str,
    months: int | None = None,
    started: int | None = None,
    villages: int | None = None,
    offset: int | None = None,
) -> dict:
    """`unit` is a unit, or a scale of values: differences of logarithms become per cent, as p does.
    `started` is a false start as year * 12 + month, `offset` months from arrival.
    """
    values = [effect.value, effect.low, effect.high]
    if unit == LOG:
        values = [None if value is None else 100 * float(np.expm1(value)) for value in values]
    day = None if started is None else date((started - 1) // 12, (started - 1) % 12 + 1, 1)
    said = dict(zip(("value", "low", "high"), values, strict=True))
    return said | {
        "reform": reform, "estimate": name, "started": day,
        "p": None if effect.p is None else 100 * effect.p,
        "unit": UNITS.get(unit, unit), "months": months, "villages": villages,
        "offset": offset,
    }  # fmt: skip
