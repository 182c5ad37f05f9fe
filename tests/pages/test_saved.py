"""Views that are saved in the sidebar, found again and deleted."""

from pathlib import Path
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

import data
from queries import Warehouse
from records import save_view, saved_views
from tests.pages.test_views import address, notices

DONGFU = "350205004"


@pytest.fixture
def records(warehouse_root: Path):
    """The folder of the records; nothing is left for the next test."""
    yield warehouse_root
    for file in warehouse_root.glob("records.sqlite*"):
        file.unlink()


def opened(app: AppTest) -> AppTest:
    """The same with the expander open, which AppTest cannot press."""
    app.session_state["saved/open"] = True
    return app.run()


def save(app: AppTest, name: str, fixed: bool = False) -> AppTest:
    app.text_input(key="saved/name").set_value(name)
    app.checkbox(key="saved/fixed").set_value(fixed)
    next(element for element in app.button if element.label in ("保存", "Save")).click()
    return app.run()


def test_a_view_is_saved_with_its_filters_and_found_again(
    visit, records: Path, warehouse: Warehouse
) -> None:
    app = save(opened(visit("service", subdistrict=DONGFU, to="2021-06")), " 东孚  服务 ")
    assert not app.exception
    [saved] = saved_views(records)
    assert (saved.name, saved.view, saved.version) == ("东孚 服务", "service", None)
    assert parse_qs(saved.query) == {"to": ["2021-06"], "subdistrict": [DONGFU]}
    assert app.text_input(key="saved/name").value == ""
    assert app.button(key="saved/open/东孚 服务")
    fresh = opened(visit("burden"))
    assert [element.label for element in fresh.button if "东孚 服务" in element.label]


def test_a_view_may_be_fixed_to_the_version_that_shows(
    visit, records: Path, warehouse: Warehouse
) -> None:
    save(opened(visit("burden")), "固定的", fixed=True)
    [saved] = saved_views(records)
    assert saved.version == warehouse.version.name
    assert saved.query == ""
    assert data.kept(warehouse.version.name) == ("已存视图 saved view: 固定的",)


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_name_says_so(visit, records: Path, name: str) -> None:
    app = save(opened(visit("service")), name)
    assert "请先起个名字。" in notices(app)
    assert saved_views(records) == []


def test_a_repeated_name_says_which(visit, records: Path) -> None:
    save_view(records, "会前一看", "overview", "")
    app = save(opened(visit("service")), "会前一看")
    assert "会前一看" in notices(app)
    assert [view.view for view in saved_views(records)] == ["overview"]
    assert app.text_input(key="saved/name").value == "会前一看"


def test_a_view_that_is_no_more_cannot_be_opened(visit, records: Path) -> None:
    save_view(records, "旧的", "vanished", "village=1")
    app = opened(visit("service"))
    assert not app.exception
    assert app.button(key="saved/open/旧的").disabled


def test_a_name_is_shown_as_it_was_written(visit, records: Path) -> None:
    save_view(records, "*甲* :red[乙] `丙`", "service", "")
    [label] = [
        element.label for element in opened(visit("service")).button if "甲" in element.label
    ]
    assert label == r"\*甲\* \:red\[乙\] \`丙\`"


def test_records_that_cannot_be_read_are_said_and_the_view_stands(visit, records: Path) -> None:
    (records / "records.sqlite").write_bytes(b"not a database, long enough for a page" * 100)
    app = opened(visit("service", subdistrict=DONGFU))
    assert not app.exception
    assert "records.sqlite" in notices(app)
    assert address(app)["subdistrict"] == [DONGFU]
