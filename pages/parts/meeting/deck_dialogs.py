"""What the editor of a deck opens: a new deck, another name, the words of a slide, deleting."""

from collections.abc import Callable

import streamlit as st

from export.decks import Deck, Slide
from export.decks import edit as steps
from pages.parts.panel.refusals import refusals_shown
from pages.parts.state import decks, notice
from pages.parts.state.language import _
from queries import question
from records import LONGEST

# Where the editor shows why a step was not taken.
PLACE = "deck"


def change(deck: Deck, step: Callable[[str], str]) -> None:
    """Take one step of editing; the rerun that follows says why where it could not be taken."""
    with refusals_shown(later=PLACE):
        decks.change(deck.name, step, shown=deck.text)


def draw_new_deck(key: str = "new", text: str | None = None) -> None:
    """A form that begins a deck of one's own, empty or with a text."""
    with st.form(f"deck/{key}", border=False):
        name = st.text_input(
            _("新建一份空白汇报") if text is None else _("复制为"),
            max_chars=LONGEST,
            placeholder=_("如：十二月调度会"),
        )
        label = _("新建") if text is None else _("复制")
        if st.form_submit_button(label, icon=":material/note_add:"):
            title = name.strip() or "–"
            with refusals_shown():
                deck = decks.create(name, steps.begun(title, title) if text is None else text)
                notice.toast_later(_("已有“{name}”，可以编辑了。").format(name=deck.name))
                st.rerun()


def rename(deck: Deck) -> None:
    name = st.text_input(_("新名字"), deck.name, max_chars=LONGEST)
    if st.button(_("保存"), type="primary", key="deck/rename/save"):
        with refusals_shown():
            decks.rename(deck.name, name)
            st.rerun()


def delete(deck: Deck) -> None:
    st.write(_("共 {count} 页，删除后无法恢复；已冻结的不受影响。").format(count=len(deck.slides)))
    if st.button(_("删除"), type="primary", icon=":material/delete:", key="deck/delete/yes"):
        with refusals_shown(later=PLACE):
            decks.delete(deck.name)
        st.rerun()


def add_section(deck: Deck) -> None:
    words = _bilingual("section", None, _("章节标题"))
    if st.button(_("加入"), type="primary", key="deck/section/add") and words:
        change(deck, lambda text: steps.added(text, {"section": words}))
        st.rerun()


def reword(deck: Deck, place: int, slide: Slide) -> None:
    """Words of a slide; those left empty are found by rule again."""
    first = "section" if slide.section else "title"
    labels = {first: _("标题"), "headline": _("结论"), "notes": _("备注")}
    fields: dict[str, object] = {
        name: _bilingual(f"{name}/{place}", getattr(slide, name), label)
        for name, label in labels.items()
    }
    kind = question(slide.question).header.chart["kind"] if slide.question else "table"
    if kind not in ("table", "sentence", "figure"):
        fields["as_table"] = st.checkbox(_("只显示表格"), slide.as_table) or None
    if slide.section and not fields["section"]:
        fields.pop("section")
    if st.button(_("保存"), type="primary", icon=":material/check:", key="deck/slide/save"):
        change(deck, lambda text: steps.changed(text, place, **fields))
        st.rerun()


def _bilingual(key: str, words: object, label: str) -> dict[str, str] | None:
    """The same words in both languages; those of one stand for both where the other has none."""
    labels = {
        "zh": _("{label}（中文）").format(label=label),
        "en": _("{label}（英文）").format(label=label),
    }
    zh, en = (
        column.text_input(title, getattr(words, lang, ""), key=f"deck/{key}/{lang}").strip()
        for column, (lang, title) in zip(st.columns(2), labels.items(), strict=True)
    )
    return {"zh": zh or en, "en": en or zh} if zh or en else None
