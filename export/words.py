"""The words of files that leave the app, in both languages.

They stand here and not in pages/locale, since a file may leave by the command line, where there
is no page.
"""

from queries import unit_name

WORDS = {
    "zh": {
        "title": "标题", "notice": "数据性质", "definition": "定义", "unit": "单位",
        "period": "时段", "subdistricts": "街道", "villages": "村居", "kinds": "村/社区",
        "departments": "部门", "items": "服务事项", "powers": "小微权力", "runs": "权力运行",
        "without_forms": "不参与合并的表格", "weights": "试用权重",
        "not_applied": "未应用的筛选", "as_of": "数据截至", "version": "数据版本",
        "question": "问题", "parameters": "参数", "sql": "所运行的查询",
        "shaping": "再由各月算出所示数字", "method": "再按方法计算",
        "base": "所依据的问题：{name}",
        "demonstration": "演示数据，非真实统计", "own": "自有数据", "mark": "演示数据",
        "data": "数据", "facts": "说明", "column": "列", "columns": "各列",
        "until": "截至 {month}", "between": "{start} 至 {end}",
        "some": "{names} 等 {count} 个", "and": "、",
        "page": "第 &P 页，共 &N 页",
    },
    "en": {
        "title": "Title", "notice": "Kind of data", "definition": "Definition", "unit": "Unit",
        "period": "Period", "subdistricts": "Subdistrict", "villages": "Village",
        "kinds": "Village or community", "departments": "Department", "items": "Service item",
        "powers": "Small power", "runs": "Use of a power", "without_forms": "Forms left out",
        "weights": "Weights tried",
        "not_applied": "Filters without effect", "as_of": "Data until",
        "version": "Data version", "question": "Question", "parameters": "Parameters",
        "sql": "SQL that ran", "shaping": "Then, from the months, the figure shown",
        "method": "Then by a method", "base": "Question that it builds on: {name}",
        "demonstration": "Demonstration data, not real statistics", "own": "Own data",
        "mark": "Demonstration",
        "data": "Data", "facts": "About", "column": "Column", "columns": "Columns",
        "until": "until {month}", "between": "{start} to {end}",
        "some": "{names} and others, {count} in all", "and": ", ",
        "page": "Page &P of &N",
    },
}  # fmt: skip


def word(key: str, lang: str, **values: object) -> str:
    """A word, with its placeholders filled. Raises KeyError for one that is not there."""
    return WORDS[lang][key].format(**values)


def listed(names: tuple[str, ...], lang: str) -> str:
    return word("and", lang).join(names)


def unit_word(unit: str, lang: str) -> str:
    """What a unit is called; empty for a place in an order, whose title says what it is."""
    return "" if unit == "rank" else unit_name(unit, lang)
