"""Every view that app.py lists stands up in both languages, with its answer first."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import data
from queries import AskContext, Filters, Warehouse, ask, check, questions
from tests.pages.contents import VIEWS, language_in_browser, other_language, parts
from tests.pages.test_layout import OLD_PARTS

CJK = re.compile(r"[\u3400-\u9fff]")
HEADLINES = [view for view in VIEWS if f"{view}/headline" in questions()]
NOTICE = {"zh": "演示数据", "en": "Demonstration data"}


def visible_text(app: AppTest) -> str:
    """Text that the reader sees as text, in the order of the page."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def address(app: AppTest) -> dict[str, list[str]]:
    """The query string; AppTest gives a single value without its list."""
    return {
        key: value if isinstance(value, list) else [value]
        for key, value in app.query_params.items()
    }


def notices(app: AppTest) -> str:
    return "\n".join(
        str(element.value) for kind in ("info", "warning") for element in app.get(kind)
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_stands_up_with_its_answer_in_one_language(
    visit, warehouse: Warehouse, view: str, lang: str
) -> None:
    app = visit(view, lang=lang)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1
    assert bool(CJK.search(app.title[0].value)) == (lang == "zh")
    assert NOTICE[lang] in visible_text(app)
    if view in HEADLINES:
        expected = ask(f"{view}/headline", AskContext(warehouse, lang=lang)).sentences()
        assert expected and expected[0] in visible_text(app)
    # Streamlit adds it to a figure that follows another at times too late.
    for element in app.get("plotly_chart"):
        figure = json.loads(element.proto.spec)["layout"]
        assert (figure.get("clickmode") == "event+select") == bool(element.proto.selection_mode)
    if lang == "en":
        kinds = ("metric", "selectbox", "multiselect", "button", "text_input")
        labels = [element.label for kind in kinds for element in app.get(kind)]
        assert not [line for line in [*visible_text(app).splitlines(), *labels] if CJK.search(line)]


OPENED_LATER = [(view, name) for view in VIEWS for name in parts(view)[1:]]


@pytest.mark.parametrize(("view", "name"), OPENED_LATER)
def test_a_part_opens_by_its_name_and_by_its_place_in_old_links(
    visit, view: str, name: str
) -> None:
    """By the number that it had, where it had one; in the language that no browser opens it in."""
    lang = other_language(language_in_browser(view))
    text = str(OLD_PARTS[view].index(name)) if name in OLD_PARTS[view] else name
    app = visit(view, lang=lang, **{f"{view}.part": text})
    assert lang == "zh" or not CJK.search(visible_text(app))
    assert not app.exception and not app.error
    assert app.session_state[f"{view}/part"] == name
    assert address(app)[f"{view}.part"] == [name]
    assert text not in notices(app)


NARROW = {
    "one village": {"village": "350205003202", "item": "S53"},
    "two early months of one department": {
        "from_": "2016-01",
        "to": "2016-02",
        "department": "D08",
    },
    "one month of a village that is left out": {
        "from_": "2020-02",
        "to": "2020-02",
        "kind": "村",
        "village": "350205001001",
    },
}


@pytest.mark.parametrize("narrow", NARROW)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_stands_up_when_little_is_left(visit, view: str, narrow: str) -> None:
    app = visit(view, **NARROW[narrow])
    assert not app.exception and not app.error
    assert "None" not in visible_text(app) and "nan" not in visible_text(app)
    assert not re.search(r"[^–]–[;；，。]", app.subheader[0].value), app.subheader[0].value


def test_the_dictionary_opens_with_how_many_figures_agree(visit, warehouse: Warehouse) -> None:
    agreeing = sum(check_.agrees for check_ in check(warehouse))
    first = visit("dictionary").subheader[0].value
    assert str(agreeing) in first and str(len(check(warehouse))) in first


def test_filters_in_the_address_are_honoured(visit, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[-1].village_id
    filters = Filters(start=date(2020, 1, 1), end=date(2020, 6, 1), villages=(village,))
    expected = ask("service/headline", AskContext(warehouse), filters).sentences()[0]
    app = visit("service", village=village, from_="2020-01", to="2020-06")
    assert expected in visible_text(app)
    assert address(app)["village"] == [village]


def test_a_last_month_alone_means_the_twelve_months_that_end_there(
    visit, warehouse: Warehouse
) -> None:
    filters = Filters(end=date(2020, 6, 1))
    expected = ask("service/headline", AskContext(warehouse), filters).sentences()[0]
    assert expected in visible_text(visit("service", to="2020-06"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("village", "000000000000"),
        ("village", "渐美邨"),
        ("subdistrict", "nowhere"),
        ("department", "D999"),
        ("item", "S999"),
        ("from", "2031-01"),
        ("to", "soon"),
    ],
)
def test_a_bad_value_is_dropped_with_a_notice(visit, key: str, value: str) -> None:
    app = visit("service", **{f"{key}_": value})
    assert not app.exception
    assert value in notices(app)
    assert value not in address(app).get(key, [])


def test_a_named_set_of_weights_stays_in_the_address(visit) -> None:
    app = visit("ranking", weights=["群众优先~I04:30,I01:5", "坏的~I99:3"])
    assert not app.exception
    assert address(app)["weights"] == ["群众优先~I04:30,I01:5"]
    assert "坏的" in notices(app)


def test_the_notice_names_the_nearest(visit) -> None:
    assert "渐美村" in notices(visit("service", village="渐美邨"))


def test_a_good_value_beside_a_bad_one_stays(visit, warehouse: Warehouse) -> None:
    good = warehouse.choices.places[0].village_id
    app = visit("service", village=[good, "000000000000"])
    assert address(app)["village"] == [good]


def test_a_period_that_ends_before_it_begins_is_mended_with_a_notice(visit) -> None:
    app = visit("service", from_="2021-06", to="2021-02")
    assert not app.exception and not app.error
    assert any(word in visible_text(app) for word in ("晚于", "互换", "已改为"))


def test_defaults_leave_the_address_clean(visit) -> None:
    app = visit("service")
    assert not address(app)


def test_a_filter_without_effect_is_said(visit, warehouse: Warehouse) -> None:
    department = next(iter(warehouse.choices.names("departments")))
    app = visit("ranking", department=department)
    assert "部门" in "\n".join(element.value for element in app.caption)


def test_a_missing_warehouse_says_how_to_load(visit_without_data, tmp_path: Path) -> None:
    app = visit_without_data(tmp_path / "nothing")
    assert not app.exception
    assert "python -m data load" in "\n".join(element.value for element in app.code)


def test_a_warehouse_of_an_older_program_says_how_to_go_on(
    visit_without_data, demo_folder: Path, tmp_path: Path
) -> None:
    marts = tmp_path / "marts"
    marts.mkdir()
    (marts / "one.sql").write_text("SELECT 1 AS one", encoding="utf-8")
    data.load(demo_folder, tmp_path / "warehouse", marts_folder=marts)
    app = visit_without_data(tmp_path / "warehouse")
    assert not app.exception
    assert "python -m data refresh" in "\n".join(element.value for element in app.code)


def test_a_damaged_warehouse_says_how_to_mend(
    visit_without_data, warehouse_root: Path, tmp_path: Path
) -> None:
    root = tmp_path / "warehouse"
    shutil.copytree(warehouse_root, root)
    for version in (root / "versions").iterdir():
        version.write_bytes(b"not a database")
    app = visit_without_data(root)
    assert not app.exception
    assert "python -m data load" in "\n".join(element.value for element in app.code)


def test_a_list_that_is_empty_says_what_that_means(visit) -> None:
    app = visit("village", from_="2016-01", to="2016-02")
    assert not app.exception
    assert "没有逾期未了的事项。" in notices(app)


def test_the_village_of_the_filters_comes_first(visit, warehouse: Warehouse) -> None:
    village = warehouse.choices.places[-1].village_id
    expected = ask("village/headline", AskContext(warehouse), Filters(villages=(village,)))
    assert expected.sentences()[0] in visible_text(visit("village", village=village))


def test_a_form_left_out_changes_the_proposal(visit, warehouse: Warehouse) -> None:
    app = visit("forms")
    whole = ask("forms/proposal_sum", AskContext(warehouse)).sentences()[0]
    assert whole in visible_text(app)
    app.multiselect(key="forms/without").set_value(["F24"]).run()
    less = ask("forms/proposal_sum", AskContext(warehouse), Filters(without_forms=("F24",)))
    assert less.sentences()[0] in visible_text(app)
    assert less.sentences()[0] != whole


def test_chips_say_what_the_view_is_narrowed_to(visit, warehouse: Warehouse) -> None:
    places = warehouse.choices.places[:2]
    app = visit("service", village=[place.village_id for place in places], from_="2021-03")
    chips = {element.label for element in app.button if str(element.key).startswith("chip/")}
    assert {f"村居：{place.village}" for place in places} < chips
    assert "2021年3月 – 2021年12月" in chips


def test_many_values_share_a_chip(visit, warehouse: Warehouse) -> None:
    app = visit("service", village=[place.village_id for place in warehouse.choices.places[:7]])
    assert app.button(key="chip/village/").label == "村居：7 个"


def test_without_filters_there_are_no_chips(visit) -> None:
    assert not [
        element for element in visit("service").button if str(element.key).startswith("chip/")
    ]
