"""The open data version of this server, and answers remembered from it.

A version is opened once and kept; when another becomes current, the next rerun opens that one.
The old one stays open for sessions that are still drawing from it.
"""

from pathlib import Path

import streamlit as st

import data
from access import EVERYTHING, Scope
from pages.parts import language
from queries import Answer, Check, Filters, Warehouse, ask, check, open_warehouse, policy
from queries.policy import FILE as POLICY

# Answers are small; a thousand of them take less than the open database.
REMEMBERED = 1000
FILTERS = "filters"


def current() -> Warehouse:
    """The current version, opened. Raises data.WarehouseMissing or data.WarehouseDamaged."""
    version = data.current()
    return _open(str(version.path), version.name)


def answer(name: str, **only: tuple[str, ...]) -> Answer:
    """The answer under the filters of this session; `only` replaces some of them."""
    warehouse = current()
    chosen: Filters = st.session_state.get(FILTERS, Filters())
    filters = Filters(**{**vars(chosen), **only})
    return _answer(
        warehouse, name, filters, EVERYTHING, language.current(), warehouse.version.name, _rules()
    )


def remember(filters: Filters) -> None:
    """Every answer of this run keeps to these filters."""
    st.session_state[FILTERS] = filters


def checks() -> list[Check]:
    """Every published figure beside the computed one."""
    warehouse = current()
    return _checks(warehouse, warehouse.version.name, _rules())


def named(text: str) -> str:
    """A Chinese value of the data in the reader's language."""
    return current().words.get(text, text) if language.current() == "en" else text


def _rules() -> int:
    """Time of the policy file in force; a changed file is read anew."""
    stamp = Path(POLICY).stat().st_mtime_ns
    _reread(stamp)
    return stamp


@st.cache_resource(show_spinner=False, max_entries=1)
def _reread(stamp: int) -> bool:
    policy.cache_clear()
    return True


@st.cache_resource(show_spinner=False)
def _open(path: str, name: str) -> Warehouse:
    return open_warehouse(Path(path).parent.parent)


@st.cache_resource(show_spinner=False, max_entries=REMEMBERED)
def _answer(
    _warehouse: Warehouse,
    name: str,
    filters: Filters,
    scope: Scope,
    lang: str,
    version: str,
    rules: int,
) -> Answer:
    return ask(name, filters, warehouse=_warehouse, scope=scope, lang=lang)


@st.cache_resource(show_spinner=False, max_entries=4)
def _checks(_warehouse: Warehouse, version: str, rules: int) -> list[Check]:
    return check(_warehouse)
