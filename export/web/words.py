"""The words that only slides on a screen and the printed report have, in both languages."""

WORDS = {
    "zh": {
        "number": "第 {number} 页，共 {total} 页", "contents": "目录", "report": "报告",
        "as_of": "数据截至 {month}", "version": "数据版本 {version}", "slides": "共 {count} 页",
        "unit": "单位 {unit}", "numbers": "表格", "definition": "定义", "open": "在看板中打开",
        "first_rows": "前 {shown} 行，共 {total} 行", "last_rows": "最近 {shown} 行，共 {total} 行",
        "nothing": "所选条件下没有数据。",
        "next": "下一页", "back": "上一页", "ends": "第一页、最后一页", "jump": "跳到某页",
        "digits": "数字",
        "black": "黑屏，按任意键返回", "full": "全屏", "auto": "自动翻页", "table": "本页的表格",
        "click": "点击", "drill": "打开图上或表中所指的村居、部门、事项，Esc 返回",
        "help": "按键说明", "seconds": "{count} 秒", "close": "关闭", "leave": "结束放映",
        "auto_on": "自动翻页已开始", "auto_off": "自动翻页已停止", "tools": "放映工具",
    },
    "en": {
        "number": "Slide {number} of {total}", "contents": "Contents", "report": "Report",
        "as_of": "Data until {month}", "version": "Data version {version}",
        "slides": "{count} slides",
        "unit": "Unit {unit}", "numbers": "Table", "definition": "Definition",
        "open": "Open in the dashboard",
        "first_rows": "First {shown} rows of {total}", "last_rows": "Last {shown} rows of {total}",
        "nothing": "Nothing matches the filters.",
        "next": "Next slide", "back": "Slide before", "ends": "First and last slide",
        "jump": "Go to a slide", "digits": "digits",
        "black": "Black screen; any key brings it back", "full": "Full screen",
        "click": "Click", "drill": "Open the place, department or item; Esc comes back",
        "auto": "Advance by itself", "table": "Table of this slide", "help": "Keys",
        "seconds": "{count} s", "close": "Close", "leave": "End the show",
        "auto_on": "Advancing by itself", "auto_off": "No longer advancing", "tools": "Tools",
    },
}  # fmt: skip


def word(key: str, lang: str, **values: object) -> str:
    """A word, with its placeholders filled. Raises KeyError for one that is not there."""
    return WORDS[lang][key].format(**values)
