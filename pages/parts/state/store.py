"""One open warehouse, which also remembers the answers already given.

It is kept by data version: a load makes a new version, the next rerun asks that one, and a
session in the middle of a run keeps the old file until it is done. A session whose address names
a version stays with that one.
"""

import streamlit as st

import data
from access import EVERYTHING
from pages.parts.state import query_params
from pages.parts.state.language import language
from queries import AskContext, Check, Filters, Index, Warehouse, check, open_warehouse, policy
from queries.catalog.policy import FILE as POLICY


def warehouse() -> Warehouse:
    """The version that the reader sees, open; by default the current one.

    Raises data.WarehouseMissing or data.WarehouseDamaged.
    """
    _refresh_policy(POLICY.stat().st_mtime_ns)
    return _open(query_params.version() or data.current_name())


def version(name: str) -> Warehouse:
    """The version of that name, open. Raises data.WarehouseDamaged."""
    return _open(name)


def context() -> AskContext:
    """What every question of this reader is asked with: data, scope, language, policy."""
    return AskContext(warehouse(), EVERYTHING, language())


def left_villages(filters: Filters) -> tuple[str, ...]:
    """The villages that the filters leave, of those that the reader may see."""
    return warehouse().choices.village_ids(filters, EVERYTHING)


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
