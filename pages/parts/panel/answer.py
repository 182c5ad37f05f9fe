"""The one door through which an answer gets onto the screen.

Views name questions; what is drawn, what is said beneath it and what can be taken away is
decided here, so that it can be exchanged in one place.
"""

from typing import Any

import streamlit as st

import charts
from pages.parts.panel import drill, provenance
from pages.parts.panel.chart_context import chart_context
from pages.parts.panel.empty import draw_no_data, offer_reset
from pages.parts.panel.tables import draw_table, pick_row
from pages.parts.panel.tile import tile
from pages.parts.state.answers import answer_for
from pages.parts.state.language import _, language
from queries import Answer, not_applied, question, unit_name


def draw_sentence(name: str, **values: Any) -> None:
    """The answer of a view in one sentence; `values` as for a panel."""
    answer = answer_for(name, **values)
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        for text in answer.sentences():
            st.subheader(text, anchor=False)
        provenance.draw_source(answer, short=True)


def draw_sentences(name: str, place: str = "", **values: Any) -> None:
    """Several sentences as a list, with where they come from; the rest as in draw_panel()."""
    answer = answer_for(name, **values)
    _title(answer)
    for text in answer.sentences():
        st.markdown(f"- {text}")
    if answer.empty:
        st.caption(_("没有可说的变化。"))
    provenance.draw_actions(answer, place)


def draw_figures(*names: str, columns: int, **values: Any) -> None:
    """A row of figures, each with its change, its count and its target."""
    with st.grid(columns, min_column_width=160, gap="small"):
        for name in names:
            tile(answer_for(name, **values))


def draw_panel(name: str, kind: str | None = None, place: str = "", **values: Any) -> None:
    """One question with its chart, what it counts over, and where it comes from.

    `kind` "table" shows the table in place of the chart; `values` are filters for it alone;
    `place` tells two panels of one question on one page apart.
    """
    draw_answer(answer_for(name, **values), kind, place)


def draw_answer(answer: Answer, kind: str | None = None, place: str = "") -> None:
    """An answer that is there already, as draw_panel() shows one."""
    _title(answer, kind)
    if answer.empty:
        _empty(answer, place + (kind or ""))
        return
    chart = dict(answer.question.header.chart)
    chart_kind = chart.pop("kind")
    if kind == "table" or chart_kind == "table":
        draw_table(answer, drill.table_selection(answer, place + (kind or "")))
        hint = _("点名称筛选") if drill.named_columns(answer) else ""
    else:
        _chart(answer, chart_kind, chart)
        hint = _("点图筛选") if drill.chart_filters(answer) else ""
    _not_applied(answer)
    provenance.draw_actions(answer, place, kind or "", hint)


def draw_definition(name: str, **_values: Any) -> None:
    """What a question counts and how, where that must be read before its numbers."""
    st.caption(question(name).header.definition.of(language()))


def choose_row(name: str, column: str, **values: Any) -> str | None:
    """A table of which one row can be picked; returns that row's value of `column`."""
    answer = answer_for(name, **values)
    _title(answer, "table")
    if answer.empty:
        _empty(answer)
        return None
    number = pick_row(answer)
    _not_applied(answer)
    provenance.draw_actions(answer, kind="table")
    return None if number is None else str(answer.rows[number][column])


def _title(answer: Answer, kind: str | None = None) -> None:
    """The title, with the unit once where the marks do not say it."""
    header = answer.question.header
    unit = unit_name(header.unit, answer.lang)
    shown_as = kind or header.chart["kind"]
    on_marks = unit == "%" and shown_as != "matrix"
    without = shown_as in ("table", "sentence") or not unit or on_marks
    beside = "" if without else f" :small[:gray[{_('单位')} {unit}]]"
    st.markdown(f"**{header.title.of(answer.lang)}**{beside}")


def _chart(answer: Answer, kind: str, columns: dict[str, str]) -> None:
    context = chart_context(answer)
    title = answer.question.header.title.of(answer.lang)
    figure = charts.draw(kind, answer.table, context, **columns)
    st.plotly_chart(
        charts.clickable(figure) if drill.chart_filters(answer) else figure,
        theme=None,
        config=charts.config(answer.lang),
        alt=charts.describe(kind, title, answer.table, context, **columns),
        **drill.chart_selection(answer),
    )


def _not_applied(answer: Answer) -> None:
    if answer.not_applied:
        st.caption(":material/filter_alt_off: " + not_applied(answer))


def _empty(answer: Answer, place: str = "") -> None:
    """What it means that there is nothing; by default, that the filters leave nothing."""
    meaning = answer.question.header.empty
    if meaning is not None:
        st.info(meaning.of(answer.lang), icon=":material/check:")
        return
    draw_no_data()
    offer_reset(f"{answer.question.name}/{place}")
