"""What the dictionary shows: the registry of questions, searched and opened."""

import streamlit as st
from pandas import DataFrame

from pages.parts.answer import asked
from pages.parts.language import _, language
from pages.parts.provenance import explain
from pages.parts.store import checks
from queries import Question, questions, unit_name


def agreement() -> None:
    """How many published figures agree, and each beside its computed number."""
    agree = len([one for one in checks() if one.agrees])
    words = _("{total} 个已公布数字中，{agree} 个与逐行计算的结果一致。")
    st.subheader(words.format(total=len(checks()), agree=agree), anchor=False)
    opened = st.expander(_("已公布与计算结果"), on_change="rerun", key="dictionary/checks")
    if opened.open:
        with opened:
            st.dataframe(_compared(), hide_index=True, height=420)


def _compared() -> DataFrame:
    english = language() == "en"
    return DataFrame(
        {
            _("指标"): one.figure.label_en if english else one.figure.label_zh,
            _("已公布"): f"{one.figure.value:g}",
            _("计算结果"): "–" if one.computed is None else f"{one.computed:.6g}",
            _("允许误差"): f"{one.figure.tolerance:g}",
            _("是否一致"): _("一致") if one.agrees else _("不一致"),
            _("问题"): one.question or "",
        }
        for one in checks()
    )


def search() -> str | None:
    """Search and list; returns the question that was picked."""
    subjects = list(dict.fromkeys(q.subject for q in questions().values()))
    wanted = st.text_input(
        _("查找指标"), key="dictionary/search", placeholder=_("名称、定义或问题")
    )
    subject = st.pills(_("主题"), subjects, key="dictionary/subject", format_func=subject_name)
    found = [
        q for q in questions().values() if _matches(q, wanted) and subject in (None, q.subject)
    ]
    if not found:
        st.caption(_("没有找到。"))
        return None
    picked = st.dataframe(
        DataFrame(_described(q) for q in found),
        hide_index=True,
        height=380,
        on_select="rerun",
        selection_mode="single-row",
        key=f"dictionary/list/{subject}/{wanted}",
    )
    rows = picked.selection.rows
    return found[rows[0]].name if rows else None


def one(name: str) -> None:
    """One question whole."""
    answered = asked(name)
    st.subheader(answered.question.header.title.of(answered.lang), anchor=False)
    explain(answered)


def _described(asked_for: Question) -> dict[str, str]:
    header = asked_for.header
    return {
        _("指标"): header.title.of(language()),
        _("单位"): unit_name(header.unit, language()),
        _("定义"): header.definition.of(language()),
        _("已公布数字"): str(len(header.published) or ""),
        _("问题"): asked_for.name,
    }


def subject_name(subject: str) -> str:
    names = {
        "burden": _("减负趋势"), "crossstrait": _("两岸融合"), "duties": _("权责清单"),
        "forms": _("表格整治"), "grid": _("网格服务"), "overview": _("总览"),
        "partners": _("三社联动"), "powers": _("小微权力"), "ranking": _("绩效排名"),
        "rows": _("明细"), "service": _("服务效能"), "supervision": _("监督监测"),
        "village": _("村居画像"),
    }  # fmt: skip
    return names.get(subject, subject)


def _matches(asked_for: Question, wanted: str) -> bool:
    header = asked_for.header
    said = [header.title.zh, header.title.en, header.definition.zh, header.definition.en]
    text = " ".join([asked_for.name, *said])
    return all(word in text.casefold() for word in wanted.casefold().split())
