"""The schema browser of the console: tables with their grain, columns with meaning and type."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from pandas import DataFrame

from pages.parts.state.language import _, language
from queries.console import Table, tables

FIRST = "case_month"


def draw_schema(console: Path, peek: Callable[[str], None]) -> None:
    """One table at a time; `peek` puts its first rows into the editor."""
    known = tables(console)
    name = st.selectbox(
        _("表与列"),
        list(known),
        index=list(known).index(FIRST),
        key="console/table",
        persist_state="session",
    )
    table = known[name or FIRST]
    st.caption(table.grain.of(language()))
    st.dataframe(_columns(table), hide_index=True, height=420, placeholder="", alt=table.name)
    st.button(
        _("查看前 100 行"), icon=":material/table_view:", on_click=peek, args=(table.name,),
        type="tertiary", key="console/peek",
    )  # fmt: skip


def _columns(table: Table) -> DataFrame:
    return DataFrame(
        {
            _("列"): field.name,
            _("含义"): field.meaning.of(language()) if field.meaning else "",
            _("类型"): field.kind,
        }
        for field in table.fields
    )
