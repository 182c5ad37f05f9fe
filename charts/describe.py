"""A figure in words, for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.chart_context import NOTHING, ChartContext

if TYPE_CHECKING:
    import pyarrow as pa

KINDS = {
    "zh": {"line": "折线图", "column": "柱形图", "bar": "条形图", "dot": "对比点图",
           "tile_map": "村居方块地图", "funnel": "漏斗图", "slope": "斜率图",
           "waterfall": "瀑布图", "matrix": "矩阵图", "flow": "流程图",
           "timeline": "时间线", "interval": "区间图", "control": "控制图"},
    "en": {"line": "Line chart", "column": "Column chart", "bar": "Bar chart",
           "dot": "Dot plot", "tile_map": "Tile map of villages", "funnel": "Funnel plot",
           "slope": "Slope chart", "waterfall": "Waterfall chart",
           "matrix": "Matrix", "flow": "Flow chart", "timeline": "Timeline",
           "interval": "Interval plot", "control": "Control chart"},
}  # fmt: skip


def describe(kind: str, title: str, table: pa.Table, look: ChartContext) -> str:
    """Kind, title, how many rows and which columns; the numbers stand in the table beside it."""
    if len(table) == 0:
        return f"{title}: {NOTHING[look.lang]}"
    named = [look.labels[name] for name in table.column_names if name in look.labels][:6]
    if look.lang == "zh":
        return f"{KINDS['zh'][kind]}：{title}，{len(table)} 行；{'、'.join(named)}。数值见表格。"
    columns = ", ".join(named)
    return f"{KINDS['en'][kind]}: {title}, {len(table)} rows; {columns}. Values are in the table."
