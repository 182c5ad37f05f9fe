"""The definition of a measure that has none of its own, made from the columns that it adds up."""

import re

from queries.catalog.marts import mart, title
from queries.catalog.parts import HeaderError
from queries.format.words import Words

SIMPLE = re.compile(r"^(\w+)( IS NOT NULL)?$")
RECORDS = Words(zh="记录数", en="records")


def made_definition(entry: dict, place: str) -> Words:
    """What is added up, over what, and by which date a row is in the period."""
    table, shape = entry["mart"], entry.get("shape")
    when = title(table, entry.get("period") or mart(table).period)
    zh, en = (_sum(table, entry.get("part", ""), lang, place) for lang in ("zh", "en"))
    zh, en = f"{zh}合计", f"Total of {en}"
    if shape != "total":
        over = {lang: _sum(table, entry.get("whole", ""), lang, place) for lang in ("zh", "en")}
        zh += f"，除以{over['zh']}合计；各级合计都由分子、分母重新相除，不取平均"
        en += f", over the total of {over['en']}; every total is divided anew, never averaged"
    # Without what the console adds of how a day stands for a month.
    zh = f"{zh}。时段按“{when.zh.partition('（')[0]}”计。"
    en = f"{en}. The period goes by: {when.en.partition(',')[0].lower()}."
    return Words(zh=zh, en=en)


def _sum(table: str, text: str, lang: str, place: str) -> str:
    parts = [_one(table, term, lang, place) for term in text.split(" + ")]
    return {"zh": "、", "en": " and "}[lang].join(parts)


def _one(table: str, text: str, lang: str, place: str) -> str:
    if text == "1":
        return RECORDS.of(lang)
    plain = SIMPLE.match(text)
    if plain is None:
        raise HeaderError(f"{place}: {text!r} is no plain column, so a definition is needed")
    label = title(table, plain[1]).of(lang)
    if not plain[2]:
        return f"“{label}”" if lang == "zh" else f"“{label.lower()}”"
    return f"有“{label}”的记录数" if lang == "zh" else f"records with “{label.lower()}”"
