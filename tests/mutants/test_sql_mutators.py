"""Each operator on SQL and TOML gives the fault it is named after, and nothing else."""

from pathlib import Path

import pytest

from tests.mutants.rooms import sources, text
from tests.mutants.sites import of_sql, of_toml
from tests.mutants.sql_tokens import tokens_of

QUESTION = Path("queries/questions/service/cases.sql")


def faults(operator: str, sql: str) -> list[str]:
    """The text with each fault of one operator in it."""
    return [m.applied(sql) for m in of_sql(sql, QUESTION) if m.operator == operator]


@pytest.mark.parametrize(
    ("operator", "sql", "expected"),
    [
        ("sign", "SELECT a + b", ["SELECT a - b"]),
        ("sign", "SELECT count(*), t.*, -1, a ** 2", []),
        ("sign", "SELECT sum(a) / 2", ["SELECT sum(a) * 2"]),
        ("comparison", "SELECT a <= b", ["SELECT a < b"]),
        ("comparison", "SELECT a = 1 -- x > y", ["SELECT a <> 1 -- x > y"]),
        (
            "logic",
            "SELECT x BETWEEN 1 AND 2 AND y OR z",
            ["SELECT x BETWEEN 1 AND 2 OR y OR z", "SELECT x BETWEEN 1 AND 2 AND y AND z"],
        ),
        ("order", "SELECT a ORDER BY a DESC", ["SELECT a ORDER BY a ASC"]),
        ("aggregate", "SELECT sum(a), max", ["SELECT count(a), max"]),
        ("count_as_sum", "SELECT count(a), count(*)", ["SELECT sum(a), count(*)"]),
        ("distinct", "SELECT count(DISTINCT a)", ["SELECT count(a)"]),
        (
            "bounds",
            "WHERE m BETWEEN $from AND $to GROUP BY m",
            [
                "WHERE m BETWEEN $from + INTERVAL 1 MONTH AND $to GROUP BY m",
                "WHERE m BETWEEN $from AND $to - INTERVAL 1 MONTH GROUP BY m",
            ],
        ),
        (
            "filter_ignored",
            "WHERE v.id IN (SELECT unnest($villages)) AND a",
            ["WHERE (v.id IN (SELECT unnest($villages)) OR true) AND a"],
        ),
        (
            "filter_clause",
            "SELECT count(*) FILTER (WHERE f(a))",
            ["SELECT count(*) FILTER (WHERE (f(a)) OR true)"],
        ),
        ("hundred", "SELECT 100.0 * a, 1000", ["SELECT 1 * a, 1000"]),
        ("interval", "SELECT d - INTERVAL 1 YEAR", ["SELECT d - INTERVAL 2 YEAR"]),
        ("outer_join", "FROM a LEFT JOIN b", ["FROM a JOIN b"]),
        ("missing", "WHERE a IS NOT NULL", ["WHERE a IS NULL"]),
        ("missing", "WHERE a IS NULL", ["WHERE a IS NOT NULL"]),
        (
            "division",
            "SELECT 100 * sum(a) FILTER (WHERE b) / nullif(sum(c), 0)",
            ["SELECT 100 * sum(c) / nullif(sum(a) FILTER (WHERE b), 0)"],
        ),
        ("division", "SELECT t.a::DOUBLE / t.b", ["SELECT t.b::DOUBLE / t.a"]),
        ("division", "SELECT a / 100", []),
        (
            "branches",
            "SELECT CASE WHEN a THEN b AND c ELSE d END",
            ["SELECT CASE WHEN a THEN d ELSE b AND c END"],
        ),
        ("default", "SELECT coalesce(f(a, b), 0)", ["SELECT coalesce(f(a, b), 1)"]),
        ("default", "SELECT coalesce(a, b)", ["SELECT coalesce(a, NULL)"]),
    ],
)
def test_an_operator_puts_its_fault(operator: str, sql: str, expected: list[str]) -> None:
    assert faults(operator, sql) == expected


HEADER = """/*
title = { zh = "a + b", en = "a < b" }
direction = "up"
adds_up = { value = "sum:x" }
[sentence.up]
zh = "多"
[sentence.down]
zh = "少"
*/
SELECT 1
"""


@pytest.mark.parametrize(
    ("operator", "before", "after"),
    [
        ("direction", 'direction = "up"', 'direction = "down"'),
        ("counted", '"sum:x"', '"count:x"'),
        (
            "variants",
            '[sentence.up]\nzh = "多"\n[sentence.down]',
            '[sentence.down]\nzh = "多"\n[sentence.up]',
        ),
    ],
)
def test_a_header_gets_only_the_faults_of_headers(operator: str, before: str, after: str) -> None:
    assert faults(operator, HEADER) == [HEADER.replace(before, after)]


def test_words_of_a_header_are_no_sql() -> None:
    assert {m.operator for m in of_sql(HEADER, QUESTION)} == {"direction", "counted", "variants"}


def test_a_measure_divides_the_wrong_way_round() -> None:
    toml = 'rate = { direction = "up", part = ["sum:a"], whole = ["sum:b"] }'
    out = {m.operator: m.applied(toml) for m in of_toml(toml, Path("queries/metrics/service.toml"))}
    assert out["part_and_whole"] == toml.replace('"sum:a"', "X").replace(
        '"sum:b"', '"sum:a"'
    ).replace("X", '"sum:b"')
    assert out["direction"] == toml.replace("up", "down")


def test_every_statement_can_be_read() -> None:
    """Brackets close and cases end in all the SQL there is, whose text is kept to the byte."""
    for file in sources("sql"):
        statement = tokens_of(text(file))
        for place in statement.places("(", "["):
            assert statement.closing(place) > place
        for mutation in of_sql(text(file), file):
            end = mutation.start + len(mutation.after)
            assert mutation.applied(text(file))[end:] == text(file)[mutation.end :]
