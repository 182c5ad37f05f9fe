"""What a pivot says of itself, made from its measure and from what the columns of its mart hold."""

from datetime import date
from typing import TYPE_CHECKING

from queries.catalog.header import Column, Header, Unit
from queries.catalog.registry import vocabulary
from queries.format.values import format_month
from queries.format.words import Words
from queries.pivot import cube
from queries.pivot.registry import Dimension, Measure, mart, measure, title

if TYPE_CHECKING:
    from queries.pivot.answer import Layout

ALL = Words(zh="合计", en="All")
OTHERS = Words(zh="其余", en="Others")
RECORDS = Words(zh="记录数", en="records")


def header(layout: "Layout", across: cube.Across, words: dict[str, str]) -> Header:
    """The header of a pivot; `words` is English for the values that stand as titles."""
    asked = measure(layout.measure)
    return Header(
        title=_title(asked, [*layout.down, *([layout.across] if layout.across else [])]),
        definition=definition(asked),
        unit=asked.unit,
        direction=asked.direction,
        chart={"kind": "table"},
        params=("from", "to"),
        columns=_columns(layout.down, across, words),
    )


def definition(asked: Measure) -> Words:
    """What is added up, over what, and by which date a row is in the period."""
    when = title(asked.mart, asked.period or mart(asked.mart).period)
    zh, en = (_sum(asked.mart, asked.part, lang) for lang in ("zh", "en"))
    zh, en = f"{zh}合计", f"Total of {en}"
    if asked.whole:
        zh += f"，除以{_sum(asked.mart, asked.whole, 'zh')}合计；"
        zh += "各级合计都由分子、分母重新相除，不取平均"
        en += f", over the total of {_sum(asked.mart, asked.whole, 'en')}; "
        en += "every total is divided anew, never averaged"
    # Without what the console adds of how a day stands for a month.
    zh = f"{zh}。时段按“{when.zh.partition('（')[0]}”计。"
    en = f"{en}. The period goes by: {when.en.partition(',')[0].lower()}."
    return Words(zh=zh, en=en)


def _title(asked: Measure, dimensions: list[Dimension]) -> Words:
    if not dimensions:
        return asked.title
    zh = " × ".join(one.title.zh for one in dimensions)
    en = " × ".join(one.title.en.lower() for one in dimensions)
    return Words(zh=f"{asked.title.zh}：{zh}", en=f"{asked.title.en}: {en}")


def _columns(
    down: list[Dimension], across: cube.Across, words: dict[str, str]
) -> dict[str, Column]:
    found = {one.name: _column(one.title, _unit(one)) for one in down}
    for code, shown in across.columns:
        said = Words(zh=_said(shown, "zh", {}), en=_said(shown, "en", words))
        found[cube.VALUE + code] = _column(said, "auto")
        found[cube.counted(cube.VALUE + code)] = _counted(said)
    found[cube.REST], found[cube.counted(cube.REST)] = _column(OTHERS, "auto"), _counted(OTHERS)
    found[cube.TOTAL], found["n"] = _column(ALL, "auto"), vocabulary()["n"]
    return found


def _column(words: Words, unit: str) -> Column:
    return Column(zh=words.zh, en=words.en, unit=unit)


def _counted(words: Words) -> Column:
    return Column(zh=f"{words.zh} 样本数", en=f"{words.en} n", unit="count")


def _unit(one: Dimension) -> Unit:
    return one.time if one.time in ("month", "year") else "text"


def _said(value: object, lang: str, words: dict[str, str]) -> str:
    if isinstance(value, date):
        return format_month(value, lang)
    return words.get(str(value), str(value)) or "–"


def _sum(table: str, texts: tuple[str, ...], lang: str) -> str:
    return {"zh": "、", "en": " and "}[lang].join(_one(table, text, lang) for text in texts)


def _one(table: str, text: str, lang: str) -> str:
    kind, _, column = text.partition(":")
    if not column:
        return RECORDS.of(lang)
    said = title(table, column).of(lang)
    if kind == "sum":
        return f"“{said}”" if lang == "zh" else f"“{said.lower()}”"
    return f"有“{said}”的记录数" if lang == "zh" else f"records with “{said.lower()}”"
