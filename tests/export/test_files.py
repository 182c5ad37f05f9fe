"""Every format read back with another program's reader and held against the answer."""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pandas
import pyarrow.parquet as pq
import pytest
from openpyxl.styles.numbers import is_date_format
from python_calamine import CalamineWorkbook

import export
from queries import BY_NAME, Answer, Filters
from tests.export.conftest import NAMES, Asking

NOTICES = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}
MARKS = {"zh": "演示数据", "en": "Demonstration"}
DRAWN_ONLY = {"trend", "history", "variant", "tone", "tile", "tile_col", "tile_row", "side"}


def columns(answer: Answer) -> list[str]:
    return [name for name in answer.table.column_names if name not in DRAWN_ONLY]


def expected(answer: Answer) -> list[list]:
    """The values of the answer; codes of units are said in words, which is tested elsewhere."""
    return [[row[name] for name in columns(answer) if name != "unit"] for row in answer.rows]


def without_unit(answer: Answer, rows: list[list]) -> list[list]:
    names = columns(answer)
    return [[v for n, v in zip(names, row, strict=True) if n != "unit"] for row in rows]


def of_csv(answer: Answer) -> tuple[list[str], list[list[str]], list[str]]:
    """Titles, rows and the last line."""
    text = export.write(answer, "csv")[0].decode("utf-8-sig")
    titles, *rows, empty, last = csv.reader(io.StringIO(text))
    assert not empty
    return titles, rows, last


def as_read(text: str, value: object) -> object:
    """A field of CSV as the type that the value has."""
    if value is None:
        return text or None
    if isinstance(value, bool):
        return {"true": True, "false": False}[text]
    if isinstance(value, datetime):
        return datetime.fromisoformat(text)
    if isinstance(value, date):
        return date.fromisoformat(text)
    return type(value)(text)


def texts_of(data: bytes, format: str) -> Iterator[str]:
    """Everything that a file says, as text."""
    if format == "csv":
        yield data.decode("utf-8-sig")
    elif format == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            yield from (parts.read(name).decode() for name in parts.namelist())
    else:
        known = pq.read_schema(io.BytesIO(data)).metadata
        yield from (value.decode() for value in known.values())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_csv_holds_every_value(asking: Asking, name: str, lang: str) -> None:
    answer = asking(name, lang)
    titles, rows, _ = of_csv(answer)
    for title, column in zip(titles, columns(answer), strict=True):
        assert title.startswith(answer.title(column))
    wanted = expected(answer)
    read = [
        [as_read(text, value) for text, value in zip(row, values, strict=True)]
        for row, values in zip(without_unit(answer, rows), wanted, strict=True)
    ]
    assert read == wanted


def test_csv_opens_in_excel_in_chinese_and_in_pandas(asking: Asking) -> None:
    answer = asking("service/by_village")
    data = export.write(answer, "csv")[0]
    assert data.startswith(b"\xef\xbb\xbf")
    table = pandas.read_csv(io.BytesIO(data), skipfooter=1, engine="python")
    assert list(table["村居"]) == answer.table.column("village").to_pylist()
    assert list(table["办件数"]) == answer.table.column("cases").to_pylist()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_xlsx_holds_every_value_in_its_type(asking: Asking, name: str, lang: str) -> None:
    answer = asking(name, lang)
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    sheet = book.worksheets[0]
    titles, *rows = [list(row) for row in sheet.iter_rows()]
    for title, column in zip(titles, columns(answer), strict=True):
        assert title.value.startswith(answer.title(column))
    for cells, values in zip(without_unit(answer, rows), expected(answer), strict=True):
        for cell, value in zip(cells, values, strict=True):
            if isinstance(value, date):
                assert cell.is_date
                assert cell.value.date() == (value.date() if isinstance(value, datetime) else value)
            elif isinstance(value, float):
                assert cell.value == pytest.approx(value, rel=1e-14)
            else:
                assert cell.value == value
                assert type(cell.value) is type(value)


def test_another_reader_finds_the_same_workbook(asking: Asking) -> None:
    answer = asking("service/by_village")
    data = io.BytesIO(export.write(answer, "xlsx")[0])
    rows = CalamineWorkbook.from_filelike(data).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == answer.table.column("village").to_pylist()
    assert [row[2] for row in rows[1:]] == answer.table.column("cases").to_pylist()


def test_a_sheet_is_ready_to_be_read(asking: Asking) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export.write(asking("rows/cases"), "xlsx")[0]))
    sheet, about = book.worksheets
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(8 <= width <= 48 for width in widths)
    assert about.column_dimensions["B"].width > 50


