"""What was agreed in meetings: who does what until when, how the figure stood and stands."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

import data
from export.decks import deck_filters, filters_of, follow_ups
from pages.parts.shell import filters
from pages.parts.shell.filters import filter_label
from pages.parts.shell.saved import MARKUP
from pages.parts.state.language import _, language
from pages.parts.state.store import answer, warehouse
from queries import Answer, Filters, format_day, question, questions
from records import FollowUp, FollowUpRefused, RecordsDamaged, Status, agree, settle
from records import follow_ups as recorded

USUAL = timedelta(days=30)
SAID = "_follow_up_said"


def follow_up_list() -> None:
    """What is open, overdue first; what is settled beneath; and a form for one more."""
    if said := st.session_state.pop(SAID, None):
        st.warning(said, icon=":material/edit:")
    try:
        found = recorded(data.folder())
    except RecordsDamaged as error:
        st.warning(str(error), icon=":material/error:")
        return
    pending = [one for one in found if one.open]
    settled = [one for one in found if not one.open]
    over = [one for one in pending if one.days_over(date.today())]
    words = _("未办结 {open} 项，其中逾期 {over} 项。") if pending else _("没有未办结的事项。")
    st.markdown(words.format(open=len(pending), over=len(over)))
    for one in pending:
        _card(one)
    with st.expander(
        _("议定一项"), icon=":material/add_task:", key="agree/open", expanded=not found
    ):
        _form()
    if settled:
        with st.expander(
            _("已了结 {count} 项").format(count=len(settled)), icon=":material/task_alt:"
        ):
            for one in settled:
                _card(one)


def _card(one: FollowUp) -> None:
    """One follow-up with its figure then and now; overdue is said in words and by a sign."""
    owner, action, about, due, then, now, state = follow_ups.row(
        one, _now, warehouse(), language(), date.today()
    )
    late = one.days_over(date.today())
    mark = f":orange-badge[:material/alarm: {state}]" if late else f":gray-badge[{state}]"
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{action.translate(MARKUP)}** {mark}")
        until = _("期限 {day}").format(day=due)
        st.caption(f"{owner.translate(MARKUP)} · {until}")
        if one.question is not None:
            words = _("{about}：当时 {then}，现在 {now}")
            st.markdown(words.format(about=about, then=then, now=now))
        for event in one.history[1:]:
            _event(event.status, event.note, format_day(event.at.astimezone(), language()))
        with st.container(horizontal=True, gap="small"):
            for status, (label, icon) in _steps(one.status).items():
                if st.button(
                    label, icon=f":material/{icon}:", type="tertiary",
                    key=f"settle/{status}/{one.number}",
                ):  # fmt: skip
                    st.dialog(label)(settle_as)(one, status)


def _event(status: Status, note: str, when: str) -> None:
    words = {"open": _("重新打开"), "done": _("办结"), "dropped": _("取消")}
    st.caption(" · ".join(filter(None, [f"{when} {words[status]}", note.translate(MARKUP)])))


def _steps(status: Status) -> dict[Status, tuple[str, str]]:
    """What can become of it from here."""
    if status != "open":
        return {"open": (_("重新打开"), "undo")}
    return {"done": (_("办结"), "check"), "dropped": (_("取消"), "block")}


def settle_as(one: FollowUp, status: Status) -> None:
    """What a step opens: a note to go with it."""
    st.write(one.action.translate(MARKUP))
    note = st.text_area(_("说明（可不填）"), max_chars=200)
    if st.button(_("确定"), type="primary", key="settle/yes"):
        try:
            settle(data.folder(), one.number, status, note)
        except (FollowUpRefused, RecordsDamaged) as error:
            st.session_state[SAID] = _refusal(error)
        st.rerun()


def _form() -> None:
    choices, words = warehouse().choices, warehouse().words
    figures = [
        name for name, asked in questions().items() if asked.header.chart["kind"] == "figure"
    ]
    left, right = st.columns(2)
    owner = left.selectbox(
        _("责任方"), [*choices.departments.values(), *(p.village for p in choices.places)],
        index=None, key="agree/owner", placeholder=_("部门或村居"),
        format_func=lambda name: filter_label(name, words),
    )  # fmt: skip
    due = right.date_input(_("期限"), date.today() + USUAL, key="agree/due", format="YYYY-MM-DD")
    action = st.text_input(
        _("议定事项"),
        max_chars=200,
        key="agree/action",
        placeholder=_("如：逐件核实，停止未经批准的报表"),
    )
    about = st.selectbox(
        _("涉及指标"), figures, index=None, key="agree/about", placeholder=_("不涉及数字"),
        format_func=lambda name: question(name).header.title.of(language()),
    )  # fmt: skip
    then = _answered(about) if about else None
    if then is not None:
        st.caption(_then(then))
    st.button(
        _("记下"), type="primary", icon=":material/add_task:", key="agree/keep", on_click=_agree,
        args=(owner or "", action, due, then),
    )  # fmt: skip


def _agree(owner: str, action: str, due: date, then: Answer | None) -> None:
    about: dict = {}
    if then is not None:
        about = {
            "question": then.question.name,
            "filters": deck_filters(then, warehouse().choices, period=False),
            "value": then.first["value"],
            "said": then.said(then.first, "value"),
        }
    try:
        agree(data.folder(), owner, action, due, version=warehouse().version.name, **about)
    except (FollowUpRefused, RecordsDamaged) as error:
        st.session_state[SAID] = _refusal(error)
        return
    for key in ("agree/owner", "agree/action", "agree/about"):
        st.session_state.pop(key, None)


def _answered(name: str) -> Answer:
    """The figure for the reader's filters, over the last months: an earlier period never moves."""
    return answer(name, replace(filters.chosen(), start=None, end=None), language())


def _then(then: Answer) -> str:
    """What is kept of the figure."""
    value = then.said(then.first, "value")
    names = [name for said in then.chosen.values() for name in said]
    words = _("现在是 {value}，全区，最近十二个月。")
    if names:
        words = _("现在是 {value}，{names}，最近十二个月。")
    return words.format(value=value, names=" · ".join(names))


def _now(name: str, said: dict[str, str | list[str]]) -> Answer:
    return answer(name, filters_of(said, warehouse().choices, Filters()), language())


def _refusal(error: Exception) -> str:
    if not isinstance(error, FollowUpRefused):
        return str(error)
    words = {
        "owner": _("请选责任方。"),
        "action": _("请写明要做什么。"),
        "long": _("太长，最多 200 个字。"),
        "gone": _("这一项已不存在。"),
    }
    return words[error.why]
