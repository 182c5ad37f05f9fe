"""A number looks the same wherever it stands: in text, on a figure, in a cell, on a slide, in a
table on screen.

The text is held to a table written by hand; every other rendering to the text, through small
readers of the languages of d3, Office and printf.
"""

import math
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

from export import context_of
from queries import AskContext, Warehouse, ask, format_value, questions, unit_name, units

VALUES = (0, -0.04, 1, -1, 1234.5, 9999, 10_000, 100_000_000, None, math.nan)
FREE = "0 | 0 | 1 | -1 | 1,234.5 | 9,999 | 10,000 | 100,000,000 | – | –"
NUMBERS = {
    "percent": "0.0 | 0.0 | 1.0 | -1.0 | 1,234.5 | 9,999.0 | 10,000.0 | 100,000,000.0 | – | –",
    "points": "0.0 | 0.0 | +1.0 | -1.0 | +1,234.5 | +9,999.0 | +10,000.0 | +100,000,000.0 | – | –",
    "score": "0.00 | -0.04 | 1.00 | -1.00 | 1,234.50 | 9,999.00 | 10,000.00"
    " | 100,000,000.00 | – | –",
    "count": "0 | 0 | 1 | -1 | 1,235 | 9,999 | 10,000 | 100,000,000 | – | –",
    "hours": "0 | 0 | 1 | -1 | 1,235 | 9,999 | 10,000 | 100,000,000 | – | –",
    "hours_to_tenths": "0.0 | 0.0 | 1.0 | -1.0 | 1,234.5 | 9,999.0 | 10,000.0"
    " | 100,000,000.0 | – | –",
    "year": "0 | 0 | 1 | -1 | 1235 | 9999 | 10000 | 100000000 | – | –",
    "text": "0 | 0 | 1 | -1 | 1234.5 | 9999 | 10000 | 100000000 | – | –",
}  # fmt: skip
# After a number in Chinese; in English after 1 and -1, and after all others.
WORDS = {
    "percent": ("%", "%", "%"), "points": (" 个百分点", " pts", " pts"),
    "score": (" 分", " points", " points"), "hours": (" 小时", " hour", " hours"),
    "hours_to_tenths": (" 小时", " hours", " hours"),
    "items": (" 项", " item", " items"), "cases": (" 件", " case", " cases"),
    "activities": (" 场", " activity", " activities"),
    "times": (" 次", " time", " times"), "days": (" 天", " day", " days"),
    "months": (" 个月", " month", " months"), "people": (" 人", " person", " people"),
    "households": (" 户", " household", " households"),
    "villages": (" 个村居", " village", " villages"),
    "rank": ("", "", ""), "count": ("", "", ""), "mixed": ("", "", ""), "year": ("", "", ""),
    "text": ("", "", ""), "month": ("", "", ""),
}  # fmt: skip
MONEY = {
    ("yuan", "zh"): "0 元 | 0 元 | 1 元 | -1 元 | 1,235 元 | 9,999 元 | 1.0 万元"
    " | 1.00 亿元 | – | –",
    ("yuan", "en"): "0 yuan | 0 yuan | 1 yuan | -1 yuan | 1,235 yuan | 9,999 yuan | 10,000 yuan"
    " | 100.0M yuan | – | –",
    ("wan_yuan", "zh"): "0 万元 | 0 万元 | 1 万元 | -1 万元 | 1,234.5 万元 | 9,999 万元"
    " | 10,000 万元 | 100,000,000 万元 | – | –",
    ("wan_yuan", "en"): "0 yuan | -400 yuan | 10,000 yuan | -10,000 yuan | 12.3M yuan | 100.0M yuan"
    " | 100.0M yuan | 1,000,000.0M yuan | – | –",
}  # fmt: skip
# Exact halves go up everywhere; the others are what the renderers are held to.
SHOWN = (
    0,
    1,
    -1,
    2.25,
    -2.25,
    0.5,
    12.5,
    57.3333,
    1204,
    1234.5,
    -1234.5,
    9999,
    10_000,
    123_456_789,
)
LANGS = ("zh", "en")


