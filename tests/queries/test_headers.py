"""Headers: whole or refused, with the file and the field in the message."""

from pathlib import Path

import pytest

from queries import HeaderError, UnknownName, question, questions
from queries.catalog.header import parse

WHOLE = """/*
title = { zh = "题", en = "Title" }
definition = { zh = "说明", en = "What it counts" }
unit = "percent"
direction = "up"
chart = { kind = "table" }
params = []
*/
SELECT 1 AS value
"""


@pytest.mark.parametrize("field", ["title", "definition", "unit", "direction", "chart", "params"])
def test_a_missing_field_is_named_with_its_file(field: str) -> None:
    lines = [line for line in WHOLE.splitlines() if not line.startswith(field)]
    with pytest.raises(HeaderError, match=rf"service/x\.sql.*{field}"):
        parse("\n".join(lines), Path("queries/service/x.sql"))


def test_an_unknown_field_is_named() -> None:
    text = WHOLE.replace("params = []", 'params = []\ncolour = "blue"')
    with pytest.raises(HeaderError, match="colour"):
        parse(text, Path("x.sql"))


def test_a_language_may_not_be_missing() -> None:
    with pytest.raises(HeaderError, match=r"title\.en"):
        parse(WHOLE.replace('{ zh = "题", en = "Title" }', '{ zh = "题" }'), Path("x.sql"))


def test_text_without_a_header_is_refused() -> None:
    with pytest.raises(HeaderError, match="opens with its header"):
        parse("SELECT 1", Path("x.sql"))


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="service/on_time_rate"):
        question("service/on_time_rat")


@pytest.mark.parametrize("name", questions())
def test_every_header_can_be_read_in_both_languages(name: str) -> None:
    header = question(name).header
    for words in filter(
        None, (header.title, header.definition, header.caveat, *header.sentence.values())
    ):
        assert words.zh != words.en
        assert not any("\u4e00" <= char <= "\u9fff" for char in words.en)


def test_what_adds_up_needs_rows() -> None:
    text = WHOLE.replace("params = []", 'params = []\nadds_up = { value = "count" }')
    with pytest.raises(HeaderError, match=r"x\.sql.*rows"):
        parse(text, Path("x.sql"))


@pytest.mark.parametrize("how", ["average:hours", "sum", "count:"])
def test_an_unknown_way_of_adding_up_is_named(how: str) -> None:
    text = WHOLE.replace(
        "params = []", f'params = []\nrows = "rows/cases"\nadds_up = {{ value = "{how}" }}'
    )
    with pytest.raises(HeaderError, match=r"adds_up\.value"):
        parse(text, Path("x.sql"))
