"""What an analyst can do in the console: ordinary SQL over the marts, and nobody's name in it."""

import time
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pytest

from access import Scope
from queries import AskContext, Filters, Warehouse, ask, open_warehouse, question
from queries.console import (
    Limits,
    Refusal,
    Result,
    example,
    examples,
    open_console,
    peek,
    run,
    sources,
    start,
    tables,
)
from tests.queries.test_personal_data import found

PERIOD = Filters(start=date(2021, 3, 1), end=date(2021, 8, 1), subdistricts=("350205004",))


def rows(outcome: Result | Refusal) -> list[dict]:
    assert isinstance(outcome, Result), outcome
    return outcome.table.to_pylist()


def refusal(outcome: Result | Refusal | None) -> Refusal:
    assert isinstance(outcome, Refusal), outcome
    return outcome


@pytest.fixture(scope="module")
def console(warehouse: Warehouse) -> Path:
    return open_console(warehouse.version)


@pytest.fixture(scope="module")
def cases(demo_folder: Path) -> pd.DataFrame:
    return pd.read_parquet(demo_folder / "service_cases.parquet")


def test_a_join_counts_what_the_rows_hold(warehouse: Warehouse, cases: pd.DataFrame) -> None:
    got = rows(
        run(
            "SELECT v.village_id, count(*) AS n FROM raw.service_cases AS c "
            "JOIN dim_village AS v USING (village_id) GROUP BY ALL",
            warehouse,
        )
    )
    assert {row["village_id"]: row["n"] for row in got} == cases.village_id.value_counts().to_dict()


def test_windows_common_tables_and_dates(warehouse: Warehouse, cases: pd.DataFrame) -> None:
    got = rows(
        run(
            """
            WITH monthly AS (
                SELECT CAST(date_trunc('month', submitted_at) AS DATE) AS month, count(*) AS n
                FROM raw.service_cases GROUP BY ALL
            )
            SELECT month, n, sum(n) OVER (ORDER BY month) AS so_far,
                n - lag(n) OVER (ORDER BY month) AS change
            FROM monthly WHERE month >= DATE '2019-01-01' ORDER BY month;
            """,
            warehouse,
        )
    )
    monthly = cases.groupby(cases.submitted_at.dt.to_period("M")).size().sort_index()
    assert [row["n"] for row in got] == monthly.tolist()
    assert [row["so_far"] for row in got] == monthly.cumsum().tolist()
    assert got[0]["change"] is None
    assert got[0]["month"] == monthly.index[0].to_timestamp().date()


@pytest.mark.parametrize(
    "sql",
    [
        "FROM dim_village",
        "SHOW TABLES",
        "DESCRIBE case_month",
        "SUMMARIZE dim_village",
        "VALUES (1, 'a')",
        "SELECT 1; -- and a comment",
        "SELECT ';' AS a;;",
        "SELECT '; -- ' AS a /* ; */ -- ;",
        "SELECT * FROM dim_village PIVOT (count(*) FOR kind IN ('村', '社区'))",
        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY population) AS p FROM dim_village",
        "SELECT year(submitted_at) AS y, dayname(submitted_at) AS d, count(*) FROM "
        "raw.service_cases GROUP BY ROLLUP (1, 2)",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 9) FROM r",
        "SELECT village FROM dim_village WHERE village LIKE '%村' ORDER BY village COLLATE zh",
        "SELECT regexp_extract(village, '(.)村') AS c, list(village) FROM dim_village GROUP BY 1",
    ],
)
def test_ordinary_sql_works(sql: str, warehouse: Warehouse) -> None:
    assert rows(run(sql, warehouse))


def test_every_type_comes_back_as_something_to_show(warehouse: Warehouse) -> None:
    got = run(
        "SELECT 1.50::DECIMAL(9, 2) AS d, 3::HUGEINT AS h, 18446744073709551615::UBIGINT AS u, "
        "INTERVAL 1 MONTH AS i, [1, 2] AS l, {'a': 1} AS s, '10:00'::TIME AS t, "
        "'\\x41'::BLOB AS b, NULL AS n, "
        "DATE 'infinity' AS e, TIMESTAMPTZ '2021-03-01 00:00:00+00' AS z, 1 AS d, true AS y",
        warehouse,
    )
    (row,) = rows(got)
    assert row["d"] == 1.5 and row["h"] == 3 and row["n"] is None and row["y"] is True
    assert row["i"] == "1 month" and row["l"] == "[1, 2]" and row["t"] == "10:00:00"
    assert row["u"] == "18446744073709551615", "a number that does not fit must not be rounded"
    assert len(got.table.column_names) == 13 == len(set(got.table.column_names))


def test_rows_beyond_the_limit_are_left_and_said(warehouse: Warehouse) -> None:
    limits = Limits(rows=100)
    whole, cut = (
        run("FROM range(100)", warehouse, limits),
        run("FROM range(101)", warehouse, limits),
    )
    assert isinstance(whole, Result) and isinstance(cut, Result)
    assert (len(whole.table), whole.more) == (100, False)
    assert (len(cut.table), cut.more) == (100, True)


