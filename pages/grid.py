"""网格服务: do grid workers reach everyone in time."""

import streamlit as st

from pages.parts.panel.answer import choose_panel, controls, figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("网格服务"))
sentence("grid/headline")
figures(
    "grid/workers",
    "grid/households_per_worker",
    "grid/uncovered",
    "grid/in_time_rate",
    "grid/solved_in_grid_rate",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    choose_panel(
        _("地图指标"),
        {
            "grid/load_by_village": _("每名网格员户数"),
            "grid/in_time_by_village": _("限时办结率"),
            "grid/events_by_village": _("每千户事件数"),
        },
        key="grid/map",
    )
with right:
    panel("grid/events_by_month")
    panel("grid/in_time_by_level")
part = section("grid/part", _("配备"), _("响应"), _("事件"), _("控制图"))
if part == 0:
    left, right = st.columns([2, 3], gap="large")
    with left:
        panel("grid/grids_by_load")
    with right:
        panel("grid/gaps")
    panel("grid/load_by_village", kind="table")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("grid/time_by_level")
        panel("grid/in_time_by_month")
    with right:
        panel("grid/time_by_category")
        panel("grid/in_time_rate:funnel")
    panel("grid/in_time_by_village", kind="table")
elif part == 2:
    left, right = st.columns(2, gap="large")
    with left:
        panel("grid/category_by_level")
    with right:
        panel("grid/settled_by_month")
    panel("grid/events_by_village", kind="table")
else:
    controls("grid/in_time_rate", "grid/solved_in_grid_rate")
