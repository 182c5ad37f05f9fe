"""A deck as a page: it needs nothing else, says every number, and nothing in it can do harm."""

import json
import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser

import pyarrow as pa
import pytest

from export.deck_formats import FORMATS
from export.decks import BuiltDeck, BuiltSlide, build_deck, deck, deck_names, read_deck
from export.web import Named, page
from export.web.table import table
from queries import Answer, AskContext, Warehouse, ask, format_number, questions

NOTICE = {"zh": "演示数据，非真实统计", "en": "Demonstration data, not real statistics"}
HOSTILE = '</script><img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}'
DECKS = [(name, lang) for name in deck_names() for lang in ("zh", "en")]


class Read(HTMLParser):
    """Every element with its attributes, and the text of each slide, without its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.slides: dict[str, list[str]] = {}
        self.figures: list[str] = []
        self.inside, self.slide = "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        self.inside = tag
        if tag == "section":
            self.slide = found["id"]

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""
        if tag == "section":
            self.slide = ""

    def handle_data(self, text: str) -> None:
        if self.slide and self.inside == "script":
            self.figures.append(text)
        elif self.slide:
            self.slides.setdefault(self.slide, []).append(text)

    def said(self, slide: BuiltSlide) -> str:
        return re.sub(r"\s+", " ", " ".join(self.slides[f"slide-{slide.number}"]))


@pytest.fixture(scope="module", params=DECKS, ids="-".join)
def both(request: pytest.FixtureRequest, warehouse: Warehouse) -> tuple[BuiltDeck, Read, str]:
    name, lang = request.param
    made = build_deck(deck(name), AskContext(warehouse, lang=lang))
    text = page(made)
    return made, Read(text), text


def test_nothing_is_fetched_from_elsewhere(both: tuple[BuiltDeck, Read, str]) -> None:
    _made, read, _text = both
    for _tag, attributes in read.elements:
        assert not attributes.get("src")
        assert (attributes.get("href") or "#").startswith("#")
        assert not [name for name in attributes if name.startswith("on")]
    policy = next(a["content"] for _t, a in read.elements if a.get("http-equiv"))
    scripts = next(part for part in policy.split(";") if "script-src" in part)
    assert "default-src 'none'" in policy and "unsafe" not in scripts


def test_every_slide_says_what_it_is(both: tuple[BuiltDeck, Read, str]) -> None:
    made, read, _text = both
    assert len(read.slides) == len(made.slides)
    for slide in made.slides:
        said = read.said(slide)
        assert slide.title in said and slide.headline in said
        assert NOTICE[made.lang] in said and made.version in said
        assert f"{slide.number} / {len(made.slides)}" in said
        assert {"zh": "2021年12月", "en": "Dec 2021"}[made.lang] in said


def test_every_number_of_a_chart_and_of_a_figure_is_said(
    both: tuple[BuiltDeck, Read, str],
) -> None:
    made, read, _text = both
    for slide in made.slides:
        said = read.said(slide)
        for answer in slide.answers:
            if slide.kind == "figures":
                assert answer.said(answer.first, "value") in said
            chart = answer.question.header.chart
            rows = answer.rows[: slide.rows] if slide.kind == "table" else answer.rows
            if slide.kind == "chart":
                roles = ("x", "y", "value", "start", "end")
                names = [chart[role] for role in roles if chart.get(role) in rows[0]]
            elif slide.kind == "table":
                names = [name for name in rows[0] if not name.endswith("_id") and name != "unit"]
            else:
                names = []
            for row in rows:
                for name in names:
                    assert shown(row, answer, name) in said


def shown(row: dict, answer, name: str) -> str:
    if answer.question.column(name).unit.startswith("row"):
        return answer.said(row, name)
    return said_plainly(row[name], answer, name)


def said_plainly(value: object, answer, name: str) -> str:
    """As a person would write it: one decimal of a per cent, no decimals of hours."""
    if isinstance(value, (float, Decimal)) and answer.unit(name) == "percent":
        return f"{Decimal(str(value)).quantize(Decimal('0.1'), ROUND_HALF_UP):,}"
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return format_number(value, answer.unit(name), answer.lang)
    return answer.said({name: value}, name)


def test_every_chart_is_a_figure_that_plotly_reads(both: tuple[BuiltDeck, Read, str]) -> None:
    made, read, _text = both
    charts = [slide for slide in made.slides if slide.kind == "chart"]
    figures = [json.loads(text) for text in read.figures]
    assert len(figures) == len(charts)
    for figure in figures:
        assert figure["data"] and figure["layout"]["height"]
        assert figure["config"].get("locale") == ("zh-CN" if made.lang == "zh" else None)
    alts = [a["aria-label"] for t, a in read.elements if t == "figure"]
    assert len(alts) == len(charts) and all(alts)


def test_words_and_data_cannot_become_code(warehouse: Warehouse) -> None:
    made = build_deck(deck("monthly"), AskContext(warehouse))
    chart = next(slide for slide in made.slides if "village" in _columns(slide))
    answer = chart.answers[0]
    names = pa.array([HOSTILE] * len(answer.table))
    place = answer.table.column_names.index("village")
    bad = replace(answer, table=answer.table.set_column(place, "village", names))
    slide = replace(chart, title=HOSTILE, headline=HOSTILE, answers=(bad,), number=1)
    plain = Read(page(replace(made, slides=(replace(chart, number=1),))))
    read = Read(page(replace(made, title=HOSTILE, slides=(slide,))))
    assert [tag for tag, _a in read.elements] == [tag for tag, _a in plain.elements]
    assert HOSTILE in read.said(slide)


def _columns(slide: BuiltSlide) -> list[str]:
    return slide.answers[0].table.column_names if slide.kind == "chart" else []


def test_a_page_has_ways_into_the_app_only_in_the_app(warehouse: Warehouse) -> None:
    made = build_deck(deck("monthly"), AskContext(warehouse))
    read = Read(page(made, _village_or_whole))
    ways = [a["href"] for t, a in read.elements if t == "a" and "drill" in (a.get("class") or "")]
    asked = [f"https://app/{a.question.name}" for s in made.slides for a in s.answers]
    assert sorted(ways) == sorted(asked)


def test_what_is_named_leads_into_the_app(warehouse: Warehouse) -> None:
    """In tables by links; in figures by an address for each name that a mark carries."""
    made = build_deck(deck("monthly"), AskContext(warehouse))
    read = Read(page(made, _village_or_whole))
    found = [a["href"] for t, a in read.elements if t == "a" and a.get("class") == "named"]
    listed = {row["village"] for row in _answer(made, "overview/overdue").rows[:12]} - {None}
    assert listed and {f"https://app/village/{one}" for one in listed} <= set(found)
    figures = [json.loads(text) for text in read.figures]
    [funnel] = [f["ways"] for f in figures if f.get("ways", {}).get("named") == "text"][:1]
    places = {row["village"] for row in _answer(made, "service/funnel_on_the_spot").rows}
    assert funnel["to"] == {one: f"https://app/village/{one}" for one in places}
    marks = {name for f in figures for t in f["data"] for name in t.get("text") or ()}
    assert places <= marks


def _village_or_whole(answer: Answer, named: Named | None = None) -> str:
    if named is None:
        return f"https://app/{answer.question.name}"
    column, said = named
    return f"https://app/village/{said}" if column == "village" else ""


def _answer(made: BuiltDeck, name: str) -> Answer:
    return next(a for s in made.slides for a in s.answers if a.question.name == name)


def test_own_data_has_no_notice(warehouse: Warehouse) -> None:
    made = build_deck(deck("monthly"), AskContext(warehouse))
    own = tuple(
        replace(
            slide,
            answers=tuple(replace(one, demonstration=False) for one in slide.answers),
            source=slide.source.replace(NOTICE["zh"], "自有数据"),
        )
        for slide in made.slides
    )
    assert NOTICE["zh"] not in page(replace(made, slides=own, demonstration=False))


def test_a_wrong_slide_says_so_and_the_others_stand(warehouse: Warehouse) -> None:
    made = build_deck(deck("monthly"), AskContext(warehouse))
    wrong = BuiltSlide(1, "fault", "这一页有误", "第 4 行：没有名为“x”的问题")
    read = Read(page(replace(made, slides=(wrong, made.slides[1]))))
    assert "第 4 行" in read.said(wrong) and made.slides[1].title in read.said(made.slides[1])


def test_a_figure_that_is_too_high_for_a_slide_is_a_table(warehouse: Warehouse) -> None:
    text = 'title = { zh = "会", en = "Meeting" }\n[[slide]]\nquestion = "powers/procedure"\n'
    read = Read(page(build_deck(read_deck(text, "mine"), AskContext(warehouse))))
    assert not read.figures
    assert [tag for tag, _a in read.elements].count("table") == 2  # with that of the keys


def test_the_file_is_written_whole(warehouse: Warehouse, tmp_path) -> None:
    out = tmp_path / "new" / "deck.html"
    FORMATS["html"](build_deck(deck("yearly"), AskContext(warehouse, lang="en")), out)
    assert out.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert [file.name for file in out.parent.iterdir()] == ["deck.html"]


@pytest.mark.parametrize("name", [n for n in questions() if ":" not in n])
def test_no_table_is_without_columns(warehouse: Warehouse, name: str) -> None:
    """However many columns a question has, and whether or not a chart stands beside it."""
    answer = ask(name, AskContext(warehouse), limit=5)
    for drawn in (False, True):
        found = table(answer, 3, drawn=drawn)
        assert found.heads
        assert all(len(row) == len(found.heads) for row in found.rows)
