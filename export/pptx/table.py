"""An answer as a native table: the columns that a reader needs, as many rows as fit."""

import pyarrow as pa

from charts.theme import LIGHT
from export.pptx.cells import PAD, Cell, Grid, table
from export.pptx.page import Place, Spot
from export.pptx.text import height, inches, lines
from queries import Answer, translate

SIZES = (14, 13, 12, 11, 10)
# A column of words may be folded to this, in heights of its characters.
FOLDED = 6.0
HEAD, AIR = 0.12, 0.14
NUMBERS = (pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal)


def draw(spot: Spot, most: int) -> None:
    """At most `most` rows of an answer; says beneath what is left out."""
    answer = spot.answer
    if answer.empty:
        return spot.nothing()
    names = answer.read_columns
    rows = [[answer.said(row, name) for name in names] for row in answer.rows[:most]]
    titles = [answer.title(name) for name in names]
    folds = [pa.types.is_string(answer.table.schema.field(name).type) for name in names]
    right = [_number(answer, name) for name in names]
    return put(spot, titles, rows, folds, right, len(answer.table))


def put(
    spot: Place,
    titles: list[str],
    rows: list[list[str]],
    folds: list[bool],
    right: list[bool],
    total: int,
) -> None:
    """Texts as a table. Columns that `folds` names may stand on several lines, those of `right`
    are numbers; `total` is how many rows there are in all.
    """
    size, widths = _fitted(spot, titles, rows, folds)
    shown = len(widths)
    unseen = titles[shown:]
    titles, rows = titles[:shown], [row[:shown] for row in rows]
    heights = [_height(row, size, widths) for row in [titles, *rows]]
    fit = sum(sum(heights[: i + 1]) <= spot.box.height for i in range(1, len(heights)))
    _left_out(spot, total, fit, unseen)
    aligned = ["right" if number else "left" for number in right]
    head = [
        Cell(title, LIGHT.quiet, align=align, bold=True)
        for title, align in zip(titles, aligned, strict=False)
    ]
    body = [
        [Cell(text, align=align) for text, align in zip(row, aligned, strict=False)]
        for row in rows[:fit]
    ]
    # Few rows stand in the middle of nowhere unless they have some air.
    spare = (spot.box.height - sum(heights[: fit + 1])) / (fit + 1)
    tall = [one + min(max(spare, 0.0), AIR) for one in heights[: fit + 1]]
    table(spot, Grid([head, *body], widths, tall, size))


def _number(answer: Answer, name: str) -> bool:
    kind = answer.table.schema.field(name).type
    counted = any(is_number(kind) for is_number in NUMBERS)
    return counted and answer.question.column(name).unit != "text"


def _fitted(
    spot: Place, titles: list[str], rows: list[list[str]], folds: list[bool]
) -> tuple[int, list[float]]:
    """The largest size at which all rows and columns fit; else columns go, from the right.

    `folds` is true for columns of words, which may stand on several lines.
    """
    for shown in range(len(titles), 0, -1):
        for size in SIZES:
            part = [row[:shown] for row in rows]
            widths = _widths(titles[:shown], part, folds, size, spot.box.width)
            if widths is None:
                continue
            tall = sum(_height(row[:shown], size, widths) for row in [titles, *rows])
            if tall <= spot.box.height or size == SIZES[-1]:
                return size, widths
    return SIZES[-1], [spot.box.width]


def _widths(
    titles: list[str], rows: list[list[str]], folds: list[bool], size: float, room: float
) -> list[float] | None:
    """Each column as wide as its longest words; the widest are folded where that is too much."""
    longest = [
        max([_title(title, size), *(inches(row[i], size) for row in rows)]) + 2 * PAD + 0.04
        for i, title in enumerate(titles)
    ]
    least = [
        max(min(wide, FOLDED * size / 72), _unbroken([titles[i], *(row[i] for row in rows)], size))
        if folds[i]
        else wide
        for i, wide in enumerate(longest)
    ]
    if sum(least) > room:
        return None
    spare = room - sum(least)
    wanted = sum(longest) - sum(least)
    if wanted > spare:
        return [
            low + spare * (wide - low) / wanted for low, wide in zip(least, longest, strict=True)
        ]
    # What is over is shared out, so that the table is as wide as the slide's text.
    return [wide + (spare - wanted) / len(longest) for wide in longest]


def _unbroken(texts: list[str], size: float) -> float:
    """Room that the longest Latin word needs, which is not broken."""
    words = [word for text in texts for word in text.split() if word.isascii()]
    return max((inches(word, size) for word in words), default=0.0) + 2 * PAD + 0.04


def _title(title: str, size: float) -> float:
    """A title may stand on two lines."""
    words = title.split(" ")
    parts = words if len(words) > 1 else [title[: -(-len(title) // 2)]] if len(title) > 5 else words
    return max(max(inches(part, size) for part in parts), inches(title, size) / 2) + 0.05


def _height(row: list[str], size: float, widths: list[float]) -> float:
    most = max(
        (lines(text, size, wide - 2 * PAD) for text, wide in zip(row, widths, strict=False)),
        default=1,
    )
    return height("x", size, 1) * most + HEAD


def _left_out(spot: Place, count: int, shown: int, unseen: list[str]) -> None:
    if count > shown:
        spot.notes.append(
            translate("共 {count} 行，列前 {shown} 行", spot.lang, count=count, shown=shown)
        )
    if unseen:
        names = translate("、", spot.lang).join(unseen)
        spot.notes.append(translate("未列出的列：{names}", spot.lang, names=names))
