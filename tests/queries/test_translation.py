"""Every word of the program stands in the one catalogue, with its English, and no English is left
over.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

from queries import both, listed, translate, translate_count
from queries.format.translation import LOCALE, catalogue

ROOT = Path(__file__).resolve().parents[2]


def keywords() -> dict:
    """The functions whose text is extracted, as `make messages` names them."""
    line = re.search(r"^KEYWORDS := (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    return {**DEFAULT_KEYWORDS, **parse_keywords(line[1].replace("-k ", "").split())}  # type: ignore[index]


@pytest.fixture(scope="module")
def spoken() -> set:
    """Messages of the code, one text or a pair of singular and plural."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(ROOT, methods, options, keywords=keywords())
    return {message for _file, _line, message, _comments, _context in found}


@pytest.fixture(scope="module")
def english() -> Catalog:
    with (LOCALE / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale="en")


def entries(of: Catalog) -> Iterator[Message]:
    return (message for message in of if message.id)


def forms(message: Message) -> tuple[str, ...]:
    return message.string if message.pluralizable else (message.string,)  # type: ignore[return-value]


def fields(text: str) -> set[tuple]:
    """Placeholders of a text, with how each is written."""
    return {(name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None}


def test_extraction_finds_every_room_that_speaks(spoken: set) -> None:
    """Python and templates, pages and files, a count and a table of texts."""
    assert {"总览", "报告", "已公布 {value}", "还没有写查询。", "折线图", "须公开"} <= spoken
    assert ("{count} 页", "{count} 页") in spoken


def test_every_message_has_its_english_and_none_is_stale(spoken: set, english: Catalog) -> None:
    known = {message.id for message in entries(english)}
    assert not sorted(map(str, spoken - known))
    assert not sorted(map(str, known - spoken))
    assert not english.obsolete


def test_no_translation_is_empty_or_fuzzy(english: Catalog) -> None:
    assert not [m.id for m in entries(english) if m.fuzzy or not all(forms(m))]


def test_a_translation_keeps_every_placeholder(english: Catalog) -> None:
    for message in entries(english):
        source = message.id[0] if message.pluralizable else message.id
        for form in forms(message):
            assert fields(form) == fields(source), message.id


def test_english_is_english(english: Catalog) -> None:
    chinese = re.compile("[\u4e00-\u9fff，。：；（）《》]")
    assert not [m.id for m in entries(english) if any(map(chinese.search, forms(m)))]


def test_a_text_is_said_in_the_readers_language() -> None:
    assert translate("自有数据", "zh") == "自有数据"
    assert translate("自有数据", "en") == "Own data"
    assert translate("目标 {value}", "en", value="60.0%") == "Target 60.0%"
    assert both("自有数据") == "自有数据 Own data"
    assert listed(("甲", "乙"), "zh") == "甲、乙" and listed(("a", "b"), "en") == "a, b"


def test_a_text_that_no_one_translated_stays_chinese() -> None:
    assert translate("没有这句话", "en") == "没有这句话"
    assert translate("", "en") == ""


@pytest.mark.parametrize(
    ("count", "en"), [(0, "0 slides"), (1, "1 slide"), (2, "2 slides"), (21, "21 slides")]
)
def test_a_count_has_its_plural(count: int, en: str) -> None:
    assert translate_count("{count} 页", count, "en") == en
    assert translate_count("{count} 页", count, "zh") == f"{count} 页"


def test_the_catalogue_is_read_once() -> None:
    assert catalogue("en") is catalogue("en")
