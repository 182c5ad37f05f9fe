"""Village sheets: the answers for each village alone; what is wrong with a wish is said."""

from pathlib import Path

import pytest

from export.__main__ import main
from export.sheet import sheets
from queries import AskContext, Filters, UnknownName, Warehouse, ask


def test_a_sheet_holds_the_answers_for_its_village_alone(warehouse: Warehouse) -> None:
    place = warehouse.choices.places[7]
    [sheet] = sheets((place.village_id,), AskContext(warehouse))
    alone = Filters(villages=(place.village_id,))
    assert sheet.village == place.village
    for answer, _most in sheet.panels:
        asked = ask(answer.question.name, AskContext(warehouse), alone)
        assert answer.table.equals(asked.table)


def test_without_names_come_all_villages_and_a_wrong_one_is_named(warehouse: Warehouse) -> None:
    names = [sheet.village for sheet in sheets((), AskContext(warehouse))]
    assert names == [place.village for place in warehouse.choices.places]
    with pytest.raises(UnknownName, match="no-such"):
        list(sheets(("no-such",), AskContext(warehouse)))


def test_the_command_says_what_is_wrong(
    warehouse_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    there = ["--warehouse", str(warehouse_root)]
    assert main(["sheet", "渐美", *there, "--out", str(tmp_path / "x.pdf")]) == 1
    assert "渐美村" in capsys.readouterr().err
    assert main(["sheet", *there, "--out", str(tmp_path / "x.docx")]) == 1
    assert ".zip" in capsys.readouterr().err
