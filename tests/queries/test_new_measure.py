"""One entry in one file: a rate declared nowhere else is found wherever measures are."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from export.files.csv import csv
from queries import (
    AskContext,
    Filters,
    Index,
    Warehouse,
    ask,
    drill_through,
    lineage,
    open_warehouse,
    question,
)
from queries import __main__ as command_line
from queries.catalog import figures, measures, registry
from queries.pivot import Layout, pivot

NAME = "service/late_share"
ENTRY = """
[late_share]
mart = "case_month"
part = "completed - on_time"
whole = "completed"
shape = "rate"
unit = "percent"
direction = "down"
title = { zh = "超期办结率", en = "Completed late" }
definition.zh = "期内已办结的办件中，超过承诺时限的比例。"
definition.en = "Share of completed cases that took longer than promised."
rows = "rows/cases"
adds_up = { whole = "count:completed_at" }
village = { system = "服务", position = 99 }
"""


def forget() -> None:
    """What is read once a process."""
    measures.measures.cache_clear()
    registry.questions.cache_clear()
    registry._declared.cache_clear()
    registry._find.cache_clear()
    lineage.cache_clear()


@pytest.fixture(scope="module")
def declared(warehouse_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """A warehouse of a program that declares one more rate."""
    room = tmp_path_factory.mktemp("metrics")
    shutil.copytree(measures.ROOM, room, dirs_exist_ok=True)
    with (room / "service.toml").open("a", encoding="utf-8") as file:
        file.write(ENTRY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measures, "ROOM", room)
        patch.setattr(figures, "ROOM", room)
        forget()
        yield open_warehouse(warehouse_root)
    forget()


def test_it_has_every_shape(declared: Warehouse) -> None:
    names = registry.shapes_of(NAME)
    assert {name.partition(":")[2] for name in names} == {
        "", "control", "funnel", "by_month", "by_village", "by_subdistrict", "by_department",
        "by_item", "change_by_village", "change_by_item", "change_by_department", "judged",
        "judged_by_subdistrict",
    }  # fmt: skip
    for name in names:
        for lang in ("zh", "en"):
            answer = ask(name, AskContext(declared, lang=lang))
            assert not answer.empty
            assert all(answer.title(column) for column in answer.table.column_names)
            assert "case_month" in answer.question.sql and "case_month" in lineage(name).marts


def test_its_shapes_agree(declared: Warehouse) -> None:
    """The other side of a rate that is there already."""
    late, kept = (ask(name, AskContext(declared)).first for name in (NAME, "service/on_time_rate"))
    assert late["value"] == pytest.approx(100 - kept["value"])
    assert late["denominator"] == kept["denominator"]
    for by in ("village", "subdistrict", "department", "item"):
        rows = ask(f"{NAME}:by_{by}", AskContext(declared)).rows
        assert sum(row["part"] or 0 for row in rows) == late["numerator"]
        assert sum(row["n"] or 0 for row in rows) == late["denominator"]
    for by in ("village", "item", "department"):
        rows = ask(f"{NAME}:change_by_{by}", AskContext(declared)).rows
        assert sum(row["contribution"] for row in rows) == pytest.approx(late["change"])


def test_it_is_found_where_measures_are(declared: Warehouse, tmp_path: Path) -> None:
    seen = pivot(Layout(NAME, ("village",), "year"), AskContext(declared))
    value = ask(NAME, AskContext(declared)).first["value"]
    assert seen.total["total"] == pytest.approx(value)
    compared = ask("compare/measures", AskContext(declared), Filters(against=("villages:year",)))
    assert "超期办结率" in {row["measure"] for row in compared.rows}
    chosen = Filters(against=("villages:year",), figures=(NAME,))
    months = ask("compare/by_month", AskContext(declared), chosen).rows
    assert {row["measure"] for row in months} == {"超期办结率"}
    page = ask("village/measured", AskContext(declared, lang="en")).rows
    assert page[-1]["measure"] == "Completed late" and page[-1]["value"] is not None
    assert [entry.code for entry in Index(declared).find("超期办结")] == [NAME]
    rows = drill_through(ask(NAME, AskContext(declared)), AskContext(declared))
    assert len(rows.rows) >= ask(NAME, AskContext(declared)).first["denominator"]
    file = BytesIO()
    csv(ask(f"{NAME}:by_village", AskContext(declared)), file)
    assert "超期办结率" in file.getvalue().decode("utf-8-sig")


def test_it_is_answered_in_a_shell(
    declared: Warehouse, warehouse_root: Path, capsys: pytest.CaptureFixture
) -> None:
    for name in (NAME, f"{NAME}:funnel"):
        assert command_line.main(["--warehouse", str(warehouse_root), "ask", name]) == 0
        assert capsys.readouterr().out
    assert command_line.main(["show", NAME]) == 0
    assert "completed - on_time" in capsys.readouterr().out
    command_line.main(["list"])
    assert NAME in capsys.readouterr().out


def test_a_former_name_still_answers(warehouse: Warehouse) -> None:
    assert question("service/funnel_on_the_spot").name == "service/on_the_spot_rate:funnel"
    assert pivot(Layout("good_rating_share", ()), AskContext(warehouse)).layout
