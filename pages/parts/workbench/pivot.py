"""The pivot on screen: what the reader puts where, all of it in the address.

A choice that another measure does not have falls back to what it has. What comes of the choices is
drawn in pivoted.py.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Literal

import streamlit as st

from pages.parts.panel import pager
from pages.parts.shell import filters
from pages.parts.state import view_params
from pages.parts.state.language import _, language
from pages.parts.state.store import context
from pages.parts.workbench.dictionary import subject_name
from pages.parts.workbench.pivot_result import draw_pivoted, kinds
from queries.pivot import Layout, dimensions, mart, measures, pivot, sortable

NONE, NATURAL = "-", "natural"
FIRST, BY, ACROSS = "on_the_spot_rate", "village", "quarter"


def draw_pivot(key: str) -> None:
    """A measure over rows and columns of the reader's choice."""
    layout = _layout(key)
    shown = kinds(layout)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = _kind(key, shown)
        if kind != "line":
            layout = _sorted(key, layout)
    # A page is one of a table that is asked for in this way, under these filters.
    place = f"{key}/page/{hash((layout, filters.chosen()))}"
    asked = replace(layout, sort=None) if kind == "line" else layout
    seen = pivot(asked, context(), filters.chosen(), offset=pager.before(place))
    draw_pivoted(seen, kind, place, partial(_sort, key))


def _layout(key: str) -> Layout:
    """The measure and what it is divided by."""
    with st.grid(4, min_column_width=200, gap="small"):
        measure = _choose(_("指标"), f"{key}/measure", list(measures()), FIRST, _measure)
        known = dimensions(measure)
        names = {name: one.title.of(language()) for name, one in known.items()}
        names[NONE] = _("不分")
        first = BY if BY in known else list(known)[-1]
        rows = _choose(_("行"), f"{key}/rows", list(known), first, names.__getitem__)
        left = [name for name in known if name != rows]
        then = _choose(_("行内再分"), f"{key}/then", [NONE, *left], NONE, names.__getitem__)
        left = [name for name in left if name != then]
        across = ACROSS if measure == FIRST and ACROSS in left else NONE
        columns = _choose(_("列"), f"{key}/columns", [NONE, *left], across, names.__getitem__)
    down = (rows,) if then == NONE else (rows, then)
    return Layout(measure, down, None if columns == NONE else columns)


def _measure(name: str) -> str:
    """A measure as it stands in the list; the words of its subject are searched too."""
    one = measures()[name]
    return f"{subject_name(mart(one.mart).subject)} · {one.title.of(language())}"


def _kind(key: str, shown: dict[str, str]) -> str:
    view_params.adopt(f"{key}/kind", shown)
    if st.session_state.get(f"{key}/kind") not in shown:
        st.session_state[f"{key}/kind"] = next(iter(shown))
    picked = st.segmented_control(
        _("显示为"), list(shown), required=True, key=f"{key}/kind",
        format_func=shown.__getitem__, persist_state="session",
    )  # fmt: skip
    return picked or next(iter(shown))


def _sorted(key: str, layout: Layout) -> Layout:
    """The order of the rows: a column of the table, and which way."""
    named = sortable(layout, context(), filters.chosen())
    sort = _choose(
        _("排序"),
        f"{key}/sort",
        [NATURAL, *named],
        NATURAL,
        lambda name: _("默认") if name == NATURAL else named[name],
        width=220,
    )
    if sort == NATURAL:
        return layout
    ways = {"yes": _("从大到小"), "no": _("从小到大")}
    falling = _choose(_("方向"), f"{key}/falling", list(ways), "yes", ways.__getitem__, width=140)
    return replace(layout, sort=sort, descending=falling == "yes")


def _sort(key: str, column: str) -> None:
    """Sort by a column whose title was clicked; by the same once more, the other way."""
    same = st.session_state[f"{key}/sort"] == column
    falling = st.session_state.get(f"{key}/falling", "yes")
    st.session_state[f"{key}/sort"] = column
    st.session_state[f"{key}/falling"] = "no" if same and falling == "yes" else "yes"


def _choose(
    said: str,
    key: str,
    options: list[str],
    default: str,
    shown: Callable[[str], str],
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """One of the options, from the address where the reader came by it."""
    view_params.adopt(key, [default, *options])
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    picked = st.selectbox(
        said, options, key=key, format_func=shown, persist_state="session", width=width
    )
    return picked or default
