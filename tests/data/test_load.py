"""Loading: what comes in, what is refused, and that nothing changes when something is wrong."""

import csv
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import openpyxl
import pytest

import data
from data import demo
from data.__main__ import main
from data.contract import contract


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Demonstration tables as CSV, made once; tests change copies."""
    folder = tmp_path_factory.mktemp("small")
    demo.write(folder, scale=0.01, fmt="csv")
    return folder


@pytest.fixture
def incoming(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "incoming"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "warehouse"


def rows(version: data.Version, sql: str) -> list[tuple]:
    with duckdb.connect(str(version.path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def edit(file: Path, change: Callable[[list[str]], list[str]]) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(change(lines)) + "\n", encoding="utf-8")


def test_every_table_arrives_whole(incoming: Path, root: Path) -> None:
    version = data.load(incoming, root)
    for name in contract():
        lines = len((incoming / f"{name}.csv").read_text(encoding="utf-8").splitlines())
        assert rows(version, f"SELECT count(*) FROM raw.{name}") == [(lines - 1,)]
    assert version.demonstration
    assert data.current(root) == version


def test_own_data_is_not_called_demonstration(incoming: Path, root: Path) -> None:
    (incoming / "provenance.json").unlink()
    assert not data.load(incoming, root).demonstration


def test_the_same_content_changes_nothing(incoming: Path, root: Path) -> None:
    first = data.load(incoming, root)
    assert data.load(incoming, root) == first
    assert len(data.versions(root)) == 1


def chinese_headers(file: Path) -> None:
    table = contract()[file.stem]
    edit(file, lambda lines: [",".join(f.title for f in table.fields), *lines[1:]])


def test_chinese_headers_and_gb18030_give_the_same_rows(
    small: Path, incoming: Path, root: Path, tmp_path: Path
) -> None:
    for name in ("villages", "service_items", "clues"):
        file = incoming / f"{name}.csv"
        chinese_headers(file)
        file.write_bytes(file.read_text(encoding="utf-8").encode("gb18030"))
        file.rename(incoming / f"{contract()[name].title}.csv")
    changed, plain = data.load(incoming, root), data.load(small, tmp_path / "plain")
    for name in ("villages", "service_items", "clues"):
        sql = f"SELECT * FROM raw.{name} ORDER BY ALL"
        assert rows(changed, sql) == rows(plain, sql)


def test_a_workbook_with_titles_above_and_blank_rows_below(
    small: Path, incoming: Path, root: Path, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for name in ("villages", "departments"):
        table = contract()[name]
        sheet = book.create_sheet(table.title)
        sheet.append([f"海沧区{table.title}一览表"])
        sheet.merge_cells("A1:D1")
        sheet.append([])
        with (incoming / f"{name}.csv").open(encoding="utf-8") as file:
            lines = list(csv.reader(file))
        sheet.append([field.title for field in table.fields])
        for line in lines[1:]:
            sheet.append(line)
        sheet.append([None])
        (incoming / f"{name}.csv").unlink()
    del book["Sheet"]
    book.save(incoming / "基础表.xlsx")
    version = data.load(incoming, root)
    plain = data.load(small, tmp_path / "plain")
    sql = "SELECT village_id, name, population FROM raw.villages ORDER BY 1"
    assert rows(version, sql) == rows(plain, sql)


def test_parquet_gives_the_same_rows_as_csv(small: Path, root: Path, tmp_path: Path) -> None:
    demo.write(tmp_path / "parquet", scale=0.01)
    one, other = data.load(tmp_path / "parquet", root), data.load(small, tmp_path / "csv")
    for name in ("service_cases", "workload", "purchased_projects"):
        sql = f"SELECT * FROM raw.{name} ORDER BY ALL"
        assert rows(one, sql) == rows(other, sql)


def second_field(line: str, value: str, place: int) -> str:
    cells = line.split(",")
    cells[place] = value
    return ",".join(cells)


BROKEN: dict[str, tuple[str, Callable[[list[str]], list[str]], list[str]]] = {
    "header": (
        "villages",
        lambda lines: [lines[0].replace("population", "populatoin"), *lines[1:]],
        ["villages.csv", "populatoin", "population"],
    ),
    "type": (
        "villages",
        lambda lines: [*lines[:3], second_field(lines[3], "many", 5), *lines[4:]],
        ["villages.csv", "line 4", "population", "many", "whole number"],
    ),
    "enum": (
        "villages",
        lambda lines: [*lines[:2], second_field(lines[2], "镇", 4), *lines[3:]],
        ["villages.csv", "line 3", "kind", "镇", "村, 社区"],
    ),
    "range": (
        "service_items",
        lambda lines: [lines[0], second_field(lines[1], "0", 4), *lines[2:]],
        ["service_items.csv", "line 2", "legal_days", "at least 1"],
    ),
    "pattern": (
        "subdistricts",
        lambda lines: [*lines, "12345,某街道,Some Subdistrict"],
        ["subdistricts.csv", "12345", "[0-9]{9}"],
    ),
    "required": (
        "departments",
        lambda lines: [*lines[:2], second_field(lines[2], "", 1), *lines[3:]],
        ["departments.csv", "line 3", "name", "required"],
    ),
    "key": (
        "departments",
        lambda lines: [*lines, lines[1]],
        ["departments.csv", "D01", "unique"],
    ),
    "reference": (
        "stations",
        lambda lines: [lines[0], second_field(lines[1], "999999999999", 1), *lines[2:]],
        ["stations.csv", "line 2", "999999999999", "villages"],
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_problem_is_told_and_nothing_changes(
    kind: str, small: Path, incoming: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = data.load(small, root)
    table, change, expected = BROKEN[kind]
    edit(incoming / f"{table}.csv", change)
    assert main(["load", str(incoming), "--warehouse", str(root)]) == 1
    told = capsys.readouterr().err
    # This and nothing else, however many rows point to the table that has the fault.
    counts = re.findall(r"^(\w+): \d+$", told, re.M)
    assert counts == [kind]
    for words in expected:
        assert words in told
    assert data.current(root) == before
    assert len(data.versions(root)) == 1
    assert list((root / "refused").glob("*.csv"))


def test_all_problems_are_told_at_once_with_their_count(
    incoming: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in ("enum", "range", "required"):
        table, change, _ = BROKEN[kind]
        edit(incoming / f"{table}.csv", change)
    edit(
        incoming / "clues.csv",
        lambda lines: [lines[0], *(second_field(line, "someone", 4) for line in lines[1:])],
    )
    (incoming / "payroll.csv").unlink()
    assert main(["load", str(incoming), "--warehouse", str(root)]) == 1
    told = capsys.readouterr().err
    for words in ("missing: 1", "payroll", "range: 1", "required: 1", "more"):
        assert words in told
    # Twenty of each kind are told; the first of this kind is in villages.csv.
    assert told.count("clues.csv") == 19
    assert "reference" not in told


def test_what_is_refused_is_kept_when_the_steward_accepts_it(incoming: Path, root: Path) -> None:
    edit(
        incoming / "clues.csv", lambda lines: [lines[0], second_field(lines[1], "x", 4), *lines[2:]]
    )
    version = data.load(incoming, root, accept_refused=True)
    whole = len((incoming / "clues.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert rows(version, "SELECT count(*) FROM raw.clues") == [(whole - 1,)]
    kept = rows(version, 'SELECT file, line, "column", value FROM raw.refused')
    assert kept == [("clues.csv", 2, "kind", "x")]


def test_a_table_that_is_no_table_names_the_nearest(
    incoming: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (incoming / "clues.csv").rename(incoming / "cluez.csv")
    assert main(["load", str(incoming), "--warehouse", str(root)]) == 1
    told = capsys.readouterr().err
    assert "cluez" in told
    assert "nearest: clues" in told


def test_a_folder_that_is_not_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "nowhere", "--warehouse", str(root)]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_versions_are_listed_with_the_current_marked(
    small: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version = data.load(small, root)
    assert main(["versions", "--warehouse", str(root)]) == 0
    assert f"* {version.name}" in capsys.readouterr().out
