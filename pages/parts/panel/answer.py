"""The one door through which an answer gets onto the screen.

Views name questions; what is drawn, what is said beneath it and what can be taken away is
decided here, so that it can be exchanged in one place.
"""

from dataclasses import replace

import streamlit as st

import charts
from pages.parts.panel import drill, provenance
from pages.parts.panel.chart_context import chart_context
from pages.parts.panel.tables import draw_table, pick_row
from pages.parts.panel.tile import tile
from pages.parts.shell import filters
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import context
from queries import CONTROLLED, Answer, ask, not_applied, question, unit_name


def sentence(name: str, **chosen: tuple[str, ...]) -> None:
    """The answer of a view in one sentence; `chosen` as for a panel."""
    answered = asked(name, **chosen)
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        for text in answered.sentences():
            st.subheader(text, anchor=False)
        provenance.source(answered, short=True)


def sentences(name: str, place: str = "", **chosen: tuple[str, ...]) -> None:
    """Several sentences as a list, with where they come from; the rest as in panel()."""
    answered = asked(name, **chosen)
    _title(answered)
    for text in answered.sentences():
        st.markdown(f"- {text}")
    if answered.empty:
        st.caption(_("没有可说的变化。"))
    provenance.row(answered, place)


def figures(*names: str, columns: int = 4) -> None:
    """A row of figures, each with its change, its count and its target."""
    with st.grid(columns, min_column_width=160, gap="small"):
        for name in names:
            tile(asked(name))


def panel(name: str, kind: str | None = None, place: str = "", **chosen: tuple[str, ...]) -> None:
    """One question with its chart, what it counts over, and where it comes from.

    `kind` "table" shows the table in place of the chart; `chosen` are filters for it alone;
    `place` tells two panels of one question on one page apart.
    """
    show(asked(name, **chosen), kind, place)


def show(answered: Answer, kind: str | None = None, place: str = "") -> None:
    """An answer that is there already, as panel() shows one."""
    _title(answered, kind)
    if answered.empty:
        _nothing(answered, place + (kind or ""))
        return
    spec = dict(answered.question.header.chart)
    drawn = spec.pop("kind")
    if kind == "table" or drawn == "table":
        draw_table(answered, drill.picking(answered, place + (kind or "")))
        hint = _("点名称筛选") if drill.named_columns(answered) else ""
    else:
        _chart(answered, drawn, spec)
        hint = _("点图筛选") if drill.clickable(answered) else ""
    _ignored(answered)
    provenance.row(answered, place, kind or "", hint)


def definition(name: str) -> None:
    """What a question counts and how, where that must be read before its numbers."""
    header = question(name).header
    st.caption(header.definition.of(language()))


def choose_row(name: str, column: str, **chosen: tuple[str, ...]) -> str | None:
    """A table of which one row can be picked; returns that row's value of `column`."""
    answered = asked(name, **chosen)
    _title(answered, "table")
    if answered.empty:
        _nothing(answered)
        return None
    picked = pick_row(answered)
    _ignored(answered)
    provenance.row(answered, kind="table")
    return None if picked is None else str(answered.rows[picked][column])


def choose_panel(label: str, options: dict[str, str], key: str) -> None:
    """One of several questions in one place; the others are not asked."""
    view_params.adopt(key, options)
    picked = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        default=next(iter(options)),
        required=True,
        key=key,
        label_visibility="collapsed",
        persist_state="session",
    )
    panel(picked or next(iter(options)))


def controls(*names: str) -> None:
    """The control chart of one of several figures; each is called by its figure's title."""
    choose_panel(
        _("控制图"),
        {name + CONTROLLED: question(name).header.title.of(language()) for name in names},
        key=f"controls/{names[0]}",
    )


def section(key: str, *titles: str) -> int:
    """A switch between parts of a view; only the chosen part is computed. Returns its number."""
    view_params.adopt(key, range(len(titles)))
    picked = st.segmented_control(
        _("内容"),
        range(len(titles)),
        format_func=lambda number: titles[number],
        default=0,
        required=True,
        key=key,
        label_visibility="collapsed",
        persist_state="session",
    )
    return picked or 0


def asked(name: str, **chosen: tuple[str, ...]) -> Answer:
    """The answer for what the reader has chosen, with the filters `chosen` in their place."""
    return ask(name, context(), replace(filters.chosen(), **chosen))  # type: ignore[arg-type]


def _title(answered: Answer, kind: str | None = None) -> None:
    """The title, with the unit once where the marks do not say it."""
    header = answered.question.header
    unit = unit_name(header.unit, answered.lang)
    drawn = kind or header.chart["kind"]
    told = unit == "%" and drawn != "matrix"
    plain = drawn in ("table", "sentence") or not unit or told
    beside = "" if plain else f" :small[:gray[{_('单位')} {unit}]]"
    st.markdown(f"**{header.title.of(answered.lang)}**{beside}")


def _chart(answered: Answer, kind: str, columns: dict[str, str]) -> None:
    seen = chart_context(answered)
    figure = charts.draw(kind, answered.table, seen, **columns)
    title = answered.question.header.title.of(answered.lang)
    st.plotly_chart(
        figure,
        theme=None,
        config=charts.config(answered.lang),
        alt=charts.describe(kind, title, answered.table, seen, **columns),
        **drill.selecting(answered),
    )


def _ignored(answered: Answer) -> None:
    if answered.not_applied:
        st.caption(":material/filter_alt_off: " + not_applied(answered))


def _nothing(answered: Answer, place: str = "") -> None:
    """What it means that there is nothing; by default, that the filters leave nothing."""
    meaning = answered.question.header.empty
    if meaning is not None:
        st.info(meaning.of(answered.lang), icon=":material/check:")
        return
    st.info(_("所选条件下没有数据。"), icon=":material/search_off:")
    filters.offer_reset(f"{answered.question.name}/{place}")
