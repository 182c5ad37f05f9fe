"""Who may see what. A scope is the set of villages that the asker may see.

The cut is here so that no other room decides permission: queries narrows every answer by a
scope, and pages only passes on the scope it was given.
"""

from access.scope import EVERYTHING, Scope

__all__ = ["EVERYTHING", "Scope"]
