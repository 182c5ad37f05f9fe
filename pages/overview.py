"""总览: is it working, what changed, what is overdue."""

import streamlit as st

from pages.parts.panel.answer import choose_panel, figures, panel, sentence, sentences
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("总览"))
sentence("overview/headline")
figures(
    "duties/duty_items",
    "burden/hours_per_village",
    "service/on_the_spot_rate",
    "service/on_time_rate",
    "service/satisfaction_rate",
    "grid/solved_in_grid_rate",
    "supervision/disclosure_on_time_rate",
    "powers/conformance_rate",
)
left, right = st.columns(2, gap="large")
with left:
    choose_panel(
        _("地图指标"),
        {
            "burden/change_by_village": _("工时变化"),
            "service/on_the_spot_rate:by_village": _("当场办结率"),
            "ranking/place_by_village": _("考核名次"),
        },
        key="overview/map",
    )
with right:
    sentences("overview/changes")
    panel("burden/hours_by_month")
sentences("overview/overdue_count")
panel("overview/overdue")
