"""Where a number comes from: the quiet row beneath every answer.

Each of its panels computes when it is opened and not before.
"""

import streamlit as st

from export import kind_of_data
from pages.parts.panel import add_to_deck, rows
from pages.parts.panel.download import download
from pages.parts.panel.tables import draw_table
from pages.parts.state.language import _
from pages.parts.state.links import elsewhere
from pages.parts.state.store import checks, warehouse
from queries import FILTERS, Answer, format_day, format_value, lineage, listed, table_title

# Lists that hold everything when nothing is chosen.
# Parameters that hold every value where nothing is chosen.
WITHOUT_CHOICE = {row.param for row in FILTERS if row.everything or row.place}


def row(answered: Answer, place: str = "", kind: str = "", hint: str = "") -> None:
    """Source, table, rows and download of an answer; `place` tells two of one question apart.

    `kind` is "table" where the table itself is shown in place of the chart; `hint` says what a
    click on what is shown does.
    """
    place += kind
    key = f"{answered.question.name}/{place}"
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        source(answered, place)
        if kind != "table" and answered.question.header.chart["kind"] not in ("table", "sentence"):
            opened = st.popover(
                _("表格"), type="tertiary", icon=":material/table_rows:", key=f"rows/{key}",
                on_change="rerun",
            )  # fmt: skip
            if opened.open:
                with opened:
                    draw_table(answered)
        rows.button(answered, place)
        add_to_deck.button(answered, place, as_table=kind == "table")
        download(answered, place, drawn=kind != "table")
        if hint:
            st.caption(":material/ads_click: " + hint)


def source(answered: Answer, place: str = "", *, short: bool = False) -> None:
    """The panel that says where an answer comes from; `short` leaves out its word.

    Where it stands alone, it also leads to the rows, and to a deck.
    """
    opened = st.popover(
        " " if short else _("来源"),
        type="tertiary",
        icon=":material/info:",
        help=_("来源") if short else None,
        key=f"source/{answered.question.name}/{place}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            if short:
                with st.container(horizontal=True, gap="small"):
                    rows.button(answered, f"source/{place}")
                    add_to_deck.button(answered, f"source/{place}")
            explain(answered)


def explain(answered: Answer, *, linked: bool = True) -> None:
    """Definition, part and whole, sources, version, parameters and the SQL that ran; `linked`
    adds the way to its entry in the dictionary.
    """
    asked, header = answered.question, answered.question.header
    st.markdown(header.definition.of(answered.lang))
    if header.caveat is not None:
        caution = _("须知：")
        st.markdown(f":material/warning: {caution}{header.caveat.of(answered.lang)}")
    _parts(answered)
    _published(answered)
    st.caption(version(answered))
    if linked:
        st.page_link(
            "pages/dictionary.py",
            label=_("在指标字典中打开"),
            icon=":material/menu_book:",
            query_params=elsewhere(question=asked.name),
        )
    _sources(answered)
    st.caption(_("参数"))
    st.code(_parameters(answered), language="text")
    st.caption(_("所运行的查询"))
    st.code(asked.sql, language="sql", height=260)
    if asked.shaping is not None:
        st.caption(_("再由各月算出所示数字"))
        st.code(asked.shaping, language="sql", height=200)
    if header.method is not None:
        st.caption(_("再按方法计算：{file}").format(file=f"queries/methods/{header.method}.py"))


def version(answered: Answer) -> str:
    loaded = _("{day} 装载").format(day=format_day(warehouse().version.loaded_at, answered.lang))
    return " · ".join(
        [
            _("问题 {name}").format(name=answered.question.name),
            _("版本 {name}").format(name=answered.version),
            loaded,
            kind_of_data(answered.demonstration, answered.lang),
        ]
    )


def _parts(answered: Answer) -> None:
    """Numerator and denominator of the one number that is shown."""
    if {"numerator", "denominator", "value"} <= set(answered.table.column_names):
        row = answered.first
        if row["denominator"] is not None:
            words = _("分子 {numerator} · 分母 {denominator} · 结果 {value}")
            names = ("numerator", "denominator", "value")
            said = {name: answered.said(row, name) for name in names}
            st.markdown(words.format(**said))


def _sources(answered: Answer) -> None:
    """The marts that were read, and the raw tables that they are made from."""
    found = lineage(answered.question.name)
    lines = [f"- `{mart}` ← {_tables(raw, answered.lang)}" for mart, raw in found.marts.items()]
    if found.raw:
        lines.append(f"- {_tables(found.raw, answered.lang)}")
    if lines:
        st.caption(_("读取的汇总表 ← 原始数据表"))
        st.markdown("\n".join(lines))
    if found.questions:
        names = ", ".join(f"`{name}`" for name in found.questions)
        st.caption(_("建立在这些问题之上：{names}").format(names=names))


def _tables(names: tuple[str, ...], lang: str) -> str:
    said = [f"{table_title(name, lang)} `{name}`" for name in names]
    return listed(said, lang) or _("政策与固定名单")


def _published(answered: Answer) -> None:
    """Published figures of this question beside what the whole data gives."""
    for one in checks():
        if one.question == answered.question.name:
            english = answered.lang == "en"
            words = _("{label}：已公布 {value}，计算 {computed}")
            st.markdown(
                "- "
                + words.format(
                    label=one.figure.label_en if english else one.figure.label_zh,
                    value=f"{one.figure.value:g}",
                    computed="–" if one.computed is None else f"{one.computed:.6g}",
                )
            )


def _parameters(answered: Answer) -> str:
    lines = []
    for name, value in answered.params.items():
        if isinstance(value, list):
            whole = name in WITHOUT_CHOICE and len(value) == _all(name)
            text = _("全部 {count} 个").format(count=len(value)) if whole else ", ".join(value)
        else:
            text = format_value(value, "count", answered.lang)
        lines.append(f"{name} = {text}")
    return "\n".join(lines)


def _all(name: str) -> int:
    return len(warehouse().choices.names(name))
