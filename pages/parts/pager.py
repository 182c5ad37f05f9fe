"""Pages of a long table: which rows are seen, of how many, and a way to the others.

The rows themselves are asked for by whoever draws them, one page at a time.
"""

import streamlit as st

from pages.parts.language import _, language
from queries import number

PAGE = 100


def offset(count: int, key: str) -> int:
    """A row of page numbers, where there is more than one; returns how many rows stand before.

    A table that is asked anew needs a new `key`, so that it opens on its first page.
    """
    pages = -(-count // PAGE)
    if pages <= 1:
        return 0
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        page = st.pagination(pages, key=key, max_visible_pages=5)
        before = (page - 1) * PAGE
        words = _("第 {first}–{last} 行，共 {count} 行")
        said = {"first": before + 1, "last": min(before + PAGE, count), "count": count}
        st.caption(words.format(**{k: number(v, "count", language()) for k, v in said.items()}))
    return before
