"""Comparisons of two sides: published intervals, an oracle on the raw tables, peers, and scope."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from access import EVERYTHING, Scope
from queries import (
    COMPARABLE,
    AskContext,
    Filters,
    UnknownName,
    Warehouse,
    ask,
    figure_notes,
    figures_of,
    judge,
    question,
    questions,
)

RATE = "当场办结率"
WAYS = ("peers", "year", "another")


def measures(warehouse: Warehouse, filters: Filters, scope: Scope = EVERYTHING) -> dict[str, dict]:
    rows = ask("compare/measures", AskContext(warehouse, scope), filters).rows
    return {row["measure"]: row for row in rows}


# Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10.
@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_the_interval_of_a_difference_is_the_published_one(
    warehouse: Warehouse, one: tuple, other: tuple, low: float, high: float
) -> None:
    common = {"measure": "率", "unit": "percent", "better": 1, "shape": "rate", "position": 0}
    common["verdict"] = None
    sides = pa.Table.from_pylist(
        [
            common | {"this": this, "value": 100 * x / n, "numerator": x, "denominator": n}
            for this, (x, n) in ((True, one), (False, other))
        ]
    )
    bound = {"against": ["villages:peers"], "funnel_warning": 1.959964}
    sql = question("compare/measures").sql
    [row] = warehouse.run(sql, bound, {"sides": sides}).to_pylist()
    assert row["low"] / 100 == pytest.approx(low, abs=0.00006)
    assert row["high"] / 100 == pytest.approx(high, abs=0.00006)
    expected = "分不出" if low <= 0 <= high else "较好"
    assert row["verdict"] == expected


@pytest.fixture(scope="module")
def cases(demo_folder: Path) -> pd.DataFrame:
    """The cases of 2021 as they were loaded."""
    found = pd.read_parquet(demo_folder / "service_cases.parquet")
    return found[found.submitted_at.dt.year == 2021]


@pytest.mark.parametrize("kind", COMPARABLE)
@pytest.mark.parametrize("way", WAYS)
def test_both_sides_are_the_figures_themselves(warehouse: Warehouse, kind: str, way: str) -> None:
    """Each side is what the figure answers for that side alone."""
    codes = list(warehouse.choices.names(kind))
    this, other = codes[1], codes[4 % len(codes)]
    against = f"{kind}:{other if way == 'another' else way}"
    # A third of the figures each way, all of them between the three.
    names = figures_of(kind)[WAYS.index(way) :: len(WAYS)]
    chosen = Filters(**{kind: (this,)}, against=(against,), figures=tuple(names))
    compared = measures(warehouse, chosen)
    assert compared
    for name in names:
        title = question(name).header.title.zh
        alone = ask(name, AskContext(warehouse), Filters(**{kind: (this,)})).first
        assert compared[title]["this"] == alone["value"]
        if way == "year":
            assert compared[title]["other"] == pytest.approx(alone["previous"])
        if way == "another":
            beside = ask(name, AskContext(warehouse), Filters(**{kind: (other,)})).first
            assert compared[title]["other"] == beside["value"]


def test_peers_of_a_village_are_the_others_of_its_kind(
    warehouse: Warehouse, cases: pd.DataFrame
) -> None:
    place = warehouse.choices.places[3]
    alike = [p.village_id for p in warehouse.choices.places if p.kind == place.kind]
    compared = measures(
        warehouse, Filters(villages=(place.village_id,), against=("villages:peers",))
    )
    others = [code for code in alike if code != place.village_id]
    assert compared["办件量"]["other"] == count_in(cases, others)
    assert compared["办件量"]["this"] == count_in(cases, [place.village_id])


def count_in(cases: pd.DataFrame, villages: list[str]) -> int:
    return int(cases.village_id.isin(villages).sum())


def test_peers_stay_within_the_scope(warehouse: Warehouse, cases: pd.DataFrame) -> None:
    places = [p for p in warehouse.choices.places if p.kind == "社区"][:4]
    scope = Scope(frozenset(p.village_id for p in places))
    chosen = Filters(villages=(places[0].village_id,), against=("villages:peers",))
    compared = measures(warehouse, chosen, scope=scope)
    seen = count_in(cases, [p.village_id for p in places[1:]])
    assert compared["办件量"]["other"] == seen
    outside = Filters(
        villages=(places[0].village_id,),
        against=(f"villages:{warehouse.choices.places[-1].village_id}",),
    )
    assert measures(warehouse, outside, scope=scope)["办件量"]["other"] in (None, 0)


def test_only_figures_that_honour_all_that_is_chosen_take_part(warehouse: Warehouse) -> None:
    """A figure that knows no departments would count those of all beside those of one."""
    place, other = warehouse.choices.places[:2]
    beside = Filters(
        villages=(place.village_id,),
        departments=("D13",),
        against=(f"villages:{other.village_id}",),
    )
    compared = measures(warehouse, beside)
    titles = {q.header.title.zh: q for q in questions().values()}
    assert compared
    assert all({"villages", "departments"} <= {*titles[name].header.params} for name in compared)


def test_the_months_add_up_to_the_figure(warehouse: Warehouse) -> None:
    chosen = Filters(
        subdistricts=("350205004",),
        against=("subdistricts:peers",),
        figures=("service/on_the_spot_rate",),
    )
    months = ask("compare/by_month", AskContext(warehouse), chosen)
    whole = measures(warehouse, chosen)[RATE]
    for side, value in (("所选", whole["this"]), ("对照", whole["other"])):
        rows = [row for row in months.rows if row["side"] == side]
        assert len(rows) == 12
        part = sum(row["value"] * row["n"] for row in rows)
        assert part / sum(row["n"] for row in rows) == pytest.approx(value)
    assert {months.unit("value", row) for row in months.rows} == {"percent"}


def test_the_year_before_stands_at_the_same_months(warehouse: Warehouse) -> None:
    chosen = Filters(against=("items:year",), figures=("service/cases",))
    rows = ask("compare/by_month", AskContext(warehouse), chosen).rows
    months = {side: [r["month"] for r in rows if r["side"] == side] for side in ("所选", "对照")}
    assert months["所选"] == months["对照"]


def test_a_total_is_not_judged_by_its_size(warehouse: Warehouse) -> None:
    place = warehouse.choices.places[0]
    beside = Filters(villages=(place.village_id,), against=("villages:peers",))
    assert measures(warehouse, beside)["清单外工时"]["verdict"] == "随规模变"


def test_against_itself_a_year_before_it_says_what_the_tile_says(warehouse: Warehouse) -> None:
    context, place = AskContext(warehouse), warehouse.choices.places[0]
    itself = Filters(villages=(place.village_id,), against=("villages:year",))
    rows = measures(warehouse, itself)
    for name in ("burden/off_list_hours", "service/on_the_spot_rate", "burden/hours_per_village"):
        tile = ask(name, context, Filters(villages=(place.village_id,)))
        tone = figure_notes(tile, judge(tile, warehouse)).tone
        said = rows[tile.question.header.title.zh]["verdict"]
        assert {"较好": 1, "较差": -1}.get(said, 0) == tone


@pytest.mark.parametrize("text", ["village:peers", "villages:no-such", "year"])
def test_what_cannot_be_compared_is_named(warehouse: Warehouse, text: str) -> None:
    with pytest.raises(UnknownName):
        ask("compare/measures", AskContext(warehouse), Filters(against=(text,)))
