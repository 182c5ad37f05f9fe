"""What the dictionary shows: the registry of questions, searched and opened."""

from functools import partial

import streamlit as st
from pandas import DataFrame

from pages.parts.panel.explanation import draw_explanation
from pages.parts.state.answers import answer_for
from pages.parts.state.language import _, language
from pages.parts.state.session import widget_value
from pages.parts.state.shared_params import open_question, set_open_question
from pages.parts.state.store import published_checks, search_index
from pages.parts.workbench.search_results import draw_links
from pages.parts.workbench.subjects import subject_title
from queries import Question, question, questions, shapes_of, unit_name


def draw_agreement() -> None:
    """How many published figures agree, and each beside its computed number."""
    checks = published_checks()
    agree = len([check for check in checks if check.agrees])
    words = _("{total} 个已公布数字中，{agree} 个与逐行计算的结果一致。")
    st.subheader(words.format(total=len(checks), agree=agree), anchor=False)
    opened = st.expander(_("已公布与计算结果"), on_change="rerun", key="dictionary/checks")
    if opened.open:
        with opened:
            st.dataframe(_checks_table(), hide_index=True, height=420)


def _checks_table() -> DataFrame:
    english = language() == "en"
    return DataFrame(
        {
            _("指标"): check.figure.label_en if english else check.figure.label_zh,
            _("已公布"): f"{check.figure.value:g}",
            _("计算结果"): "–" if check.computed is None else f"{check.computed:.6g}",
            _("允许误差"): f"{check.figure.tolerance:g}",
            _("是否一致"): _("一致") if check.agrees else _("不一致"),
            _("问题"): check.question or "",
        }
        for check in published_checks()
    )


def draw_search() -> None:
    """One box for all there is to find. What is no question is a link to a view narrowed to it;
    questions are a list, of which one can be opened.
    """
    text = st.text_input(
        _("查找"),
        key="dictionary/search",
        placeholder=_("指标、定义、村居、部门、事项或权力；中文、英文或拼音首字母"),
        icon=":material/search:",
        persist_state="session",
    )
    entries = search_index().find(text)
    draw_links([entry for entry in entries if entry.kind != "questions"])
    names = [entry.code for entry in entries if entry.kind == "questions"]
    if text.strip() and not entries:
        near = search_index().nearest(text)
        st.caption(_("没有找到。") + (_("最接近的是“{near}”。").format(near=near) if near else ""))
    if not text.strip() or names:
        _list(names or list(questions()), text)


def _list(names: list[str], text: str) -> None:
    """The list of questions; the one that is picked goes into the address."""
    subjects = list(dict.fromkeys(questions()[name].subject for name in sorted(names)))
    subject = st.pills(
        _("主题"), subjects, key=f"dictionary/subject/{text}", format_func=subject_title
    )
    listed = [name for name in names if subject in (None, questions()[name].subject)]
    opened = (open_question() or "").partition(":")[0]
    key = f"dictionary/list/{subject}/{text}"
    st.dataframe(
        DataFrame(_line(questions()[name]) for name in listed),
        hide_index=True,
        height=300,
        on_select=partial(_open, key, listed),
        selection_mode="single-row",
        selection_default=(
            {"selection": {"rows": [listed.index(opened)]}} if opened in listed else None
        ),
        key=key,
    )


def _open(key: str, names: list[str]) -> None:
    rows = widget_value(key).selection.rows
    set_open_question(names[rows[0]] if rows else None)


def draw_open_question() -> None:
    """The question that is open, whole; nothing where none is."""
    name = open_question()
    if name is not None:
        _shapes(name)
        answer = answer_for(name)
        st.subheader(answer.question.header.title.of(answer.lang), anchor=False)
        draw_explanation(answer, linked=False)


def _shapes(name: str) -> None:
    """The shapes of a measure, the one that is open among them; another is opened by a click."""
    names = shapes_of(name)
    if len(names) > 1:
        key = f"dictionary/shape/{name}"
        st.pills(
            _("形式"), names, default=name, key=key, on_change=_open_shape, args=(key,),
            format_func=lambda shape: question(shape).header.title.of(language()),
        )  # fmt: skip


def _open_shape(key: str) -> None:
    if shape := widget_value(key):
        set_open_question(shape)


def _line(entry: Question) -> dict[str, str]:
    """A question in the list."""
    header = entry.header
    return {
        _("指标"): header.title.of(language()),
        _("单位"): unit_name(header.unit, language()),
        _("定义"): header.definition.of(language()),
        _("已公布数字"): str(len(header.published) or ""),
        _("问题"): entry.name,
    }
