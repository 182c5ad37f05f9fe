"""What goes along with the numbers: title, definition, filters, version, notice, SQL.

Said once here, in the reader's language, and put by each format where that format has room.
"""

import re
from dataclasses import dataclass
from datetime import date

from export.words import listed, word
from queries import Answer, Question, format_month, question, unit_name

# Names of a filter that stand in a line; more are counted.
NAMED = 4
# What some system does not allow in the name of a file.
FORBIDDEN = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')


@dataclass(frozen=True)
class Fact:
    """`key` is the same in both languages."""

    key: str
    label: str
    value: str


def facts(answer: Answer) -> list[Fact]:
    """Everything needed to defend the numbers, in reading order."""
    asked, lang = answer.question, answer.lang
    ignored = tuple(word(name, lang) for name in answer.not_applied)
    said = {
        "title": title(answer),
        "notice": notice(answer),
        "definition": asked.header.definition.of(lang),
        "unit": unit_name(asked.header.unit, lang),
        "period": period(answer),
        **{name: listed(names, lang) for name, names in answer.chosen.items()},
        "not_applied": listed(ignored, lang),
        "as_of": format_month(answer.as_of, lang),
        "version": answer.version,
        "question": asked.name,
        "parameters": _parameters(answer),
    }
    found = [Fact(key, word(key, lang), value) for key, value in said.items() if value]
    return found + _statements(asked, lang)


def brief(answer: Answer) -> list[str]:
    """The facts that fit in a line or two: title, notice, unit, period, filters, version."""
    lang = answer.lang
    unit = unit_name(answer.question.header.unit, lang)
    parts = [
        title(answer),
        notice(answer),
        f"{word('unit', lang)} {unit}" if unit else "",
        period(answer),
        *(f"{word(name, lang)} {_few(names, lang)}" for name, names in answer.chosen.items()),
        f"{word('version', lang)} {answer.version}",
    ]
    return [part for part in parts if part]


def title(answer: Answer) -> str:
    return answer.question.header.title.of(answer.lang)


def notice(answer: Answer) -> str:
    """What the data is: demonstration, or one's own."""
    return word("demonstration" if answer.demonstration else "own", answer.lang)


def period(answer: Answer) -> str:
    """The months counted; empty where the question asks for none."""
    start, end = _bounds(answer)
    if end is None:
        return ""
    last = format_month(end, answer.lang)
    if start is None:
        return word("until", answer.lang, month=last)
    first = format_month(start, answer.lang)
    return last if start == end else word("between", answer.lang, start=first, end=last)


def file_name(answer: Answer) -> str:
    """A name that says what is in the file, without ending, good on every system."""
    start, end = _bounds(answer)
    months = f"{end:%Y%m}" if end else ""
    if end and start is None:
        months = word("until", answer.lang, month=months)
    elif start != end:
        months = f"{start:%Y%m}-{months}"
    mark = word("mark", answer.lang) if answer.demonstration else ""
    parts = [title(answer), months, mark]
    return FORBIDDEN.sub(" ", "_".join(filter(None, parts))).strip(" .")


def _bounds(answer: Answer) -> tuple[date | None, date | None]:
    start, end = (answer.params.get(name) for name in ("from", "to"))
    return start, end  # type: ignore[return-value]


def _few(names: tuple[str, ...], lang: str) -> str:
    if len(names) <= NAMED:
        return listed(names, lang)
    return word("some", lang, names=listed(names[:2], lang), count=len(names))


def _parameters(answer: Answer) -> str:
    """Every value that the SQL saw, as it saw it."""
    return "\n".join(
        f"{name} = {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in answer.params.items()
    )


def _statements(asked: Question, lang: str) -> list[Fact]:
    """The SQL that ran, what was done with its rows, and the SQL of the questions beneath it."""
    found = [Fact("sql", word("sql", lang), asked.sql)]
    if asked.shaping:
        found.append(Fact("shaping", word("shaping", lang), asked.shaping))
    if asked.header.method:
        file = f"queries/methods/{asked.header.method}.py"
        found.append(Fact("method", word("method", lang), file))
    beneath = (question(name) for name in asked.bases.values())
    return found + [
        Fact(f"base {base.name}", word("base", lang, name=base.name), base.sql) for base in beneath
    ]
