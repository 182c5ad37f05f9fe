"""python -m queries, used as a person would."""

import csv
import io
import json
from pathlib import Path

import pytest

from queries.__main__ import main


@pytest.fixture
def run(warehouse_root: Path, capsys: pytest.CaptureFixture[str]):
    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(["--warehouse", str(warehouse_root), *arguments])
        out = capsys.readouterr()
        return code, out.out, out.err

    return command


def test_list_names_every_question(run) -> None:
    code, out, _ = run("list")
    assert code == 0
    assert "service/on_time_rate" in out


def test_show_prints_header_and_sql(run) -> None:
    _, out, _ = run("show", "service/cases")
    assert out.startswith("[cases]") and "[on_the_spot_rate]" not in out
    assert "SELECT" in out
    _, out, _ = run("show", "service/headline")
    assert out.startswith("/*") and "SELECT" in out


def test_ask_takes_names_for_codes(run) -> None:
    code, out, err = run("ask", "service/cases", "--village", "渐美村", "--from", "2021-01")
    assert code == 0
    assert "数值" in out
    assert "演示数据" in err


def test_csv_and_json_agree(run) -> None:
    _, text, _ = run("ask", "ranking/order", "--format", "csv")
    _, document, _ = run("ask", "ranking/order", "--format", "json")
    rows = list(csv.DictReader(io.StringIO(text)))
    answer = json.loads(document)
    assert answer["demonstration"] is True
    assert [row["村居"] for row in rows] == [row["village"] for row in answer["rows"]]


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("ask", "service/case"), "service/cases"),
        (("ask", "service/cases", "--village", "渐美材"), "渐美村"),
        (("show", "ranking/ordr"), "ranking/order"),
    ],
)
def test_a_wrong_name_gets_the_nearest(run, arguments, nearest) -> None:
    code, _, err = run(*arguments)
    assert code == 1
    assert nearest in err


def test_check_counts_agreement(run) -> None:
    code, out, _ = run("check")
    assert code == 0
    assert "34 of 34" in out


def test_a_missing_warehouse_says_how_to_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--warehouse", str(tmp_path), "check"]) == 1
    assert "python -m data load" in capsys.readouterr().err
