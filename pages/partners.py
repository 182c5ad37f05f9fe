"""三社联动: what did the money buy."""

import streamlit as st

from pages.parts.panel.answer import controls, figures, panel, section, sentence
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("三社联动"))
sentence("partners/headline")
figures(
    "partners/organisations",
    "partners/projects",
    "partners/spending",
    "partners/cost_per_person",
    "partners/late_rate",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("partners/signed_by_quarter")
with right:
    panel("partners/by_department")
part = section(
    "partners/part", _("付款"), _("成效"), _("项目"), _("承接组织"), _("村居与参与"), _("控制图")
)
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("partners/late_by_department")
    with right:
        panel("partners/due_by_quarter")
    panel("partners/overdue")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("partners/cost_by_group")
    with right:
        panel("partners/evaluation_bands")
elif part == 2:
    panel("partners/project_timeline")
    panel("partners/project_list")
elif part == 3:
    left, right = st.columns(2, gap="large")
    with left:
        panel("partners/top_suppliers")
    with right:
        panel("partners/organisations_by_kind")
    panel("partners/dependence")
    panel("partners/suppliers")
elif part == 4:
    left, right = st.columns(2, gap="large")
    with left:
        panel("partners/by_village")
    with right:
        panel("partners/participation_by_month")
    panel("partners/by_village", kind="table")
else:
    controls("partners/late_rate")
