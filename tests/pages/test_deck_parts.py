"""Decks from an answer, their editor, frozen decks and follow-ups, without a browser."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import data
from export.decks import deck, edit, freeze
from queries import AskContext, Filters, Warehouse, ask
from records import agree, follow_ups, frozen_decks, keep_deck, own_deck, own_decks
from tests.pages.contents import PATIENCE
from tests.pages.test_views import notices, visible_text

VILLAGE = "350205003202"
DECK = edit.added(
    edit.added(edit.begun("会", "Meeting"), {"question": "service/by_village"}),
    {"question": "no/such"},
)


@pytest.fixture
def root(warehouse_root: Path, monkeypatch: pytest.MonkeyPatch):
    """The folder of the records; nothing is left for the next test."""
    monkeypatch.setenv("HAICANG_WAREHOUSE", str(warehouse_root))
    yield warehouse_root
    for pattern in ("records*", "versions/*.keep"):
        for file in warehouse_root.glob(pattern):
            file.unlink()


HEAD = """
from datetime import date
import data
from pages.parts.meeting import deck_dialogs, deck_editor, deck_text, follow_ups, freeze, frozen
from pages.parts.panel import add_to_deck
from pages.parts.state import decks
from pages.parts.state.answers import answer_for
from records import follow_ups as agreed
"""


def part(call: str, lang: str = "zh") -> AppTest:
    """One part on a page of its own. What opens in a dialog, which a run without a browser cannot
    reach, is drawn as a page too.
    """
    app = AppTest.from_string(HEAD + call, default_timeout=PATIENCE)
    app.session_state["lang"] = lang
    return app.run()


def adding(question: str, filters: str = "", kind: str = "False") -> AppTest:
    return part(f"add_to_deck.choose_deck(answer_for({question!r}, {filters}), {kind})")


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return app.run()


def labelled(app: AppTest, label: str):
    return next(element for element in app.button if element.label == label)


def slides(root: Path, name: str = "会") -> list[dict]:
    return tomllib.loads(own_deck(root, name).text).get("slide", [])


def test_every_answer_of_a_view_offers_the_way_to_a_deck(visit, root: Path) -> None:
    keys = [str(element.key) for element in visit("service").button]
    sources = [key for key in keys if key.startswith("behind/")]
    assert sources and {key.replace("behind/", "deck/") for key in sources} <= set(keys)


def test_an_answer_becomes_a_slide_of_a_new_deck_with_what_holds_now(root: Path) -> None:
    holds = f"villages=({VILLAGE!r},), end=date(2021, 6, 1)"
    app = adding("service/on_the_spot_by_month", holds)
    assert not app.exception and "贞庵村" in visible_text(app)
    app.text_input(key="deck/fresh").set_value("十二月会")
    app.text_input(key="deck/title").set_value("渐美村")
    app = press(app, "deck/add")
    assert not app.exception
    expected = {
        "title": {"zh": "渐美村", "en": "渐美村"},
        "question": "service/on_the_spot_by_month",
        "filters": {"to": "2021-06", "village": ["贞庵村"]},
    }
    assert slides(root, "十二月会") == [expected]
    app = adding("service/on_the_spot_rate:by_village", kind="True")
    assert app.selectbox(key="deck/which").value == "十二月会"
    press(app, "deck/add")
    added = {"question": "service/on_the_spot_rate:by_village", "as_table": True}
    assert slides(root, "十二月会") == [expected, added]


@pytest.mark.parametrize("taken", ["monthly", " 会", ""])
def test_a_name_of_the_project_or_of_another_deck_is_refused(root: Path, taken: str) -> None:
    keep_deck(root, "会", DECK)
    app = adding("service/cases")
    app.selectbox(key="deck/which").set_value("").run()
    app.text_input(key="deck/fresh").set_value(taken)
    assert "名字" in notices(press(app, "deck/add"))
    assert [record.text for record in own_decks(root)] == [DECK]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_editor_lists_slides_and_says_what_is_wrong_in_which_line(
    root: Path, lang: str
) -> None:
    keep_deck(root, "会", DECK)
    app = part('deck_editor.edit("会")', lang)
    assert not app.exception
    shown = visible_text(app)
    assert {"zh": "各村居服务", "en": "Service by village"}[lang] in shown or "1" in shown
    assert {"zh": "第 7 行", "en": "Line 7"}[lang] in shown


def test_slides_are_moved_reworded_and_removed(root: Path) -> None:
    keep_deck(root, "会", DECK)
    app = part('deck_editor.edit("会")')
    app = press(app, "deck/arrow_downward/0")
    assert [slide["question"] for slide in slides(root)] == ["no/such", "service/by_village"]
    app = part("deck = decks.read('会')\ndeck_dialogs.reword(deck, 1, deck.slides[1])")
    app.text_input(key="deck/headline/1/zh").set_value("都好")
    press(app, "deck/slide/save")
    assert slides(root)[1]["headline"] == {"zh": "都好", "en": "都好"}
    app = press(part('deck_editor.edit("会")'), "deck/delete/0")
    app = press(app, "deck/follow_ups")
    assert not app.exception
    assert [set(slide) for slide in slides(root)] == [{"question", "headline"}, {"follow_ups"}]


def test_a_deck_that_someone_else_changed_meanwhile_is_not_changed(root: Path) -> None:
    """Two readers have the same deck open; the second to press is told."""
    keep_deck(root, "会", DECK)
    first, second = (part('deck_editor.edit("会")') for _ in range(2))
    press(first, "deck/delete/0")
    left = slides(root)
    assert "别人改过" in notices(press(second, "deck/delete/0"))
    assert slides(root) == left


def test_a_deck_of_the_project_is_copied_and_then_edited(root: Path) -> None:
    app = part('deck_editor.edit("monthly")')
    app.text_input[0].set_value("我的")
    labelled(app, "复制").click()
    assert not app.run().exception
    assert own_deck(root, "我的").text == deck("monthly").text
    app = part('deck_editor.edit("我的")')
    assert not app.exception
    press(app, "deck/arrow_upward/2")
    assert slides(root, "我的")[1]["title"]["zh"] == "本月要看的六个数"


def test_a_text_is_pasted_and_one_that_cannot_be_read_is_not(root: Path) -> None:
    keep_deck(root, "会", DECK)
    app = part('deck_text.text_dialog(decks.read("会"))')
    app.text_area(key="deck/text/area").set_value("[[slide]\n")
    app = app.run()
    assert "line 1" in notices(app) and app.button(key="deck/text/save").disabled
    app.text_area(key="deck/text/area").set_value(edit.removed(DECK, 1))
    press(app.run(), "deck/text/save")
    assert [slide["question"] for slide in slides(root)] == ["service/by_village"]


def test_a_deck_is_frozen_and_opened_compared_and_asked_again(
    root: Path, warehouse: Warehouse
) -> None:
    app = part('freeze.freeze_as("yearly")')
    assert not app.exception
    name = app.text_input[0].value
    press(app, "freeze/yes")
    [record] = frozen_decks(root)
    assert (record.name, record.version) == (name, warehouse.version.name)
    assert any(name in reason for reason in data.kept(record.version, root))
    app = part("frozen.draw_frozen_decks()")
    assert any("考核结果" in line for line in app.radio(key="meeting/slide").options)
    assert "演示数据" in visible_text(app)
    app.segmented_control(key="frozen/look").set_value("changes")
    assert "完全一致" in notices(app.run())
    app.segmented_control(key="frozen/look").set_value("again")
    app = app.run()
    assert not app.exception and "校验码相同" in app.success[0].value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_frozen_and_nothing_agreed_is_said(root: Path, lang: str) -> None:
    for module, call in (("frozen", "draw_frozen_decks"), ("follow_ups", "draw_follow_ups")):
        app = part(f"{module}.{call}()", lang)
        assert not app.exception and visible_text(app)


def test_something_is_agreed_about_a_figure_and_settled_with_a_note(
    root: Path, warehouse: Warehouse
) -> None:
    app = part("follow_ups.draw_follow_ups()")
    app.selectbox(key="agree/owner").set_value("渐美村")
    app.text_input(key="agree/action").set_value("逐件核实")
    app.selectbox(key="agree/about").set_value("service/on_time_rate")
    app = press(app.run(), "agree/keep")
    assert not app.exception
    [record] = follow_ups(root)
    now = ask("service/on_time_rate", AskContext(warehouse), Filters())
    assert (record.owner, record.action, record.filters) == ("渐美村", "逐件核实", {})
    assert (record.value, record.version) == (now.first["value"], warehouse.version.name)
    value = now.said(now.first, "value")
    assert f"当时 {value}，现在 {value}" in visible_text(app)
    assert app.button(key=f"settle/done/{record.number}")
    app = part("follow_ups.settle_as(agreed(data.folder())[0], 'done')")
    app.text_area[0].set_value("都核实了")
    press(app, "settle/yes")
    app = part("follow_ups.draw_follow_ups()")
    assert follow_ups(root)[0].status == "done"
    assert "都核实了" in visible_text(app)


def test_without_an_owner_nothing_is_kept_and_the_reader_is_told(root: Path) -> None:
    app = part("follow_ups.draw_follow_ups()")
    app.text_input(key="agree/action").set_value("逐件核实")
    app = press(app.run(), "agree/keep")
    assert "责任方" in notices(app)
    assert follow_ups(root) == []


def test_what_is_overdue_says_by_how_much_and_stands_first(root: Path) -> None:
    agree(root, "渐美村", "还早", date.today() + timedelta(5))
    agree(root, "渐美村", "晚了", date.today() - timedelta(5))
    shown = visible_text(part("follow_ups.draw_follow_ups()"))
    assert "逾期 5 天" in shown and shown.index("晚了") < shown.index("还早")


def test_a_damaged_record_is_named_and_the_page_stands(root: Path, warehouse: Warehouse) -> None:
    freeze("甲", deck("yearly"), AskContext(warehouse))
    (root / "records.sqlite").write_bytes(b"not a database, long enough for a page" * 100)
    for module, call in (("frozen", "draw_frozen_decks"), ("follow_ups", "draw_follow_ups")):
        app = part(f"{module}.{call}()")
        assert not app.exception and "records.sqlite" in notices(app)
