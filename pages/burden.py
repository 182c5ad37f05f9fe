"""减负趋势: is the load falling, and does it stay down."""

import streamlit as st

from pages.parts.panel.answer import controls, figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("减负趋势"))
sentence("burden/headline")
figures(
    "burden/hours_per_village",
    "burden/times_per_village",
    "burden/off_list_hours",
    "burden/rebounding_villages",
)
panel("burden/hours_by_month")
part = section("burden/part", _("变化来自哪里"), _("反弹"), _("控制图"), _("清单"))
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("burden/drivers_by_list")
    with right:
        panel("burden/main_departments")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("burden/change_by_village")
    with right:
        panel("burden/rebound_watch")
elif part == 2:
    controls("burden/hours_per_village", "burden/times_per_village", "burden/off_list_hours")
else:
    left, right = st.columns(2, gap="large")
    with left:
        panel("duties/items_by_list")
    with right:
        panel("burden/hours_by_list")
    panel("duties/reduction")
