"""Any village, subdistrict, department or item beside another, beside its peers, or a year before.

What is compared here takes the place of the sidebar's filter of its kind; the others go on holding.
"""

from dataclasses import replace
from typing import Any

import streamlit as st

from pages.parts.panel.answer import panel, sentence
from pages.parts.shell import filters
from pages.parts.shell.filters import name_of
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import left_villages, warehouse
from queries import COMPARABLE, PLACES, Filters, figures_of, question

FIRST = "service/on_the_spot_rate"
ANOTHER = "another"


def compare() -> None:
    """The choices in one row, the answer in a sentence, every measure, and one month by month."""
    first, second, third, fourth = st.columns(4)
    with first:
        kind = _choose(_("比什么"), {name: name_of(name) for name in COMPARABLE}, "compare/kind")
    names = _names(kind)
    if not names:
        st.info(_("所选条件下没有数据。"), icon=":material/search_off:")
        return
    with second:
        this = _choose(name_of(kind), names, f"compare/this/{kind}")
    ways = {"peers": _("同类其余"), "year": _("自己的上年同期"), ANOTHER: _("另一个")}
    if len(names) == 1:
        ways = {"year": ways["year"]}
    with third:
        way = _choose(_("与谁比"), ways, "compare/way")
    with fourth:
        others = {code: said for code, said in names.items() if code != this}
        other = _choose(_("对照"), others, f"compare/other/{kind}") if way == ANOTHER else way
    chosen = _sides(kind, this, other)
    sentence("compare/headline", **chosen)
    left, right = st.columns(2, gap="large")
    with left:
        panel("compare/rates", **chosen)
    with right:
        named = figures_of(kind, replace(filters.chosen(), **chosen))
        measured = {name: question(name).header.title.of(language()) for name in named}
        if measured:
            figure = _choose(_("逐月看哪一项"), measured, "compare/figure", FIRST)
            panel("compare/by_month", **chosen, figures=(figure,))
    panel("compare/measures", **chosen)


def _sides(kind: str, this: str, other: str) -> dict[str, Any]:
    """The filters of both sides. One place is one as a whole, whatever places the sidebar has."""
    free: dict[str, Any] = dict.fromkeys(PLACES, ()) if kind in PLACES else {}
    if kind == "items":
        free["departments"] = ()
    return {**free, kind: (this,), "against": (f"{kind}:{other}",)}


def _names(kind: str) -> dict[str, str]:
    """What can be chosen of a kind: of places, those that the sidebar leaves."""
    found, chosen = warehouse(), filters.chosen()
    names = found.choices.names(kind)
    if kind in ("villages", "subdistricts"):
        left = set(left_villages(_only_places(chosen)))
        places = [p for p in found.choices.places if p.village_id in left]
        codes = {p.village_id if kind == "villages" else p.subdistrict_id for p in places}
        names = {code: said for code, said in names.items() if code in codes}
    return {code: filters.filter_label(said, found.words) for code, said in names.items()}


def _only_places(chosen: Filters) -> Filters:
    return Filters(**{name: getattr(chosen, name) for name in PLACES})


def _choose(label: str, options: dict[str, str], key: str, default: str | None = None) -> str:
    """One of the options, in the address too."""
    ordered = sorted(options, key=lambda code: code != default)
    view_params.adopt(key, ordered)
    if st.session_state.get(key) not in options:
        st.session_state[key] = ordered[0]
    st.selectbox(
        label, list(options), key=key, format_func=options.__getitem__, persist_state="session"
    )
    return str(st.session_state[key])
