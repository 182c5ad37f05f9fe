"""From a deck to its slides with their answers.

Formats get slides here and nothing else, so a number on a slide of PowerPoint, of the browser and
of the report is the same answer said the same way.
"""

from collections.abc import Sequence
from datetime import date

from export.decks.built import BuiltDeck, BuiltSlide
from export.decks.faults import fault_slide
from export.decks.file import Deck, Fault, Slide
from export.decks.filtering import filters_of
from export.decks.follow_ups import Agreed, agreed
from export.decks.headline import by_rule
from export.files.facts import brief
from queries import (
    Answer,
    AskContext,
    Filters,
    UnknownName,
    ask,
    judge,
    question,
    translate,
    unit_name,
)
from records import FollowUp, RecordsDamaged, follow_ups


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
        return fault_slide(slide, place, lang)
    if slide.section:
        words = (slide.section, slide.headline, slide.notes)
        title, headline, notes = (text.of(lang) if text else "" for text in words)
        return BuiltSlide(place + 1, "section", title, headline, notes=notes)
    try:
        choices = context.warehouse.choices
        filters = filters_of({**deck.filters, **slide.filters}, choices, narrowed)
        names = filter(None, (slide.question, *slide.figures))
        answers = tuple(ask(name, context, filters) for name in names)
        sentences = ask(slide.says, context, filters).sentences() if slide.says else []
    except UnknownName as error:
        own = place if any(error.name in str(value) for value in slide.filters.values()) else -1
        line = deck.line(own, error.name)
        return fault_slide(Fault(line, error.what, error.name, tuple(error.near[:1])), place, lang)
    first = answers[0]
    title = slide.title.of(lang) if slide.title else first.question.header.title.of(lang)
    headline = (
        slide.headline.of(lang)
        if slide.headline
        else sentences[0]
        if sentences
        else by_rule(answers)
    )
    kind = _kind(slide)
    moved = (
        tuple(judge(answer, context.warehouse) for answer in answers) if kind == "figures" else ()
    )
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
        entries = follow_ups(context.warehouse.folder) if promised is None else promised
    except RecordsDamaged as error:
        return BuiltSlide(place + 1, "fault", translate("这一页有误", lang), str(error))
    content: Agreed = agreed(entries, context, today, slide.rows)
    title = slide.title.of(lang) if slide.title else translate("上次议定事项", lang)
    headline = slide.headline.of(lang) if slide.headline else content.headline
    notes = [slide.notes.of(lang) if slide.notes else "", *content.notes]
    return BuiltSlide(
        place + 1,
        "follow_ups",
        title,
        headline,
        rows=slide.rows,
        source=content.source,
        notes="\n\n".join(filter(None, notes)),
        heads=content.heads,
        cells=content.cells,
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
    answer = next(
        (one for one in answers if kind == "figures" and "from" in one.params), answers[0]
    )
    unit = unit_name(answer.question.header.unit, answer.lang) if kind == "figures" else ""
    own = f"{translate('单位', answer.lang)} {unit}"
    return " · ".join(part for part in brief(answer)[1:] if part != own)


def _notes(slide: Slide, answers: tuple[Answer, ...], lang: str) -> str:
    """The presenter's words, then each definition, and where the numbers come from."""
    paragraphs = [slide.notes.of(lang)] if slide.notes else []
    for answer in answers:
        header = answer.question.header
        paragraphs.append(f"{header.title.of(lang)}: {header.definition.of(lang)}")
        if header.caveat:
            paragraphs.append(header.caveat.of(lang))
    names = ", ".join(answer.question.name for answer in answers)
    paragraphs.append(f"{translate('问题', lang)}: {names}")
    paragraphs.append(f"{translate('数据版本', lang)}: {answers[0].version}")
    return "\n\n".join(paragraphs)
