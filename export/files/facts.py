"""What goes along with the numbers: title, definition, filters, version, notice, SQL.

Said once here, in the reader's language, and put by each format where that format has room.
"""

import re
from dataclasses import dataclass
from datetime import date

from queries import (
    BY_NAME,
    N_,
    Answer,
    Question,
    format_month,
    listed,
    question,
    translate,
    unit_name,
)

# Names of a filter that stand in a line; more are counted.
NAMED = 4
# What some system does not allow in the name of a file.
FORBIDDEN = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')

# By the keys of facts; the others are filters.
LABELS = {
    "title": N_("标题"),
    "notice": N_("数据性质"),
    "definition": N_("定义"),
    "unit": N_("单位"),
    "period": N_("时段"),
    "not_applied": N_("未应用的筛选"),
    "as_of": N_("数据截至"),
    "version": N_("数据版本"),
    "question": N_("问题"),
    "parameters": N_("参数"),
}


@dataclass(frozen=True)
class Fact:
    """`key` is the same in both languages."""

    key: str
    label: str
    value: str


def facts(answer: Answer) -> list[Fact]:
    """Everything needed to defend the numbers, in reading order."""
    entry, lang = answer.question, answer.lang
    ignored = tuple(BY_NAME[name].title.of(lang) for name in answer.not_applied)
    values = {
        "title": title(answer),
        "notice": notice(answer),
        "definition": entry.header.definition.of(lang),
        "unit": unit_name(entry.header.unit, lang),
        "period": period(answer),
        **{name: listed(names, lang) for name, names in answer.chosen.items()},
        "not_applied": listed(ignored, lang),
        "as_of": format_month(answer.as_of, lang),
        "version": answer.version,
        "question": entry.name,
        "parameters": _parameters(answer),
    }
    items = [Fact(key, _label(key, lang), value) for key, value in values.items() if value]
    return items + _statements(entry, lang)


def brief(answer: Answer) -> list[str]:
    """The facts that fit in a line or two: title, notice, unit, period, filters, version."""
    lang = answer.lang
    unit = unit_name(answer.question.header.unit, lang)
    parts = [
        title(answer),
        notice(answer),
        f"{translate('单位', lang)} {unit}" if unit else "",
        period(answer),
        *(
            f"{BY_NAME[name].title.of(lang)} {_few(names, lang)}"
            for name, names in answer.chosen.items()
        ),
        f"{translate('数据版本', lang)} {answer.version}",
    ]
    return [part for part in parts if part]


def title(answer: Answer) -> str:
    return answer.question.header.title.of(answer.lang)


def notice(answer: Answer) -> str:
    """What the data is: demonstration, or one's own."""
    return kind_of_data(answer.demonstration, answer.lang)


def kind_of_data(demonstration: bool, lang: str) -> str:
    """Demonstration data, or one's own: said of every answer, file and slide."""
    return translate(N_("演示数据，非真实统计") if demonstration else N_("自有数据"), lang)


def period(answer: Answer) -> str:
    """The months counted; empty where the question asks for none."""
    start, end = _bounds(answer)
    if end is None:
        return ""
    last = format_month(end, answer.lang)
    if start is None:
        return translate("截至 {month}", answer.lang, month=last)
    first = format_month(start, answer.lang)
    return (
        last if start == end else translate("{start} 至 {end}", answer.lang, start=first, end=last)
    )


def file_name(answer: Answer) -> str:
    """A name that says what is in the file, without ending, good on every system."""
    start, end = _bounds(answer)
    months = f"{end:%Y%m}" if end else ""
    if end and start is None:
        months = translate("截至 {month}", answer.lang, month=months)
    elif start != end:
        months = f"{start:%Y%m}-{months}"
    mark = translate("演示数据", answer.lang) if answer.demonstration else ""
    parts = [title(answer), months, mark]
    return FORBIDDEN.sub(" ", "_".join(filter(None, parts))).strip(" .")


def _label(key: str, lang: str) -> str:
    return translate(LABELS[key], lang) if key in LABELS else BY_NAME[key].title.of(lang)


def _bounds(answer: Answer) -> tuple[date | None, date | None]:
    start, end = (answer.params.get(name) for name in ("from", "to"))
    return start, end  # type: ignore[return-value]


def _few(names: tuple[str, ...], lang: str) -> str:
    if len(names) <= NAMED:
        return listed(names, lang)
    return translate("{names} 等 {count} 个", lang, names=listed(names[:2], lang), count=len(names))


def _parameters(answer: Answer) -> str:
    """Every value that the SQL saw, as it saw it."""
    return "\n".join(
        f"{name} = {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in answer.params.items()
    )


def _statements(entry: Question, lang: str) -> list[Fact]:
    """The SQL that ran, what was done with its rows, and the SQL of the questions beneath it."""
    statements = [Fact("sql", translate("所运行的查询", lang), entry.sql)]
    if entry.shaping:
        statements.append(Fact("shaping", translate("再由各月算出所示数字", lang), entry.shaping))
    if entry.header.method:
        file = f"queries/methods/{entry.header.method}.py"
        statements.append(Fact("method", translate("再按方法计算", lang), file))
    beneath = (question(name) for name in entry.bases.values())
    return statements + [
        Fact(f"base {base.name}", translate("所依据的问题：{name}", lang, name=base.name), base.sql)
        for base in beneath
    ]
