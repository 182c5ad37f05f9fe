"""Text that fits: how much room words take, and runs that name their language and fonts.

PowerPoint measures text only once it is opened, so the size is chosen here, by the widths of
characters: a Chinese one is as wide as it is high, a Latin one about half of that.
"""

import re
import unicodedata
from itertools import pairwise

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

# What Office and WPS have on every system that they run on.
LATIN, EAST = "Arial", "Microsoft YaHei"
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
NARROW = 0.56
BOLD = 1.06
BETWEEN = 0.15
# Lines of Chinese want air.
LEADING = 1.25
POINTS = 72
# A Latin word with what clings to it, or any other character alone.
_CHINESE = r"\u3000-\u9fff\uff00-\uffef"
_WORDS = re.compile(rf"[^\W\d_{_CHINESE}]+[^\s{_CHINESE}]*\s*|.", re.S)


def ems(text: str) -> float:
    """Width of a text on one line, in heights of its characters.

    Between Chinese and Latin some programs leave a little room.
    """
    wide = [unicodedata.east_asian_width(char) in "WF" for char in text]
    changes = sum(one != other for one, other in pairwise(wide))
    return sum(1.0 if one else NARROW for one in wide) + changes * BETWEEN


def inches(text: str, size: float, bold: bool = False) -> float:
    return ems(text) * size / POINTS * (BOLD if bold else 1.0)


def lines(text: str, size: float, width: float) -> int:
    """On how many lines a text of `size` points stands in `width` inches."""
    room = max(width * POINTS / size, 1.0)
    count = 0
    for paragraph in text.split("\n"):
        count, left = count + 1, room
        for word in _WORDS.findall(paragraph):
            wide = ems(word.rstrip())
            if wide > left and left < room:
                count, left = count + 1, room
            count += int(wide // room)
            left -= ems(word) % room
    return count


def height(text: str, size: float, width: float) -> float:
    """Inches that a text takes in `width` inches."""
    return lines(text, size, width) * size * LEADING / POINTS


def fitting(
    text: str, width: float, room: float, largest: float, least: float, bold: bool = False
) -> float:
    """The largest size in whole points with which a text keeps within `width` and `room` inches."""
    size = largest
    width = width / BOLD if bold else width
    while size > least and height(text, size, width) > room:
        size -= 1
    return size


def cut(text: str, size: float, width: float) -> str:
    """A text on one line of `width` inches, with an ellipsis where it is longer."""
    if inches(text, size) <= width:
        return text
    while text and inches(text, size) > width - size / POINTS:
        text = text[:-1]
    return text.rstrip() + "…"


def fonts(properties, lang: str | None = None) -> None:
    """Name language and typefaces in the properties of a run (a:rPr, a:defRPr, a:endParaRPr)."""
    if lang:
        properties.set("lang", LANGUAGES[lang])
        properties.set("altLang", "en-US")
    for tag, face in (("a:latin", LATIN), ("a:ea", EAST), ("a:cs", LATIN)):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        properties.append(parse_xml(f'<{tag} {nsdecls("a")} typeface="{face}"/>'))
