"""What a reader types, and what stands first because of it."""

import pytest

from queries import Index, Warehouse, questions
from queries.search.initials import initials, place_of


@pytest.fixture(scope="module")
def index(warehouse: Warehouse) -> Index:
    return Index(warehouse)


def found(index: Index, text: str, kind: str | None = None) -> list[str]:
    return [e.zh for e in index.find(text) if kind in (None, e.kind)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("渐美", "渐美村"),
        ("jianmei", "渐美村"),
        ("JMC", "渐美村"),
        ("jm", "渐美村"),
        ("ｊｍｃ", "渐美村"),
        ("df", "东孚街道"),
        ("dongfu subdistrict", "东孚街道"),
        ("D13", "区人力资源和社会保障局"),
        ("卫生健康局", "区卫生健康局"),
        ("health bureau", "区卫生健康局"),
        ("qwsjkj", "区卫生健康局"),
        ("S53", "流动人口居住登记"),
        ("ldrkjzdj", "流动人口居住登记"),
        ("residence registration", "流动人口居住登记"),
        ("P05", "集体资产资源出租发包"),
        ("leasing of collective", "集体资产资源出租发包"),
        ("jtzczyczfb", "集体资产资源出租发包"),
        ("L1-03", "组织制定修订村规民约和居民公约"),
        ("draw up village rules", "组织制定修订村规民约和居民公约"),
        ("当场办结率", "当场办结率"),
        ("dcbjl", "当场办结率"),
        ("handled on the spot", "当场办结率"),
        ("service/on_time_rate", "按承诺时限办结率"),
        ("rebound watch", "反弹监测"),
    ],
)
def test_what_fits_best_stands_first(index: Index, text: str, first: str) -> None:
    assert found(index, text)[0] == first


def test_a_beginning_goes_before_the_middle(index: Index) -> None:
    titles = found(index, "海沧")
    begins = [title.startswith("海沧") for title in titles]
    assert {True, False} == set(begins)
    within = [t for t, first in zip(titles, begins, strict=True) if not first and "海沧" in t]
    assert max(i for i, b in enumerate(begins) if b) < titles.index(within[0])


def test_a_title_goes_before_a_definition(index: Index) -> None:
    titles = found(index, "工时", "questions")
    said = ["工时" in title for title in titles]
    assert said == sorted(said, reverse=True)
    assert not all(said)


def test_every_word_must_fit_and_may_fit_in_either_language(index: Index) -> None:
    both = found(index, "满意 funnel")
    assert both
    assert set(both) <= set(found(index, "满意")) & set(found(index, "funnel"))


def test_a_village_is_found_by_its_subdistrict_and_an_item_by_its_department(
    index: Index, warehouse: Warehouse
) -> None:
    there = {p.village for p in warehouse.choices.places if p.subdistrict == "东孚街道"}
    assert set(found(index, "东孚街道", "villages")) == there
    names, items = warehouse.choices.names("departments"), warehouse.choices.item_department
    theirs = [item for item, code in items.items() if names[code] == "区卫生健康局"]
    assert len(found(index, "区卫生健康局", "items")) == len(theirs) > 0


def test_every_duty_item_is_found_by_the_department_that_asks_for_it(index: Index) -> None:
    duties = [entry for entry in index.entries if entry.kind == "duties"]
    assert len(duties) == 165
    health = {entry.code for entry in duties if entry.department == "D19"}
    assert health == {e.code for e in index.find("区卫生健康局") if e.kind == "duties"} != set()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_question_is_found_by_its_title(index: Index, lang: str) -> None:
    """Every other title in each language: what is searched is the same."""
    for name, asked in list(questions().items())[lang == "en" :: 2]:
        assert name in [e.code for e in index.find(asked.header.title.of(lang))]


def test_every_choice_is_found_by_its_initials(index: Index) -> None:
    letters = initials([entry.zh for entry in index.entries])
    for entry in index.entries:
        if entry.kind != "questions":
            assert entry in index.find("".join(sign[0] for sign in letters[entry.zh]))


@pytest.mark.parametrize("text", ["", "  ", "zzzz", "没有这样的东西", "'; --", "％％", "\\", "．*"])
def test_what_fits_nothing_finds_nothing(index: Index, text: str) -> None:
    assert not index.find(text)


def test_what_finds_nothing_names_the_nearest(index: Index) -> None:
    assert not index.find("渐美邨")
    assert index.nearest("渐美邨") == "渐美村"
    assert index.nearest("qqqqqqqq") is None


# Readings from a dictionary, not from ICU.
@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("渐美村", "jmc"), ("海沧街道", "hcjd"), ("厦门", "xm"), ("厦门", "sm"), ("长庚", "cg"),
        ("银行", "yh"), ("行政", "xz"), ("鼎美", "dm"), ("芸美", "ym"), ("天竺", "tz"),
        ("孚", "f"), ("一二三", "yes"), ("啊", "a"), ("做", "z"), ("75项", "75x"),
        ("A类（试）", "als"),
    ],
)  # fmt: skip
def test_the_letters_are_those_of_the_dictionary(text: str, letters: str) -> None:
    said = initials([text])[text]
    assert len(said) == len(letters)
    assert place_of(letters, said) == 0


def test_a_single_letter_must_stand_first() -> None:
    said = initials(["渐美村"])["渐美村"]
    assert place_of("j", said) == 0
    assert place_of("m", said) is None
    assert place_of("mc", said) == 1
    assert place_of("jmcx", said) is None
    assert place_of("j", ()) is None
