"""监督监测: who watches, what was found, is it closed."""

import streamlit as st

from pages.parts.panel.answer import (
    choose_panel,
    controls,
    figures,
    panel,
    section,
    sentence,
    sentences,
)
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("监督监测"))
sentence("supervision/headline")
figures(
    "supervision/rectified_rate",
    "supervision/disclosure_on_time_rate",
    "supervision/answered_rate",
    "supervision/satisfied_rate",
    "supervision/overdue",
    columns=5,
)
left, right = st.columns(2, gap="large")
with left:
    panel("supervision/findings_by_quarter")
    panel("supervision/clue_stages")
with right:
    choose_panel(
        _("地图指标"),
        {
            "supervision/disclosure_by_village": _("五公开"),
            "supervision/findings_by_village": _("检查发现"),
            "supervision/clues_by_village": _("问题线索"),
        },
        key="supervision/map",
    )
part = section(
    "supervision/part",
    _("检查整改"),
    _("五公开"),
    _("群众质询"),
    _("问题线索"),
    _("表格战役"),
    _("控制图"),
)
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("supervision/findings_by_body")
    with right:
        panel("supervision/body_by_quarter")
    panel("supervision/by_body")
    panel("supervision/overdue_findings")
elif part == 1:
    figures(
        "supervision/disclosure_kinds",
        "supervision/disclosed_late",
        "supervision/undisclosed",
        columns=3,
    )
    left, right = st.columns(2, gap="large")
    with left:
        panel("supervision/disclosure_by_kind")
    with right:
        panel("supervision/disclosure_laggards")
    panel("supervision/disclosure_on_time_rate:funnel")
    panel("supervision/disclosure_by_village", kind="table")
elif part == 2:
    left, right = st.columns(2, gap="large")
    with left:
        panel("supervision/inquiries_by_month")
    with right:
        panel("supervision/inquiries_by_topic")
        panel("supervision/satisfied_by_days")
    panel("supervision/answered_rate:funnel")
    panel("supervision/inquiries_by_village")
elif part == 3:
    left, right = st.columns(2, gap="large")
    with left:
        panel("supervision/clues_by_source")
    with right:
        panel("supervision/clues_by_department")
    panel("supervision/clues_by_kind")
    panel("supervision/overdue_clues")
elif part == 4:
    sentences("supervision/campaign_summary")
    left, right = st.columns(2, gap="large")
    with left:
        panel("supervision/campaign_by_month")
    with right:
        panel("supervision/campaign_by_department")
    panel("supervision/campaign")
else:
    controls(
        "supervision/answered_rate",
        "supervision/satisfied_rate",
        "supervision/disclosure_on_time_rate",
    )
