"""What the dictionary shows: the registry of questions, searched and opened."""

import streamlit as st
from pandas import DataFrame

from pages.parts.answer import asked
from pages.parts.language import _, language
from pages.parts.provenance import explain
from pages.parts.store import warehouse
from queries import Check, check, question, questions


@st.cache_resource(show_spinner=False, max_entries=4)
def _checks(version: str) -> list[Check]:
    return check(warehouse())


def checks() -> None:
    """How many published figures agree, and each beside its computed number."""
    found = _checks(warehouse().version.name)
    agree = len([one for one in found if one.agrees])
    words = _("{total} 个已公布数字中，{agree} 个与逐行计算的结果一致。")
    st.subheader(words.format(total=len(found), agree=agree), anchor=False)
    opened = st.expander(_("已公布与计算结果"), on_change="rerun", key="dictionary/checks")
    if opened.open:
        with opened:
            st.dataframe(_table(found), hide_index=True, height=420)


def _table(found: list[Check]) -> DataFrame:
    english = language() == "en"
    rows = [
        {
            _("指标"): one.figure.label_en if english else one.figure.label_zh,
            _("已公布"): f"{one.figure.value:g}",
            _("计算结果"): "–" if one.computed is None else f"{one.computed:.6g}",
            _("允许误差"): f"{one.figure.tolerance:g}",
            _("是否一致"): _("一致") if one.agrees else _("不一致"),
            _("问题"): one.question or "",
        }
        for one in found
    ]
    return DataFrame(rows)


def overview() -> str | None:
    """Search and list; returns the question that was picked."""
    wanted = st.text_input(
        _("查找指标"), key="dictionary/search", placeholder=_("名称、定义或单位")
    )
    rows = [
        {
            _("指标"): q.header.title.of(language()),
            _("定义"): q.header.definition.of(language()),
            _("问题"): q.name,
        }
        for q in questions().values()
        if _matches(q.name, wanted)
    ]
    if not rows:
        st.caption(_("没有找到。"))
        return None
    picked = st.dataframe(
        DataFrame(rows),
        hide_index=True,
        height=360,
        on_select="rerun",
        selection_mode="single-row",
        key=f"dictionary/list/{wanted}",
    )
    chosen = picked.selection.rows
    return rows[chosen[0]][_("问题")] if chosen else None


def _matches(name: str, wanted: str) -> bool:
    header = question(name).header
    text = " ".join(
        [name, header.title.zh, header.title.en, header.definition.zh, header.definition.en]
    )
    return all(word in text.casefold() for word in wanted.casefold().split())


def one(name: str) -> None:
    """One question whole."""
    answered = asked(name)
    st.subheader(answered.question.header.title.of(answered.lang), anchor=False)
    explain(answered)
