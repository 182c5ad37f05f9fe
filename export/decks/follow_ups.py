"""What was agreed at earlier meetings, as a table of texts: who, what, until when, and how the
figure stood then and stands now.

The value now is the answer to the same question with the same filters; where it cannot be asked
any more, a dash stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from export.decks.filtering import filters_of
from export.files.facts import kind_of_data
from queries import (
    N_,
    AskContext,
    Filters,
    UnknownName,
    ask,
    format_day,
    format_month,
    format_value,
    listed,
    question,
    translate,
    translate_count,
    translate_value,
)
from records import FollowUp

HEADS = (
    N_("责任方"), N_("议定事项"), N_("涉及指标"), N_("期限"), N_("当时"), N_("现在"), N_("进展"),
)  # fmt: skip
STATES = {"open": N_("进行中"), "done": N_("已办结"), "dropped": N_("已取消")}
# A settled one is still shown at the next meeting, and not for ever.
SHOWN_SETTLED = timedelta(days=31)
MISSING = "–"


@dataclass(frozen=True)
class Agreed:
    """Heads and cells as they are read, with a sentence, a source line and notes."""

    headline: str
    heads: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    source: str
    notes: tuple[str, ...]


def agreed(promised: Sequence[FollowUp], context: AskContext, today: date, rows: int) -> Agreed:
    """At most `rows` of what was agreed, in the order given: what is open, and what was settled
    lately.
    """
    warehouse, lang = context.warehouse, context.lang
    seen = [
        one for one in promised if one.open or today - one.history[-1].at.date() <= SHOWN_SETTLED
    ]
    version = warehouse.version
    source = (
        kind_of_data(version.demonstration, lang),
        f"{translate('数据截至', lang)} {format_month(warehouse.choices.last_month, lang)}",
        f"{translate('数据版本', lang)} {version.name}",
    )
    return Agreed(
        _headline(seen, lang, today, rows),
        tuple(translate(head, lang) for head in HEADS),
        tuple(row(one, context, today) for one in seen[:rows]),
        " · ".join(source),
        tuple(f"{one.action}: {one.history[-1].note}" for one in seen if one.history[-1].note),
    )


def _state(one: FollowUp, lang: str, today: date) -> str:
    """How it stands, in words: overdue by so many days, in progress, done or dropped."""
    over = one.days_over(today)
    return (
        translate_count("逾期 {count} 天", over, lang)
        if over
        else translate(STATES[one.status], lang)
    )


def _about(one: FollowUp, lang: str, words: dict[str, str]) -> str:
    """The figure it is about, with what that is narrowed to; empty where it is about none."""
    if one.question is None:
        return ""
    try:
        title = question(one.question).header.title.of(lang)
    except UnknownName:
        title = one.question
    values = [value if isinstance(value, list) else [value] for value in one.filters.values()]
    names = tuple(translate_value(text, words) for v in values for text in v)
    if not names:
        return title
    return translate("{title}（{names}）", lang, title=title, names=listed(names, lang))


def row(one: FollowUp, context: AskContext, today: date) -> tuple[str, ...]:
    """Its cells, one for each of HEADS."""
    words, lang = context.words, context.lang
    then, current = _values(one, context)
    return (
        translate_value(one.owner, words),
        one.action,
        _about(one, lang, words) or MISSING,
        format_day(one.due, lang),
        then,
        current,
        _state(one, lang, today),
    )


def _values(one: FollowUp, context: AskContext) -> tuple[str, str]:
    """The value then and the value now, in words."""
    if one.question is None:
        return MISSING, MISSING
    try:
        filters = filters_of(one.filters, context.warehouse.choices, Filters())
        answer = ask(one.question, context, filters)
    except UnknownName:
        return one.said or MISSING, MISSING
    if "value" not in answer.table.column_names:
        return one.said or MISSING, MISSING
    unit = answer.unit("value")
    return format_value(one.value, unit, context.lang), answer.said(answer.first, "value")


def _headline(seen: list[FollowUp], lang: str, today: date, rows: int) -> str:
    if not seen:
        return translate("没有议定事项", lang)
    pending = [one for one in seen if one.open]
    over = [one for one in pending if one.days_over(today)]
    words = N_("议定事项都已了结")
    if over:
        words = N_("未办结 {open} 项，其中 {over} 项逾期")
    elif pending:
        words = N_("未办结 {open} 项，都未到期")
    said = translate(words, lang, open=len(pending), over=len(over))
    if len(seen) <= rows:
        return said
    return translate("{said}；所列为前 {rows} 项", lang, said=said, rows=rows)
