"""python -m export: the same file in a shell."""

from pathlib import Path

import pandas
import pytest

from export.__main__ import main
from queries import AskContext, Filters, Warehouse, ask


@pytest.fixture
def run(warehouse_root: Path):
    def running(*arguments: str) -> int:
        return main(["--warehouse", str(warehouse_root), *arguments])

    return running


def test_the_ending_names_the_format(run, warehouse: Warehouse, tmp_path: Path) -> None:
    out = tmp_path / "new" / "villages.xlsx"
    village = warehouse.choices.places[0]
    code = run("service/by_village", "--village", village.village, "--out", str(out))
    assert code == 0
    wanted = ask(
        "service/by_village", AskContext(warehouse), Filters(villages=(village.village_id,))
    )
    read = pandas.read_excel(out, engine="openpyxl")
    assert list(read["办件数"]) == wanted.table.column("cases").to_pylist()


def test_without_a_name_it_is_called_after_the_question(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("service/by_village", "--format", "parquet", "--lang", "en") == 0
    written = capsys.readouterr().out.strip()
    assert [file.name for file in tmp_path.iterdir()] == [written]
    assert written == "Service by village_202101-202112_Demonstration.parquet"


def test_what_is_wrong_is_said(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("service/by_vilage") == 1
    assert "service/by_village" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run("service/by_village", "--out", str(tmp_path / "villages.pdf"))
    assert "xlsx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
