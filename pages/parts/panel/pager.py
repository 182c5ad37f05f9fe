"""Pages of a long table: which rows are seen, of how many, and a way to the others.

The rows themselves are asked for by whoever draws them, one page at a time. A table that is asked
anew needs a new `key`, so that it opens on its first page.
"""

import streamlit as st

from pages.parts.state.language import _, language
from pages.parts.state.session import widget_value
from queries import format_number

PAGE = 100


def offset(key: str) -> int:
    """How many rows stand before the page that is open."""
    return (widget_value(key, 1) - 1) * PAGE


def draw_pager(count: int, key: str) -> None:
    """The numbers of the pages, where there is more than one."""
    pages = -(-count // PAGE)
    if pages <= 1:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.pagination(pages, key=key, max_visible_pages=5)
        words = _("第 {first}–{last} 行，共 {count} 行")
        first, last = offset(key) + 1, min(offset(key) + PAGE, count)
        numbers = {"first": first, "last": last, "count": count}
        st.caption(
            words.format(**{k: format_number(v, "count", language()) for k, v in numbers.items()})
        )
