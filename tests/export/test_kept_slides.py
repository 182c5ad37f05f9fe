"""A slide looks different only on purpose: one of each kind is kept, as PowerPoint and as a page,
and so is the sheet of a village.

As with answers and drawings: where a change is meant, look at the slide, then `make snapshots`.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation
from syrupy.assertion import SnapshotAssertion

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, build_deck, read_deck
from export.sheet import sheets
from export.sheet.page import page
from queries import AskContext, Filters, Warehouse
from tests.charts.kept_questions import kept_questions
from tests.export.slide_lines import slide_lines
from tests.kept import in_short, timeless

FIGURES = ["duties/duty_items", "service/on_the_spot_rate", "burden/hours_per_village"]
SLIDES = {
    **{name: f'question = "{name}"\nrows = 6' for name in kept_questions()},
    "figures": f'figures = {FIGURES}\nsays = "overview/headline"',
    "sentence": 'question = "service/headline"\nnotes = { zh = "说明", en = "Notes" }',
    "table": 'question = "burden/rebound"\nrows = 5',
    "section": 'section = { zh = "减负", en = "Load" }\nheadline = { zh = "一", en = "One" }',
    "follow_ups": "follow_ups = true",
    "narrowed": 'question = "service/by_village"\nfilters = { subdistrict = "东孚街道" }',
}
FEW = Filters(subdistricts=("350205004",))
# What a page draws and sorts with, the same for all; a test of its own reads it.
SCRIPTS = re.compile(r"(<script[^>]*>)(.*?)(?=</script>)", re.DOTALL)


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=SLIDES)
def deck(request: pytest.FixtureRequest, warehouse: Warehouse, lang: str) -> BuiltDeck:
    """A deck of one slide; in English of one subdistrict."""
    text = f'title = {{ zh = "会", en = "Meeting" }}\n[[slide]]\n{SLIDES[request.param]}\n'
    narrowed = Filters() if lang == "zh" else FEW
    context = AskContext(warehouse, lang=lang)
    return build_deck(read_deck(text, "kept"), context, narrowed, today=date(2021, 12, 31))


def test_in_powerpoint_it_is_the_one_that_was_kept(
    deck: BuiltDeck, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    FORMATS["pptx"](deck, tmp_path / "deck.pptx")
    (slide,) = Presentation(tmp_path / "deck.pptx").slides
    assert timeless(slide_lines(slide)) == snapshot


def test_as_a_page_it_is_the_one_that_was_kept(
    deck: BuiltDeck, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    FORMATS["html"](deck, tmp_path / "deck.html")
    text = (tmp_path / "deck.html").read_text(encoding="utf-8")
    assert body(text, "section") == snapshot


def test_the_sheet_is_the_one_that_was_kept(
    warehouse: Warehouse, lang: str, snapshot: SnapshotAssertion
) -> None:
    village = {"zh": "350205001001", "en": "350205004003"}[lang]
    assert (
        body(page(list(sheets((village,), AskContext(warehouse, lang=lang)))), "section")
        == snapshot
    )


def body(text: str, element: str) -> str:
    """All such elements of a page, their scripts in short."""
    inside = timeless(text[text.index(f"<{element}") : text.rindex(f"</{element}>")])
    return SCRIPTS.sub(lambda script: script[1] + in_short(list(script[2])), inside)