def test_an_error_names_the_nearest_right_thing(warehouse: Warehouse) -> None:
    assert "dim_village" in refusal(run("FROM dim_vilage", warehouse)).detail
    assert "LINE 1" in refusal(run("SELEC 1", warehouse)).detail


def test_a_running_query_can_be_stopped(warehouse: Warehouse) -> None:
    begun = start("SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))", warehouse)
    assert not isinstance(begun, Refusal)
    assert begun.wait(0.3) is None
    asked = time.monotonic()
    begun.stop()
    assert refusal(begun.wait(5)).kind == "stopped"
    assert time.monotonic() - asked < 1


def test_there_are_only_so_many_at_once(warehouse: Warehouse) -> None:
    slow = "SELECT levenshtein(repeat('ab', 100000), repeat('ba', 100000))"
    begun = [start(slow, warehouse) for _ in range(3)]
    try:
        assert refusal(run("SELECT 1", warehouse)).kind == "busy"
    finally:
        for one in begun:
            one.stop()  # type: ignore[union-attr]
            one.wait(5)  # type: ignore[union-attr]
    assert rows(run("SELECT 1 AS a", warehouse)) == [{"a": 1}]


def test_who_may_see_a_part_only_has_no_console(warehouse: Warehouse) -> None:
    scope = Scope(frozenset({warehouse.choices.places[0].village_id}))
    assert refusal(run("FROM dim_village", warehouse, scope=scope)).kind == "scope"


def test_names_and_phones_are_not_in_the_file(console: Path, demo_folder: Path) -> None:
    workers = pd.read_parquet(demo_folder / "grid_workers.parquet")
    builders = pd.read_parquet(demo_folder / "community_builders.parquet")
    people = pa.array([*workers.name, *workers.phone, *builders.name], pa.string())
    with duckdb.connect(str(console), read_only=True) as connection:
        listed = connection.sql("FROM duckdb_tables()").to_arrow_table().to_pylist()
        views = connection.sql("FROM duckdb_views() WHERE NOT internal").to_arrow_table()
        names = {f"{row['schema_name']}.{row['table_name']}" for row in listed}
        leaks = {n: found(connection.table(n).to_arrow_table(), people) for n in names}
    assert len(views) == 0
    assert {name.removeprefix("main.") for name in names} == set(sources())
    assert not {name: columns for name, columns in leaks.items() if columns}


def test_the_file_is_made_once_and_follows_the_version(
    warehouse: Warehouse, tmp_path: Path, warehouse_root: Path
) -> None:
    home = tmp_path / "warehouse"
    (home / "versions").mkdir(parents=True)
    name = warehouse.version.name
    (home / "current").write_text(name)
    (home / "versions" / f"{name}.duckdb").hardlink_to(warehouse.version.path)
    old = home / "versions" / "console-20200101T000000-aaaaaaaaaaaa.duckdb"
    old.touch()
    own = open_warehouse(home)
    first = open_console(own.version)
    made = first.stat().st_mtime_ns
    assert first == open_console(own.version)
    assert first.stat().st_mtime_ns == made
    assert not old.exists()
    own.connection.close()


def test_every_table_and_column_says_what_it_is_in_both_languages(console: Path) -> None:
    for name, table in tables(console).items():
        assert table.grain.en and not table.grain.en.startswith("Grain")
        assert "一行" in table.grain.zh, f"queries/console/grains.toml lacks {name}"
        assert table.fields
        silent = [field.name for field in table.fields if field.meaning is None]
        assert not silent, f"queries/console/columns.toml lacks {silent} of {name}"
    assert list(tables(console)) == sources()


def test_the_first_rows_of_every_table(warehouse: Warehouse) -> None:
    for name in ("dim_village", "raw.service_cases"):
        assert len(rows(run(peek(name), warehouse))) <= 100


def test_most_questions_are_examples() -> None:
    from_python = [name for name in examples() if question(name).header.method]
    assert len(examples()) > 200 and not from_python


@pytest.mark.parametrize("name", examples()[::24])
def test_an_example_gives_the_answer_of_its_question(name: str, warehouse: Warehouse) -> None:
    for filters in (Filters(), PERIOD):
        expected = ask(name, AskContext(warehouse), filters)
        outcome = run(
            example(name, AskContext(warehouse), filters), warehouse, Limits(rows=100_000)
        )
        assert isinstance(outcome, Result), outcome
        assert outcome.table.column_names == expected.table.column_names
        assert len(outcome.table) == len(expected.table)
        numbers = [
            column
            for column in expected.table.column_names
            if pa.types.is_integer(expected.table.schema.field(column).type)
        ]
        for column in numbers:
            assert sorted(outcome.table[column].to_pylist(), key=str) == sorted(
                expected.table[column].to_pylist(), key=str
            )
