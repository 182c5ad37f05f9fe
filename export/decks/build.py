"""A deck with its answers: what every format draws, and what can be frozen.

Formats get slides here and nothing else, so a number on a slide of PowerPoint, of the browser and
of the report is the same answer said the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from export.decks.file import Deck, Fault, Slide
from export.decks.filtering import filters_of
from export.decks.follow_ups import Agreed, agreed
from export.decks.headline import by_rule
from export.files.facts import FORBIDDEN, brief
from queries import (
    N_,
    Answer,
    AskContext,
    Filters,
    Judgement,
    Policy,
    UnknownName,
    ask,
    judge,
    question,
    translate,
    unit_name,
)
from records import FollowUp, RecordsDamaged, follow_ups

FAULTS = {
    "shape": N_(
        "第 {line} 行：一页只能有 section、question、figures、follow_ups 之一，且必须有一个"
    ),
    "field": N_("第 {line} 行：没有“{text}”这个字段"),
    "content": N_("第 {line} 行：{text}"),
    "question": N_("第 {line} 行：没有名为“{text}”的问题"),
    "figure": N_("第 {line} 行：“{text}”不是单个数字，不能放进 figures"),
}


@dataclass(frozen=True)
class BuiltSlide:
    """`kind` is section, figures, chart, table, sentences, follow_ups or fault. `number` counts
    from 1.

    `headline` is empty where there is nothing to say beyond the title; `source` is the line
    beneath the content; `notes` are what the presenter reads. A fault says itself in `headline`.
    `judgements` say of each answer that is a figure whether it moved by more than chance.

    A slide of kind follow_ups has no answers: its table stands in `heads` and `cells`, one text for
    each head, as they are to be read. It may have no rows; `headline` says so.
    """

    number: int
    kind: str
    title: str
    headline: str = ""
    answers: tuple[Answer, ...] = ()
    rows: int = 10
    source: str = ""
    notes: str = ""
    judgements: tuple[Judgement | None, ...] = ()
    heads: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class BuiltDeck:
    """All slides in one language, of one data version and one policy."""

    name: str
    title: str
    slides: tuple[BuiltSlide, ...]
    lang: str
    version: str
    as_of: date
    demonstration: bool
    rules: Policy

    @property
    def file_name(self) -> str:
        """A name that says what is in a file of it, without ending, good on every system."""
        mark = translate("演示数据", self.lang) if self.demonstration else ""
        parts = [self.title, f"{self.as_of:%Y%m}", mark]
        return FORBIDDEN.sub(" ", "_".join(filter(None, parts))).strip(" .")

    @property
    def faults(self) -> tuple[BuiltSlide, ...]:
        return tuple(slide for slide in self.slides if slide.kind == "fault")


def build_deck(
    deck: Deck,
    context: AskContext,
    narrowed: Filters = Filters(),
    *,
    promised: Sequence[FollowUp] | None = None,
    today: date | None = None,
) -> BuiltDeck:
    """Every slide with its answers.

    `narrowed` is what the reader has chosen, beneath the deck's own filters. `promised` are the
    follow-ups to list, by default those in the records of the warehouse, as they stand `today`.
    """
    slides = tuple(
        _agreed(slide, place, context, promised, today or date.today())
        if isinstance(slide, Slide) and slide.follow_ups
        else _build_slide(deck, place, context, narrowed)
        for place, slide in enumerate(deck.slides)
    )
    version = context.warehouse.version
    return BuiltDeck(
        deck.name,
        deck.title.of(context.lang),
        slides,
        context.lang,
        version.name,
        context.warehouse.choices.last_month,
        version.demonstration,
        context.rules,
    )


def _build_slide(deck: Deck, place: int, context: AskContext, narrowed: Filters) -> BuiltSlide:
    slide, lang = deck.slides[place], context.lang
    if isinstance(slide, Fault):
        return _fault(slide, place, lang)
    if slide.section:
        words = (slide.section, slide.headline, slide.notes)
        title, headline, notes = (said.of(lang) if said else "" for said in words)
        return BuiltSlide(place + 1, "section", title, headline, notes=notes)
    try:
        choices = context.warehouse.choices
        filters = filters_of({**deck.filters, **slide.filters}, choices, narrowed)
        names = filter(None, (slide.question, *slide.figures))
        answers = tuple(ask(name, context, filters) for name in names)
        said = ask(slide.says, context, filters).sentences() if slide.says else []
    except UnknownName as error:
        own = place if any(error.name in str(value) for value in slide.filters.values()) else -1
        line = deck.line(own, error.name)
        return _fault(Fault(line, error.what, error.name, tuple(error.near[:1])), place, lang)
    first = answers[0]
    title = slide.title.of(lang) if slide.title else first.question.header.title.of(lang)
    headline = slide.headline.of(lang) if slide.headline else said[0] if said else by_rule(answers)
    kind = _kind(slide)
    moved = tuple(judge(one, context.warehouse) for one in answers) if kind == "figures" else ()
    return BuiltSlide(
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


def _agreed(
    slide: Slide,
    place: int,
    context: AskContext,
    promised: Sequence[FollowUp] | None,
    today: date,
) -> BuiltSlide:
    """What was agreed before, with its figures as they are now."""
    lang = context.lang
    try:
        kept = follow_ups(context.warehouse.folder) if promised is None else promised
    except RecordsDamaged as error:
        return BuiltSlide(place + 1, "fault", translate("这一页有误", lang), str(error))
    found: Agreed = agreed(kept, context, today, slide.rows)
    title = slide.title.of(lang) if slide.title else translate("上次议定事项", lang)
    headline = slide.headline.of(lang) if slide.headline else found.headline
    notes = [slide.notes.of(lang) if slide.notes else "", *found.notes]
    return BuiltSlide(
        place + 1,
        "follow_ups",
        title,
        headline,
        rows=slide.rows,
        source=found.source,
        notes="\n\n".join(filter(None, notes)),
        heads=found.heads,
        cells=found.cells,
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
    unit = unit_name(said.question.header.unit, said.lang) if kind == "figures" else ""
    own = f"{translate('单位', said.lang)} {unit}"
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
    said.append(f"{translate('问题', lang)}: {names}")
    said.append(f"{translate('数据版本', lang)}: {answers[0].version}")
    return "\n\n".join(said)


def _fault(fault: Fault, place: int, lang: str) -> BuiltSlide:
    """A slide that says what is wrong, in the place of the one that was meant."""
    return BuiltSlide(place + 1, "fault", translate("这一页有误", lang), fault_said(fault, lang))


def fault_said(fault: Fault, lang: str) -> str:
    """What is wrong, in which line, and the nearest right thing."""
    words = FAULTS.get(fault.what, N_("第 {line} 行：没有“{text}”"))
    what = translate(words, lang, line=fault.line, text=fault.text)
    near = translate("，最接近的是“{near}”", lang, near=fault.near[0]) if fault.near else ""
    return what + near
