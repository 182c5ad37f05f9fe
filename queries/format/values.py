"""Numbers, dates and sentences as people write them in each language.

Rounding happens here and nowhere before: SQL keeps full precision, the reader sees one decimal.
Formats come from the CLDR through Babel.
"""

import math
from datetime import date, datetime
from decimal import Decimal
from string import Formatter

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

LOCALES = {"zh": "zh_Hans_CN", "en": "en_US"}
WHOLE = {
    "items",
    "cases",
    "times",
    "days",
    "people",
    "households",
    "villages",
    "rank",
    "months",
    "count",
}
SUFFIX = {
    "zh": {
        "percent": "%", "points": " 个百分点", "items": " 项", "cases": " 件", "times": " 次",
        "hours": " 小时", "days": " 天", "yuan": " 元", "people": " 人", "households": " 户",
        "villages": " 个村居", "rank": " 名", "score": " 分", "months": " 个月",
        "wan_yuan": " 万元",
    },
    "en": {
        "percent": "%", "points": " pts", "items": " items", "cases": " cases", "times": " times",
        "hours": " hours", "days": " days", "yuan": " yuan", "people": " people",
        "households": " households", "villages": " villages", "rank": "", "score": " points",
        "months": " months", "wan_yuan": " ×10,000 yuan",
    },
}  # fmt: skip
PATTERNS = {
    "percent": "#,##0.0", "points": "#,##0.0", "hours": "#,##0", "score": "#,##0.00",
    "count": "#,##0",
}  # fmt: skip
LARGE = {
    "zh": ((100_000_000, " 亿"), (10_000, " 万")),
    "en": ((1_000_000, "M"),),
}
MISSING = "–"


def unit_name(unit: str, lang: str) -> str:
    """What a unit is called, as it stands once beside a title; empty where there is none."""
    return SUFFIX[lang].get(unit, "").strip()


def format_number(value: float | Decimal | None, unit: str, lang: str) -> str:
    """A value without its unit: thousands separators, one decimal where the unit has decimals."""
    if value is None or not math.isfinite(value):
        return MISSING
    if unit == "year":
        return str(value)
    if unit == "yuan":
        return _yuan(float(value), lang)
    whole = unit in WHOLE and value == int(value)
    pattern = PATTERNS.get(unit) or ("#,##0" if whole else "#,##0.0")
    text = format_decimal(value, pattern, LOCALES[lang])
    return text if any(digit in text for digit in "123456789") else text.lstrip("-")


def _yuan(value: float, lang: str) -> str:
    """Large amounts in 万 and 亿, or in millions."""
    for size, sign in LARGE[lang]:
        if abs(value) >= size:
            return format_decimal(value / size, "#,##0.0", LOCALES[lang]) + sign
    return format_decimal(value, "#,##0", LOCALES[lang])


def format_value(value: object, unit: str, lang: str) -> str:
    """A value as the reader sees it, with its unit: 57.3%, 1,204 件, 2021年3月."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return {"zh": "是" if value else "否", "en": "Yes" if value else "No"}[lang]
    if unit == "month" and isinstance(value, date):
        return format_month(value, lang)
    if isinstance(value, datetime):
        return format_datetime(value, "y-MM-dd HH:mm", locale=LOCALES[lang])
    if isinstance(value, date):
        return format_day(value, lang)
    if not isinstance(value, (int, float, Decimal)):
        return str(value)
    if unit == "wan_yuan" and lang == "en":
        return format_value(10_000 * float(value), "yuan", lang)
    text = format_number(value, unit, lang)
    return text if text == MISSING else text + _suffix(text, unit, lang)


def _suffix(text: str, unit: str, lang: str) -> str:
    """The unit after a number: 120.5 万元 has no second space, 1 village no s."""
    suffix = SUFFIX[lang].get(unit, "")
    if text.endswith(("万", "亿")):
        return suffix.lstrip()
    if lang == "en" and text in ("1", "-1"):
        return " person" if unit == "people" else suffix.removesuffix("s")
    return suffix


def format_month(value: date, lang: str) -> str:
    """2021年3月 / Mar 2021."""
    return format_date(value, "y年M月" if lang == "zh" else "MMM y", locale=LOCALES[lang])


def format_day(value: date, lang: str) -> str:
    """2021年3月5日 / 5 Mar 2021."""
    return format_date(value, "y年M月d日" if lang == "zh" else "d MMM y", locale=LOCALES[lang])


def fill_template(template: str, row: dict, units: dict[str, str], lang: str) -> str:
    """Fill a sentence: {rate} becomes the column `rate` of the row, shown in its unit.

    {rate:abs} drops the sign, for "fell by {change:abs}". Raises KeyError for an unknown column.
    """
    parts = []
    for text, name, spec, _ in Formatter().parse(template):
        parts.append(text)
        if name is not None:
            value = row[name]
            value = abs(value) if spec == "abs" and value is not None else value
            parts.append(format_value(value, units[name], lang))
    return "".join(parts)
