"""The deck file: a title and slides in TOML, each naming questions, filters and words.

Reading is apart from asking: a slide that is wrong keeps its place and says what is wrong in which
line, and the others still come. A deck edited in the app is the same text.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from queries import BY_KEY, UnknownName, Words, question, questions

ROOM = Path(__file__).resolve().parent.parent.parent / "decks"
KEYS = ("from", "to", *BY_KEY)
MOST_FIGURES = 6
Filtering = dict[str, str | list[str]]
HEAD = re.compile(r"^[ \t]*\[\[\s*slide\s*\]\]", re.M)


class DeckError(ValueError):
    """A deck that cannot be read at all; the message names the file and the line."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Slide(_Part):
    """Shows one `question`, or a row of `figures`, or what was agreed before (`follow_ups`), or
    nothing but its title (a `section`).

    `headline` is written, or by rule the sentence of the question `says`, or by rule what the
    answer shows. `as_table` shows the table of a chart; `rows` is how many rows a table shows.
    """

    section: Words | None = None
    question: str | None = None
    figures: tuple[str, ...] = Field(default=(), max_length=MOST_FIGURES)
    follow_ups: bool = False
    title: Words | None = None
    headline: Words | None = None
    says: str | None = None
    notes: Words | None = None
    as_table: bool = False
    rows: int = Field(default=10, ge=1, le=20)
    filters: Filtering = {}

    @model_validator(mode="after")
    def shows_one_thing(self) -> "Slide":
        if sum(map(bool, (self.section, self.question, self.figures, self.follow_ups))) != 1:
            raise ValueError('a slide has one of "section", "question", "figures" and "follow_ups"')
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Every question that the slide needs."""
        shown = (self.question,) if self.question else self.figures
        return (*shown, self.says) if self.says else shown


@dataclass(frozen=True)
class Fault:
    """What is wrong with a slide: in which line of the text, what, and the nearest right thing.

    `what` is "shape" (it shows nothing, or two things), "field" (one that there is not), "content"
    (of a field, with pydantic's words in `text`), "question", "figure" (a question that is not one
    number), "filter", or a filter's name.
    """

    line: int
    what: str
    text: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deck:
    """`slides` are in their order; a wrong one is its Fault. `filters` hold for all slides."""

    name: str
    title: Words
    filters: Filtering
    slides: tuple[Slide | Fault, ...]
    text: str

    def line(self, number: int, phrase: str = "") -> int:
        """The line, from 1, of slide `number` (from 0; -1 for what stands before all slides), or of
        the first line of it that says `phrase`.
        """
        starts = [0, *(match.start() for match in HEAD.finditer(self.text)), len(self.text)]
        if number + 2 >= len(starts):
            # Slides written as one list, without a heading each.
            number, starts = 0, [0, 0, len(self.text)]
        begin, end = starts[number + 1], starts[number + 2]
        place = self.text.find(phrase, begin, end) if phrase else begin
        return self.text.count("\n", 0, max(place, begin)) + 1


def deck_names() -> list[str]:
    """The decks that come with the project, by the names of their files."""
    return sorted(file.stem for file in ROOM.glob("*.toml"))


def deck(name: str) -> Deck:
    """A deck of the project. Raises UnknownName or DeckError."""
    if name not in deck_names():
        raise UnknownName("deck", name, deck_names())
    return read_deck((ROOM / f"{name}.toml").read_text(encoding="utf-8"), name)


def read_deck(text: str, name: str) -> Deck:
    """A deck from its text. Raises DeckError where even its title cannot be read."""
    try:
        fields = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DeckError(f"{name}.toml: {error}") from error
    unknown = sorted(set(fields) - {"title", "filters", "slide"})
    if unknown:
        near = get_close_matches(unknown[0], ["title", "filters", "slide"], n=1)
        hint = f"; nearest: {near[0]}" if near else ""
        raise DeckError(f"{name}.toml: no field {unknown[0]!r}{hint}")
    try:
        title = Words.model_validate(fields.get("title"))
    except ValidationError as error:
        raise DeckError(f'{name}.toml: title = {{ zh = "…", en = "…" }} is needed') from error
    try:
        filters = TypeAdapter(Filtering).validate_python(fields.get("filters", {}))
        slides = TypeAdapter(list[dict]).validate_python(fields.get("slide", []))
    except ValidationError as error:
        raise DeckError(
            f'{name}.toml: filters = {{ key = "…" }} and slides under [[slide]] are meant'
        ) from error
    bare = Deck(name, title, filters, (), text)
    return replace(bare, slides=tuple(_slide(bare, at, slide) for at, slide in enumerate(slides)))


def _slide(deck: Deck, place: int, fields: dict) -> Slide | Fault:
    try:
        slide = Slide.model_validate(fields)
        for name in slide.names:
            question(name)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        line = deck.line(place, where.split(".")[0])
        if not where:
            return Fault(line, "shape", "")
        if first["type"] == "extra_forbidden":
            near = get_close_matches(where, Slide.model_fields, n=1, cutoff=0.4)
            return Fault(line, "field", where, tuple(near))
        return Fault(line, "content", f"{where}: {first['msg']}")
    except UnknownName as error:
        near = get_close_matches(error.name, questions(), n=1, cutoff=0.4)
        return Fault(deck.line(place, error.name), "question", error.name, tuple(near))
    for name in slide.figures:
        if not _is_figure(name):
            near = get_close_matches(name, filter(_is_figure, questions()), n=1, cutoff=0.4)
            return Fault(deck.line(place, name), "figure", name, tuple(near))
    for key in {**deck.filters, **slide.filters}:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1, cutoff=0.4)
            own = place if key in slide.filters else -1
            return Fault(deck.line(own, key), "filter", key, tuple(near))
    return slide


def _is_figure(name: str) -> bool:
    return question(name).header.chart["kind"] == "figure"