def by_hand(unit: str, lang: str) -> list[str]:
    if unit in ("yuan", "wan_yuan"):
        return MONEY[unit, lang].split(" | ")
    zh, single, other = WORDS[unit]
    numbers = NUMBERS.get(unit, FREE).split(" | ")
    words = [zh if lang == "zh" else single if n in ("1", "-1") else other for n in numbers]
    return [n if n == "–" else n + word for n, word in zip(numbers, words, strict=True)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", units())
def test_text_is_as_people_write_it(unit: str, lang: str) -> None:
    assert [format_value(value, unit, lang) for value in VALUES] == by_hand(unit, lang)


def rounded(value: float, decimals: int, grouped: bool = True) -> str:
    """Halves away from zero, as JavaScript and Excel round what binary holds exactly."""
    number = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{abs(number) if number == 0 else number:{',' if grouped else ''}}"


def d3(form: str, value: float) -> str:
    sign, comma, decimals, trim = re.fullmatch(r"(\+?)(,?)\.(\d)(~?)f", form).groups()  # type: ignore[union-attr]
    text = rounded(value, int(decimals), bool(comma))
    text = text.rstrip("0").rstrip(".") if trim and "." in text else text
    return f"+{text}" if sign and value >= 0 else text


def office(form: str, value: float) -> str:
    """A number by the format of a cell: sections by condition, thousands, parts, text."""
    section, ruled = form, False
    for part in form.split(";"):
        condition = re.match(r"\[([<>]=)(-?[\d.]+)\]", part)
        if condition is None:
            section = part
            break
        edge = float(condition[2])
        if value >= edge if condition[1] == ">=" else value <= edge:
            section, ruled = part[condition.end() :], True
            break
    # A section with a condition writes its own minus.
    value = abs(value) if ruled else value
    quoted = "".join(re.findall(r'"([^"]*)"', section))
    digits = re.sub(r'"[^"]*"', "", section).lstrip("+-")
    sign = section[0] if section[0] in "+-" else ""
    parts = len(digits) - len(digits.rstrip(","))
    value, digits = value / 1000**parts, digits.rstrip(",")
    if "\\." in digits:
        decimals = len(digits.split("\\.")[1])
        whole = rounded(value, 0, grouped=False)
        return f"{sign}{whole[:-decimals] or '0'}.{whole[-decimals:]}{quoted}"
    decimals = len(digits.partition(".")[2])
    return sign + rounded(value, decimals, "," in digits) + quoted


def bare(text: str) -> str:
    """The number of a text: its unit stands in the title of a column."""
    return text.split(" ")[0].rstrip("%")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", [unit for unit in units() if unit not in ("yuan", "wan_yuan")])
def test_a_figure_says_what_the_text_says(unit: str, lang: str) -> None:
    look = context_of({"x": unit}, lang)
    for value in SHOWN:
        said = d3(look.format("x"), value)
        # Zero has a plus in d3's language, and a hover has one word for one and for many.
        said = said.lstrip("+") if value == 0 else said
        assert said == bare(format_value(value, unit, lang))
    assert format_value(2.5, unit, lang).endswith(look.suffix("x"))
    assert look.suffix("x").strip() == unit_name(unit, lang)


@pytest.mark.parametrize("unit", [unit for unit in units() if unit not in ("yuan", "wan_yuan")])
def test_a_cell_says_what_the_text_says(unit: str) -> None:
    """Of a column of whole numbers, or of fractions, where the numbers stand in line."""
    for value in SHOWN:
        whole = isinstance(value, int)
        said = office(units()[unit].office(whole=whole), value)
        trimmed = not whole and units()[unit].decimals is None
        said = said.removesuffix(".0") if trimmed else said
        assert said == bare(format_value(value, unit, "zh"))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", [unit for unit in units() if unit != "wan_yuan"])
def test_a_label_of_a_slide_says_what_the_text_says(unit: str, lang: str) -> None:
    for value in SHOWN:
        whole = isinstance(value, int)
        form = units()[unit].office_label(lang, whole=whole, negative=value < 0)
        said = office(form, value)
        text = format_value(value, unit, lang)
        # A label leaves out the word of the unit, and in parts Office writes no separators.
        word = re.compile(r" ?(?!亿|万|M|%)[^\d.,%亿万M]*$")
        if not whole and units()[unit].decimals is None:
            said = said.removesuffix(".0")
        assert said.replace(",", "") == word.sub("", text).replace(" ", "").replace(",", "")


@pytest.mark.parametrize("value", [-123_456_789, -82_123, -9999, 82_123])
def test_where_some_are_negative_all_large_ones_are_in_the_smallest_part(value: int) -> None:
    form = units()["yuan"].office_label("zh", whole=True, negative=True)
    expected = {-123_456_789: "-12345.7万", -82_123: "-8.2万", -9999: "-9,999", 82_123: "8.2万"}
    assert office(form, value) == expected[value]


@pytest.mark.parametrize("unit", units())
def test_a_table_on_screen_says_what_the_text_says(unit: str) -> None:
    """What has fixed decimals by printf; the browser separates the thousands of all others."""
    declared = units()[unit]
    if declared.printf == "localized":
        assert declared.grouped and not declared.decimals
    else:
        value = 12 if declared.printf == "%d" else 12.5
        assert declared.printf % value == format_value(value, unit, "zh").split(" ")[0]


# What only a chart, a tile or a sentence needs; and what a number or a name beside it says.
DRAWN = {"variant", "tone", "tile", "tile_col", "tile_row", "side", "trend", "history"}
BESIDE = {"unit", "segment"}


SHAPED = ["service/on_the_spot_rate:control", "service/on_the_spot_rate:funnel"]


@pytest.mark.parametrize("name", [*questions(), *SHAPED])
def test_a_file_holds_data_and_a_reader_sees_what_names_do_not_say(
    name: str, warehouse: Warehouse
) -> None:
    answer = ask(name, AskContext(warehouse), limit=3)
    columns = answer.table.column_names
    data = [column for column in columns if column not in DRAWN]
    code = {"village_id"} if "village" in columns else set()
    assert answer.data_columns == data
    assert answer.read_columns == [column for column in data if column not in BESIDE | code]
