"""PowerPoint: what stands in the file equals the answers, and everything in it can be edited."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Inches

from charts import KINDS
from export.deck_formats import FORMATS
from export.decks import BuiltDeck, BuiltSlide, build_deck, deck, deck_names, read_deck
from export.pptx.kinds import DRAWERS
from export.pptx.text import fitting, height, lines
from queries import AskContext, Filters, Warehouse, questions, translate

LANGS = ["zh", "en"]
CASES = [(name, lang) for name in deck_names() for lang in LANGS]
NOTICE = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}
# Columns of which every value stands in the chart, by kind, as arguments of the chart.
DRAWN = {
    "bar": ("x",),
    "column": ("y",),
    "line": ("y",),
    "dot": ("start", "end"),
    "slope": ("y",),
    "funnel": ("x", "y", "lower_warning", "upper_warning", "lower_alarm", "upper_alarm"),
    "interval": ("x", "low", "high", "inner_low", "inner_high"),
    "control": ("y", "centre", "lower", "upper"),
    "event_study": ("y", "low", "high"),
}


@pytest.fixture(scope="module")
def written(
    warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], tuple[BuiltDeck, Path]]:
    """Every deck of the project in both languages."""
    folder = tmp_path_factory.mktemp("pptx")
    found = {}
    for name, lang in CASES:
        made, path = (
            build_deck(deck(name), AskContext(warehouse, lang=lang)),
            folder / f"{name}-{lang}.pptx",
        )
        FORMATS["pptx"](made, path)
        found[name, lang] = (made, path)
    return found


EARLY = date(2016, 1, 1)
# A village alone, and a month of which a village has next to nothing.
NARROWED = [("zh", False, None), ("en", True, EARLY)]


def every(warehouse: Warehouse, lang: str, one: bool, end: date | None) -> BuiltDeck:
    """A deck of all questions; the control charts, which are all drawn alike, by a few."""
    asked = [name for name in questions() if ":" not in name]
    asked += [name for name in questions() if ":" in name][:3]
    slides = "".join(f'[[slide]]\nquestion = "{name}"\nrows = 6\n' for name in asked)
    villages = (warehouse.choices.places[0].village_id,) if one else ()
    narrowed = Filters(villages=villages, start=end, end=end)
    text = f'title = {{ zh = "全部", en = "All" }}\n{slides}'
    return build_deck(read_deck(text, "all"), AskContext(warehouse, lang=lang), narrowed)


def texts(slide) -> str:
    """All that is written on a slide, and on its layout."""
    frames = [s for s in (*slide.shapes, *slide.slide_layout.shapes) if s.has_text_frame]
    return "\n".join(shape.text_frame.text for shape in frames)


def charted(slide) -> Counter:
    """How often each number stands in the charts of a slide."""
    found: Counter = Counter()
    for shape in slide.shapes:
        if shape.has_chart:
            for value in shape.chart._chartSpace.iter("{*}v"):
                if re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", value.text or ""):
                    found[float(value.text)] += 1
    return found


def tables(slide) -> Iterator[list[list[str]]]:
    for shape in slide.shapes:
        if shape.has_table:
            yield [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]


def check_chart(made: BuiltSlide, slide) -> None:
    answer = made.answers[0]
    chart = dict(answer.question.header.chart)
    kind = chart.pop("kind")
    rows = answer.rows
    if kind in DRAWN and not (kind in ("bar", "dot", "interval") and len(rows) > 44):
        wanted = Counter(
            float(row[chart[name]])
            for name in DRAWN[kind]
            for row in rows
            if row[chart[name]] is not None
        )
        missing = wanted - charted(slide)
        assert not missing, f"{answer.question.name}: {dict(list(missing.items())[:3])}"
    elif kind == "waterfall":
        lengths = {abs(float(row[chart["value"]])) for row in rows}
        found = [abs(value) for value in charted(slide)]
        assert all(any(abs(one - other) < 1e-6 for other in found) for one in lengths)
    elif kind == "tile_map":
        for row in rows:
            tile = next(s for s in slide.shapes if s.name == row[chart["name"]])
            number = answer.said(row, chart["value"]).split(" ")[0]
            assert tile.text_frame.text.split("\n")[1] == number


def check_table(made: BuiltSlide, slide) -> int:
    """Cells equal what the answer says; returns how many rows are shown."""
    answer = made.answers[0]
    head, *body = next(tables(slide))
    names = answer.read_columns[: len(head)]
    assert head == [answer.title(name) for name in names]
    for row, cells in zip(answer.rows, body, strict=False):
        assert cells == [answer.said(row, name) or "\u00a0" for name in names]
    return len(body)


def test_every_kind_of_chart_has_a_drawer_of_its_own() -> None:
    assert set(DRAWERS) == set(KINDS)
    assert len({drawer.__module__ for drawer in DRAWERS.values()}) == len(KINDS)


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_a_deck_opens_with_all_its_slides_headlines_notes_and_notice(written, name, lang) -> None:
    made, path = written[name, lang]
    found = Presentation(str(path))
    assert (found.slide_width, found.slide_height) == (Inches(13.333), Inches(7.5))
    assert len(found.slides) == len(made.slides)
    for slide, one in zip(found.slides, made.slides, strict=True):
        assert slide.shapes.title.text_frame.text == (
            one.title if one.kind == "section" else one.headline or one.title
        )
        assert NOTICE[lang] in texts(slide) and one.source in texts(slide)
        # On the layout, where it is not deleted by accident.
        assert NOTICE[lang] in "".join(
            shape.text_frame.text for shape in slide.slide_layout.shapes if shape.has_text_frame
        )
        if one.notes:
            assert slide.notes_slide.notes_text_frame.text == one.notes


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_numbers_of_charts_tables_and_cards_are_those_of_the_answers(written, name, lang) -> None:
    made, path = written[name, lang]
    for slide, one in zip(Presentation(str(path)).slides, made.slides, strict=True):
        if one.kind == "chart":
            check_chart(one, slide)
        elif one.kind == "table":
            shown = check_table(one, slide)
            rows = len(one.answers[0].table)
            assert shown == min(rows, one.rows)
            assert (shown < rows) == (
                translate("共 {count} 行，列前 {shown} 行", lang, count=rows, shown=shown)
                in texts(slide)
            )
        elif one.kind == "figures":
            for answer in one.answers:
                assert answer.said(answer.first, "value") in texts(slide)
        elif one.kind == "sentences":
            for sentence in one.answers[0].sentences():
                assert sentence in texts(slide)


@pytest.mark.parametrize(("lang", "one", "end"), NARROWED)
def test_every_question_is_drawn_on_its_slide_whatever_the_filters_leave(
    warehouse: Warehouse, tmp_path: Path, lang: str, one: bool, end: date | None
) -> None:
    made = every(warehouse, lang, one, end)
    FORMATS["pptx"](made, tmp_path / "all.pptx")
    assert not made.faults
    slides = Presentation(str(tmp_path / "all.pptx")).slides
    for said, slide in zip(made.slides, slides, strict=True):
        name = said.answers[0].question.name
        for shape in slide.shapes:
            right, bottom = shape.left + shape.width, shape.top + shape.height
            assert min(shape.left, shape.top) >= 0, f"{name}: {shape.name}"
            assert right <= Inches(13.34) and bottom <= Inches(7.5), f"{name}: {shape.name}"
        assert min(map(int, re.findall(r' sz="(\d+)"', package(slide)))) >= 1000, name
        if said.answers[0].empty:
            assert not any(shape.has_chart or shape.has_table for shape in slide.shapes)
        elif said.kind == "chart":
            check_chart(said, slide)
        elif said.kind == "table":
            check_table(said, slide)


def package(slide) -> str:
    """The XML of a slide and of its charts."""
    charts = [shape.chart.part.blob for shape in slide.shapes if shape.has_chart]
    return b"".join([slide.part.blob, *charts]).decode()


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_the_file_holds_no_picture_and_only_fonts_of_office(written, name, lang) -> None:
    _, path = written[name, lang]
    with zipfile.ZipFile(path) as file:
        inside = {entry: file.read(entry) for entry in file.namelist()}
    assert not [entry for entry in inside if "media/" in entry or entry.endswith((".jpeg", ".png"))]
    faces = {
        face.decode()
        for entry, content in inside.items()
        if entry.endswith(".xml")
        for face in re.findall(rb'typeface="([^"]*)"', content)
    }
    assert {face for face in faces if not face.startswith("+")} == {"Arial", "Microsoft YaHei"}
    layouts = [entry for entry in inside if re.fullmatch(r"ppt/slideLayouts/[^/]+\.xml", entry)]
    assert len(layouts) == 3
    languages = re.findall(rb' lang="([^"]+)"', inside["ppt/slides/slide2.xml"])
    assert set(languages) == {b"zh-CN" if lang == "zh" else b"en-US"}


def test_the_same_deck_gives_the_same_file_and_says_nothing_of_the_machine(
    written, tmp_path: Path
) -> None:
    made, path = written["monthly", "zh"]
    FORMATS["pptx"](made, tmp_path / "again.pptx")
    assert (tmp_path / "again.pptx").read_bytes() == path.read_bytes()
    stamps = list(about(path.read_bytes()))
    assert len(stamps) > 1
    for core in stamps:
        times = re.findall(rb">(\d{4}-[^<]*)</dcterms", core)
        assert set(times) == {f"{made.as_of}T00:00:00Z".encode()}


def about(content: bytes) -> Iterator[bytes]:
    """What a package says of itself, and the workbooks within it."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for entry in file.namelist():
            if entry == "docProps/core.xml":
                yield file.read(entry)
            elif entry.endswith(".xlsx"):
                yield from about(file.read(entry))


