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
        "against": "对照", "figures": "所比指标",
        "not_applied": "未应用的筛选", "as_of": "数据截至", "version": "数据版本",
        "question": "问题", "parameters": "参数", "sql": "所运行的查询",
        "shaping": "再由各月算出所示数字", "method": "再按方法计算",
        "base": "所依据的问题：{name}",
        "demonstration": "演示数据，非真实统计", "own": "自有数据", "mark": "演示数据",
        "data": "数据", "facts": "说明", "column": "列", "columns": "各列",
        "until": "截至 {month}", "between": "{start} 至 {end}",
        "some": "{names} 等 {count} 个", "and": "、",
        "page": "第 &P 页，共 &N 页",
        "district": "海沧区",
        "against_plain": "{against}", "against_better": "{against}改善",
        "against_worse": "{against}变差", "against_usual": "{against}，属正常波动",
        "signal_better": "近月有改善信号", "signal_worse": "近月有变差信号",
        "published": "已公布 {value}", "target_known": "目标 {value}",
        "target_met": "目标 {value}，稳定达到", "target_missed": "目标 {value}，稳定未达",
        "target_uncertain": "目标 {value}，时达时未达",
        "ignored": "未应用筛选：{names}", "names": "名称",
        "rows_left": "共 {count} 行，列前 {shown} 行",
        "middle_left": "共 {count} 行，列前 {each} 行与后 {each} 行，其间 {left} 行未列",
        "cells_left":
            "共 {rows} 行、{columns} 列，列出其中 {shown_rows} 行、{shown_columns} 列",
        "columns_left": "未列出的列：{names}",
        "sheet": "村居画像", "sheet_note": "与同类比：村与村、社区与社区。定义见看板的指标字典。",
        "said_figure": "{value}", "said_changed": "{value}，上年同期 {previous}",
        "said_highest": "{what}最高的是{most}（{most_said}），最低的是{least}（{least_said}）",
        "said_top": "{what}最高的是{most}（{most_said}）",
        "said_places": "首位是{most}（{most_said}），末位是{least}（{least_said}）",
        "said_course": "{what}：{start} {first}，{end} {last}",
        "said_parts": "{whole} {whole_said}，其中{part} {part_said}",
        "said_inside": "都在界线之内，差别可由偶然解释",
        "said_outside": "超出界线的有{names}",
        "said_outside_many": "{count} 个超出界线，其中有{names}",
        "agreed": "上次议定事项", "agreed_none": "没有议定事项",
        "agreed_settled": "议定事项都已了结",
        "agreed_open": "未办结 {open} 项，都未到期",
        "agreed_over": "未办结 {open} 项，其中 {over} 项逾期",
        "agreed_some": "{said}；所列为前 {rows} 项",
        "owner": "责任方", "action": "议定事项", "about": "涉及指标", "due": "期限",
        "then": "当时", "now": "现在", "status": "进展",
        "open": "进行中", "done": "已办结", "dropped": "已取消", "over": "逾期 {days} 天",
        "about_of": "{title}（{names}）",
        "unreadable": "冻结时所答的问题“{name}”已无法读出，当时的结论：{said}",
        "fault": "这一页有误",
        "fault_shape":
            "第 {line} 行：一页只能有 section、question、figures、follow_ups 之一，且必须有一个",
        "fault_field": "第 {line} 行：没有“{text}”这个字段",
        "fault_content": "第 {line} 行：{text}",
        "fault_question": "第 {line} 行：没有名为“{text}”的问题",
        "fault_figure": "第 {line} 行：“{text}”不是单个数字，不能放进 figures",
        "fault_value": "第 {line} 行：没有“{text}”", "fault_near": "，最接近的是“{near}”",
    },
    "en": {
        "title": "Title", "notice": "Kind of data", "definition": "Definition", "unit": "Unit",
        "period": "Period", "subdistricts": "Subdistrict", "villages": "Village",
        "kinds": "Village or community", "departments": "Department", "items": "Service item",
        "powers": "Small power", "runs": "Use of a power", "without_forms": "Forms left out",
        "weights": "Weights tried",
        "against": "Compared with", "figures": "Measures compared",
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
        "district": "Haicang District",
        "against_plain": "{against}", "against_better": "{against}, better",
        "against_worse": "{against}, worse", "against_usual": "{against}, within the usual",
        "signal_better": "Signal of late: better", "signal_worse": "Signal of late: worse",
        "published": "Published {value}", "target_known": "Target {value}",
        "target_met": "Target {value}, kept", "target_missed": "Target {value}, missed",
        "target_uncertain": "Target {value}, now and then",
        "ignored": "Filters without effect: {names}", "names": "Names",
        "rows_left": "The first {shown} of {count} rows",
        "middle_left": "The first {each} and last {each} of {count} rows; {left} between left out",
        "cells_left":
            "{shown_rows} of {rows} rows and {shown_columns} of {columns} columns",
        "columns_left": "Columns left out: {names}",
        "sheet": "Village profile",
        "sheet_note":
            "Peers: villages with villages, communities with communities. "
            "Definitions: see the dashboard's dictionary.",
        "said_figure": "{value}", "said_changed": "{value}, a year before {previous}",
        "said_highest":
            "{what}: highest in {most} ({most_said}), lowest in {least} ({least_said})",
        "said_top": "{what}: highest in {most} ({most_said})",
        "said_places": "First is {most} ({most_said}), last {least} ({least_said})",
        "said_course": "{what}: {start} {first}, {end} {last}",
        "said_parts": "{whole} {whole_said}, of which {part} {part_said}",
        "said_inside": "All within the limits: chance explains the differences",
        "said_outside": "Outside the limits: {names}",
        "said_outside_many": "{count} are outside the limits, among them {names}",
        "agreed": "What was promised", "agreed_none": "Nothing had been agreed",
        "agreed_settled": "All that was agreed is settled",
        "agreed_open": "Open: {open}, none of them overdue",
        "agreed_over": "Open: {open}, of which overdue: {over}",
        "agreed_some": "{said}; the first {rows} are listed",
        "owner": "Owner", "action": "Action", "about": "About", "due": "Due",
        "then": "Then", "now": "Now", "status": "State",
        "open": "In progress", "done": "Done", "dropped": "Dropped",
        "over": "Overdue, days: {days}",
        "about_of": "{title} ({names})",
        "unreadable": "The question “{name}” cannot be read any more; what was said then: {said}",
        "fault": "This slide is wrong",
        "fault_shape":
            "Line {line}: a slide has just one of section, question, figures and follow_ups",
        "fault_field": "Line {line}: there is no field “{text}”",
        "fault_content": "Line {line}: {text}",
        "fault_question": "Line {line}: there is no question “{text}”",
        "fault_figure": "Line {line}: “{text}” is not one number, which figures need",
        "fault_value": "Line {line}: there is no “{text}”", "fault_near": "; nearest is “{near}”",
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