@pytest.mark.parametrize(
    ("name", "column", "format"),
    [
        ("service/by_village", "on_the_spot_rate", "#,##0.0"),
        ("service/by_village", "cases", "#,##0"),
        ("service/by_village", "village", "@"),
        ("ranking/standings", "points", "#,##0.00"),
        ("burden/change_by_village", "hours", "#,##0"),
    ],
)
def test_a_unit_has_its_number_format(asking: Asking, name: str, column: str, format: str) -> None:
    answer = asking(name)
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    place = columns(answer).index(column) + 1
    assert book.worksheets[0].cell(2, place).number_format == format


def test_a_month_reads_as_a_month(asking: Asking) -> None:
    for lang, form in (("zh", "年"), ("en", "mmm")):
        answer = asking("service/channel_by_month", lang)
        book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
        said = book.worksheets[0].cell(2, columns(answer).index("month") + 1).number_format
        assert is_date_format(said) and form in said


@pytest.mark.parametrize("name", NAMES)
def test_parquet_is_the_table_with_its_facts(asking: Asking, name: str) -> None:
    answer = asking(name)
    read = pq.read_table(io.BytesIO(export.write(answer, "parquet")[0]))
    assert read.column_names == columns(answer)
    assert without_unit(answer, [list(row.values()) for row in read.to_pylist()]) == expected(
        answer
    )
    known = {key.decode(): value.decode() for key, value in read.schema.metadata.items()}
    assert known["question"] == name
    assert known["version"] == answer.version
    assert known["sql"] == answer.question.sql
    assert known["demonstration"] == "true"
    for column in read.schema:
        assert column.metadata[b"title"].decode() == answer.title(column.name)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_second_sheet_defends_the_first(asking: Asking, name: str, lang: str) -> None:
    answer = asking(name, lang)
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    labels, said = zip(
        *(row for row in book.worksheets[1].iter_rows(values_only=True)), strict=True
    )
    header = answer.question.header
    for text in (header.title.of(lang), header.definition.of(lang), answer.version, name):
        assert text in said
    start = labels.index({"zh": "所运行的查询", "en": "The query that ran"}[lang])
    lines = answer.question.sql.splitlines()
    read = [(text or "").strip() for text in said[start : start + len(lines)]]
    assert read == [line.strip() for line in lines]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("format", export.FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_demonstration_data_says_so_and_own_data_does_not(
    asking: Asking, name: str, format: str, lang: str
) -> None:
    for own in (False, True):
        data, file, _ = export.write(asking(name, lang, own=own), format)
        assert any(NOTICES[lang] in text for text in texts_of(data, format)) != own
        assert (MARKS[lang] in file) != own


def test_filters_are_named_and_those_without_effect_too(asking: Asking) -> None:
    answer = asking("service/by_village", subdistricts=("350205004",), departments=("D13",))
    assert answer.chosen["subdistricts"] == (answer.rows[0]["subdistrict"],)
    last = of_csv(answer)[2][0]
    assert answer.rows[0]["subdistrict"] in last
    assert "2021年1月 至 2021年12月" in last
    ignoring = asking("ranking/standings", departments=("D13",))
    assert not ignoring.chosen
    book = openpyxl.load_workbook(io.BytesIO(export.write(ignoring, "xlsx")[0]))
    facts = dict(book.worksheets[1].iter_rows(values_only=True))
    assert facts["未应用的筛选"] == "部门"


def test_many_places_are_counted_in_a_line_and_listed_in_the_workbook(asking: Asking) -> None:
    whole = asking("burden/change_by_village")
    codes = tuple(whole.params["villages"][:12])  # type: ignore[index]
    answer = asking("burden/change_by_village", villages=codes)
    assert "等 12 个" in of_csv(answer)[2][0]
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    facts = dict(book.worksheets[1].iter_rows(values_only=True))
    assert facts["村居"] == "、".join(answer.chosen["villages"])


def test_every_filter_has_its_word() -> None:
    named = {one.name for one in fields(Filters)} - {"start", "end"}
    assert named <= BY_NAME.keys()


def test_an_answer_without_rows_is_still_a_file(asking: Asking) -> None:
    answer = asking("service/by_village")
    nothing = replace(answer, table=answer.table.slice(0, 0))
    assert of_csv(nothing)[1] == []
    for format in export.FORMATS:
        assert export.write(nothing, format)[0]
    assert not export.can_be_drawn(nothing)


def test_what_a_sheet_cannot_hold_goes_on_to_the_next(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["export.files.xlsx"], "MOST", 150)
    answer = asking("rows/cases")
    book = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0]))
    assert [sheet.max_row - 1 for sheet in book.worksheets[:3]] == [150, 150, 100]
    first = [row[0] for sheet in book.worksheets[:3]
             for row in sheet.iter_rows(min_row=2, values_only=True)]  # fmt: skip
    assert first == answer.table.column(0).to_pylist()


