"""What others wrote into the data is never run by a spreadsheet, and numbers stay numbers."""

import csv
import io
from dataclasses import replace

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import export
from queries import Answer, Column
from tests.export.conftest import Asking

BEGINNINGS = "=+-@\t\r\n＝＋－＠"
# Text as people write it, and text that is after a cell.
HOSTILE = st.one_of(
    st.text(max_size=20),
    st.builds(str.__add__, st.sampled_from(BEGINNINGS), st.text(max_size=20)),
    st.sampled_from(["=1+1", '=HYPERLINK("http://x","y")', "+86 592", "-2+3", "@SUM(A1)", "#N/A"]),
)
NUMBERS = st.integers(-(2**53), 2**53)
patient = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def base(asking: Asking) -> Answer:
    return asking("service/by_village")


def hostile(base: Answer, texts: list[str], numbers: list[int]) -> Answer:
    return replace(base, table=pa.table({"village": texts, "cases": numbers}))


def titled(base: Answer, title: str) -> Answer:
    """The answer with a column that someone called `title`."""
    columns = {"village": Column(zh=title, en=title)}
    header = base.question.header.model_copy(update={"columns": columns})
    return replace(base, question=replace(base.question, header=header))


def in_xml(text: str) -> str:
    """Text as XML can hold it, made harmless."""
    kept = "".join(c for c in text if c in "\t\r\n" or (c >= " " and c not in "\ufffe\uffff"))
    safe = "'" + kept if kept and kept[0] in BEGINNINGS else kept
    return one_line_end(safe)


def one_line_end(text: str) -> str:
    """XML has one kind of line end; whether others are kept hangs on the library that writes it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.tuples(HOSTILE, NUMBERS), min_size=1, max_size=8))
@patient
def test_no_text_of_a_csv_begins_a_formula(base: Answer, rows: list[tuple[str, int]]) -> None:
    texts, numbers = map(list, zip(*rows, strict=True))
    data = export.write(hostile(base, texts, numbers), "csv")[0]
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:-2]
    assert [row[0] for row in read] == [
        "'" + text if text[:1] and text[0] in BEGINNINGS else text for text in texts
    ]
    assert [int(row[1]) for row in read] == numbers


@given(st.lists(st.tuples(HOSTILE, NUMBERS), min_size=1, max_size=8))
@patient
def test_no_cell_of_a_workbook_is_a_formula(base: Answer, rows: list[tuple[str, int]]) -> None:
    texts, numbers = map(list, zip(*rows, strict=True))
    data = export.write(hostile(base, texts, numbers), "xlsx")[0]
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    for (text, number), (cell, beside) in zip(rows, sheet.iter_rows(min_row=2), strict=True):
        assert cell.data_type == ("n" if cell.value is None else "s")
        assert (cell.value or " ")[0] not in BEGINNINGS
        assert one_line_end(cell.value or "") == in_xml(text)
        assert (beside.value, beside.data_type) == (number, "n")


@pytest.mark.parametrize("title", ["=1+1", "+村居", "-村居", "@村居", "\t村居", "＝村居"])
def test_a_title_is_made_harmless_too(base: Answer, title: str) -> None:
    answer = titled(base, title)
    text = export.write(answer, "csv")[0].decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text)))[0] == "'" + title
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    assert book.worksheets[0]["A1"].value == "'" + title


def test_what_was_chosen_is_made_harmless_too(base: Answer) -> None:
    answer = replace(base, chosen={"villages": ("=1+1",)})
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    facts = dict(book.worksheets[1].iter_rows(values_only=True))
    assert facts["村居"] == "'=1+1"


@pytest.mark.parametrize("format", export.FORMATS)
def test_a_number_that_is_none_is_empty(base: Answer, format: str) -> None:
    table = pa.table({"village": ["甲", "乙"], "on_the_spot_rate": [float("nan"), float("inf")]})
    data = export.write(replace(base, table=table), format)[0]
    if format == "parquet":
        read = pa.parquet.read_table(io.BytesIO(data)).column(1).to_pylist()
    elif format == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        read = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)]
    else:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[1:3]
        read = [line[1] or None for line in lines]
    assert read == [None, None]
