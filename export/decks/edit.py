"""A deck edited as text: each function takes the text of a deck and gives the text after one step.

Slides are rewritten one under another with [[slide]] above each, so that a fault can still be told
by its line; comments of the author are lost with the first step. Slides that are wrong stay as
they are. Every function raises DeckError for a text that cannot be read.
"""

import tomllib
from collections.abc import Callable

import tomli_w

from export.decks.file import DeckError, read_deck

# Reads better in this order, whatever was added when.
ORDER = ("section", "title", "question", "figures", "follow_ups", "says", "headline")
HEAD = ("title", "filters")


def begun(zh: str, en: str) -> str:
    """A deck with a title and no slide."""
    return _text({"title": {"zh": zh, "en": en}})


def retitled(text: str, zh: str, en: str) -> str:
    return _text({**_deck(text), "title": {"zh": zh, "en": en}})


def added(text: str, slide: dict) -> str:
    """One slide more, behind the others."""
    return _with(text, lambda slides: [*slides, slide])


def changed(text: str, place: int, **fields: object) -> str:
    """Slide `place`, from 0, with these fields; one that is None is left out."""

    def change(slides: list[dict]) -> list[dict]:
        whole = {**slides[place], **fields}
        slide = {key: value for key, value in whole.items() if value is not None}
        return [*slides[:place], slide, *slides[place + 1 :]]

    return _with(text, change)


def moved(text: str, place: int, to: int) -> str:
    """Slide `place` at `to`, both from 0; the others close up."""

    def move(slides: list[dict]) -> list[dict]:
        rest = [*slides[:place], *slides[place + 1 :]]
        return [*rest[:to], slides[place], *rest[to:]]

    return _with(text, move)


def removed(text: str, place: int) -> str:
    """The deck without slide `place`, from 0."""
    return _with(text, lambda slides: [*slides[:place], *slides[place + 1 :]])


def _with(text: str, change: Callable[[list[dict]], list[dict]]) -> str:
    deck = _deck(text)
    return _text({**deck, "slide": change(deck.get("slide", []))})


def _deck(text: str) -> dict:
    read_deck(text, "deck")
    return tomllib.loads(text)


def _text(deck: dict) -> str:
    head = [_pair(key, deck[key]) for key in HEAD if key in deck]
    slides = ["\n".join(["[[slide]]", *_lines(slide)]) for slide in deck.get("slide", [])]
    text = "\n\n".join(["\n".join(head), *slides]) + "\n"
    if {"slide": [], **tomllib.loads(text)} != {"slide": [], **deck}:
        raise DeckError("deck.toml: the deck cannot be written as it was read")
    return text


def _lines(slide: dict) -> list[str]:
    keys = sorted(slide, key=lambda key: ORDER.index(key) if key in ORDER else len(ORDER))
    return [_pair(key, slide[key]) for key in keys]


def _pair(key: str, value: object) -> str:
    name = tomli_w.dumps({key: 0}).rpartition(" = ")[0]
    return f"{name} = {_value(value)}"


def _value(value: object) -> str:
    """A value in one line; the library writes tables beneath, where a slide has them beside."""
    if isinstance(value, dict):
        return "{ " + ", ".join(_pair(key, inner) for key, inner in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")
