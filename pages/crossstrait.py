"""两岸融合: what community builders bring to their villages."""

import streamlit as st

from pages.parts.panel.answer import controls, figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("两岸融合"))
sentence("crossstrait/headline")
figures(
    "crossstrait/builders",
    "crossstrait/coverage_rate",
    "crossstrait/activities",
    "crossstrait/residents_per_activity",
    "crossstrait/residents_per_thousand",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("crossstrait/in_post_by_month")
with right:
    panel("crossstrait/activities_by_month")
part = section("crossstrait/part", _("到岗前后"), _("活动与参与"), _("岗位"), _("控制图"))
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("crossstrait/arrival_by_month")
    with right:
        panel("crossstrait/before_after")
    panel("crossstrait/before_after_by_village")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("crossstrait/participation_by_month")
        panel("crossstrait/by_kind")
    with right:
        panel("crossstrait/by_village")
    panel("crossstrait/by_village", kind="table")
elif part == 2:
    left, right = st.columns([3, 2], gap="large")
    with left:
        panel("crossstrait/spells")
    with right:
        panel("crossstrait/by_field")
        panel("crossstrait/posts_by_village")
else:
    controls(
        "crossstrait/activities",
        "crossstrait/residents_per_activity",
        "crossstrait/residents_per_thousand",
    )
