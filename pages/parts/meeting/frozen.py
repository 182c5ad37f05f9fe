"""Frozen decks: opened again as they were shown, held against what is so today."""

import streamlit as st
from pandas import DataFrame

import data
from export import kind_of_data
from export.decks import Change, deck_diff, reproduce, thaw
from pages.parts.meeting.deck_view import draw_built_deck
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state.language import _, language
from pages.parts.state.store import context, warehouse_of
from queries import format_day
from records import FrozenDeck, frozen_decks

MAX_HEIGHT, FEW = 420, 10


def draw_frozen_decks() -> None:
    """The list of frozen decks, and one of them."""
    with refusals_shown("error"):
        decks = {deck.name: deck for deck in frozen_decks(data.folder())}
        if decks:
            _choose(decks)
        else:
            st.caption(_("还没有冻结过汇报。冻结后，数字、结论和规则都保持当时的样子。"))


def _choose(decks: dict[str, FrozenDeck]) -> None:
    name = st.selectbox(_("冻结的汇报"), list(decks), key="frozen/which")
    st.caption(_about(decks[name]))
    titles = {"open": _("打开"), "changes": _("此后变化"), "again": _("按原版本重算")}
    aspect = st.segmented_control(
        _("内容"), list(titles), default="open", required=True, key="frozen/look",
        format_func=titles.__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    if aspect == "changes":
        _changes(name)
    elif aspect == "again":
        _reproduced(decks[name])
    else:
        draw_built_deck(thaw(data.folder(), name, language()))


def _about(deck: FrozenDeck) -> str:
    parts = [
        _("{day} 冻结").format(day=format_day(deck.frozen_at.astimezone(), language())),
        _("版本 {name}").format(name=deck.version),
        kind_of_data(deck.demonstration, language()),
        _("校验码 {digest}").format(digest=deck.digest[:12]),
    ]
    return " · ".join(parts)


def _changes(name: str) -> None:
    changes = deck_diff(data.folder(), name, context())
    if not changes:
        st.info(_("与今天完全一致：数据、规则、文字和数字都没有变。"), icon=":material/check:")
        return
    slides = {change.slide for change in changes if change.slide}
    words = _("共 {count} 处不同，涉及 {slides} 页。")
    st.markdown(words.format(count=len(changes), slides=len(slides)))
    st.dataframe(
        _table(changes),
        hide_index=True,
        height="content" if len(changes) < FEW else MAX_HEIGHT,
        alt=_("此后变化"),
        column_config={
            _("页"): st.column_config.TextColumn(width=50),
            _("类别"): st.column_config.TextColumn(width="small"),
        },
    )


def _table(changes: tuple[Change, ...]) -> DataFrame:
    kinds = {
        "version": _("数据版本"), "data until": _("数据截至"), "policy": _("政策规则"),
        "weight": _("指标权重"), "fault": _("无法显示"), "title": _("标题"),
        "headline": _("结论"), "definition": _("定义"), "number": _("数字"),
    }  # fmt: skip
    rows = [
        (str(change.slide or "–"), change.label or "–", change.then, change.now, kinds[change.what])
        for change in changes
    ]
    return DataFrame(rows, columns=[_("页"), _("是什么"), _("当时"), _("现在"), _("类别")])


def _reproduced(deck: FrozenDeck) -> None:
    """Whether the deck comes out the same from the data and rules of its day."""
    result = reproduce(data.folder(), deck.name, warehouse_of(deck.version))
    if result.same:
        st.success(
            _("按当时的数据版本和规则重算，与冻结的完全一致，校验码相同。"), icon=":material/check:"
        )
        return
    numbers = ", ".join(map(str, result.slides)) or "–"
    words = _("重算的结果与冻结的不同，不同的页：{numbers}。冻结的内容不受影响。")
    st.warning(words.format(numbers=numbers), icon=":material/difference:")
