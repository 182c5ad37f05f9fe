"""A deck of one's own, slide by slide: order, titles, notes; and its text.

Each step changes the text that the reader has seen; when someone else was quicker, nothing is
changed and the reader is told.
"""

from collections.abc import Callable

import streamlit as st

import data
from export.decks import Deck, Fault, Slide, deck, deck_names, fault_said, read_deck
from export.decks import edit as steps
from pages.parts.meeting.deck_text import text_dialog
from pages.parts.shell.filters import filter_label
from pages.parts.shell.saved import MARKUP
from pages.parts.state import decks, notice
from pages.parts.state.language import _, language, plural
from pages.parts.state.store import warehouse
from queries import format_day, question
from records import LONGEST, DeckGone, RecordsDamaged, delete_deck, own_deck

SAID = "_deck_said"


def edit(name: str) -> None:
    """The editor of a deck of one's own; one of the project is offered as a copy."""
    if said := st.session_state.pop(SAID, None):
        st.warning(said, icon=":material/edit:")
    if name in deck_names():
        _project(name)
        return
    try:
        own = own_deck(data.folder(), name)
    except (DeckGone, RecordsDamaged) as error:
        st.warning(decks.refusal(error), icon=":material/error:")
        return
    found = read_deck(own.text, own.name)
    changed = _("{day} 改过").format(day=format_day(own.changed_at, language()))
    st.caption(plural("{count} 页", len(found.slides)) + f" · {changed}")
    _whole(found)
    with st.container(border=True, gap="xsmall"):
        for place in range(len(found.slides)):
            _row(found, place)
        if not found.slides:
            st.caption(_("还没有内容。到任一视图，点图表下方的“加入汇报”。"))
    _more(found)


def new_deck(key: str = "new", text: str | None = None) -> None:
    """A form that begins a deck of one's own, empty or with a text."""
    with st.form(f"deck/{key}", border=False):
        name = st.text_input(
            _("新建一份空白汇报") if text is None else _("复制为"),
            max_chars=LONGEST,
            placeholder=_("如：十二月调度会"),
        )
        label = _("新建") if text is None else _("复制")
        if st.form_submit_button(label, icon=":material/note_add:"):
            _keep(name, text)


def _keep(name: str, text: str | None) -> None:
    title = name.strip() or "–"
    try:
        kept = decks.keep(name, steps.begun(title, title) if text is None else text)
    except decks.REFUSALS as error:
        st.warning(decks.refusal(error), icon=":material/edit:")
    else:
        notice.later(_("已有“{name}”，可以编辑了。").format(name=kept.name))
        st.rerun()


def _project(name: str) -> None:
    """A deck of the project is a file; it is changed by whoever looks after the program."""
    ours = deck(name)
    st.caption(
        _("这是项目自带的汇报，共 {count} 页。复制一份即可编辑。").format(count=len(ours.slides))
    )
    new_deck(f"copy/{name}", ours.text)


def _whole(found: Deck) -> None:
    """What is done to the deck as a whole."""
    with st.container(horizontal=True, gap="small"):
        if st.button(_("改名"), icon=":material/edit:", key="deck/rename"):
            st.dialog(_("改名"))(_rename)(found)
        if st.button(_("文本"), icon=":material/code:", key="deck/text"):
            st.dialog(_("汇报的文本"), width="large")(text_dialog)(found)
        if st.button(_("删除"), icon=":material/delete:", key="deck/delete"):
            st.dialog(_("删除“{name}”？").format(name=found.name.translate(MARKUP)))(_delete)(found)


