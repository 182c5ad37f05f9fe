"""权责清单: what must a village do, and who says so."""

import streamlit as st

from pages.parts.panel.answer import figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("权责清单"))
sentence("duties/headline")
figures(
    "duties/duty_items",
    "duties/share_cut",
    "duties/departments",
    "duties/breaches",
    "burden/off_list_hours",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("duties/items_by_list")
with right:
    panel("duties/removed_by_reason")
part = section("duties/part", _("谁交办"), _("下放"), _("清单外工作"), _("逐项查询"))
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("duties/by_department")
    with right:
        panel("duties/by_basis")
        panel("duties/papers")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("duties/handed_by_quarter")
        panel("duties/backing_by_year")
    with right:
        panel("duties/handed_by_department")
    panel("duties/breach_list")
    panel("duties/requests")
elif part == 2:
    left, right = st.columns(2, gap="large")
    with left:
        panel("duties/off_list_by_month")
    with right:
        panel("duties/off_list_top")
    panel("duties/off_list_work")
else:
    panel("duties/every_item")
