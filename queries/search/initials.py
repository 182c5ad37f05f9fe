"""Initials of pinyin, so that 渐美村 is found by jmc.

The order of Chinese in ICU is by pinyin, and DuckDB has it built in; a table of thousands of
characters or one more library would say the same. It knows one reading of a character; where
names in use need another, it stands here.
"""

from collections.abc import Iterable
from pathlib import Path

import duckdb

STATEMENT = (Path(__file__).resolve().parent / "initials.sql").read_text(encoding="utf-8")
# As in 厦门, 长庚, 银行, 会计, 调解, 重建, 人参, 传记, 子弹, 反省, 率领, 曾经, 姓单, 降落, 盛饭,
# 系鞋带, 校对, 音乐.
OTHERS = {
    "厦": "x", "长": "c", "行": "h", "会": "k", "调": "t", "重": "c", "参": "s", "传": "z",
    "弹": "d", "省": "x", "率": "s", "曾": "c", "单": "s", "降": "x", "盛": "c", "系": "j",
    "校": "j", "乐": "y",
}  # fmt: skip
Letters = tuple[str, ...]


def initials(texts: Iterable[str]) -> dict[str, Letters]:
    """For each text the letters that may stand for each of its characters, signs left out."""
    wanted = list(texts)
    characters = sorted({c for text in wanted for c in text if "\u4e00" <= c <= "\u9fff"})
    with duckdb.connect() as connection:
        letters = dict(connection.execute(STATEMENT, {"characters": characters}).fetchall())
    known = {c: letters[c] + OTHERS.get(c, "") for c in characters}
    return {text: tuple(known.get(c, c.casefold()) for c in text if c.isalnum()) for text in wanted}


def place_of(word: str, letters: Letters) -> int | None:
    """Where `word` stands among the letters, or None. A single letter must stand first."""
    last = len(letters) - len(word) if len(word) > 1 else min(0, len(letters) - 1)
    return next(
        (
            place
            for place in range(last + 1)
            if all(sign in letters[place + i] for i, sign in enumerate(word))
        ),
        None,
    )