def _row(found: Deck, place: int) -> None:
    """One slide: what it is, and the four things that can be done to it."""
    last = len(found.slides) - 1
    slide = found.slides[place]
    with st.container(
        horizontal=True, wrap=False, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(gap=None):
            st.markdown(f"{place + 1}\\. {_title(slide).translate(MARKUP)}")
            st.caption(_about(slide))
        with st.container(horizontal=True, wrap=False, gap="small", width="content"):
            _button(found, place, "arrow_upward", _("上移"), steps.moved, place - 1, off=place == 0)
            _button(
                found, place, "arrow_downward", _("下移"), steps.moved, place + 1, off=place == last
            )
            opened = st.button(
                "", key=f"deck/edit/{place}", type="tertiary", icon=":material/edit_note:",
                help=_("标题与备注"), disabled=isinstance(slide, Fault),
            )  # fmt: skip
            _button(found, place, "delete", _("移除这一页"), steps.removed)
    if opened and isinstance(slide, Slide):
        st.dialog(_("第 {number} 页").format(number=place + 1))(reword)(found, place, slide)


def _button(
    found: Deck,
    place: int,
    icon: str,
    help: str,
    step: Callable[..., str],
    *given: int,
    off: bool = False,
) -> None:
    st.button(
        "",
        key=f"deck/{icon}/{place}",
        type="tertiary",
        icon=f":material/{icon}:",
        help=help,
        disabled=off,
        on_click=_step,
        args=(found, lambda text: step(text, place, *given)),
    )


def _more(found: Deck) -> None:
    """Slides that stand in no view."""
    with st.container(horizontal=True, gap="small"):
        if st.button(_("加一个章节页"), icon=":material/title:", key="deck/section"):
            st.dialog(_("章节页"))(_section)(found)
        st.button(
            _("加一页上次议定事项"),
            icon=":material/assignment:",
            key="deck/follow_ups",
            on_click=_step,
            args=(found, lambda text: steps.added(text, {"follow_ups": True})),
        )


def _section(found: Deck) -> None:
    words = _words("section", None, _("章节标题"))
    if st.button(_("加入"), type="primary", key="deck/section/add") and words:
        _step(found, lambda text: steps.added(text, {"section": words}))
        st.rerun()


def reword(found: Deck, place: int, slide: Slide) -> None:
    """Words of a slide; those left empty are found by rule again."""
    first = "section" if slide.section else "title"
    labels = {first: _("标题"), "headline": _("结论"), "notes": _("备注")}
    fields: dict[str, object] = {
        key: _words(f"{key}/{place}", getattr(slide, key), label) for key, label in labels.items()
    }
    drawn = question(slide.question).header.chart["kind"] if slide.question else "table"
    if drawn not in ("table", "sentence", "figure"):
        fields["as_table"] = st.checkbox(_("只显示表格"), slide.as_table) or None
    if slide.section and not fields["section"]:
        fields.pop("section")
    if st.button(_("保存"), type="primary", icon=":material/check:", key="deck/slide/save"):
        _step(found, lambda text: steps.changed(text, place, **fields))
        st.rerun()


def _words(key: str, now: object, label: str) -> dict[str, str] | None:
    """The same words in both languages; those of one stand for both where the other has none."""
    labels = {
        "zh": _("{label}（中文）").format(label=label),
        "en": _("{label}（英文）").format(label=label),
    }
    zh, en = (
        place.text_input(said, getattr(now, lang, ""), key=f"deck/{key}/{lang}").strip()
        for place, (lang, said) in zip(st.columns(2), labels.items(), strict=True)
    )
    return {"zh": zh or en, "en": en or zh} if zh or en else None


def _rename(found: Deck) -> None:
    other = st.text_input(_("新名字"), found.name, max_chars=LONGEST)
    if st.button(_("保存"), type="primary", key="deck/rename/save"):
        try:
            decks.rename(found.name, other)
        except decks.REFUSALS as error:
            st.warning(decks.refusal(error), icon=":material/edit:")
        else:
            st.rerun()


def _delete(found: Deck) -> None:
    st.write(_("共 {count} 页，删除后无法恢复；已冻结的不受影响。").format(count=len(found.slides)))
    if st.button(_("删除"), type="primary", icon=":material/delete:", key="deck/delete/yes"):
        try:
            delete_deck(data.folder(), found.name)
        except RecordsDamaged as error:
            st.session_state[SAID] = str(error)
        st.rerun()


def _step(found: Deck, step: Callable[[str], str]) -> None:
    try:
        decks.change(found.name, step, seen=found.text)
    except decks.REFUSALS as error:
        st.session_state[SAID] = decks.refusal(error)


def _title(slide: Slide | Fault) -> str:
    if isinstance(slide, Fault):
        return _("这一页有误")
    words = slide.section or slide.title
    if words:
        return words.of(language())
    if slide.follow_ups:
        return _("上次议定事项")
    first = slide.question or slide.figures[0]
    return question(first).header.title.of(language())


def _about(slide: Slide | Fault) -> str:
    """What it shows, and what that is narrowed to; or what is wrong and where."""
    if isinstance(slide, Fault):
        return f":material/error: {fault_said(slide, language()).translate(MARKUP)}"
    values = [value if isinstance(value, list) else [value] for value in slide.filters.values()]
    names = [filter_label(text, warehouse().words) for texts in values for text in texts]
    kind = (
        _("章节页") if slide.section
        else _("议定事项") if slide.follow_ups
        else plural("{count} 个数字", len(slide.figures)) if slide.figures
        else _("表格") if slide.as_table
        else question(slide.question or "").header.title.of(language())
    )  # fmt: skip
    return " · ".join([kind, *names])
