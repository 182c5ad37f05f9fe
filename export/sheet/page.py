"""Sheets as one page of HTML, made to be printed: each is one side of A4."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from plotly.offline import get_plotlyjs

import charts
from export.chart_context import chart_context
from export.files.facts import notice, period, title
from export.sheet.build import Sheet
from export.web.script import script
from export.web.table import Table, table
from queries import Answer, format_month, translate, with_unit

ROOM = Path(__file__).resolve().parent
# Charts are drawn larger and made smaller, so that their type is in step with that of the tables.
DRAWN = 1.45
HEIGHT = {"bar": 215, "line": 250}


@dataclass(frozen=True)
class Panel:
    """A part of the sheet as the template reads it: a table, a chart, or why there is neither."""

    title: str
    nothing: str = ""
    table: Table | None = None
    figure: Markup | None = None
    alt: str = ""


@dataclass(frozen=True)
class Side:
    """A sheet as the template reads it."""

    village: str
    headline: str
    about: str
    panels: tuple[Panel, ...]


def page(sheets: list[Sheet]) -> str:
    """All sheets in one page, which needs nothing else. There must be one at least."""
    first = sheets[0].headline
    lang = first.lang
    return (
        _templates()
        .get_template("sheet.html")
        .render(
            lang=lang,
            title=translate("村居画像", lang),
            sides=[_side(sheet) for sheet in sheets],
            notice=notice(first) if first.demonstration else "",
            footnote=translate("与同类比：村与村、社区与社区。定义见看板的指标字典。", lang),
            css=_file("sheet.css"),
            js=_file("sheet.js"),
            plotly=Markup(get_plotlyjs()),
            drawn=DRAWN,
        )
    )


def _side(sheet: Sheet) -> Side:
    headline, lang = sheet.headline, sheet.lang
    about = [
        period(headline),
        translate("数据截至 {month}", lang, month=format_month(headline.as_of, lang)),
        translate("数据版本 {version}", lang, version=headline.version),
    ]
    panels = tuple(_panel(answer, most) for answer, most in sheet.panels)
    return Side(sheet.village, headline.sentences()[0], " · ".join(filter(None, about)), panels)


def _panel(answer: Answer, most: int) -> Panel:
    header, lang = answer.question.header, answer.lang
    spec = dict(header.chart)
    kind = spec.pop("kind")
    named = with_unit(title(answer), header.unit, lang) if kind == "line" else title(answer)
    if answer.empty:
        meaning = header.empty.of(lang) if header.empty else translate("所选条件下没有数据。", lang)
        return Panel(named, nothing=meaning)
    if kind == "table":
        return Panel(named, table=table(answer, most))
    context = chart_context(answer)
    figure = charts.draw(kind, answer.table, context, **spec)
    figure["layout"] |= {"height": HEIGHT[kind]}
    config = {**charts.config(lang), "responsive": False, "staticPlot": True}
    alt = charts.describe(kind, title(answer), answer.table, context, **spec)
    return Panel(named, figure=script({**figure, "config": config}), alt=alt)


@lru_cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOM), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def _file(name: str) -> Markup:
    return Markup((ROOM / name).read_text(encoding="utf-8"))