def test_an_unknown_format_names_the_nearest(asking: Asking) -> None:
    with pytest.raises(KeyError, match="xlsx"):
        export.write(asking("service/by_village"), "xls")


def test_a_file_is_there_whole_or_not_at_all(
    asking: Asking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_answer: Answer, file: io.BufferedWriter) -> None:
        file.write(b"half")
        raise OSError("no space")

    path = tmp_path / "answer.csv"
    answer = asking("service/by_village")
    export.save(answer, "csv", path)
    before = path.read_bytes()
    monkeypatch.setitem(export.FORMATS, "csv", export.Format(failing, "text/csv"))  # type: ignore[arg-type]
    with pytest.raises(OSError, match="no space"):
        export.save(answer, "csv", path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "lang", "titles"),
    [
        ("service/by_village", "zh", {"办件数", "当场办结率（%）"}),
        ("service/by_village", "en", {"Cases", "On the spot (%)"}),
        ("burden/change_by_village", "zh", {"工时（小时）"}),
        ("ranking/standings", "zh", {"名次", "总分", "绩效奖励（元）"}),
    ],
)
def test_a_title_says_the_unit_once(asking: Asking, name: str, lang: str, titles: set[str]) -> None:
    assert titles <= set(of_csv(asking(name, lang))[0])


def test_a_row_with_a_unit_of_its_own_has_the_format_of_it(asking: Asking) -> None:
    answer = asking("village/measured")
    sheet = openpyxl.load_workbook(io.BytesIO(export.write(answer, "xlsx")[0])).worksheets[0]
    points = "[>=0.05]+#,##0.0;[<=-0.05]-#,##0.0;#,##0.0"
    wanted = {
        "percent": "#,##0.0",
        "points": points,
        "hours": "#,##0",
    }
    mixed = [n for n in columns(answer) if answer.question.column(n).unit.startswith("row")]
    assert len(mixed) > 2
    for name in mixed:
        place = columns(answer).index(name) + 1
        for number, row in enumerate(answer.rows, start=2):
            unit = answer.unit(name, row)
            if unit in wanted and row[name] is not None:
                assert sheet.cell(number, place).number_format == wanted[unit]


def in_parts(answer: Answer, size: int) -> Answer:
    """The answer as a page of one row, whose parts are all of its rows, `size` at a time."""
    table = answer.table
    starts = range(0, len(table), size)
    return replace(
        answer, table=table.slice(0, 1), later=lambda: (table.slice(at, size) for at in starts)
    )


@pytest.mark.parametrize("name", ["rows/cases", "village/measured", "service/by_village"])
@pytest.mark.parametrize("size", [1, 7, 1000])
def test_a_file_written_in_parts_is_the_same(asking: Asking, name: str, size: int) -> None:
    answer = asking(name)
    parts = in_parts(answer, size)
    assert export.write(parts, "csv")[0] == export.write(answer, "csv")[0]
    books = [
        openpyxl.load_workbook(io.BytesIO(export.write(a, "xlsx")[0])) for a in (answer, parts)
    ]
    whole, pieces = (
        [[(cell.value, cell.number_format) for cell in row] for row in book.worksheets[0]]
        for book in books
    )
    assert pieces == whole
    assert books[1].worksheets[0].auto_filter.ref == books[0].worksheets[0].auto_filter.ref
    tables = [pq.read_table(io.BytesIO(export.write(a, "parquet")[0])) for a in (answer, parts)]
    assert tables[0].equals(tables[1])


@pytest.mark.parametrize("format", export.FORMATS)
def test_a_list_without_rows_is_still_a_file(asking: Asking, format: str) -> None:
    answer = asking("rows/cases")
    nothing = replace(in_parts(answer, 1), later=lambda: iter(()))
    empty = replace(answer, table=answer.table.slice(0, 0))
    assert len(export.write(nothing, format)[0]) > 100
    if format == "csv":
        assert export.write(nothing, format)[0] == export.write(empty, format)[0]


def test_more_rows_than_a_sheet_holds_go_on_in_another(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["export.files.xlsx"], "MOST", 30)
    answer = asking("rows/cases")
    book = openpyxl.load_workbook(io.BytesIO(export.write(in_parts(answer, 25), "xlsx")[0]))
    sheets = book.worksheets[:-1]
    assert len(sheets) == -(-len(answer.table) // 30)
    ids = [row[0] for sheet in sheets for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert ids == answer.table.column("case_id").to_pylist()
