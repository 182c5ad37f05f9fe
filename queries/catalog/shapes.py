"""What becomes of a question that gives a part and a whole for each month.

Its header names the shape; the SQL beside this file turns its months into one figure, and into the
series of a control chart. So a figure says only what is counted, over what.
"""

from functools import lru_cache
from pathlib import Path

from queries.catalog.header import Header
from queries.format.words import Words

ROOM = Path(__file__).resolve().parent.parent / "shapes"
CONTROL = {
    "kind": "control", "x": "month", "y": "value", "centre": "centre", "lower": "lower",
    "upper": "upper", "segment": "segment", "signal": "signal", "side": "side",
    "marks": "milestone",
}  # fmt: skip
RULES = ("control.run", "control.trend", "control.near", "control.near_of", "control.least")
METHOD = Words(
    zh="中心线为均值，控制界线为均值加减三倍标准差（由移动极差估计，XmR）。信号按四条规则标出：界外一点、"
    "同侧连续、连续升降、三点中两点逼近界线；规则的长度见政策文件。界线只在有记录的大事处重新计算，"
    "不足十二个点的为暂定。",
    en="The centre is the mean, the limits are three standard deviations estimated from moving "
    "ranges (XmR). Signals follow four rules: a point outside, a run on one side, a rise or fall, "
    "two of three near a limit; their lengths stand in the policy file. Limits begin anew only at "
    "recorded events and are provisional with fewer than twelve points.",
)


@lru_cache
def text(shape: str) -> str:
    """The SQL of a shape, which reads the question's own answer as `monthly`."""
    return (ROOM / f"{shape}.sql").read_text(encoding="utf-8").rstrip()


def control(header: Header) -> Header:
    """The header of the control chart of a figure, over all its months up to the last."""
    return header.model_copy(
        update={
            "title": Words(
                zh=f"{header.title.zh}控制图", en=f"Control chart: {header.title.en.lower()}"
            ),
            "definition": Words(
                zh=header.definition.zh + METHOD.zh, en=f"{header.definition.en} {METHOD.en}"
            ),
            "chart": CONTROL,
            "shape": f"control_{header.shape}",
            "method": "xmr",
            "params": tuple(name for name in header.params if name != "from"),
            "policy": (*header.policy, *RULES),
            "published": {},
            "adds_up": {},
            "columns": {
                name: column for name, column in header.columns.items() if name != "change"
            },
        }
    )
