"""村居画像: everything about one village, against its peers."""

import streamlit as st

from pages.parts.panel.answer import panel, sentence
from pages.parts.panel.sheets import take_sheets
from pages.parts.shell.choice import choose_village
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("村居画像"))
village = choose_village("village/village")
sentence("village/headline", villages=village)
take_sheets(village)
# A grid and not columns: columns fall under each other on paper, and this page is for one sheet.
with st.grid(2, min_column_width=320, gap="medium"):
    for name in (
        "village/profile_duties",
        "village/profile_service",
        "village/strengths",
        "village/weaknesses",
        "village/changes",
        "village/overdue",
    ):
        with st.container():
            panel(name, villages=village)
