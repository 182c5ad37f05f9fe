"""The SQL console on screen: what to start from, the editor, a statement under way.

A quick statement is waited for; a slow one is watched from a fragment, so that the reader can
stop it and the rest of the view stays. What came of it is drawn in console_result.py.
"""

from datetime import datetime

import streamlit as st

from pages.parts.state import filters
from pages.parts.state.language import _
from pages.parts.state.session import set_widget, widget_value
from pages.parts.state.store import context, warehouse
from pages.parts.workbench import statement
from pages.parts.workbench.any_question import list_titles
from pages.parts.workbench.console_result import draw_outcome
from pages.parts.workbench.schema import draw_schema
from queries import questions
from queries.console import Running, example, examples, open_console, peek, sources

SQL = "console/sql"
EXAMPLE = "console/example"
PAST = "console/past"
FIRST = "grid/events_by_month"


def draw_extent() -> None:
    """What can be asked here, in a sentence."""
    words = _("{questions} 个问题、{tables} 张表，可按任意筛选条件查询。")
    text = words.format(questions=len(questions()), tables=len(sources()))
    st.subheader(text, anchor=False)


def draw_console() -> None:
    """Editor and outcome on the left, the tables that can be read on the right."""
    with st.spinner(_("正在为这一版本准备控制台的数据……")):
        file = open_console(warehouse().version)
    if widget_value(SQL) is None:
        _load(FIRST)
    # Before the history is drawn, which then has what has just ended.
    statement.settle()
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _starting_points()
        st.text_area(
            "SQL", key=SQL, height=300, on_change="ignore", persist_state="session",
            label_visibility="collapsed",
        )  # fmt: skip
        _run_button()
        _outcome()
    with right:
        draw_schema(file, _peek)


def _outcome() -> None:
    """What came of the last statement, or that it is still under way."""
    if statement.UNDER_WAY.get() is not None:
        _watch()
        return
    outcome = statement.OUTCOME.get()
    if outcome is not None:
        draw_outcome(outcome.sql, outcome.result)


def _starting_points() -> None:
    """Examples and what was run before; choosing one puts it into the editor."""
    left, right = st.columns(2)
    titles = list_titles(examples())
    left.selectbox(
        _("示例"), list(titles), index=None, key=EXAMPLE, on_change=_load_example,
        format_func=titles.__getitem__, placeholder=_("从一个问题的查询开始"),
    )  # fmt: skip
    history = statement.HISTORY.get()
    right.selectbox(
        _("历史"), range(len(history)), index=None, key=PAST,
        format_func=lambda number: history[number].title, on_change=_load_past,
        disabled=not history, placeholder=_("本次会话中运行过的查询"),
    )  # fmt: skip


def _run_button() -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("运行"), icon=":material/play_arrow:", shortcut="Ctrl+Enter",
            key="console/run", on_click=_run,
        )  # fmt: skip
        words = _("只读 · 最长 {seconds:g} 秒 · 内存 {memory} MB · 最多显示 {rows:,} 行")
        limits = statement.LIMITS
        st.caption(words.format(seconds=limits.seconds, memory=limits.memory_mb, rows=limits.rows))


@st.fragment(run_every=0.5)
def _watch() -> None:
    """A statement under way, with a way to stop it."""
    under_way = statement.UNDER_WAY.get()
    if under_way is None:
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("停止"), icon=":material/stop:", on_click=_stop, args=(under_way.running,),
            key="console/stop",
        )  # fmt: skip
        spent = int((datetime.now() - under_way.since).total_seconds())
        st.caption(_("正在运行，已 {seconds} 秒……").format(seconds=spent))
    if statement.settle():
        st.rerun()


def _run() -> None:
    statement.run(widget_value(SQL) or "")


def _stop(running: Running) -> None:
    running.stop()
    running.wait(2)


def _peek(table: str) -> None:
    set_widget(SQL, peek(table))


def _load(name: str) -> None:
    """Put the query of a question into the editor, with the filters written out."""
    set_widget(SQL, example(name, context(), filters.chosen()))


def _load_example() -> None:
    if name := widget_value(EXAMPLE):
        _load(name)


def _load_past() -> None:
    number = widget_value(PAST)
    if number is not None:
        set_widget(SQL, statement.HISTORY.get()[number].sql)
    set_widget(PAST, None)
