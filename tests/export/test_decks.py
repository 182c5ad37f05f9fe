"""Decks: those of the project are whole; a wrong slide says which line, and the others come."""

from pathlib import Path

import pytest

from export.decks import BuiltDeck, DeckError, Fault, build_deck, deck, deck_names, read_deck
from queries import AskContext, Filters, UnknownName, Warehouse, ask

TITLE = 'title = { zh = "会", en = "Meeting" }\n'


def made(text: str, warehouse: Warehouse, lang: str = "zh", **given) -> BuiltDeck:
    return build_deck(read_deck(TITLE + text, "mine"), AskContext(warehouse, lang=lang), **given)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", deck_names())
def test_a_deck_of_the_project_has_no_faults(warehouse: Warehouse, name: str, lang: str) -> None:
    found = build_deck(deck(name), AskContext(warehouse, lang=lang))
    assert found.slides and not found.faults
    for slide in found.slides:
        assert slide.title
        if slide.answers:
            assert (
                slide.answers[0].version in slide.source and slide.answers[0].version in slide.notes
            )
            assert {"zh": "演示数据", "en": "Demonstration data"}[lang] in slide.source


def test_the_project_has_a_monthly_and_a_yearly_deck() -> None:
    assert {"monthly", "yearly"} <= set(deck_names())
    with pytest.raises(UnknownName, match="monthly"):
        deck("montly")


@pytest.mark.parametrize(
    ("slide", "said"),
    [
        ('question = "service/on_the_spot_rat"', ["第 4 行", "on_the_spot_rate"]),
        ('question = "service/cases"\nfilters = { village = "渐美" }', ["第 5 行", "渐美村"]),
        ('question = "service/cases"\nfilters = { vilage = "渐美村" }', ["第 5 行", "village"]),
        ('question = "service/cases"\nfilters = { from = "2021-13" }', ["第 5 行", "2021-12"]),
        ('question = "service/cases"\nsayz = "service/headline"', ["第 5 行", "says"]),
        ('figures = ["service/cases", "service/casses"]', ["第 4 行", "service/cases"]),
        ('figures = ["service/on_the_spot_rate:by_village"]', ["第 4 行", "on_the_spot_rate"]),
        ("rows = 3", ["第 3 行", "question"]),
    ],
)
def test_a_wrong_slide_says_its_line_and_the_nearest_and_the_others_come(
    warehouse: Warehouse, slide: str, said: list[str]
) -> None:
    text = f'\n[[slide]]\n{slide}\n\n[[slide]]\nquestion = "service/by_village"\n'
    found = made(text, warehouse)
    assert [one.kind for one in found.slides] == ["fault", "table"]
    for words in said:
        assert words in found.slides[0].headline


def test_what_cannot_be_read_names_the_file_and_the_line() -> None:
    with pytest.raises(DeckError, match=r"mine\.toml.*line 2"):
        read_deck(TITLE + "[[slide]\n", "mine")
    with pytest.raises(DeckError, match="slide"):
        read_deck(TITLE + "[[slides]]\n", "mine")
    with pytest.raises(DeckError, match="title"):
        read_deck('[[slide]]\nquestion = "service/cases"\n', "mine")


def test_the_filters_of_a_slide_go_before_those_of_the_deck_and_of_the_reader(
    warehouse: Warehouse,
) -> None:
    text = """
filters = { subdistrict = "东孚街道", to = "2021-06" }
[[slide]]
question = "service/cases"
[[slide]]
question = "service/cases"
filters = { subdistrict = "海沧街道" }
"""
    narrowed = Filters(items=(next(iter(warehouse.choices.names("items"))),))
    slides = made(text, warehouse, narrowed=narrowed).slides
    names = [slide.answers[0].chosen for slide in slides]
    item = next(iter(warehouse.choices.names("items").values()))
    assert names[0] == {"subdistricts": ("东孚街道",), "items": (item,)}
    assert names[1] == {"subdistricts": ("海沧街道",), "items": (item,)}
    assert [f"{s.answers[0].filters.end:%Y-%m}" for s in slides] == ["2021-06", "2021-06"]


def test_the_headline_is_written_or_said_or_found_by_rule(warehouse: Warehouse) -> None:
    text = """
[[slide]]
question = "service/on_the_spot_rate:by_village"
headline = { zh = "写的", en = "Written" }
[[slide]]
question = "service/on_the_spot_rate:by_village"
says = "service/headline"
[[slide]]
question = "service/on_the_spot_rate:by_village"
"""
    written, said, found = (slide.headline for slide in made(text, warehouse).slides)
    assert written == "写的"
    assert said == ask("service/headline", AskContext(warehouse)).sentences()[0]
    rows = ask("service/on_the_spot_rate:by_village", AskContext(warehouse)).rows
    rated = [(row["value"], row["village"]) for row in rows if row["value"] is not None]
    assert max(rated)[1] in found and min(rated)[1] in found
    assert f"{max(rated)[0]:.1f}%" in found


def test_a_fault_in_a_deck_of_the_project_is_found_by_its_own_test(tmp_path: Path) -> None:
    slide = read_deck(TITLE + '[[slide]]\nquestion = "no/such"\n', "mine").slides[0]
    assert isinstance(slide, Fault) and slide.line == 3
