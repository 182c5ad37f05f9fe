"""What the dictionary shows: the registry of questions, searched and opened."""

from functools import partial

import streamlit as st
from pandas import DataFrame

from pages.parts.panel.answer import asked
from pages.parts.panel.provenance import explain
from pages.parts.shell.search_results import ways
from pages.parts.state import query_params
from pages.parts.state.language import _, language
from pages.parts.state.store import checks, index
from queries import Question, question, questions, shapes_of, unit_name


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
    """One box for all there is to find; returns the question that is open, if one is.

    What is no question is a way to a view narrowed to it; questions are a list.
    """
    wanted = st.text_input(
        _("查找"),
        key="dictionary/search",
        placeholder=_("指标、定义、村居、部门、事项或权力；中文、英文或拼音首字母"),
        icon=":material/search:",
        persist_state="session",
    )
    found = index().find(wanted)
    ways([entry for entry in found if entry.kind != "questions"])
    listed = [entry.code for entry in found if entry.kind == "questions"]
    if wanted.strip() and not found:
        near = index().nearest(wanted)
        st.caption(_("没有找到。") + (_("最接近的是“{near}”。").format(near=near) if near else ""))
    if not wanted.strip() or listed:
        _pick(listed or list(questions()), wanted)
    return st.session_state.get(query_params.QUESTION)


def _pick(names: list[str], wanted: str) -> None:
    """The list of questions; the one that is picked goes into the address."""
    subjects = list(dict.fromkeys(questions()[name].subject for name in sorted(names)))
    subject = st.pills(
        _("主题"), subjects, key=f"dictionary/subject/{wanted}", format_func=subject_name
    )
    shown = [name for name in names if subject in (None, questions()[name].subject)]
    figure = (st.session_state.get(query_params.QUESTION) or "").partition(":")[0]
    key = f"dictionary/list/{subject}/{wanted}"
    st.dataframe(
        DataFrame(_described(questions()[name]) for name in shown),
        hide_index=True,
        height=300,
        on_select=partial(_open, key, shown),
        selection_mode="single-row",
        selection_default=(
            {"selection": {"rows": [shown.index(figure)]}} if figure in shown else None
        ),
        key=key,
    )


def _open(key: str, names: list[str]) -> None:
    rows = st.session_state[key].selection.rows
    st.session_state[query_params.QUESTION] = names[rows[0]] if rows else None


def one(name: str) -> None:
    """One question whole."""
    _shapes(name)
    answered = asked(name)
    st.subheader(answered.question.header.title.of(answered.lang), anchor=False)
    explain(answered, linked=False)


def _shapes(name: str) -> None:
    """The shapes of a measure, the one that is open among them."""
    names = shapes_of(name)
    if len(names) > 1:
        picked = st.pills(
            _("形式"), names, default=name, key=f"dictionary/shape/{name}",
            format_func=lambda shape: question(shape).header.title.of(language()),
        )  # fmt: skip
        if picked and picked != name:
            st.session_state[query_params.QUESTION] = picked
            st.rerun()


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
        "burden": _("减负趋势"), "compare": _("对比"), "crossstrait": _("两岸融合"),
        "duties": _("权责清单"),
        "forms": _("表格整治"), "grid": _("网格服务"), "overview": _("总览"),
        "partners": _("三社联动"), "powers": _("小微权力"), "ranking": _("绩效排名"),
        "rows": _("明细"), "service": _("服务效能"), "supervision": _("监督监测"),
        "village": _("村居画像"),
    }  # fmt: skip
    return names.get(subject, subject)
