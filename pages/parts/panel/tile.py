"""One figure as a tile: the number, how it moved, what it is counted from and what is aimed at.

Better and worse are said only of what is more than noise, and never by colour alone.
"""

import streamlit as st

from pages.parts.panel import provenance
from pages.parts.state import filters
from pages.parts.state.language import _
from pages.parts.state.store import warehouse
from queries import Answer, Judgement, figures, format_value, judge


def tile(answered: Answer) -> None:
    """One number with its trend, its change, its count and its target."""
    row, header = answered.first, answered.question.header
    change = _visible(answered, row["change"])
    seen = judge(answered, warehouse())
    colour = {"up": "normal", "down": "inverse", "neither": "off"}[header.direction]
    plain = not change or (seen is not None and seen.noise)
    with st.container(border=True, height="stretch"):
        st.metric(
            header.title.of(answered.lang),
            format_value(row["value"], answered.unit("value"), answered.lang),
            None
            if change is None
            else format_value(change, answered.unit("change"), answered.lang),
            delta_color="off" if plain else colour,  # type: ignore[arg-type]
            delta_arrow="auto" if change else "off",
            chart_data=[value for value in row["trend"] or [] if value is not None] or None,
        )
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="xxsmall"):
            st.caption("  \n".join(_notes(answered, change, seen)) or "\u00a0")
            provenance.draw_source(answered, short=True)


def _visible(answered: Answer, change: float | None) -> float | None:
    """The change, or 0 where the reader would see 0: too small to be called better or worse."""
    if change is None:
        return None
    text = format_value(change, answered.unit("change"), answered.lang)
    return change if any(digit in text for digit in "123456789") else 0


def _notes(answered: Answer, change: float | None, seen: Judgement | None) -> list[str]:
    """What stands beneath the number, as far as there is any of it."""
    row = answered.first
    notes = [] if change is None else [_against(answered, change, seen)]
    if seen is not None and seen.signal != "none":
        notes.append(
            _(":material/trending_up: 近月有改善信号")
            if seen.signal == "better"
            else _(":material/trending_down: 近月有变差信号")
        )
    if row["denominator"] is not None:
        notes.append(f"{answered.said(row, 'numerator')} / {answered.said(row, 'denominator')}")
    notes += _published(answered)
    target = answered.rules.targets.get(answered.question.name)
    if target is not None:
        notes.append(_aim(format_value(target, answered.unit("value"), answered.lang), seen))
    if answered.not_applied:
        notes.append(not_applied(answered))
    return notes


def _against(answered: Answer, change: float, seen: Judgement | None) -> str:
    """What the change is against, and whether it is better, worse or within the usual."""
    against = answered.title("change")
    direction = answered.question.header.direction
    if change == 0 or direction == "neither":
        return against
    if seen is not None and seen.noise:
        return _("{against}，属正常波动").format(against=against)
    better = (change > 0) == (direction == "up")
    words = _("{against}改善") if better else _("{against}变差")
    return words.format(against=against)


def _aim(value: str, seen: Judgement | None) -> str:
    """The target, and whether the figure keeps to it month after month."""
    words = {
        "met": _(":material/check_circle: 目标 {value}，稳定达到"),
        "missed": _(":material/cancel: 目标 {value}，稳定未达"),
        "uncertain": _(":material/help: 目标 {value}，时达时未达"),
    }
    kept = None if seen is None else seen.target
    return (words[kept] if kept else _("目标 {value}")).format(value=value)


def _published(answered: Answer) -> list[str]:
    """What was published of this number, beside it."""
    places = answered.question.header.published.items()
    values = [
        figures()[figure].value * place.scale for figure, place in places if place.column == "value"
    ]
    words = _("已公布 {value}")
    unit = answered.unit("value")
    return [words.format(value=format_value(value, unit, answered.lang)) for value in values]


def not_applied(answered: Answer) -> str:
    """Which chosen filters had no effect, in a sentence."""
    separator = "、" if answered.lang == "zh" else ", "
    names = separator.join(filters.filter_name(name) for name in answered.not_applied)
    return _("未应用筛选：{names}").format(names=names)
