"""What others wrote into the data is run by no spreadsheet, whichever way it leaves the app, and
numbers stay numbers.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE

import export
from data import harmless, harmless_column
from data.problems import Problem, keep
from export.pptx import native
from export.pptx.page import CONTENT, Box, Spot
from queries import Answer, Column
from queries.format.tabular import as_csv
from tests.export.conftest import Asking

BEGINNINGS = "=+-@\t\r\n＝＋－＠"
NAMED = [
    "=1+1", '=HYPERLINK("http://x","y")', "{=1+1}", "+86 592", "-2+3", "@SUM(A1)", "＝1+1", "＋1",
    "－1", "＠A1", "\t=1", "\r=1", "\n=1", "\x00=1+1", "\x1f\r\n=1", "\ufffe=1", "#N/A", "村居",
]  # fmt: skip
# Text as people write it, and text that is after a cell.
HOSTILE = st.one_of(
    st.text(max_size=20),
    st.builds(str.__add__, st.sampled_from([*BEGINNINGS, "\x00", "{="]), st.text(max_size=20)),
    st.sampled_from(NAMED),
)
NUMBERS = st.integers(-(2**53), 2**53)
patient = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def base(asking: Asking) -> Answer:
    return asking("service/by_village")


def hostile(base: Answer, texts: list[str], numbers: list[int] | None = None) -> Answer:
    counted = numbers or list(range(len(texts)))
    return replace(base, table=pa.table({"village": texts, "cases": counted}), later=None)


def lines(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def cells(data: bytes) -> Iterator[openpyxl.cell.Cell]:
    for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows():
        yield from row


def by_csv(base: Answer, texts: list[str]) -> list[str]:
    return [row[0] for row in lines(export.write(hostile(base, texts), "csv")[0])[1:-2]]


def by_xlsx(base: Answer, texts: list[str]) -> list[str]:
    found = list(cells(export.write(hostile(base, texts), "xlsx")[0]))
    assert {cell.data_type for cell in found} <= {"n", "s"}
    return [cell.value or "" for cell in found if cell.column == 1][1:]


def by_command_line(base: Answer, texts: list[str]) -> list[str]:
    return [row[0] for row in lines((as_csv(hostile(base, texts)) + "\n").encode())[1:]]


def by_console(_base: Answer, texts: list[str]) -> list[str]:
    table = pa.table({"village": texts, "n": [1] * len(texts)})
    return [row[0] for row in lines(export.table_csv(table, ["x"]))[1:-2]]


def by_console_title(_base: Answer, texts: list[str]) -> list[str]:
    table = pa.table([[1]] * len(texts), names=texts)
    return lines(export.table_csv(table, ["x"]))[0]


def by_note(base: Answer, texts: list[str]) -> list[str]:
    table = pa.table({"n": [1]})
    return [lines(export.table_csv(table, [text]))[-1][0] for text in texts]


def by_refused_rows(_base: Answer, texts: list[str]) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "refused.csv"
        keep([Problem("type", "villages", "f.csv", value=text) for text in texts], file)
        return [row[6] for row in lines(file.read_bytes())[1:]]


def chart_cells(base: Answer, kind: XL_CHART_TYPE, data) -> list[str]:
    """Texts in the workbook of a chart, as it comes of the door of all charts."""
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    chart = native.add(Spot(slide, base, Box(0, 0, 4, 3)), CONTENT, kind, data)
    found = list(cells(chart.part.chart_workbook.xlsx_part.blob))
    assert {cell.data_type for cell in found} <= {"n", "s"}
    return [cell.value for cell in found if isinstance(cell.value, str)]


def by_categories(base: Answer, texts: list[str]) -> list[str]:
    data = CategoryChartData()
    data.categories = texts
    data.add_series("n", [1] * len(texts))
    return chart_cells(base, XL_CHART_TYPE.BAR_CLUSTERED, data)[1:]


def by_series(base: Answer, texts: list[str]) -> list[str]:
    data = CategoryChartData()
    data.categories = ["一"]
    for text in texts:
        data.add_series(text, [1])
    return chart_cells(base, XL_CHART_TYPE.BAR_CLUSTERED, data)[:-1]


def by_points(base: Answer, texts: list[str]) -> list[str]:
    data = XyChartData()
    data.add_series(texts[0]).add_data_point(1, 2)
    return chart_cells(base, XL_CHART_TYPE.XY_SCATTER, data)


WAYS: list[Callable[[Answer, list[str]], list[str]]] = [
    by_csv, by_xlsx, by_command_line, by_console, by_console_title, by_note, by_refused_rows,
]  # fmt: skip
CHARTS = [by_categories, by_series, by_points]


@pytest.mark.parametrize("text", NAMED)
@pytest.mark.parametrize("way", [*WAYS, *CHARTS], ids=lambda way: way.__name__)
def test_no_way_out_carries_what_would_run(way: Callable, text: str, base: Answer) -> None:
    for written in way(base, [text]):
        assert not written.startswith((*BEGINNINGS, "{="))
        assert not set(written) & set("\x00\x1f\r\ufffe")


@given(st.lists(HOSTILE, min_size=1, max_size=6, unique=True))
@patient
def test_every_way_out_says_the_same(base: Answer, texts: list[str]) -> None:
    expected = [harmless(text) for text in texts]
    for way in WAYS:
        assert way(base, texts) == expected, way.__name__


@given(st.lists(st.one_of(st.none(), HOSTILE), max_size=8))
def test_a_column_is_treated_as_its_values_are(texts: list[str | None]) -> None:
    column = pa.chunked_array([texts[:3], texts[3:]], pa.string())
    expected = [None if text is None else harmless(text) for text in texts]
    assert harmless_column(column).to_pylist() == expected


@pytest.mark.parametrize("text", ["海沧区", "a-b", "1=1", "", "（＋）", "2021-03", "甲\n乙"])
def test_what_runs_nowhere_stays(text: str) -> None:
    assert harmless(text) == text


@given(HOSTILE)
def test_twice_is_as_once(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@given(st.lists(st.tuples(HOSTILE, NUMBERS), min_size=1, max_size=8))
@patient
def test_numbers_stay_numbers(base: Answer, rows: list[tuple[str, int]]) -> None:
    texts, numbers = map(list, zip(*rows, strict=True))
    answer = hostile(base, texts, numbers)
    assert [int(row[1]) for row in lines(export.write(answer, "csv")[0])[1:-2]] == numbers
    found = [cell for cell in cells(export.write(answer, "xlsx")[0]) if cell.column == 2][1:]
    assert [(cell.value, cell.data_type) for cell in found] == [(n, "n") for n in numbers]


def test_parquet_keeps_what_was_written(base: Answer) -> None:
    data = export.write(hostile(base, NAMED), "parquet")[0]
    assert pa.parquet.read_table(io.BytesIO(data)).column("village").to_pylist() == NAMED


def titled(base: Answer, title: str) -> Answer:
    """The answer with a column that someone called `title`, as a pivot has them."""
    columns = {"village": Column(zh=title, en=title)}
    header = base.question.header.model_copy(update={"columns": columns})
    return replace(base, question=replace(base.question, header=header))


@pytest.mark.parametrize("title", ["=1+1", "+村居", "-村居", "@村居", "\t村居", "＝村居"])
def test_a_title_is_made_harmless_too(base: Answer, title: str) -> None:
    answer = titled(base, title)
    assert lines(export.write(answer, "csv")[0])[0][0] == "'" + title
    assert next(cells(export.write(answer, "xlsx")[0])).value == "'" + title


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
        read = [cell.value for cell in cells(data) if cell.column == 2][1:]
    else:
        read = [line[1] or None for line in lines(data)[1:3]]
    assert read == [None, None]
