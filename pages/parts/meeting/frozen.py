"""Frozen decks: kept as they were shown, opened again, held against what is so today."""

from collections.abc import Callable
from datetime import date

import streamlit as st
from pandas import DataFrame

import data
from export import kind_of_data
from export.decks import BuiltDeck, Change, deck_diff, freeze, reproduce, thaw
from pages.parts.shell import filters
from pages.parts.shell.saved import MARKUP
from pages.parts.state import decks, notice
from pages.parts.state.language import _, language
from pages.parts.state.store import context, version, warehouse
from queries import WarehouseDamaged, format_day
from records import LONGEST, FrozenDeck, FrozenGone, RecordsDamaged
from records import frozen_decks as recorded

Draw = Callable[[BuiltDeck], None]
SHOWN = 420


def freeze_button(name: str) -> None:
    """Keeps the deck as it shows now, for the filters that hold now."""
    if st.button(_("冻结"), icon=":material/ac_unit:", key=f"freeze/{name}"):
        st.dialog(_("冻结这份汇报"), icon=":material/ac_unit:")(freeze_as)(name)


def frozen_decks(draw: Draw | None = None) -> None:
    """The list of frozen decks, and one of them; `draw` shows its slides, by default as a list."""
    try:
        found = {one.name: one for one in recorded(data.folder())}
    except RecordsDamaged as error:
        st.warning(str(error), icon=":material/error:")
        return
    if not found:
        st.caption(_("还没有冻结过汇报。冻结后，数字、结论和规则都保持当时的样子。"))
        return
    name = st.selectbox(_("冻结的汇报"), list(found), key="frozen/which")
    st.caption(_about(found[name]))
    looks = {"open": _("打开"), "changes": _("此后变化"), "again": _("按原版本重算")}
    look = st.segmented_control(
        _("内容"), list(looks), default="open", required=True, key="frozen/look",
        format_func=looks.__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    try:
        if look == "changes":
            _changes(name)
        elif look == "again":
            _again(found[name])
        else:
            (draw or _outline)(thaw(data.folder(), name, language()))
    except (FrozenGone, RecordsDamaged, WarehouseDamaged) as error:
        st.warning(str(error), icon=":material/error:")


def freeze_as(name: str) -> None:
    """What the button opens: under which name the deck is kept."""
    try:
        found = decks.named(name)
    except decks.REFUSALS as error:
        st.warning(decks.refusal(error), icon=":material/error:")
        return
    title = found.title.of(language())
    st.caption(
        _("保留数字、结论、政策规则和数据版本 {version}，以后装入新数据也不变。").format(
            version=warehouse().version.name
        )
    )
    room = LONGEST - len(today := f" {date.today():%Y-%m-%d}")
    said = st.text_input(_("冻结为"), title[:room] + today, max_chars=LONGEST)
    if not st.button(_("冻结"), type="primary", icon=":material/ac_unit:", key="freeze/yes"):
        return
    try:
        kept = freeze(said, found, context(), filters.chosen())
    except (*decks.REFUSALS, WarehouseDamaged) as error:
        st.warning(decks.refusal(error), icon=":material/edit:")
        return
    notice.later(_("已冻结为“{name}”。").format(name=kept.name))
    st.rerun()


def _about(one: FrozenDeck) -> str:
    parts = [
        _("{day} 冻结").format(day=format_day(one.frozen_at.astimezone(), language())),
        _("版本 {name}").format(name=one.version),
        kind_of_data(one.demonstration, language()),
        _("校验码 {digest}").format(digest=one.digest[:12]),
    ]
    return " · ".join(parts)


def _outline(made: BuiltDeck) -> None:
    """Titles and headlines, which is what was said."""
    with st.container(border=True, gap="xsmall"):
        for slide in made.slides:
            number, title = f"{slide.number}\\.", slide.title.translate(MARKUP)
            if slide.kind == "section":
                st.markdown(f"**{number} {title}**")
                continue
            st.markdown(f"{number} {title}")
            if slide.headline:
                st.caption(slide.headline.translate(MARKUP))


def _changes(name: str) -> None:
    found = deck_diff(data.folder(), name, context())
    if not found:
        st.info(_("与今天完全一致：数据、规则、文字和数字都没有变。"), icon=":material/check:")
        return
    slides = {change.slide for change in found if change.slide}
    words = _("共 {count} 处不同，涉及 {slides} 页。")
    st.markdown(words.format(count=len(found), slides=len(slides)))
    st.dataframe(
        _table(found),
        hide_index=True,
        height="content" if len(found) < 10 else SHOWN,
        alt=_("此后变化"),
        column_config={
            _("页"): st.column_config.TextColumn(width=50),
            _("类别"): st.column_config.TextColumn(width="small"),
        },
    )


def _table(found: tuple[Change, ...]) -> DataFrame:
    what = {
        "version": _("数据版本"), "data until": _("数据截至"), "policy": _("政策规则"),
        "weight": _("指标权重"), "fault": _("无法显示"), "title": _("标题"),
        "headline": _("结论"), "definition": _("定义"), "number": _("数字"),
    }  # fmt: skip
    rows = [
        (str(one.slide or "–"), one.label or "–", one.then, one.now, what[one.what])
        for one in found
    ]
    return DataFrame(rows, columns=[_("页"), _("是什么"), _("当时"), _("现在"), _("类别")])


def _again(one: FrozenDeck) -> None:
    done = reproduce(data.folder(), one.name, version(one.version))
    if done.same:
        st.success(
            _("按当时的数据版本和规则重算，与冻结的完全一致，校验码相同。"), icon=":material/check:"
        )
        return
    numbers = ", ".join(map(str, done.slides)) or "–"
    words = _("重算的结果与冻结的不同，不同的页：{numbers}。冻结的内容不受影响。")
    st.warning(words.format(numbers=numbers), icon=":material/difference:")
