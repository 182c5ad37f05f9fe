"""A deck with its answers: what every format draws, and what can be frozen."""

from dataclasses import dataclass
from datetime import date

from export.files.facts import FORBIDDEN
from queries import Answer, Judgement, Policy, translate


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
