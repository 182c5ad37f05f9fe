"""A deck edited as text: each function takes the text of a deck and gives the text after one step.

What a step does not touch stays as it was written, comments too: the text is cut into one block a
slide, with the comments right above its [[slide]], and only the block that changes is written anew.
Slides that are wrong stay as they are. Every function raises DeckError for a text that cannot be
read.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable, Item

from export.decks.file import HEAD, read_deck

# Reads better in this order, whatever was given first.
ORDER = ("section", "title", "question", "figures", "follow_ups", "says", "headline")


@dataclass(frozen=True)
class _Block:
    """A slide: what it says, and the text that says it."""

    fields: dict
    text: str


Step = Callable[[list[_Block]], list[_Block]]


def begun(zh: str, en: str) -> str:
    """A deck with a title and no slide."""
    return _written({"title": {"zh": zh, "en": en}})


def retitled(text: str, zh: str, en: str) -> str:
    head, blocks = _cut(text)
    title = {"zh": zh, "en": en}
    document = tomlkit.parse(head)
    document["title"] = _item(title)
    return _joined({**_deck(text), "title": title}, tomlkit.dumps(document), blocks)


def added(text: str, slide: dict) -> str:
    """One slide more, behind the others."""
    return _with(text, lambda blocks: [*blocks, _block(slide)])


def changed(text: str, place: int, **fields: object) -> str:
    """Slide `place`, from 0, with these fields; one that is None is left out."""
    return _with(
        text,
        lambda blocks: [
            *blocks[:place], _changed(blocks[place], fields), *blocks[place + 1 :]
        ],
    )  # fmt: skip


def moved(text: str, place: int, to: int) -> str:
    """Slide `place` at `to`, both from 0; the others close up."""

    def move(blocks: list[_Block]) -> list[_Block]:
        rest = [*blocks[:place], *blocks[place + 1 :]]
        return [*rest[:to], blocks[place], *rest[to:]]

    return _with(text, move)


def removed(text: str, place: int) -> str:
    """The deck without slide `place`, from 0, and without the comments right above it."""
    return _with(text, lambda blocks: [*blocks[:place], *blocks[place + 1 :]])


def _with(text: str, step: Step) -> str:
    head, blocks = _cut(text)
    after = step(blocks)
    return _joined({**_deck(text), "slide": [block.fields for block in after]}, head, after)


def _deck(text: str) -> dict:
    read_deck(text, "deck")
    return tomllib.loads(text)


def _cut(text: str) -> tuple[str, list[_Block]]:
    """What stands before all slides, and the slides."""
    slides = _deck(text).get("slide", [])
    starts = [_above(text, match.start()) for match in HEAD.finditer(text)]
    if len(starts) != len(slides):
        # Slides in one list have no blocks; nor has a text that quotes a heading.
        return _cut(_written(_deck(text)))
    ends = [*starts, len(text)]
    texts = [text[begin:end] for begin, end in zip(starts, ends[1:], strict=True)]
    return text[: ends[0]], [_Block(*pair) for pair in zip(slides, texts, strict=True)]


def _above(text: str, start: int) -> int:
    """Where the comments begin that stand right above a place."""
    lines = text[:start].splitlines(keepends=True)
    while lines and lines[-1].lstrip().startswith("#"):
        start -= len(lines.pop())
    return start


def _joined(deck: dict, head: str, blocks: list[_Block]) -> str:
    """The parts as one text; the deck written anew where they do not say it when put together."""
    text = "\n\n".join(part.strip("\n") for part in (head, *(block.text for block in blocks)))
    text += "\n"
    try:
        same = {"slide": [], **tomllib.loads(text)} == {"slide": [], **deck}
    except tomllib.TOMLDecodeError:
        same = False
    return text if same else _written(deck)


def _written(deck: dict) -> str:
    head = tomlkit.dumps(_document({key: deck[key] for key in ("title", "filters") if key in deck}))
    return "\n".join([head, *(_block(slide).text for slide in deck.get("slide", []))])


def _block(fields: dict) -> _Block:
    keys = sorted(fields, key=lambda key: ORDER.index(key) if key in ORDER else len(ORDER))
    document = _document({key: fields[key] for key in keys})
    return _Block(fields, f"[[slide]]\n{tomlkit.dumps(document)}")


def _changed(block: _Block, fields: dict[str, object]) -> _Block:
    document: Any = tomlkit.parse(block.text.rstrip("\n") + "\n")
    slide = document["slide"][0]
    for key, value in fields.items():
        if value is not None:
            slide[key] = _item(value)
        elif key in slide:
            slide.remove(key)
    whole = {**block.fields, **fields}
    values = {key: value for key, value in whole.items() if value is not None}
    return _Block(values, tomlkit.dumps(document))


def _document(fields: dict) -> tomlkit.TOMLDocument:
    document = tomlkit.document()
    for key, value in fields.items():
        document.add(key, _item(value))
    return document


def _item(value: object) -> Item:
    """A value in one line; tables stand beside their key, where the library sets them beneath."""
    if isinstance(value, dict):
        table: InlineTable = tomlkit.inline_table()
        for key, inner in value.items():
            table.append(key, _item(inner))
        return table
    if isinstance(value, list):
        array: Array = tomlkit.array()
        for inner in value:
            array.append(_item(inner))
        return array
    return tomlkit.item(value)