def test_a_wrong_slide_is_shown_as_one(warehouse: Warehouse, tmp_path: Path) -> None:
    text = 'title = { zh = "会", en = "Meeting" }\n[[slide]]\nquestion = "service/casses"\n'
    made = build_deck(read_deck(text, "mine"), AskContext(warehouse))
    FORMATS["pptx"](made, tmp_path / "mine.pptx")
    (slide,) = Presentation(str(tmp_path / "mine.pptx")).slides
    assert made.slides[0].headline in texts(slide) and "service/cases" in texts(slide)


def test_data_of_ones_own_carries_no_notice(warehouse: Warehouse, tmp_path: Path) -> None:
    made = build_deck(deck("monthly"), AskContext(warehouse))
    own = BuiltDeck(**{**vars(made), "demonstration": False, "slides": made.slides[:1]})
    FORMATS["pptx"](own, tmp_path / "own.pptx")
    (slide,) = Presentation(str(tmp_path / "own.pptx")).slides
    assert NOTICE["zh"] not in texts(slide)


def test_text_is_measured() -> None:
    assert lines("一二三四五六七八九十", 72, 5.0) == 2
    assert lines("one two three", 72, 100.0) == 1
    assert lines("a\nb", 12, 5.0) == 2
    long = "每个村居每月的工时比上年同期减少，" * 8
    size = fitting(long, 6.0, 1.0, 30, 8)
    assert 8 < size < 30
    assert height(long, size, 6.0) <= 1.0 < height(long, size + 1, 6.0)
