"""Editing a deck as text: whatever is done, what was not touched stays, and lines can be told."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.decks import DeckError, Fault, deck, deck_names, edit, read_deck
from export.decks.file import Slide

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
words = st.fixed_dictionaries({"zh": texts, "en": texts})
slides = st.fixed_dictionaries(
    {"question": st.sampled_from(["service/cases", "burden/rebound", "no/such"])},
    optional={
        "title": words,
        "headline": words,
        "notes": words,
        "as_table": st.booleans(),
        "rows": st.integers(1, 20),
        "filters": st.dictionaries(texts, st.one_of(texts, st.lists(texts))),
        "wrong": st.recursive(
            st.one_of(texts, st.integers(-9, 9), st.booleans()),
            lambda inner: st.one_of(st.lists(inner), st.dictionaries(texts, inner)),
            max_leaves=5,
        ),
    },
)


def read(text: str) -> list[dict]:
    return tomllib.loads(text).get("slide", [])


def made(given: list[dict]) -> str:
    text = edit.begun("会", "Meeting")
    for slide in given:
        text = edit.added(text, slide)
    return text


@settings(max_examples=50)
@given(st.lists(slides, max_size=6))
def test_slides_come_back_as_they_were_added(given: list[dict]) -> None:
    assert read(made(given)) == given


@settings(max_examples=50)
@given(st.lists(slides, min_size=1, max_size=6), st.data())
def test_a_step_does_that_step_and_nothing_else(given: list[dict], data: st.DataObject) -> None:
    """Against the same step on a plain list."""
    text = made(given)
    place = data.draw(st.integers(0, len(given) - 1))
    to = data.draw(st.integers(0, len(given) - 1))
    expected = given.copy()
    expected.insert(to, expected.pop(place))
    assert read(edit.moved(text, place, to)) == expected
    assert read(edit.removed(text, place)) == given[:place] + given[place + 1 :]
    title = data.draw(words)
    after = read(edit.changed(text, place, headline=title, notes=None))
    assert after[place] == {
        **{k: v for k, v in given[place].items() if k != "notes"}, "headline": title
    }  # fmt: skip
    assert after[:place] + after[place + 1 :] == given[:place] + given[place + 1 :]
    assert tomllib.loads(edit.retitled(text, "甲", "A")) == {
        "title": {"zh": "甲", "en": "A"}, "slide": given
    }  # fmt: skip


@settings(max_examples=50)
@given(st.lists(slides, min_size=1, max_size=6))
def test_a_fault_still_tells_its_line(given: list[dict]) -> None:
    text = made(given)
    heads = [n for n, line in enumerate(text.split("\n"), 1) if line == "[[slide]]"]
    found = read_deck(text, "mine")
    for slide, head, after in zip(
        found.slides, heads, [*heads[1:], len(text.split("\n")) + 1], strict=True
    ):
        assert isinstance(slide, Slide) or head <= slide.line < after


@pytest.mark.parametrize("name", deck_names())
def test_a_deck_of_the_project_stays_the_same_when_a_slide_goes_and_returns(name: str) -> None:
    before = deck(name)
    last = len(before.slides) - 1
    there = edit.moved(before.text, 0, last)
    back = read_deck(edit.moved(there, last, 0), name)
    assert (back.title, back.filters, back.slides) == (before.title, before.filters, before.slides)


def test_slides_in_one_list_are_read_too_and_a_fault_among_them_is_told() -> None:
    text = 'title = { zh = "会", en = "M" }\nslide = [{ question = "no/such" }, { rows = 2 }]\n'
    assert [type(slide) for slide in read_deck(text, "mine").slides] == [Fault, Fault]
    assert [slide.line for slide in read_deck(text, "mine").slides] == [2, 1]
    assert read(edit.removed(text, 0)) == [{"rows": 2}]


@pytest.mark.parametrize(
    "text", ["", "title = 3", "[[slide", 'title = { zh = "会", en = "M" }\nslide = 3',
             'title = { zh = "会", en = "M" }\nfilters = "渐美村"'],
)  # fmt: skip
def test_what_cannot_be_read_is_not_edited(text: str) -> None:
    with pytest.raises(DeckError):
        edit.added(text, {"question": "service/cases"})


COMMENTED = """# For the meeting of December.

title = { zh = "会", en = "Meeting" }  # both languages

# First the cases.
[[slide]]
question = "service/cases"  # of all villages
rows = 3

# Then what comes back,
# list by list.
[[slide]]
question = "burden/rebound"
# said by hand
headline = { zh = "甲", en = "A" }

# The end of the file.
"""


def test_comments_stay_where_they_were_said() -> None:
    text = edit.added(COMMENTED, {"section": {"zh": "丙", "en": "C"}})
    text = edit.changed(text, 1, headline={"zh": "乙", "en": "B"}, notes={"zh": "丁", "en": "D"})
    text = edit.changed(text, 0, question="service/on_time_rate", rows=None)
    text = edit.retitled(text, "大会", "Assembly")
    comments = [line for line in COMMENTED.split("\n") if line.startswith("#")]
    assert [line for line in text.split("\n") if line.startswith("#")] == comments
    assert 'question = "service/on_time_rate"  # of all villages' in text
    assert 'title = {zh = "大会", en = "Assembly"}  # both languages' in text


def test_comments_go_along_with_their_slide() -> None:
    text = edit.moved(COMMENTED, 1, 0)
    assert text.index("# list by list.\n[[slide]]") < text.index("# First the cases.\n[[slide]]")
    assert text.index("# said by hand") < text.index("# First the cases.")
    assert text.startswith("# For the meeting of December.")
    alone = edit.removed(COMMENTED, 1)
    assert "list by list" not in alone and "# First the cases." in alone


def test_what_stands_behind_the_slides_is_not_lost_with_the_last() -> None:
    text = 'title = {zh = "会", en = "M"}\n[[slide]]\nrows = 2\n[filters]\nkind = "村"\n'
    assert tomllib.loads(edit.removed(text, 0)) == {
        "title": {"zh": "会", "en": "M"}, "filters": {"kind": "村"}
    }  # fmt: skip


def test_a_heading_within_a_text_is_no_slide() -> None:
    text = 'title = {zh = "会", en = """\n[[slide]]\n"""}\n[[slide]]\nrows = 2\n'
    assert read(edit.added(text, {"rows": 3})) == [{"rows": 2}, {"rows": 3}]
