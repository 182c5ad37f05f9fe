"""Any village, subdistrict, department or item beside another, beside its peers, or a year before.

What is compared here takes the place of the sidebar's filter of its kind; the others go on holding.
"""

from typing import Any

import streamlit as st

from pages.parts.panel.answer import draw_panel, draw_sentence
from pages.parts.panel.choosers import choose_one
from pages.parts.panel.empty import draw_no_data
from pages.parts.state.answers import filters_with
from pages.parts.state.filters import chosen, filter_name, labelled
from pages.parts.state.language import _, language
from pages.parts.state.store import villages_within, warehouse
from queries import COMPARABLE, PLACES, Filters, figures_of, question

FIRST = "service/on_the_spot_rate"
ANOTHER = "another"


def draw_comparison() -> None:
    """The choices in one row, the answer in a sentence, every measure, and one month by month."""
    compared = _choose()
    if compared is None:
        draw_no_data()
        return
    kind, sides = compared
    draw_sentence("compare/headline", **sides)
    left, right = st.columns(2, gap="large")
    with left:
        draw_panel("compare/rates", **sides)
    with right:
        _by_month(kind, sides)
    draw_panel("compare/measures", **sides)


def _choose() -> tuple[str, dict[str, Any]] | None:
    """The kind that is compared and the filters of both sides; None where there is nothing."""
    first, second, third, fourth = st.columns(4)
    with first:
        kinds = {name: filter_name(name) for name in COMPARABLE}
        kind = choose_one(_("比什么"), kinds, "compare/kind")
    names = _names(kind)
    if not names:
        return None
    with second:
        code = choose_one(filter_name(kind), names, f"compare/this/{kind}")
    bases = {"peers": _("同类其余"), "year": _("自己的上年同期"), ANOTHER: _("另一个")}
    if len(names) == 1:
        bases = {"year": bases["year"]}
    with third:
        base = choose_one(_("与谁比"), bases, "compare/way")
    with fourth:
        if base == ANOTHER:
            others = {other: title for other, title in names.items() if other != code}
            base = choose_one(_("对照"), others, f"compare/other/{kind}")
    return kind, _filters_of(kind, code, base)


def _filters_of(kind: str, code: str, base: str) -> dict[str, Any]:
    """One place is one as a whole, whatever places the sidebar has."""
    free: dict[str, Any] = dict.fromkeys(PLACES, ()) if kind in PLACES else {}
    if kind == "items":
        free["departments"] = ()
    return {**free, kind: (code,), "against": (f"{kind}:{base}",)}


def _by_month(kind: str, sides: dict[str, Any]) -> None:
    """One measure of those that can be compared, month by month."""
    titles = {
        name: question(name).header.title.of(language())
        for name in figures_of(kind, filters_with(**sides))
    }
    if titles:
        figure = choose_one(_("逐月看哪一项"), titles, "compare/figure", default=FIRST)
        draw_panel("compare/by_month", **sides, figures=(figure,))


def _names(kind: str) -> dict[str, str]:
    """What can be chosen of a kind: of places, those that the sidebar leaves."""
    choices = warehouse().choices
    titles = choices.names(kind)
    if kind in ("villages", "subdistricts"):
        places_only = Filters(**{name: getattr(chosen(), name) for name in PLACES})
        within = set(villages_within(places_only))
        places = [place for place in choices.places if place.village_id in within]
        codes = {
            place.village_id if kind == "villages" else place.subdistrict_id for place in places
        }
        titles = {code: title for code, title in titles.items() if code in codes}
    return labelled(titles)
