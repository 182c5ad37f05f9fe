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
    follow_ups = [
        follow_up
        for follow_up in promised
        if follow_up.open or today - follow_up.history[-1].at.date() <= SHOWN_SETTLED
    ]
    version = warehouse.version
    source = (
        kind_of_data(version.demonstration, lang),
        f"{translate('数据截至', lang)} {format_month(warehouse.choices.last_month, lang)}",
        f"{translate('数据版本', lang)} {version.name}",
    )
    return Agreed(
        _headline(follow_ups, lang, today, rows),
        tuple(translate(head, lang) for head in HEADS),
        tuple(row(follow_up, context, today) for follow_up in follow_ups[:rows]),
        " · ".join(source),
        tuple(
            f"{follow_up.action}: {follow_up.history[-1].note}"
            for follow_up in follow_ups
            if follow_up.history[-1].note
        ),
    )


def _state(follow_up: FollowUp, lang: str, today: date) -> str:
    """How it stands, in words: overdue by so many days, in progress, done or dropped."""
    over = follow_up.days_over(today)
    return (
        translate_count("逾期 {count} 天", over, lang)
        if over
        else translate(STATES[follow_up.status], lang)
    )


def _about(follow_up: FollowUp, lang: str, words: dict[str, str]) -> str:
    """The figure it is about, with what that is narrowed to; empty where it is about none."""
    if follow_up.question is None:
        return ""
    try:
        title = question(follow_up.question).header.title.of(lang)
    except UnknownName:
        title = follow_up.question
    values = [value if isinstance(value, list) else [value] for value in follow_up.filters.values()]
    names = tuple(translate_value(text, words) for v in values for text in v)
    if not names:
        return title
    return translate("{title}（{names}）", lang, title=title, names=listed(names, lang))


def row(follow_up: FollowUp, context: AskContext, today: date) -> tuple[str, ...]:
    """Its cells, one for each of HEADS."""
    words, lang = context.words, context.lang
    then, current = _values(follow_up, context)
    return (
        translate_value(follow_up.owner, words),
        follow_up.action,
        _about(follow_up, lang, words) or MISSING,
        format_day(follow_up.due, lang),
        then,
        current,
        _state(follow_up, lang, today),
    )


def _values(follow_up: FollowUp, context: AskContext) -> tuple[str, str]:
    """The value then and the value now, in words."""
    if follow_up.question is None:
        return MISSING, MISSING
    try:
        filters = filters_of(follow_up.filters, context.warehouse.choices, Filters())
        answer = ask(follow_up.question, context, filters)
    except UnknownName:
        return follow_up.said or MISSING, MISSING
    if "value" not in answer.table.column_names:
        return follow_up.said or MISSING, MISSING
    unit = answer.unit("value")
    return format_value(follow_up.value, unit, context.lang), answer.said(answer.first, "value")


def _headline(follow_ups: list[FollowUp], lang: str, today: date, rows: int) -> str:
    if not follow_ups:
        return translate("没有议定事项", lang)
    pending = [follow_up for follow_up in follow_ups if follow_up.open]
    over = [follow_up for follow_up in pending if follow_up.days_over(today)]
    words = N_("议定事项都已了结")
    if over:
        words = N_("未办结 {open} 项，其中 {over} 项逾期")
    elif pending:
        words = N_("未办结 {open} 项，都未到期")
    sentence = translate(words, lang, open=len(pending), over=len(over))
    if len(follow_ups) <= rows:
        return sentence
    return translate("{said}；所列为前 {rows} 项", lang, said=sentence, rows=rows)
