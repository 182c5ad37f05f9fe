"""A deck with its answers: what every format draws, and what can be frozen.

Formats get slides here and nothing else, so a number on a slide of PowerPoint, of the browser and
of the report is the same answer said the same way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from export.decks.file import Deck, Fault, Slide
from export.decks.headline import by_rule
from export.facts import FORBIDDEN, brief
from export.words import unit_word, word
from queries import (
    Answer,
    Choices,
    Filters,
    Policy,
    UnknownName,
    Variation,
    Warehouse,
    ask,
    policy,
    question,
    variation,
)

# Keys of a deck's filters that name lists, with the filters they set.
LISTS = {
    "subdistrict": "subdistricts", "village": "villages", "kind": "kinds",
    "department": "departments", "item": "items", "power": "powers", "weight": "weights",
}  # fmt: skip
Asking = Callable[[str, Filters], Answer]


@dataclass(frozen=True)
class MadeSlide:
    """`kind` is section, figures, chart, table, sentences or fault. `number` counts from 1.

    `headline` is empty where there is nothing to say beyond the title; `source` is the line
    beneath the content; `notes` are what the presenter reads. A fault says itself in `headline`.
    `variations` say of each answer that is a figure whether it moved by more than chance.
    """

    number: int
    kind: str
    title: str
    headline: str = ""
    answers: tuple[Answer, ...] = ()
    rows: int = 10
    source: str = ""
    notes: str = ""
    variations: tuple[Variation | None, ...] = ()


@dataclass(frozen=True)
class MadeDeck:
    """All slides in one language, of one data version and one policy."""

    name: str
    title: str
    slides: tuple[MadeSlide, ...]
    lang: str
    version: str
    as_of: date
    demonstration: bool
    rules: Policy

    @property
    def file_name(self) -> str:
        """A name that says what is in a file of it, without ending, good on every system."""
        mark = word("mark", self.lang) if self.demonstration else ""
        parts = [self.title, f"{self.as_of:%Y%m}", mark]
        return FORBIDDEN.sub(" ", "_".join(filter(None, parts))).strip(" .")

    @property
    def faults(self) -> tuple[MadeSlide, ...]:
        return tuple(slide for slide in self.slides if slide.kind == "fault")


def make(
    deck: Deck,
    warehouse: Warehouse,
    lang: str = "zh",
    *,
    narrowed: Filters | None = None,
    rules: Policy | None = None,
    asking: Asking | None = None,
) -> MadeDeck:
    """Every slide with its answers.

    `narrowed` is what the reader has chosen, beneath the deck's own filters; `asking` is the way to
    an answer, by default ask() with everything in scope.
    """
    rules = rules or policy()

    def plain(name: str, filters: Filters) -> Answer:
        return ask(name, filters, warehouse=warehouse, lang=lang, rules=rules)

    slides = tuple(
        _made(deck, place, warehouse, asking or plain, narrowed or Filters(), lang)
        for place in range(len(deck.slides))
    )
    version = warehouse.version
    return MadeDeck(
        deck.name,
        deck.title.of(lang),
        slides,
        lang,
        version.name,
        warehouse.choices.last_month,
        version.demonstration,
        rules,
    )


def _made(
    deck: Deck, place: int, warehouse: Warehouse, asking: Asking, narrowed: Filters, lang: str
) -> MadeSlide:
    slide = deck.slides[place]
    if isinstance(slide, Fault):
        return _fault(slide, place, lang)
    if slide.section:
        words = (slide.section, slide.headline, slide.notes)
        title, headline, notes = (said.of(lang) if said else "" for said in words)
        return MadeSlide(place + 1, "section", title, headline, notes=notes)
    try:
        filters = _filters({**deck.filters, **slide.filters}, warehouse.choices, narrowed)
        answers = tuple(asking(name, filters) for name in (slide.question, *slide.figures) if name)
        said = asking(slide.says, filters).sentences() if slide.says else []
    except UnknownName as error:
        own = place if any(error.name in str(value) for value in slide.filters.values()) else -1
        line = deck.line(own, error.name)
        return _fault(Fault(line, error.what, error.name, tuple(error.near[:1])), place, lang)
    first = answers[0]
    title = slide.title.of(lang) if slide.title else first.question.header.title.of(lang)
    headline = slide.headline.of(lang) if slide.headline else said[0] if said else by_rule(answers)
    kind = _kind(slide)
    moved = tuple(variation(one, warehouse) for one in answers) if kind == "figures" else ()
    return MadeSlide(
        place + 1,
        kind,
        title,
        headline,
        answers,
        slide.rows,
        _source(kind, answers),
        _notes(slide, answers, lang),
        moved,
    )


def _kind(slide: Slide) -> str:
    if slide.question is None:
        return "figures"
    drawn = question(slide.question).header.chart["kind"]
    if slide.as_table or drawn == "table":
        return "table"
    return {"figure": "figures", "sentence": "sentences"}.get(drawn, "chart")


def _source(kind: str, answers: tuple[Answer, ...]) -> str:
    """Notice, unit, period, filters and version; of figures, which each say their own unit, the
    period of one that counts over a period.
    """
    said = next((one for one in answers if kind == "figures" and "from" in one.params), answers[0])
    unit = unit_word(said.question.header.unit, said.lang) if kind == "figures" else ""
    own = f"{word('unit', said.lang)} {unit}"
    return " · ".join(part for part in brief(said)[1:] if part != own)


def _notes(slide: Slide, answers: tuple[Answer, ...], lang: str) -> str:
    """The presenter's words, then each definition, and where the numbers come from."""
    said = [slide.notes.of(lang)] if slide.notes else []
    for answer in answers:
        header = answer.question.header
        said.append(f"{header.title.of(lang)}: {header.definition.of(lang)}")
        if header.caveat:
            said.append(header.caveat.of(lang))
    names = ", ".join(answer.question.name for answer in answers)
    said.append(f"{word('question', lang)}: {names}")
    said.append(f"{word('version', lang)}: {answers[0].version}")
    return "\n\n".join(said)


def _filters(said: dict[str, str | list[str]], choices: Choices, narrowed: Filters) -> Filters:
    """The filters a slide names, over those of the reader. Raises UnknownName."""
    chosen: dict = {}
    for key, value in said.items():
        texts = value if isinstance(value, list) else [value]
        if key in ("from", "to"):
            chosen["start" if key == "from" else "end"] = _month(texts[0], choices)
        else:
            name = LISTS[key]
            chosen[name] = tuple(choices.code(name, text) for text in texts)
    kept = {name: getattr(narrowed, name) for name in narrowed.__dataclass_fields__}
    return Filters(**{**kept, **chosen})


def _month(text: str, choices: Choices) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise UnknownName("month", text, [f"{choices.last_month:%Y-%m}"]) from None


def _fault(fault: Fault, place: int, lang: str) -> MadeSlide:
    """A slide that says what is wrong, in the place of the one that was meant."""
    said = ("shape", "field", "content", "question", "figure")
    key = fault.what if fault.what in said else "value"
    what = word(f"fault_{key}", lang, line=fault.line, text=fault.text)
    near = word("fault_near", lang, near=fault.near[0]) if fault.near else ""
    return MadeSlide(place + 1, "fault", word("fault", lang), what + near)
