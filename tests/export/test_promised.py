"""The slide of what was promised: who, what, until when, the value then and now."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from export.decks import BuiltSlide, build_deck, deck, read_deck
from queries import AskContext, Filters, Warehouse, ask
from records import FollowUp, agree, follow_ups, settle

TODAY = date.today()
DECK = 'title = { zh = "会", en = "M" }\n[[slide]]\nfollow_ups = true\nrows = 3\n'
NAME = "service/on_time_rate"


def slide(warehouse: Warehouse, promised: list[FollowUp], lang: str = "zh") -> BuiltSlide:
    deck = read_deck(DECK, "mine")
    [found] = build_deck(
        deck, AskContext(warehouse, lang=lang), promised=promised, today=TODAY
    ).slides
    return found


@pytest.fixture
def promised(tmp_path: Path) -> list[FollowUp]:
    """One overdue about a figure of a village, one in time about nothing, one done."""
    late = TODAY - timedelta(12)
    agree(
        tmp_path, "区民政局", "逐件核实", late, question=NAME, filters={"village": ["渐美村"]},
        value=81.31, said="81.3%", version="then",
    )  # fmt: skip
    agree(tmp_path, "渐美村", "补报材料", TODAY)
    done = agree(tmp_path, "区民政局", "早已办的", late)
    settle(tmp_path, done.number, "done", "八月办完")
    return follow_ups(tmp_path)


def test_each_promise_has_its_owner_its_values_and_how_it_stands(
    warehouse: Warehouse, promised: list[FollowUp]
) -> None:
    found = slide(warehouse, promised)
    village = next(p.village_id for p in warehouse.choices.places if p.village == "渐美村")
    now = ask(NAME, AskContext(warehouse), Filters(villages=(village,)))
    late, soon, done = found.cells
    about = f"{now.question.header.title.zh}（渐美村）"
    then = TODAY - timedelta(12)
    assert late == (
        "区民政局", "逐件核实", about, f"{then.year}年{then.month}月{then.day}日", "81.3%",
        now.said(now.first, "value"), "逾期 12 天",
    )  # fmt: skip
    assert (soon[0], soon[2], soon[4:]) == ("渐美村", "–", ("–", "–", "进行中"))
    assert done[-1] == "已办结" and "八月办完" in found.notes
    assert len(found.heads) == len(late)
    assert "2 项" in found.headline and "1 项逾期" in found.headline
    assert "演示数据" in found.source and warehouse.version.name in found.source


def test_it_is_said_in_english_too(warehouse: Warehouse, promised: list[FollowUp]) -> None:
    found = slide(warehouse, promised, "en")
    assert found.cells[1][0] == "Jianmei Village"
    assert found.cells[0][-1] == "12 days overdue"
    assert "Jianmei Village" in found.cells[0][2]
    assert not [text for text in (*found.heads, found.headline, found.source) if "逾期" in text]


def test_nothing_promised_says_so(warehouse: Warehouse) -> None:
    found = slide(warehouse, [])
    assert (found.kind, found.cells, found.headline) == ("follow_ups", (), "没有议定事项")


def test_what_does_not_fit_is_said_and_what_was_settled_long_ago_is_left_out(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    for number in range(5):
        agree(tmp_path, "区民政局", f"第{number}件", TODAY + timedelta(number))
    kept = follow_ups(tmp_path)
    found = slide(warehouse, kept)
    assert [row[1] for row in found.cells] == ["第0件", "第1件", "第2件"]
    assert "前 3 项" in found.headline and "5 项" in found.headline
    settle(tmp_path, 1, "dropped")
    later = build_deck(
        read_deck(DECK, "mine"),
        AskContext(warehouse),
        promised=follow_ups(tmp_path)[-1:],
        today=TODAY + timedelta(40),
    )
    assert later.slides[0].cells == ()


def test_a_figure_that_cannot_be_asked_any_more_has_a_dash(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    agree(tmp_path, "区", "甲", TODAY, question="no/such", value=3.0, said="3.0%")
    agree(tmp_path, "区", "乙", TODAY, question=NAME, filters={"village": "无此村"}, said="4.0%")
    agree(tmp_path, "区", "丙", TODAY, question="service/by_village", said="5.0%")
    found = slide(warehouse, follow_ups(tmp_path))
    assert [row[4:6] for row in found.cells] == [("3.0%", "–"), ("4.0%", "–"), ("5.0%", "–")]


def test_the_monthly_deck_begins_with_what_was_promised() -> None:
    assert deck("monthly").slides[1].follow_ups
