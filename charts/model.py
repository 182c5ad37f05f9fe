"""What the models of all kinds of charts are made of.

A model says what is drawn, in which order, what is good or bad about it and how far its axes reach.
What draws it only finds places; it decides none of this again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tone(StrEnum):
    """What a colour says. The colours themselves stand in theme.py, once for each theme."""

    GOOD = "good"
    BAD = "bad"
    NEUTRAL = "neutral"
    CHOSEN = "chosen"
    EARLIER = "earlier"
    SERIES_1 = "series 1"
    SERIES_2 = "series 2"
    SERIES_3 = "series 3"
    SERIES_4 = "series 4"
    SERIES_5 = "series 5"
    SERIES_6 = "series 6"
    SERIES_7 = "series 7"


SERIES = tuple(tone for tone in Tone if tone.startswith("series"))
# What a column of tones holds. A group as it should be is what the figure is about; blue of
# improvement is said of changes alone.
GROUPS = {1: Tone.CHOSEN, 0: Tone.EARLIER, -1: Tone.BAD}


def series_tone(place: int) -> Tone:
    return SERIES[place % len(SERIES)]


def change_tone(change: float | None, direction: str) -> Tone:
    """What to think of a change; only where a direction says what is better is there a verdict."""
    if not change:
        return Tone.NEUTRAL
    if direction == "neither":
        return Tone.CHOSEN
    return Tone.GOOD if (change > 0) == (direction == "up") else Tone.BAD


def group_tones(rows: Iterable[dict], group: str, tone: str | None = None) -> dict[str, Tone]:
    """Each group in order of appearance: its own tone where a column has one, or the next of the
    series.
    """
    own: dict[str, int | None] = {}
    for row in rows:
        own.setdefault(str(row[group]), row[tone] if tone else None)
    return {
        name: GROUPS[value] if value in GROUPS else series_tone(place)
        for place, (name, value) in enumerate(own.items())
    }


@dataclass(frozen=True)
class Mark:
    """A thing with its value; `label` is the value as a reader sees it, `n` what it counts over,
    `group` what it is told apart by.
    """

    name: str
    value: float | None
    tone: Tone = Tone.CHOSEN
    label: str = ""
    n: int | None = None
    group: str = ""


@dataclass(frozen=True)
class Point:
    """A value at a place on an axis of times or words."""

    at: date | int | str
    value: float | None
    n: int | None = None


@dataclass(frozen=True)
class Series:
    """Points of one group. Dashes and shapes tell series apart for those who see no colours; they
    are called as Plotly calls them.
    """

    name: str
    tone: Tone
    points: tuple[Point, ...]
    dash: str = "solid"
    shape: str = "circle"

    @property
    def known(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.value is not None)


def grouped(rows: Iterable[dict], group: str | None) -> dict[str, list[dict]]:
    """Rows of each group, in order of appearance; all of them under "" without a group."""
    groups: dict[str, list[dict]] = {}
    for row in rows:
        groups.setdefault(str(row[group]) if group else "", []).append(row)
    return groups


@dataclass(frozen=True)
class Event:
    """What is recorded to have happened in a month."""

    month: date
    text: str


def events(rows: Iterable[dict], x: str, marks: str | None) -> tuple[Event, ...]:
    texts = {row[x]: str(row[marks]) for row in rows if row[marks]} if marks else {}
    return tuple(Event(month, text) for month, text in texts.items())


@dataclass(frozen=True)
class Headline:
    """A rule by its name, and the words with which its sentence is filled."""

    rule: str
    words: dict[str, object]
