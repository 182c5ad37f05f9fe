"""服务效能: how quick, and how close to people."""

import streamlit as st

from pages.parts.panel.answer import choose_panel, controls, figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("服务效能"))
sentence("service/headline")
figures(
    "service/cases",
    "service/on_the_spot_rate",
    "service/on_time_rate",
    "service/satisfaction_rate",
    "service/rectified_rate",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("service/on_the_spot_by_month")
with right:
    panel("service/channel_by_month")
part = section(
    "service/part", _("村居"), _("变化"), _("控制图"), _("目录与部门"), _("评价"), _("事项")
)
if part == 0:
    choose_panel(
        _("漏斗图指标"),
        {
            "service/on_the_spot_rate:funnel": _("当场办结率"),
            "service/on_time_rate:funnel": _("按时办结率"),
            "service/satisfaction_rate:funnel": _("群众满意率"),
        },
        key="service/funnel",
    )
    panel("service/by_village")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("service/on_the_spot_rate:change_by_village")
    with right:
        panel("service/on_the_spot_rate:change_by_item")
elif part == 2:
    controls(
        "service/on_the_spot_rate",
        "service/on_time_rate",
        "service/satisfaction_rate",
        "service/rectified_rate",
        "service/cases",
    )
elif part == 3:
    panel("service/two_readings")
    left, right = st.columns(2, gap="large")
    with left:
        panel("service/catalogue_by_department")
    with right:
        panel("service/days_by_department")
    panel("service/catalogue")
elif part == 4:
    left, right = st.columns([3, 2], gap="large")
    with left:
        panel("service/satisfaction_rate:by_month")
    with right:
        panel("service/ratings")
else:
    panel("service/by_item")
