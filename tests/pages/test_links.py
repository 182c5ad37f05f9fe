"""What a link holds besides the filters: the data version, an entry of the dictionary, a part."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import data
from data import demo
from pages.parts.meeting import present
from queries import AskContext, Filters, Warehouse, ask, open_warehouse, question, questions
from tests.pages.contents import PATIENCE, ROOT, VIEWS
from tests.pages.test_views import address, notices, said


@pytest.fixture(scope="module")
def twice(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with two versions, the later one with other numbers."""
    root = tmp_path_factory.mktemp("twice")
    data.load(demo_folder, root)
    later = tmp_path_factory.mktemp("later")
    demo.write(later, scale=0.04)
    data.load(later, root)
    return root


@pytest.fixture
def open_twice(twice: Path, monkeypatch: pytest.MonkeyPatch):
    """Open the service view on that warehouse."""
    monkeypatch.setenv("HAICANG_WAREHOUSE", str(twice))
    st.cache_resource.clear()

    def opening(**query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        for key, value in query.items():
            app.query_params[key] = value
        return app.switch_page("pages/service.py").run()

    yield opening
    st.cache_resource.clear()


def headline(root: Path, name: str) -> str:
    opened = open_warehouse(root, name)
    try:
        return ask("service/headline", AskContext(opened)).sentences()[0]
    finally:
        opened.connection.close()


def test_a_link_opens_the_version_that_it_names_and_leads_back(open_twice, twice: Path) -> None:
    new, old = data.version_names(twice)
    assert headline(twice, new) != headline(twice, old)
    app = open_twice(version=old)
    assert not app.exception
    assert headline(twice, old) in said(app)
    assert old in notices(app)
    assert address(app)["version"] == [old]
    app.button(key="version/leave").click().run()
    assert headline(twice, new) in said(app)
    assert "version" not in address(app)
    assert old not in said(app)


def test_without_a_version_the_current_one_shows_without_a_notice(open_twice, twice: Path) -> None:
    app = open_twice()
    assert headline(twice, data.version_names(twice)[0]) in said(app)
    assert not notices(app)


def test_the_current_version_may_be_named_and_stays_in_the_address(open_twice, twice) -> None:
    now = data.version_names(twice)[0]
    app = open_twice(version=now)
    assert address(app)["version"] == [now]
    assert not notices(app)


@pytest.mark.parametrize("wanted", ["20200101T000000-000000000000", "soon", "../current", "*"])
def test_an_unknown_version_is_dropped_and_the_nearest_is_named(
    open_twice, twice: Path, wanted: str
) -> None:
    app = open_twice(version=wanted)
    new, old = data.version_names(twice)
    assert headline(twice, new) in said(app)
    assert wanted in notices(app)
    assert new in notices(app) or old in notices(app)
    assert "version" not in address(app)


def test_a_version_that_cannot_be_read_gives_way_to_the_current_one(
    open_twice, twice: Path
) -> None:
    broken = "20260101T000000-aaaaaaaaaaaa"
    file = twice / "versions" / f"{broken}.duckdb"
    file.write_bytes(b"not a database")
    try:
        app = open_twice(version=broken)
    finally:
        file.unlink()
    assert not app.exception
    assert broken in notices(app)
    assert headline(twice, data.version_names(twice)[0]) in said(app)


def test_a_version_that_an_earlier_program_made_says_what_it_lacks(
    demo_folder: Path, tmp_path: Path
) -> None:
    marts = tmp_path / "marts"
    marts.mkdir()
    for file in (ROOT / "queries" / "marts").glob("*.sql"):
        if file.stem != "grid_event_hours":
            (marts / file.name).write_bytes(file.read_bytes())
    old = data.load(demo_folder, tmp_path / "warehouse", marts_folder=marts)
    data.refresh(tmp_path / "warehouse")
    with pytest.raises(data.WarehouseDamaged, match="grid_event_hours"):
        open_warehouse(tmp_path / "warehouse", old.name)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_dictionary_opens_at_a_question(visit, lang: str) -> None:
    header = question("service/on_time_rate").header
    app = visit("dictionary", question="service/on_time_rate", lang=lang)
    text = said(app)
    assert header.title.of(lang) in [one.value for one in app.subheader]
    assert header.caveat is not None and header.caveat.of(lang) in text
    assert "`case_month` ←" in text and "`service_cases`" in text
    assert address(app)["question"] == ["service/on_time_rate"]


def test_an_entry_says_its_part_and_whole(visit, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[0].village_id
    filters = Filters(villages=(village,))
    row = ask("service/on_time_rate", AskContext(warehouse), filters).first
    app = visit("dictionary", question="service/on_time_rate", village=village)
    [line] = [text for text in said(app).splitlines() if "分子" in text]
    assert f"{row['numerator']:,}" in line and f"{row['denominator']:,}" in line


def test_an_unknown_question_is_dropped_and_the_nearest_is_named(visit) -> None:
    app = visit("dictionary", question="service/on_time_rat")
    assert not app.exception
    assert "service/on_time_rate" in notices(app)
    assert "question" not in address(app)


def test_a_question_stays_out_of_the_address_of_other_views(visit) -> None:
    assert not address(visit("service", question="service/on_time_rate"))


def links(app: AppTest) -> dict[str, tuple[str, str]]:
    return {one.proto.label.split(" :small")[0]: one.proto for one in app.get("page_link")}


def test_a_village_that_is_found_opens_its_own_page(visit, warehouse: Warehouse) -> None:
    app = visit("dictionary", village=warehouse.choices.places[-1].village_id)
    app.text_input(key="dictionary/search").set_value("jmc").run()
    code = next(p.village_id for p in warehouse.choices.places if p.village == "渐美村")
    link = links(app)["渐美村"]
    assert link.page == "village"
    assert f"village={code}" in link.query_string
    assert warehouse.choices.places[-1].village_id not in link.query_string


def test_what_is_not_found_says_the_nearest(visit) -> None:
    app = visit("dictionary")
    app.text_input(key="dictionary/search").set_value("渐美邨").run()
    assert not app.exception
    assert any("渐美村" in one.value for one in app.caption)


def test_a_part_of_a_view_stands_in_its_link(visit, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[7].village_id
    app = visit("village", **{"village.village": village})
    expected = ask("village/headline", AskContext(warehouse), Filters(villages=(village,)))
    assert expected.sentences()[0] in said(app)
    assert address(app)["village.village"] == [village]
    app = visit("burden", **{"burden.part": "1"})
    assert address(app)["burden.part"] == ["1"]
    app = visit("forms", **{"forms.without": ["F24", "F25"]})
    assert app.multiselect(key="forms/without").value == ["F24", "F25"]


def test_a_part_that_is_not_there_is_dropped_with_a_notice(visit) -> None:
    app = visit("burden", **{"burden.part": "99", "nothing.part": "1"})
    assert not app.exception
    assert "99" in notices(app)
    assert not address(app)


def test_what_a_slide_names_leads_to_a_view_that_there_is() -> None:
    subjects = {asked.subject for asked in questions().values()} - set(present.WITHOUT_VIEW)
    assert subjects <= set(VIEWS)
