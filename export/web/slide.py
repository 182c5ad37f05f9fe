"""One slide as the templates read it: every word and number of it is text by then."""

from dataclasses import dataclass

from markupsafe import Markup

import charts
from export.chart_context import chart_context
from export.decks.built import BuiltDeck, BuiltSlide
from export.web.link import Link
from export.web.script import script
from export.web.table import Table, table
from export.web.tile import Tile, tile
from queries import Answer, format_month, text_width, translate, unit_name

# The width of a figure before it is magnified, about which its lists are folded.
WIDTH = 960
# A figure that is still higher in pixels, as are hundreds of bars, is no slide; its table is shown.
HIGHEST = 700
# Halves of a Chinese character that two lines of a headline hold, in its usual and its small type.
TWO_LINES, TWO_SMALL_LINES = 144, 180
# Rows on paper beside a chart: in two tables where the columns are few.
FEW, EACH, NARROW = 4, 22, 15


@dataclass(frozen=True)
class Chart:
    """`figure` is what Plotly reads, as JSON that may stand in a script; where marks lead
    somewhere, it says where a point has its name and which address a name has.
    """

    figure: Markup
    alt: str


@dataclass(frozen=True)
class Shown:
    """`length` is the class of the headline; `about` the line beneath, without the notice.

    `whole` is the table of a chart with all its rows, `paper` with as many as a page has room
    for, `each` in one table. `tiles` come with their links. `nothing` says why there is nothing.
    """

    number: int
    kind: str
    title: str
    headline: str
    about: str
    length: str = ""
    unit: str = ""
    link: str = ""
    nothing: str = ""
    following: tuple[str, ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    tiles: tuple[tuple[Tile, str], ...] = ()
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    whole: Table | None = None
    paper: Table | None = None
    each: int = EACH


def shown(deck: BuiltDeck, slide: BuiltSlide, link: Link | None) -> Shown:
    """The slide of a deck; `link` gives the address of an answer in the app, where there is one."""
    whole: dict = {
        "number": slide.number,
        "kind": slide.kind,
        "title": slide.title,
        "headline": slide.headline,
        "length": _length(slide.headline),
        "about": _about(deck, slide),
    }
    if slide.kind == "follow_ups":
        whole["kind"] = "table"
        return Shown(**whole, table=_agreed(slide))
    if not slide.answers:
        following = _following(deck, slide) if slide.kind == "section" else ()
        return Shown(**whole, following=following)
    first = slide.answers[0]
    links = [link(answer) if link else "" for answer in slide.answers]
    whole["definitions"] = tuple(_definition(answer) for answer in slide.answers)
    if slide.kind == "figures":
        moved = slide.judgements or (None,) * len(slide.answers)
        tiles = [tile(answer, move) for answer, move in zip(slide.answers, moved, strict=True)]
        return Shown(**whole, tiles=tuple(zip(tiles, links, strict=True)))
    whole |= {"link": links[0], "nothing": _nothing(first) if first.empty else ""}
    if slide.kind == "sentences":
        return Shown(**whole, sentences=tuple(first.sentences()))
    figure = None if slide.kind == "table" or first.empty else _figure(first)
    if figure is None or figure["layout"]["height"] > HIGHEST:
        whole["kind"] = "table"
        return Shown(**whole, table=table(first, slide.rows, drawn=True, link=link))
    narrow = len(table(first, drawn=True).heads) > FEW
    return Shown(
        **whole,
        unit=_unit(first),
        chart=_chart(first, figure, link),
        whole=table(first, link=link),
        paper=table(first, NARROW if narrow else 2 * EACH, drawn=True),
        each=NARROW if narrow else EACH,
    )


def _agreed(slide: BuiltSlide) -> Table:
    """What was agreed, as it is to be read."""
    return Table(slide.heads, (False,) * len(slide.heads), slide.cells)


def _figure(answer: Answer) -> dict:
    spec = dict(answer.question.header.chart)
    drawn = charts.draw(spec.pop("kind"), answer.table, chart_context(answer), **spec)
    return charts.in_columns(drawn, WIDTH)


def _chart(answer: Answer, figure: dict, link: Link | None) -> Chart:
    header, lang = answer.question.header, answer.lang
    spec = dict(header.chart)
    alt = charts.describe(
        spec.pop("kind"), header.title.of(lang), answer.table, chart_context(answer), **spec
    )
    config = {**charts.config(lang), "responsive": False}
    ways = _ways(answer, link) if link else {}
    return Chart(script({**figure, "config": config, **ways}), alt)


def _ways(answer: Answer, link: Link) -> dict:
    """Where a click on a mark leads, by the name that the mark carries."""
    spec = answer.question.header.chart
    addresses: dict[str, str] = {}
    for column in charts.things(spec["kind"], spec):
        for mark in dict.fromkeys(row[column] for row in answer.rows):
            if mark and (way := link(answer, (column, mark))):
                addresses.setdefault(mark, way)
    return {"ways": {"named": charts.named(spec["kind"]), "to": addresses}} if addresses else {}


def _about(deck: BuiltDeck, slide: BuiltSlide) -> str:
    """The line beneath a slide: what is counted, until when, in which version."""
    lang = deck.lang
    until = format_month(deck.as_of, lang)
    as_of = translate("数据截至 {month}", lang, month=until)
    if not slide.source:
        return f"{as_of} · {translate('数据版本 {version}', lang, version=deck.version)}"
    notice = translate("演示数据，非真实统计", lang) if deck.demonstration else ""
    source = slide.source.removeprefix(notice).removeprefix(" · ")
    return (
        source if translate("截至 {month}", lang, month=until) in source else f"{as_of} · {source}"
    )


def _following(deck: BuiltDeck, slide: BuiltSlide) -> tuple[str, ...]:
    """Titles of what a section holds; the first opens the whole deck and lists nothing."""
    titles: list[str] = []
    for later_slide in deck.slides[slide.number :]:
        if later_slide.kind == "section" or slide.number == 1:
            break
        titles.append(later_slide.title)
    return tuple(titles)


def _definition(answer: Answer) -> tuple[str, str]:
    header = answer.question.header
    sentences = [header.definition.of(answer.lang)]
    if header.caveat:
        sentences.append(header.caveat.of(answer.lang))
    return header.title.of(answer.lang), " ".join(sentences)


def _nothing(answer: Answer) -> str:
    """What it means that there are no rows; by default, that the filters leave none."""
    meaning = answer.question.header.empty
    return meaning.of(answer.lang) if meaning else translate("所选条件下没有数据。", answer.lang)


def _unit(answer: Answer) -> str:
    """The unit beside the title, where the marks do not say it."""
    unit = unit_name(answer.question.header.unit, answer.lang)
    return "" if unit in ("", "%") else translate("单位 {unit}", answer.lang, unit=unit)


def _length(headline: str) -> str:
    wide = text_width(headline)
    return "" if wide <= TWO_LINES else "long" if wide <= TWO_SMALL_LINES else "longer"
