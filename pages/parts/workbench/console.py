"""The SQL console on screen: what to start from, the editor, a statement under way.

A quick statement is waited for; a slow one is watched from a fragment, so that the reader can
stop it and the rest of the view stays. What came of it is drawn in outcome.py.
"""

from datetime import datetime

import streamlit as st

from pages.parts.shell import filters
from pages.parts.state.language import _
from pages.parts.state.store import context, warehouse
from pages.parts.workbench.any_question import titles
from pages.parts.workbench.console_result import draw_outcome
from pages.parts.workbench.schema import browse
from queries import questions
from queries.console import (
    Limits,
    Refusal,
    Running,
    example,
    examples,
    open_console,
    peek,
    sources,
    start,
)

SQL = "console/sql"
EXAMPLE = "console/example"
PAST = "console/past"
RUNNING = "_console_running"
OUTCOME = "_console_outcome"
HISTORY = "_console_history"
LIMITS = Limits()
AT_ONCE = 1.5
REMEMBERED = 50
FIRST = "grid/events_by_month"


def extent() -> None:
    """What can be asked here, in a sentence."""
    words = _("{questions} 个问题、{tables} 张表，可按任意筛选条件查询。")
    text = words.format(questions=len(questions()), tables=len(sources()))
    st.subheader(text, anchor=False)


def console() -> None:
    with st.spinner(_("正在为这一版本准备控制台的数据……")):
        path = open_console(warehouse().version)
    st.session_state.setdefault(SQL, example(FIRST, context(), filters.chosen()))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        _begin_from()
        st.text_area(
            "SQL", key=SQL, height=300, on_change="ignore", persist_state="session",
            label_visibility="collapsed",
        )  # fmt: skip
        _buttons()
        _answer()
    with right:
        browse(path, _peek)


def _answer() -> None:
    """What came of the last statement, or that it is still under way."""
    if RUNNING in st.session_state:
        _settle(0)
    if RUNNING in st.session_state:
        _watch()
    elif OUTCOME in st.session_state:
        draw_outcome(*st.session_state[OUTCOME])


def _begin_from() -> None:
    """Examples and what was run before; choosing one puts it into the editor."""
    left, right = st.columns(2)
    left.selectbox(
        _("示例"), examples(), index=None, key=EXAMPLE, on_change=_load_example,
        format_func=titles(examples()).__getitem__, placeholder=_("从一个问题的查询开始"),
    )  # fmt: skip
    past = st.session_state.get(HISTORY, [])
    right.selectbox(
        _("历史"), range(len(past)), index=None, key=PAST, format_func=lambda i: past[i][0],
        on_change=_load_past, disabled=not past, placeholder=_("本次会话中运行过的查询"),
    )  # fmt: skip


def _buttons() -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("运行"), icon=":material/play_arrow:", shortcut="Ctrl+Enter",
            key="console/run", on_click=_run,
        )  # fmt: skip
        words = _("只读 · 最长 {seconds:g} 秒 · 内存 {memory} MB · 最多显示 {rows:,} 行")
        limits = LIMITS
        st.caption(words.format(seconds=limits.seconds, memory=limits.memory_mb, rows=limits.rows))


def _run() -> None:
    """Begin what stands in the editor, and wait a moment for it: most are quick."""
    sql = st.session_state[SQL] or ""
    if RUNNING in st.session_state:
        st.session_state[RUNNING][1].stop()
    begun = start(sql, warehouse(), LIMITS)
    if isinstance(begun, Refusal):
        _finish(sql, begun)
    else:
        st.session_state[RUNNING] = (sql, begun, datetime.now())
        _settle(AT_ONCE)


def _settle(seconds: float) -> None:
    """Take the outcome when there is one within so many seconds."""
    sql, running, _since = st.session_state[RUNNING]
    outcome = running.wait(seconds)
    if outcome is not None:
        _finish(sql, outcome)


def _finish(sql: str, outcome: object) -> None:
    st.session_state.pop(RUNNING, None)
    st.session_state[OUTCOME] = (sql, outcome)
    first = " ".join(sql.split())[:60]
    entry = (f"{datetime.now():%H:%M:%S} · {first}", sql)
    past = [entry, *st.session_state.get(HISTORY, [])]
    st.session_state[HISTORY] = past[:REMEMBERED]


@st.fragment(run_every=0.5)
def _watch() -> None:
    """A statement under way, with a way to stop it."""
    if RUNNING not in st.session_state:
        st.rerun()
    _sql, running, since = st.session_state[RUNNING]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            _("停止"), icon=":material/stop:", on_click=_stop, args=(running,), key="console/stop"
        )
        spent = int((datetime.now() - since).total_seconds())
        st.caption(_("正在运行，已 {seconds} 秒……").format(seconds=spent))
    if running.wait(0) is not None:
        _settle(0)
        st.rerun()


def _stop(running: Running) -> None:
    running.stop()
    running.wait(2)


def _peek(table: str) -> None:
    st.session_state[SQL] = peek(table)


def _load_example() -> None:
    name = st.session_state[EXAMPLE]
    if name:
        st.session_state[SQL] = example(name, context(), filters.chosen())


def _load_past() -> None:
    number = st.session_state[PAST]
    if number is not None:
        st.session_state[SQL] = st.session_state[HISTORY][number][1]
    st.session_state[PAST] = None
