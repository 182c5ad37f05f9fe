"""A printed page whose Chinese can be found and copied.

For characters that are a radical too, such as 月, Chromium writes down the radical's own code (⽉),
since both share a shape in the font; a reader who searches for 月 then finds nothing. Here the
table of characters of each font is set right; nothing that is seen changes.
"""

import logging
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NullObject, StreamObject

# Radicals without a decomposition in Unicode's main table, and the characters they are equal to
# (Unicode Character Database, EquivalentUnifiedIdeograph.txt); and ⼾, whose decomposition is the
# traditional 戶, while Chinese fonts show 户.
RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱"
    "⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦"
    "⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼾"
)
CHARACTERS = (
    "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓"
    "罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟"
    "卤麦黄黾斉齐歯齿竜龙龜亀龟户"
)
EQUAL = dict(zip(RADICALS, CHARACTERS, strict=True))
# A line of a table: the code of a shape, or of the first and last of a row of shapes, and then the
# character's code in UTF-16, which for a row is that of the first.
LINE = re.compile(
    r"^<(?P<first>[0-9A-F]+)> (?:<(?P<last>[0-9A-F]+)> )?<(?P<sign>[0-9A-F]{4})>$", re.M | re.I
)

# Of each PDF that Chromium writes it says that the count of objects is off by a few.
logging.getLogger("pypdf").setLevel(logging.ERROR)


def searchable(file: Path) -> None:
    """Set right the characters of a PDF, in its place."""
    pdf = PdfWriter(clone_from=file)
    for page in pdf.pages:
        for font in _fonts(page.get("/Resources", DictionaryObject()).get_object()):
            table = font.get("/ToUnicode", NullObject()).get_object()
            if isinstance(table, StreamObject):
                text = table.get_data().decode("latin-1")
                table.set_data(LINE.sub(_line, text).encode("latin-1"))
    pdf.write(file)


def _fonts(resources: DictionaryObject) -> Iterator[DictionaryObject]:
    """The fonts of a page, and of the drawings on it."""
    for font in resources.get("/Font", {}).values():
        yield font.get_object()
    for drawing in resources.get("/XObject", {}).values():
        yield from _fonts(drawing.get_object().get("/Resources", DictionaryObject()).get_object())


def _line(match: re.Match[str]) -> str:
    """A line with characters for radicals; a row of them needs one for each shape."""
    count = int(match["last"] or match["first"], 16) - int(match["first"], 16) + 1
    signs = [chr(int(match["sign"], 16) + place) for place in range(count)]
    right = [character(sign) for sign in signs]
    if right == signs:
        return match[0]
    codes = " ".join(f"<{ord(sign):04X}>" for sign in right)
    if match["last"] is None:
        return f"<{match['first']}> {codes}"
    return f"<{match['first']}> <{match['last']}> [{codes}]"


def character(sign: str) -> str:
    """The character that a radical is equal to; any other sign as it is."""
    if sign in EQUAL:
        return EQUAL[sign]
    return unicodedata.normalize("NFKC", sign) if "\u2f00" <= sign <= "\u2fd5" else sign
