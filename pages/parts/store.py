"""One open warehouse and the answers already given.

Both are kept by data version: a load makes a new version, the next rerun asks that one, and a
session in the middle of a run keeps the old file until it is done.
"""

import streamlit as st

import data
from access import EVERYTHING, Scope
from queries import Answer, Filters, Warehouse, ask, open_warehouse
from queries.policy import FILE as POLICY
from queries.policy import policy


def warehouse() -> Warehouse:
    """The current version, open. Raises data.WarehouseMissing or data.WarehouseDamaged."""
    return _open(str(data.current_name()))


def answer(name: str, filters: Filters, lang: str) -> Answer:
    """The answer to a question, from the cache when it was given before."""
    return _ask(
        name, filters, EVERYTHING, lang, warehouse().version.name, POLICY.stat().st_mtime_ns
    )


@st.cache_resource(show_spinner=False, max_entries=8)
def _open(name: str) -> Warehouse:
    return open_warehouse()


@st.cache_resource(show_spinner=False, max_entries=4000)
def _ask(
    name: str, filters: Filters, scope: Scope, lang: str, version: str, policy_changed: int
) -> Answer:
    policy.cache_clear()
    return ask(name, filters, warehouse=_open(version), scope=scope, lang=lang)
