"""绩效排名: who does well, how sure that is, and what follows."""

import streamlit as st

from pages.parts.panel.answer import (
    choose_panel,
    definition,
    figures,
    panel,
    section,
    sentence,
    sentences,
)
from pages.parts.shell.choice import choose_village
from pages.parts.shell.frame import heading
from pages.parts.state.language import _
from pages.parts.workbench.weights import any_named, choose_set, try_weights

heading(_("绩效排名"))
sentence("ranking/headline")
figures(
    "ranking/rewarded",
    "ranking/reduced",
    "ranking/firm",
    "ranking/bonus_total",
    "ranking/score_median",
    columns=5,
)
part = section(
    "ranking/part",
    _("名次与奖惩"),
    _("规则与地图"),
    _("换权重"),
    _("同比"),
    _("计分卡"),
)
if part == 0:
    panel("ranking/review")
    left, right = st.columns(2, gap="large")
    with left:
        choose_panel(
            _("排名范围"),
            {"ranking/order": _("全区排名"), "ranking/by_kind": _("分组排名")},
            key="ranking/among",
        )
    with right:
        panel("ranking/certainty")
        definition("ranking/certainty")
    panel("ranking/order", kind="table")
elif part == 1:
    left, right = st.columns(2, gap="large")
    with left:
        panel("ranking/rules")
    with right:
        panel("ranking/place_by_village")
elif part == 2:
    weights = try_weights()
    sentences("ranking/trial_effect", weights=weights)
    left, right = st.columns(2, gap="large")
    with left:
        panel("ranking/trial", weights=weights)
    with right:
        panel("ranking/trial_changes", weights=weights)
        panel("ranking/trial", kind="table", weights=weights)
    if any_named():
        left, right = st.columns(2, gap="large")
        with left:
            one = choose_set("ranking/set/one", _("方案一"))
            sentences("ranking/trial_effect", place="one", weights=one)
            panel("ranking/trial_changes", place="one", weights=one)
        with right:
            other = choose_set("ranking/set/other", _("方案二"))
            sentences("ranking/trial_effect", place="other", weights=other)
            panel("ranking/trial_changes", place="other", weights=other)
elif part == 3:
    panel("ranking/year_on_year")
else:
    village = choose_village("ranking/village")
    panel("ranking/scorecard", villages=village)
    panel("ranking/places", villages=village)
