"""A slide that says what is wrong, in the place of the one that was meant."""

from export.decks.built import BuiltSlide
from export.decks.file import Fault
from queries import N_, translate

FAULTS = {
    "shape": N_(
        "第 {line} 行：一页只能有 section、question、figures、follow_ups 之一，且必须有一个"
    ),
    "field": N_("第 {line} 行：没有“{text}”这个字段"),
    "content": N_("第 {line} 行：{text}"),
    "question": N_("第 {line} 行：没有名为“{text}”的问题"),
    "figure": N_("第 {line} 行：“{text}”不是单个数字，不能放进 figures"),
}


def fault_slide(fault: Fault, place: int, lang: str) -> BuiltSlide:
    """A slide that says what is wrong, in the place of the one that was meant."""
    return BuiltSlide(place + 1, "fault", translate("这一页有误", lang), fault_said(fault, lang))


def fault_said(fault: Fault, lang: str) -> str:
    """What is wrong, in which line, and the nearest right thing."""
    words = FAULTS.get(fault.what, N_("第 {line} 行：没有“{text}”"))
    what = translate(words, lang, line=fault.line, text=fault.text)
    near = translate("，最接近的是“{near}”", lang, near=fault.near[0]) if fault.near else ""
    return what + near
