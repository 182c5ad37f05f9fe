"""How a date is written, in each language and in the language of each renderer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DateFormat:
    """`pattern` for Babel, `office` for Excel and PowerPoint, `moment` for tables on screen."""

    pattern: str
    office: str
    moment: str


MONTH = {
    "zh": DateFormat("y年M月", 'yyyy"年"m"月"', "YYYY年M月"),
    "en": DateFormat("MMM y", "mmm yyyy", "MMM YYYY"),
}
YEAR = {
    "zh": DateFormat("y年", 'yyyy"年"', "YYYY年"),
    "en": DateFormat("y", "yyyy", "YYYY"),
}
DAY = {
    "zh": DateFormat("y年M月d日", 'yyyy"年"m"月"d"日"', "YYYY年M月D日"),
    "en": DateFormat("d MMM y", "d mmm yyyy", "D MMM YYYY"),
}
TIME = DateFormat("y-MM-dd HH:mm", "yyyy-mm-dd hh:mm", "YYYY-MM-DD HH:mm")
