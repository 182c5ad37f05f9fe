"""The contents list: every view in reading order. A new view is one line."""

import streamlit as st

from pages.parts.shell import frame, server
from pages.parts.state.language import _

# Streamlit runs this file for a reader as __main__; the server itself imports it for `app`.
if __name__ == "__main__":
    st.set_page_config(page_title="海沧 Haicang", page_icon=":material/dashboard:", layout="wide")
    frame.begin()
    frame.run(
        {
            _("看全局"): [("overview", _("总览"), "dashboard")],
            _("看成效"): [
                ("service", _("服务效能"), "bolt"),
                ("ranking", _("绩效排名"), "leaderboard"),
                ("burden", _("减负趋势"), "trending_down"),
                ("evaluation", _("改革成效"), "fact_check"),
            ],
            _("看清单"): [
                ("duties", _("权责清单"), "checklist"),
                ("powers", _("小微权力"), "account_tree"),
                ("forms", _("表格整治"), "description"),
            ],
            _("看力量"): [
                ("grid", _("网格服务"), "grid_view"),
                ("partners", _("三社联动"), "handshake"),
                ("crossstrait", _("两岸融合"), "diversity_3"),
                ("supervision", _("监督监测"), "policy"),
            ],
            _("看村居"): [("village", _("村居画像"), "home_pin")],
            _("做分析与汇报"): [
                ("workbench", _("分析工作台"), "science"),
                ("meeting", _("会议汇报"), "slideshow"),
                ("dictionary", _("指标字典"), "menu_book"),
            ],
        }
    )
else:
    app = st.App(__file__, lifespan=server.start)
