"""The door of what people leave behind: saved views.

One SQLite file holds it, beside the warehouse and apart from it: versions are never changed, this
is written by many at once. Nothing here knows what a view shows.
"""

from records.file import RecordsDamaged
from records.views import NameRefused, SavedView, delete_view, save_view, saved_views

__all__ = [
    "NameRefused",
    "RecordsDamaged",
    "SavedView",
    "delete_view",
    "save_view",
    "saved_views",
]
