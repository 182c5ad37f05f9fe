"""One open warehouse, which also remembers the answers already given.

It is kept by data version: a load makes a new version, the next rerun asks that one, and a
session in the middle of a run keeps the old file until it is done. A session whose address names
a version stays with that one.
"""

import streamlit as st

import data
from access import EVERYTHING
from pages.parts.state import query_params
from queries import (
    Answer,
    Check,
    Filters,
    Index,
    Warehouse,
    ask,
    check,
    count_drill_through,
    drill_through,
    open_warehouse,
    policy,
)
from queries.catalog.policy import FILE as POLICY
from queries.pivot import Layout, Pivot, sortable
from queries.pivot import pivot as ask_pivot


def warehouse() -> Warehouse:
    """The version that the reader sees, open; by default the current one.

    Raises data.WarehouseMissing or data.WarehouseDamaged.
    """
    _refresh_policy(POLICY.stat().st_mtime_ns)
    return _open(query_params.version() or data.current_name())


def version(name: str) -> Warehouse:
    """The version of that name, open. Raises data.WarehouseDamaged."""
    return _open(name)


def answer(name: str, filters: Filters, lang: str) -> Answer:
    """The answer to a question, for what the reader may see."""
    return ask(name, filters, warehouse=warehouse(), scope=EVERYTHING, lang=lang)


def drill_through_page(answered: Answer, limit: int, offset: int) -> Answer:
    """A page of the rows behind an answer, for what the reader may see."""
    return drill_through(
        answered, warehouse=warehouse(), scope=EVERYTHING, limit=limit, offset=offset
    )


def pivot(layout: Layout, filters: Filters, lang: str, offset: int) -> Pivot:
    """A page of a pivot, for what the reader may see."""
    return ask_pivot(
        layout, filters, warehouse=warehouse(), scope=EVERYTHING, lang=lang, offset=offset
    )


def sortable_by(layout: Layout, filters: Filters, lang: str) -> dict[str, str]:
    """The columns that a pivot can be sorted by, with their titles."""
    return sortable(layout, filters, warehouse=warehouse(), scope=EVERYTHING, lang=lang)


def count_rows(answered: Answer) -> int:
    """How many rows are behind an answer, for what the reader may see."""
    return count_drill_through(answered, warehouse=warehouse(), scope=EVERYTHING)


def checks() -> list[Check]:
    """Every published figure beside the number computed from this version."""
    return _check(warehouse().version.name)


@st.cache_resource(show_spinner=False, max_entries=4)
def _check(version: str) -> list[Check]:
    return check(_open(version))


@st.cache_resource(show_spinner=False, max_entries=8)
def _open(name: str | None) -> Warehouse:
    return open_warehouse(name=name)


def index() -> Index:
    """What can be found by words in this version."""
    return _index(warehouse().version.name)


@st.cache_resource(show_spinner=False, max_entries=4)
def _index(version: str) -> Index:
    return Index(_open(version))


@st.cache_resource(show_spinner=False, max_entries=1)
def _refresh_policy(changed: int) -> None:
    """Read policy.toml again when the file has changed."""
    policy.cache_clear()
