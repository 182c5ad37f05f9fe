"""Freezing: a deck as it was shown, to be shown again with the same numbers, whatever was loaded
or changed since; asked again from its own version; and held against what is so today.
"""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

from export.decks import serialization
from export.decks.build import build_deck
from export.decks.built import BuiltDeck
from export.decks.file import Deck, read_deck
from export.decks.serialization import Packed
from queries import AskContext, Filters, Warehouse, restore_policy
from records import (
    FrozenDeck,
    follow_ups,
    frozen_content,
    frozen_deck,
    frozen_table,
    keep_frozen,
    refuse_frozen,
)

LANGUAGES = ("zh", "en")
# The way to an answer, in either language.


@dataclass(frozen=True)
class Reproduced:
    """`same` says that the digest of the whole is the one that was kept; `slides` are the numbers
    of those that came out otherwise.
    """

    same: bool
    digest: str
    slides: tuple[int, ...]


def freeze(
    name: str,
    deck: Deck,
    context: AskContext,
    narrowed: Filters = Filters(),
) -> FrozenDeck:
    """Keep a deck under a name, in both languages, and its data version for good.

    `narrowed` is what the reader has chosen. Raises NameRefused, RecordsDamaged or
    WarehouseDamaged.
    """
    warehouse = context.warehouse
    refuse_frozen(warehouse.folder, name)
    now = datetime.now(UTC)
    today = now.astimezone().date()
    packed = _packed(deck, context, narrowed, now, today)
    warehouse.keep(f"冻结的汇报 frozen deck: {name}")
    return keep_frozen(
        warehouse.folder,
        name,
        deck=deck.name,
        version=warehouse.version.name,
        demonstration=warehouse.version.demonstration,
        content=packed.content,
        tables=packed.tables,
        at=now,
    )


def thaw(folder: Path, name: str, lang: str) -> BuiltDeck:
    """The slides of a frozen deck, from what was kept and nothing else.

    Raises FrozenGone or RecordsDamaged.
    """
    return serialization.unpack(frozen_content(folder, name), partial(frozen_table, folder), lang)


def reproduce(folder: Path, name: str, warehouse: Warehouse) -> Reproduced:
    """Ask everything again, of the version and by the policy that were kept, and compare.

    `warehouse` has that version open. Raises ValueError for another one, FrozenGone or
    RecordsDamaged.
    """
    frozen, content = frozen_deck(folder, name), frozen_content(folder, name)
    if warehouse.version.name != frozen.version:
        raise ValueError(f"{name} was frozen from {frozen.version}, not {warehouse.version.name}")
    whole = json.loads(content)
    again = _packed(
        read_deck(whole["text"], whole["name"]),
        AskContext(warehouse, rules=restore_policy(whole["policy"])),
        serialization.narrowed(whole),
        frozen.frozen_at,
        date.fromisoformat(whole["today"]),
    )
    digest = sha256(again.content.encode()).hexdigest()
    return Reproduced(digest == frozen.digest, digest, _different(whole, again))


def _packed(
    deck: Deck, context: AskContext, narrowed: Filters, at: datetime, today: date
) -> Packed:
    """The deck in both languages, with what had been agreed by then."""
    warehouse = context.warehouse
    promised = follow_ups(warehouse.folder, at)
    decks = {
        lang: build_deck(
            deck, replace(context, lang=lang), narrowed, promised=promised, today=today
        )
        for lang in LANGUAGES
    }
    return serialization.pack(deck, decks, narrowed, warehouse.choices.official_weights, today)


def _different(whole: dict, again: Packed) -> tuple[int, ...]:
    """Numbers of the slides that differ in either language."""
    other = json.loads(again.content)["slides"]
    pairs = [
        pair for lang in LANGUAGES for pair in zip(whole["slides"][lang], other[lang], strict=True)
    ]
    return tuple(sorted({then["number"] for then, now in pairs if then != now}))
