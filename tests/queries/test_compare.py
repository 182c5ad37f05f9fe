"""Comparisons of two sides: published intervals, an oracle on the raw tables, peers, and scope."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from scipy.stats import chi2_contingency, norm, t
from statsmodels.stats.proportion import proportion_confint

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
from queries.methods.proportions import Proportion, design_effect, newcombe, wilson
from queries.methods.two_sides import verdicts

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
    one: tuple, other: tuple, low: float, high: float
) -> None:
    got = newcombe(Proportion(*one), Proportion(*other), 1.959964)
    assert got == pytest.approx((low, high), abs=0.00006)
    row = {
        "this": 1.0, "other": 1.0, "better": -1, "shape": "rate", "moved": None, "grows": False,
        "this_part": one[0], "this_n": one[1], "this_deff": 1.0, "this_degrees": 0,
        "other_part": other[0], "other_n": other[1], "other_deff": 1.0, "other_degrees": 0,
    }  # fmt: skip
    [judged] = verdicts(pa.Table.from_pylist([row]), {"funnel_warning": 1.959964}).to_pylist()
    assert judged["low"] == pytest.approx(100 * low, abs=0.006)
    # More of what is better less of.
    assert judged["verdict"] == ("分不出" if low <= 0 <= high else "较差")


def test_clustered_months_widen_the_interval_as_a_survey_of_clusters_would() -> None:
    """Twelve months of 100: chi squared by another library, n over it, and Student's t with 11."""
    months = [(60, 100), (90, 100)] * 6
    parts, wholes = zip(*months, strict=True)
    table = [[x, n - x] for x, n in months]
    deff = chi2_contingency(table, correction=False).statistic / 11
    got = design_effect(parts, wholes)
    assert got == pytest.approx((deff, 11)) and deff > 10
    low, high = wilson(Proportion(900, 1200, *got), 1.959964)
    rare = 2 * norm.sf(t.ppf(0.975, 11))
    assert (low, high) == pytest.approx(
        proportion_confint(900 / deff, 1200 / deff, alpha=rare, method="wilson"), abs=1e-6
    )


@pytest.mark.parametrize("months", [[(5, 10)] * 12, [(10, 10), (0, 0)], [(0, 9), (0, 9)], []])
def test_months_that_scatter_less_than_chance_make_nothing_surer(months: list) -> None:
    parts, wholes = [x for x, _ in months], [n for _, n in months]
    assert design_effect(parts, wholes)[0] == 1


@pytest.mark.parametrize("alike", [0, 0.3])
def test_equal_rates_are_called_equal_whether_cases_come_alone_or_in_clusters(alike: float) -> None:
    """Rates of days of a station that spread by 0.3 around 0.8, 20 days a month, 8 cases a day."""
    random = np.random.default_rng(23)
    both = 0.8 * 0.2 / alike**2 - 1 if alike else 0
    days = (400, 2, 12, 20)
    true = random.beta(0.8 * both, 0.2 * both, days) if alike else np.full(days, 0.8)
    parts = random.binomial(8, true).sum(3)
    told = 0
    for pair in parts:
        sides = [Proportion(x.sum(), 1920, *design_effect(x, [160] * 12)) for x in pair]
        low, high = newcombe(*sides, 1.96)
        told += not low <= 0 <= high
    assert told / len(parts) < 0.07


def test_the_design_effect_is_that_of_the_months_of_each_side(
    warehouse: Warehouse, cases: pd.DataFrame
) -> None:
    place = warehouse.choices.places[3]
    chosen = Filters(villages=(place.village_id,), against=("villages:peers",))
    row = measures(warehouse, chosen)[RATE]
    own = cases[cases.village_id == place.village_id]
    months = own.groupby(own.submitted_at.dt.month).on_the_spot.agg(["sum", "count"])
    deff, _degrees = design_effect(months["sum"].tolist(), months["count"].tolist())
    assert row["this_effective"] == pytest.approx(len(own) / deff)


def test_against_nothing_nothing_is_said(warehouse: Warehouse) -> None:
    for lang, word in (("zh", "没有选定对照"), ("en", "Nothing to compare with")):
        said = ask("compare/headline", AskContext(warehouse, lang=lang))
        assert word in said.sentences()[0] and not said.first["same"]
    assert {row["verdict"] for row in measures(warehouse, Filters()).values()} == {"缺一方"}


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
