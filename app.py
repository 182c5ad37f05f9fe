"""The contents list: every view in reading order. A new view is one line."""

import streamlit as st

from pages.parts import frame, server
from pages.parts.language import _

if server.serving():
    st.set_page_config(page_title="海沧 Haicang", page_icon=":material/dashboard:", layout="wide")
    frame.begin()
    frame.run(
        {
            _("看全局"): [("overview", _("总览"), "dashboard")],
            _("看成效"): [
                ("service", _("服务效能"), "bolt"),
                ("ranking", _("绩效排名"), "leaderboard"),
                ("burden", _("减负趋势"), "trending_down"),
            ],
            _("做分析与汇报"): [("dictionary", _("指标字典"), "menu_book")],
        }
    )
else:
    app = st.App(__file__, lifespan=server.start)
