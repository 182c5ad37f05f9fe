"""The contents list: every view in reading order. A new view is one line."""

import streamlit as st

from pages.parts import frame, start

st.set_page_config(
    page_title="海沧村居减负增效看板", page_icon=":material/dashboard:", layout="wide"
)
start.warm()
frame.run(
    {
        "看全局": [("overview", "总览", "dashboard")],
        "看成效": [
            ("service", "服务效能", "bolt"),
            ("ranking", "绩效排名", "leaderboard"),
            ("burden", "减负趋势", "trending_down"),
        ],
        "做分析与汇报": [("dictionary", "指标字典", "menu_book")],
    }
)
