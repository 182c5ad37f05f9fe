"""What was agreed in meetings: who does what until when, how the figure stood and stands."""

from datetime import date

import streamlit as st

import data
from export.decks import follow_ups
from pages.parts.meeting.agree import PLACE, draw_form
from pages.parts.panel.refusals import refusals_shown
from pages.parts.panel.wording import escape
from pages.parts.state import notice
from pages.parts.state.language import _, language
from pages.parts.state.store import context
from queries import format_day
from records import Event, FollowUp, Status, settle
from records import follow_ups as recorded


def draw_follow_ups() -> None:
    """What is open, overdue first; what is settled beneath; and a form for one more."""
    notice.draw_warning(PLACE)
    with refusals_shown("error"):
        _list(recorded(data.folder()))


def _list(agreed: list[FollowUp]) -> None:
    pending = [follow_up for follow_up in agreed if follow_up.open]
    settled = [follow_up for follow_up in agreed if not follow_up.open]
    overdue = [follow_up for follow_up in pending if follow_up.days_over(date.today())]
    words = _("未办结 {open} 项，其中逾期 {over} 项。") if pending else _("没有未办结的事项。")
    st.markdown(words.format(open=len(pending), over=len(overdue)))
    for follow_up in pending:
        _card(follow_up)
    with st.expander(
        _("议定一项"), icon=":material/add_task:", key="agree/open", expanded=not agreed
    ):
        draw_form()
    if settled:
        with st.expander(
            _("已了结 {count} 项").format(count=len(settled)), icon=":material/task_alt:"
        ):
            for follow_up in settled:
                _card(follow_up)


def _card(follow_up: FollowUp) -> None:
    """One follow-up with its figure then and now; overdue is said in words and by a sign."""
    today = date.today()
    owner, action, about, due, then, now, state = follow_ups.row(follow_up, context(), today)
    badge = f":gray-badge[{state}]"
    if follow_up.days_over(today):
        badge = f":orange-badge[:material/alarm: {state}]"
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{escape(action)}** {badge}")
        until = _("期限 {day}").format(day=due)
        st.caption(f"{escape(owner)} · {until}")
        if follow_up.question is not None:
            words = _("{about}：当时 {then}，现在 {now}")
            st.markdown(words.format(about=about, then=then, now=now))
        for event in follow_up.history[1:]:
            _event(event)
        with st.container(horizontal=True, gap="small"):
            for status, (label, icon) in _next_steps(follow_up.status).items():
                if st.button(
                    label, icon=f":material/{icon}:", type="tertiary",
                    key=f"settle/{status}/{follow_up.number}",
                ):  # fmt: skip
                    st.dialog(label)(settle_as)(follow_up, status)


def _event(event: Event) -> None:
    words = {"open": _("重新打开"), "done": _("办结"), "dropped": _("取消")}
    day = format_day(event.at.astimezone(), language())
    st.caption(" · ".join(filter(None, [f"{day} {words[event.status]}", escape(event.note)])))


def _next_steps(status: Status) -> dict[Status, tuple[str, str]]:
    """What can become of it from here, each with label and icon."""
    if status != "open":
        return {"open": (_("重新打开"), "undo")}
    return {"done": (_("办结"), "check"), "dropped": (_("取消"), "block")}


def settle_as(follow_up: FollowUp, status: Status) -> None:
    """What a step opens: a note to go with it."""
    st.write(escape(follow_up.action))
    note = st.text_area(_("说明（可不填）"), max_chars=200)
    if st.button(_("确定"), type="primary", key="settle/yes"):
        with refusals_shown(later=PLACE):
            settle(data.folder(), follow_up.number, status, note)
        st.rerun()
