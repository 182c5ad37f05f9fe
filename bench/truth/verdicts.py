"""Verdicts of the village page and its sheet: are they held up by the interval of the value, and
how many are given of villages that are truly alike?
"""

from collections.abc import Iterator
from datetime import date
from math import sqrt

import numpy as np
import pyarrow as pa

from bench.truth.line import Line
from bench.truth.of_world import known, warehouse_of
from export.sheet.build import sheets
from queries import AskContext, Warehouse, ask, policy
from queries.engine.villages import SCATTER
from queries.methods import METHODS

JUDGEMENT = "village page"
WORLDS = ("quiet", "realistic", "clustered")
TOLD = {"较好", "较差"}
# Rates of the demonstration that are drawn alike for all villages but those named in texture.toml.
ALIKE = {
    "当场办结率", "按承诺时限办结率", "群众满意率", "最多跑一次占比", "小微权力合规率",
    "五公开按时率", "质询按期答复率", "答复满意率", "检查问题整改率", "网格内解决率",
}  # fmt: skip
PLANTED = {
    "350205001210", "350205003202", "350205004001", "350205002214", "350205004211", "350205001213",
    "350205004205",
}  # fmt: skip
TRIALS = 100
# Correlation of neighbouring months.
TOGETHER = (0.0, 0.5)


def lines() -> Iterator[Line]:
    for world in known(*WORLDS):
        yield from _of_world(world)
    for ar in TOGETHER:
        yield Line(
            JUDGEMENT, f"means of months, correlation {ar:g}",
            "called better or worse where villages are alike",
            100 * _alike_means(ar, warehouse_of("quiet")), "%", f"{TRIALS} districts of 43", aim=5,
        )  # fmt: skip


def _of_world(world: str) -> Iterator[Line]:
    warehouse = warehouse_of(world)
    rows = ask("village/measured", AskContext(warehouse)).rows
    told = [row for row in rows if row["status"] in TOLD and row["unit"] == "percent"]
    page = [row for row in told if _holds(row)]
    by_place = {(row["village"], row["measure"]): row for row in told}
    printed = [
        (sheet.village, row["measure"])
        for sheet in sheets((), AskContext(warehouse))
        for answer, _most in sheet.panels
        if answer.question.name.startswith("village/profile")
        for row in answer.rows
        if row["status"] in TOLD and row["unit"] == "percent"
    ]
    sheet_wrong = [key for key in printed if key not in by_place or _holds(by_place[key])]
    what = "verdicts on rates whose interval holds the comparison"
    yield Line(JUDGEMENT, world, what, len(page), "", f"{len(told)} verdicts", aim=0)
    yield Line(
        JUDGEMENT, world, "the same on the sheets of all villages", len(sheet_wrong), "",
        f"{len(printed)} verdicts", aim=0,
    )  # fmt: skip
    alike = [row for row in rows if row["measure"] in ALIKE and row["village_id"] not in PLANTED]
    named = sum(row["status"] in TOLD for row in alike)
    yield Line(
        JUDGEMENT, world, "called better or worse where villages are alike",
        100 * named / len(alike), "%", f"{len(alike)} rates", aim=5,
    )  # fmt: skip


def _holds(row: dict) -> bool:
    """Whether Wilson's interval of the rate, as if its cases were independent, holds the median."""
    z, n, p = policy().funnel.warning, row["n"], row["value"] / 100
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return abs(row["peer_median"] / 100 - middle) <= half


def _alike_means(ar: float, warehouse: Warehouse) -> float:
    """Months of all villages around one course with noise of 10 %, through the SQL of the page."""
    random, places = np.random.default_rng(2021), warehouse.choices.places
    months = [date(year, month, 1) for year in range(2018, 2022) for month in range(1, 13)]
    course = 100 * (1 + 0.2 * np.sin(np.arange(48) * np.pi / 6))
    kinds, named = np.array([place.kind for place in places]), []
    measures = pa.Table.from_pylist([{"measure": "m", "counting": "rate"}])
    for _ in range(TRIALS):
        noise = random.standard_normal((len(places), 48))
        for month in range(1, 48):
            noise[:, month] = ar * noise[:, month - 1] + sqrt(1 - ar**2) * noise[:, month]
        values = course * (1 + 0.1 * noise)
        monthly = pa.table(
            {
                "measure": ["m"] * values.size,
                "village_id": np.repeat([place.village_id for place in places], 48),
                "month": months * len(places),
                "numerator": values.ravel(), "denominator": np.ones(values.size),
            }
        )  # fmt: skip
        named += _said(values, kinds, monthly, measures, warehouse)
    return float(np.mean([status in TOLD for status in named]))


def _said(
    values: np.ndarray, kinds: np.ndarray, monthly: pa.Table, measures: pa.Table, asked: Warehouse
) -> list[str]:
    period: dict[str, object] = {"from": date(2021, 1, 1), "to": date(2021, 12, 1)}
    scatter = asked.run(
        SCATTER.read_text(encoding="utf-8"), period, {"monthly": monthly, "measures": measures}
    ).to_pylist()
    told = {row["village_id"]: row for row in scatter}
    year, rows = values[:, -12:].mean(axis=1), []
    for place, kind, value in zip(asked.choices.places, kinds, year, strict=True):
        row = {"value": value, "value_before": None, "change": None, "counting": "rate"}
        row |= {"peer_median": np.median(year[kinds == kind]), "peers": 10, "better": 1}
        row |= {"peers_together": None, "unit": "hours"}
        row |= told[place.village_id]
        for suffix in ("", "_before"):
            row |= {f"part{suffix}": 12 * value, f"whole{suffix}": 12.0}
        rows.append(row)
    judged = METHODS["peers"].work(pa.Table.from_pylist(rows), policy().parameters())
    return judged["status"].to_pylist()
