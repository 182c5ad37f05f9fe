"""The meeting view: what stands in a deck, which slide is seen, and what its filters leave."""

import re

import pytest
import streamlit as st

from export.decks import build_deck, deck, deck_names, read_deck
from pages.parts.meeting import choose_deck
from queries import AskContext, Filters, Warehouse


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", deck_names())
def test_it_opens_with_what_stands_in_the_deck(
    visit, warehouse: Warehouse, name: str, lang: str
) -> None:
    made = build_deck(deck(name), AskContext(warehouse, lang=lang))
    app = visit("meeting", lang=lang, **{"meeting.deck": name})
    said = app.subheader[0].value
    assert made.title in said and str(len(made.slides)) in said
    listed = app.radio(key="meeting/slide").options
    assert [re.sub(r"[*\\]", "", line) for line in listed] == [
        f"{slide.number} · {slide.title}" for slide in made.slides
    ]


def test_each_slide_can_be_seen(visit, warehouse: Warehouse) -> None:
    made = build_deck(deck("yearly"), AskContext(warehouse))
    app = visit("meeting", **{"meeting.deck": "yearly"})
    for slide in made.slides:
        app.radio(key="meeting/slide").set_value(slide.number).run()
        assert not app.exception and not app.error
        shows_chart = bool(app.get("plotly_chart"))
        assert shows_chart == (slide.kind == "chart") or slide.kind == "section"


def test_the_filters_of_the_reader_narrow_the_deck(visit, warehouse: Warehouse) -> None:
    place = warehouse.choices.places[0]
    made = build_deck(deck("monthly"), AskContext(warehouse), Filters(villages=(place.village_id,)))
    app = visit("meeting", village=place.village_id, **{"meeting.slide": "6"})
    assert made.slides[5].headline in "\n".join(one.value for one in app.markdown)


def test_a_place_that_a_deck_does_not_have_is_its_first(visit) -> None:
    app = visit("meeting", **{"meeting.slide": "19"})
    app.selectbox(key="meeting/deck").set_value("yearly").run()
    assert not app.exception
    assert app.radio(key="meeting/slide").value == 1


def test_a_wrong_slide_is_named_with_its_line(visit, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'title = { zh = "会", en = "Meeting" }\n[[slide]]\nquestion = "service/caes"\n'
    monkeypatch.setattr(choose_deck, "decks", lambda: {"mine": "会"})
    monkeypatch.setattr(choose_deck, "named", lambda name: read_deck(text, name))
    app = visit("meeting")
    assert not app.exception
    assert "第 3 行" in app.warning[0].value and "service/cases" in app.warning[0].value


def test_the_workbench_is_reached_by_a_question(visit) -> None:
    name = "duties/items_by_list"
    app = visit("workbench", **{"workbench.question": name})
    assert app.selectbox(key="workbench/question").value == name
    assert name in str(app.query_params["workbench.question"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_a_browser_on_the_server_it_says_what_to_install(
    visit, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("PATH", "")
    st.cache_data.clear()
    app = visit("meeting", lang=lang)
    said = "\n".join(one.value for one in app.caption)
    assert "apt-get install chromium" in said
    buttons = {one.proto.label: one.proto.disabled for one in app.get("download_button")}
    assert buttons["PDF"] and not buttons["HTML"]
    st.cache_data.clear()
