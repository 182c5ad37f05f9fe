"""表格整治: which forms ask for the same thing, and what merging them would save."""

import streamlit as st

from pages.parts.panel.answer import controls, figures, panel, section, sentence, sentences
from pages.parts.shell.choice import leave_out_forms
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("表格整治"))
sentence("forms/headline")
figures(
    "forms/forms_filled",
    "forms/hours_per_village",
    "forms/repeated_rate",
    "forms/saved_share",
    "forms/withdrawn_hours",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("forms/hours_by_month")
with right:
    panel("forms/overlap")
part = section("forms/part", _("合并方案"), _("表格与数据项"), _("停用仍在填"), _("控制图"))
if part == 0:
    without = leave_out_forms("forms/without")
    sentences("forms/proposal_sum", without_forms=without)
    panel("forms/proposal", kind="table", without_forms=without)
    left, right = st.columns(2, gap="large")
    with left:
        panel("forms/proposal", without_forms=without)
    with right:
        panel("forms/saved_by_village", without_forms=without)
    left, right = st.columns(2, gap="large")
    with left:
        panel("forms/groups", without_forms=without)
    with right:
        panel("forms/merged_elements", without_forms=without)
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("forms/hours_by_department")
    with right:
        panel("forms/elements")
    panel("forms/by_form")
elif part == 2:
    panel("forms/withdrawn")
else:
    controls("forms/hours_per_village", "forms/withdrawn_hours")
