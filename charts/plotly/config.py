"""What Plotly's own interface shows, in the reader's language.

The name of a locale alone does nothing; its words must come with it.
"""

ZH = {
    "dictionary": {
        "Autoscale": "自动缩放",
        "Reset axes": "重置坐标轴",
        "Download plot as a png": "下载图片",
        "Download plot as a PNG": "下载图片",
        "Double-click to zoom back out": "双击还原",
        "Taking snapshot - this may take a few seconds": "正在生成图片",
        "Snapshot succeeded": "图片已生成",
    },
    "format": {
        "days": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        "shortDays": ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
        "months": [f"{i}月" for i in range(1, 13)],
        "shortMonths": [f"{i}月" for i in range(1, 13)],
        "date": "%Y-%m-%d",
        "decimal": ".",
        "thousands": ",",
    },
}


def config(lang: str) -> dict:
    """Configuration for st.plotly_chart and for exported pages."""
    shared = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
    return shared | ({"locale": "zh-CN", "locales": {"zh-CN": ZH}} if lang == "zh" else {})
