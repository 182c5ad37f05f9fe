"""The pivot on screen: what the reader puts where, all of it in the address.

A choice that another measure does not have falls back to what it has. What comes of the choices is
drawn in pivot_result.py.
"""

from dataclasses import replace

import streamlit as st

from pages.parts.panel import pager
from pages.parts.panel.choosers import choose_one, choose_segment
from pages.parts.state import filters
from pages.parts.state.language import _, language
from pages.parts.state.session import set_widget, widget_value
from pages.parts.state.store import context
from pages.parts.workbench.pivot_chart import chart_kinds
from pages.parts.workbench.pivot_result import draw_result
from pages.parts.workbench.subjects import subject_title
from queries.pivot import Layout, measures, pivot, sortable

NONE, NATURAL = "-", "natural"
FIRST, BY, ACROSS = "service/on_the_spot_rate", "village", "quarter"
SORT, FALLING = "pivot/sort", "pivot/falling"


def draw_pivot() -> None:
    """A measure over rows and columns of the reader's choice."""
    layout = _layout()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kinds = {"table": _("表格"), **chart_kinds(layout)}
        kind = choose_segment(_("显示为"), kinds, "pivot/kind", show_label=True)
        if kind != "line":
            layout = _sorted(layout)
    # A page is one of a table that is asked for in this way, under these filters.
    page = f"pivot/page/{hash((layout, filters.chosen()))}"
    result = pivot(
        replace(layout, sort=None) if kind == "line" else layout,
        context(),
        filters.chosen(),
        offset=pager.offset(page),
    )
    draw_result(result, kind, page, _sort_by)


def _layout() -> Layout:
    """The measure and what it is divided by."""
    with st.grid(4, min_column_width=200, gap="small"):
        measure_titles = {name: _measure_title(name) for name in measures()}
        measure = choose_one(_("指标"), measure_titles, "pivot/measure", default=FIRST)
        titles = {
            name: dimension.title.of(language())
            for name, dimension in measures()[measure].dimensions.items()
        }
        first = BY if BY in titles else list(titles)[-1]
        rows = choose_one(_("行"), titles, "pivot/rows", default=first)
        left = _without(titles, rows)
        then = choose_one(_("行内再分"), {NONE: _("不分"), **left}, "pivot/then")
        left = _without(left, then)
        across = ACROSS if measure == FIRST else NONE
        columns = choose_one(_("列"), {NONE: _("不分"), **left}, "pivot/columns", default=across)
    down = (rows,) if then == NONE else (rows, then)
    return Layout(measure, down, None if columns == NONE else columns)


def _without(titles: dict[str, str], name: str) -> dict[str, str]:
    return {key: title for key, title in titles.items() if key != name}


def _measure_title(name: str) -> str:
    """A measure as it stands in the list; the words of its subject are searched too."""
    measure = measures()[name]
    return f"{subject_title(measure.subject)} · {measure.title.of(language())}"


def _sorted(layout: Layout) -> Layout:
    """The order of the rows: a column of the table, and which way."""
    columns = {NATURAL: _("默认"), **sortable(layout, context(), filters.chosen())}
    column = choose_one(_("排序"), columns, SORT, width=220)
    if column == NATURAL:
        return layout
    directions = {"yes": _("从大到小"), "no": _("从小到大")}
    falling = choose_one(_("方向"), directions, FALLING, width=140)
    return replace(layout, sort=column, descending=falling == "yes")


def _sort_by(column: str) -> None:
    """Sort by a column whose title was clicked; by the same once more, the other way."""
    same = widget_value(SORT) == column
    falling = widget_value(FALLING, "yes")
    set_widget(SORT, column)
    set_widget(FALLING, "no" if same and falling == "yes" else "yes")
