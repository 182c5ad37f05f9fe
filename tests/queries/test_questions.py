"""Every question, found by itself: it runs, honours its filters, keeps to its scope.

Parametrised over the registry, so a question is tested the day its file is written.
"""

import json
from datetime import date

import duckdb
import pytest

from access import Scope
from queries import AskContext, Filters, Warehouse, ask, question, questions
from queries.catalog.registry import MARTS
from queries.engine.lineage import GATHERED_TABLES

NAMES = list(questions())
MART_NAMES = {file.stem for file in MARTS.glob("*.sql")}
PERIOD = Filters(start=date(2021, 3, 1), end=date(2021, 8, 1))


def tables_of(sql: str) -> set[str]:
    """Names of the tables that a statement reads, without its own common table expressions."""
    tree = json.loads(
        duckdb.connect().execute("SELECT json_serialize_sql($sql)", {"sql": sql}).fetchone()[0]
    )
    assert not tree["error"], tree
    found, own = set(), set()

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if node.get("type") == "BASE_TABLE":
                found.add(node["table_name"])
            for entry in (node.get("cte_map") or {}).get("map", []):
                own.add(entry["key"])
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(tree)
    return found - own


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_runs_and_every_column_has_a_title(name: str, lang: str, warehouse: Warehouse) -> None:
    answer = ask(name, AskContext(warehouse, lang=lang), limit=50)
    nothing_is_news = answer.question.header.empty is not None
    assert nothing_is_news or not answer.empty, (
        "the demonstration data leaves this question without an answer"
    )
    for column in answer.table.column_names:
        assert answer.title(column)
    if lang == "en":
        titles = "".join(answer.title(column) for column in answer.table.column_names)
        assert not any("\u4e00" <= char <= "\u9fff" for char in titles)


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_only_marts_and_the_questions_it_builds_on(name: str) -> None:
    asked = question(name)
    allowed = MART_NAMES | asked.bases.keys() | (GATHERED_TABLES if asked.header.gathers else set())
    read = tables_of(asked.sql) if asked.measure is None else {asked.measure.mart}
    if asked.subject == "rows":
        assert read - allowed, "a question of rows exists to read what no mart has"
    else:
        assert read <= allowed


@pytest.mark.parametrize("name", [n for n in NAMES if question(n).header.sentence])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_its_sentence_can_be_said(name: str, lang: str, warehouse: Warehouse) -> None:
    for filters in (Filters(), PERIOD, Filters(end=date(2019, 1, 1))):
        for sentence in ask(name, AskContext(warehouse, lang=lang), filters).sentences():
            assert sentence
            assert "{" not in sentence
            assert "None" not in sentence


@pytest.mark.parametrize("name", [n for n in NAMES if "villages" in question(n).header.params])
def test_the_scope_never_leaks(name: str, warehouse: Warehouse) -> None:
    """With a scope of one subdistrict, no village of another appears in any column."""
    places = warehouse.choices.places
    inside = {p.village_id for p in places if p.subdistrict_id == places[0].subdistrict_id}
    outside = {p.village_id for p in places} - inside
    hidden = outside | {p.village for p in places if p.village_id in outside}
    answer = ask(name, AskContext(warehouse, scope=Scope(frozenset(inside))), limit=5000)
    shown = {value for row in answer.rows for value in row.values() if isinstance(value, str)}
    assert not shown & hidden


@pytest.mark.parametrize("name", [n for n in NAMES if "villages" in question(n).header.params])
def test_an_empty_scope_shows_no_village(name: str, warehouse: Warehouse) -> None:
    answer = ask(name, AskContext(warehouse, scope=Scope(frozenset())), limit=50)
    villages = {p.village for p in warehouse.choices.places}
    shown = {value for row in answer.rows for value in row.values() if isinstance(value, str)}
    assert not shown & villages


@pytest.mark.parametrize("name", NAMES)
def test_one_village_and_one_month_are_enough(name: str, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[0].village_id
    month = warehouse.choices.last_month
    filters = Filters(start=month, end=month, villages=(village,))
    ask(name, AskContext(warehouse), filters, limit=50)


@pytest.mark.parametrize(
    ("name", "flag"),
    [
        (name, flag)
        for name in NAMES
        for flag, param in (("villages", "villages"), ("departments", "departments"))
        if param not in question(name).header.params
    ],
)
def test_a_filter_that_is_not_declared_is_reported(
    name: str, flag: str, warehouse: Warehouse
) -> None:
    value = {"villages": warehouse.choices.places[0].village_id, "departments": "D13"}[flag]
    answer = ask(name, AskContext(warehouse), Filters(**{flag: (value,)}), limit=5)
    assert flag in answer.not_applied
