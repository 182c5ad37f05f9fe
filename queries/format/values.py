"""Numbers, dates and sentences as people write them in each language.

Rounding happens here and nowhere before: SQL keeps full precision, the reader sees one decimal.
Formats come from the CLDR through Babel.
"""

import math
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from string import Formatter

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from queries.format.dates import DAY, MONTH, TIME
from queries.format.units import Unit, units

LOCALES = {"zh": "zh_Hans_CN", "en": "en_US"}
ENGLISH = Locale.parse(LOCALES["en"])
MISSING = "–"


def unit_name(unit: str, lang: str) -> str:
    """What a unit is called, as it stands once beside a title; empty where there is none."""
    return units()[unit].name(lang)


def with_unit(title: str, unit: str, lang: str) -> str:
    """A title with the unit of the numbers beneath it, unless it says so itself: 工时（小时）."""
    name = unit_name(unit, lang)
    if not name or name.casefold() in title.casefold():
        return title
    return f"{title}（{name}）" if lang == "zh" else f"{title} ({name})"


def unit_suffix(unit: str, lang: str, form: str = "other") -> str:
    """The word of a unit as it stands after a number in the plural `form`; only % without space."""
    name = units()[unit].name(lang, form)
    return name if name == "%" else f" {name}".rstrip()


def format_number(value: float | Decimal | None, unit: str, lang: str) -> str:
    """A value without the word of its unit: with separators, large ones in 万, 亿 or millions."""
    if value is None or not math.isfinite(value):
        return MISSING
    declared = units()[unit]
    scales = declared.scales.get(lang, ())
    scale = next((scale for scale in scales if scale.size <= abs(float(value))), None)
    if scale is None:
        return _written(value, declared.pattern, declared, lang)
    pattern = "#,##0." + "0" * scale.decimals
    number = _written(float(value) / scale.size, pattern, declared, lang)
    return f"{number} {scale.sign}" if lang == "zh" else number + scale.sign


def _written(value: float | Decimal, pattern: str, unit: Unit, lang: str) -> str:
    """Halves go up, as a figure and a spreadsheet round them; nothing has no sign."""
    with localcontext(rounding=ROUND_HALF_UP):
        text = format_decimal(value, pattern, LOCALES[lang])
    if not any(digit in text for digit in "123456789"):
        return text.lstrip("-")
    return f"+{text}" if unit.signed and value > 0 else text


def format_value(value: object, unit: str, lang: str) -> str:
    """A value as the reader sees it, with its unit: 57.3%, 1,204 件, 2021年3月."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return {"zh": "是" if value else "否", "en": "Yes" if value else "No"}[lang]
    if unit == "month" and isinstance(value, date):
        return format_month(value, lang)
    if isinstance(value, datetime):
        return format_datetime(value, TIME.pattern, locale=LOCALES[lang])
    if isinstance(value, date):
        return format_day(value, lang)
    if not isinstance(value, (int, float, Decimal)):
        return str(value)
    spoken = units()[unit].spoken.get(lang)
    if spoken:
        return format_value(spoken.times * float(value), spoken.unit, lang)
    text = format_number(value, unit, lang)
    return text if text == MISSING else text + _word(text, unit, lang)


def _word(text: str, unit: str, lang: str) -> str:
    """The unit after a number as it is written: 120.5 万元 has no second space."""
    if text.endswith(("万", "亿")):
        return unit_name(unit, lang)
    # The plural hangs on the decimals that are seen: 1 day, 1.0 days.
    digits = text.replace(",", "").strip("+M万亿 ")
    return unit_suffix(unit, lang, ENGLISH.plural_form(Decimal(digits)))


def format_month(value: date, lang: str) -> str:
    """2021年3月 / Mar 2021."""
    return format_date(value, MONTH[lang].pattern, locale=LOCALES[lang])


def format_day(value: date, lang: str) -> str:
    """2021年3月5日 / 5 Mar 2021."""
    return format_date(value, DAY[lang].pattern, locale=LOCALES[lang])


def fill_template(template: str, row: dict, units_of: dict[str, str], lang: str) -> str:
    """Fill a sentence: {rate} becomes the column `rate` of the row, shown in its unit.

    {rate:abs} drops the sign, plus and minus, for "fell by {change:abs}"; {rate:signed} gives a
    gain its plus. Raises KeyError for an unknown column.
    """
    parts = []
    for text, name, spec, _ in Formatter().parse(template):
        parts.append(text)
        if name is not None:
            value = row[name]
            value = abs(value) if spec == "abs" and value is not None else value
            text = format_value(value, units_of[name], lang)
            plus = "+" if spec == "signed" and value is not None and value > 0 else ""
            parts.append(plus + text.removeprefix("+") if spec else text)
    return "".join(parts)
