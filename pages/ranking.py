"""绩效排名: who does well, and what follows."""

import streamlit as st

from pages.parts.answer import figures, panel, section, sentence
from pages.parts.choice import choose_village
from pages.parts.frame import heading
from pages.parts.language import _

heading(_("绩效排名"))
sentence("ranking/headline")
figures("ranking/rewarded", "ranking/reduced", "ranking/bonus_total", "ranking/score_median")
part = section("ranking/part", _("名次与奖惩"), _("同比"), _("计分卡"))
if part == 0:
    left, right = st.columns(2, gap="large")
    with left:
        panel("ranking/order")
    with right:
        panel("ranking/rules")
        panel("ranking/place_by_village")
    panel("ranking/order", kind="table")
elif part == 1:
    panel("ranking/year_on_year")
else:
    village = choose_village("ranking/village")
    panel("ranking/scorecard", villages=village)
    panel("ranking/places", villages=village)
