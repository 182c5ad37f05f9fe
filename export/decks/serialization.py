"""A made deck as text and tables, and back.

The text is JSON that names each table by the SHA-256 of its bytes, and says everything in one
order, so that the same deck gives the same text and one digest stands for all of it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from hashlib import sha256

from export.decks.built import BuiltDeck, BuiltSlide
from export.decks.file import Deck
from queries import (
    Answer,
    Filters,
    Policy,
    UnknownName,
    deserialize_answer,
    deserialize_judgement,
    restore_policy,
    serialize_answer,
    serialize_judgement,
    serialize_question,
    serialize_table,
    translate,
)

FORMAT = 1
Tables = Callable[[str], bytes]


@dataclass(frozen=True)
class Packed:
    """`content` is the text; `tables` are the bytes by their SHA-256."""

    content: str
    tables: dict[str, bytes]


def pack(
    deck: Deck,
    decks: dict[str, BuiltDeck],
    narrowed: Filters,
    weights: Mapping[str, float],
    today: date,
) -> Packed:
    """A deck made in each language, by language, with all that is needed to make it again."""
    tables: dict[str, bytes] = {}

    def put(answer: Answer) -> dict:
        content = serialize_table(answer.table)
        digest = sha256(content).hexdigest()
        tables[digest] = content
        return {**serialize_answer(answer), "table": digest}

    first = next(iter(decks.values()))
    whole = {
        "format": FORMAT,
        "name": deck.name,
        "text": deck.text,
        "version": first.version,
        "as_of": first.as_of.isoformat(),
        "today": today.isoformat(),
        "demonstration": first.demonstration,
        "narrowed": {name: _plain(value) for name, value in asdict(narrowed).items() if value},
        "weights": weights,
        "policy": first.rules.model_dump(mode="json"),
        "questions": _questions(decks),
        "titles": {lang: deck.title for lang, deck in decks.items()},
        "slides": {
            lang: [_slide(slide, put) for slide in deck.slides] for lang, deck in decks.items()
        },
    }
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Packed(text, tables)


def unpack(content: str, tables: Tables, lang: str) -> BuiltDeck:
    """The deck again, in one language."""
    whole = json.loads(content)
    rules = restore_policy(whole["policy"])
    slides = tuple(
        _thawed(slide, whole["questions"], tables, rules, lang) for slide in whole["slides"][lang]
    )
    return BuiltDeck(
        whole["name"],
        whole["titles"][lang],
        slides,
        lang,
        whole["version"],
        date.fromisoformat(whole["as_of"]),
        whole["demonstration"],
        rules,
    )


def narrowed(whole: dict) -> Filters:
    """What the reader had chosen when the deck was frozen."""
    back: dict = {
        name: date.fromisoformat(value) if isinstance(value, str) else tuple(value)
        for name, value in whole["narrowed"].items()
    }
    return Filters(**back)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _questions(decks: dict[str, BuiltDeck]) -> dict[str, dict]:
    """Each question once, with every column that an answer to it shows."""
    answers = [
        answer for deck in decks.values() for slide in deck.slides for answer in slide.answers
    ]
    columns: dict[str, set[str]] = {}
    for answer in answers:
        columns.setdefault(answer.question.name, set()).update(answer.table.column_names)
    questions = {answer.question.name: answer.question for answer in answers}
    return {name: serialize_question(questions[name], columns[name]) for name in questions}


def _slide(slide: BuiltSlide, put: Callable[[Answer], dict]) -> dict:
    values = {field.name: getattr(slide, field.name) for field in fields(BuiltSlide)}
    return {
        **values,
        "answers": [put(answer) for answer in slide.answers],
        "judgements": [moved and serialize_judgement(moved) for moved in slide.judgements],
    }


def _thawed(slide: dict, questions: dict, tables: Tables, rules: Policy, lang: str) -> BuiltSlide:
    """The slide as it was; one whose question cannot be read any more says so in its place."""
    name = ""
    answers = []
    try:
        for answer in slide["answers"]:
            name = answer["question"]
            answers.append(
                deserialize_answer(answer, questions[name], tables(answer["table"]), rules)
            )
    except UnknownName:
        headline = translate(
            "冻结时所答的问题“{name}”已无法读出，当时的结论：{said}",
            lang,
            name=name,
            said=slide["headline"],
        )
        return BuiltSlide(slide["number"], "fault", slide["title"], headline, notes=slide["notes"])
    known = {field.name for field in fields(BuiltSlide)}
    whole = {key: value for key, value in slide.items() if key in known}
    return BuiltSlide(
        **{
            **whole,
            "answers": tuple(answers),
            "judgements": tuple(
                moved and deserialize_judgement(moved) for moved in slide["judgements"]
            ),
            "heads": tuple(slide["heads"]),
            "cells": tuple(map(tuple, slide["cells"])),
        }
    )
