"""The door of what people leave behind: saved views, decks of one's own, frozen decks, follow-ups.

One SQLite file holds it, beside the warehouse and apart from it: versions are never changed, this
is written by many at once. Nothing here knows what a view or a deck shows.
"""

from records.decks import (
    DeckGone,
    OwnDeck,
    change_deck,
    delete_deck,
    keep_deck,
    own_deck,
    own_decks,
    rename_deck,
)
from records.file import RecordsDamaged
from records.follow_ups import Event, FollowUp, FollowUpRefused, Status, agree, follow_ups, settle
from records.frozen import (
    FrozenDeck,
    FrozenGone,
    frozen_content,
    frozen_deck,
    frozen_decks,
    frozen_table,
    keep_frozen,
    refuse_frozen,
)
from records.names import LONGEST, NameRefused
from records.views import SavedView, delete_view, save_view, saved_views

__all__ = [
    "LONGEST",
    "DeckGone",
    "Event",
    "FollowUp",
    "FollowUpRefused",
    "FrozenDeck",
    "FrozenGone",
    "NameRefused",
    "OwnDeck",
    "RecordsDamaged",
    "SavedView",
    "Status",
    "agree",
    "change_deck",
    "delete_deck",
    "delete_view",
    "follow_ups",
    "frozen_content",
    "frozen_deck",
    "frozen_decks",
    "frozen_table",
    "keep_deck",
    "keep_frozen",
    "own_deck",
    "own_decks",
    "refuse_frozen",
    "rename_deck",
    "save_view",
    "saved_views",
    "settle",
]
