"""From a number to its rows: a button beside the source, and what it opens.

Nothing is asked before it is pressed. The screen shows the rows a page at a time and says how many
there are; the download has them all.
"""

import streamlit as st

from export import kind_of_data
from pages.parts.panel.download import draw_files
from pages.parts.panel.empty import draw_no_data
from pages.parts.panel.pager import PAGE, draw_pager, offset
from pages.parts.panel.tables import draw_table
from pages.parts.state.filters import period_label
from pages.parts.state.language import _, language, plural
from pages.parts.state.store import context
from queries import Answer, count_drill_through, drill_through, format_value, question


def draw_rows_button(answer: Answer, place: str = "") -> None:
    """Opens the rows behind an answer, where it has any; `place` as beneath an answer."""
    if answer.question.header.rows is None:
        return
    pressed = st.button(
        _("明细"),
        type="tertiary",
        icon=":material/list_alt:",
        key=f"behind/{answer.question.name}/{place}",
    )
    if pressed:
        title = question(answer.question.header.rows).header.title.of(answer.lang)
        st.dialog(title, width="large", icon=":material/list_alt:")(_rows)(answer)


def _rows(answer: Answer) -> None:
    count, key = count_drill_through(answer, context()), f"behind/{answer.question.name}"
    rows = drill_through(answer, context(), limit=PAGE, offset=offset(f"{key}/page"))
    _extent(answer, rows, count)
    if rows.empty:
        draw_no_data()
        return
    draw_table(rows)
    draw_pager(count, f"{key}/page")
    number = format_value(count, "count", answer.lang)
    words = plural("下载全部 {count} 行", count, count=number)
    st.caption(f"{words} · {kind_of_data(answer.demonstration, language())} · {rows.version}")
    with st.container(horizontal=True, gap="small"):
        draw_files(rows, key, lambda: rows)


def _extent(answer: Answer, rows: Answer, count: int) -> None:
    """How many rows there are, of which period, and how they make up the number."""
    header, rows_header = answer.question.header, rows.question.header
    number = format_value(count, "count", answer.lang)
    extent = plural("共 {count} 行", count, count=number)
    parts = [f"**{extent}**", header.title.of(answer.lang)]
    if "from" in rows_header.params and rows.filters.start and rows.filters.end:
        parts.append(period_label(rows.filters.start, rows.filters.end))
    sums = [_adds_up(answer, rows, column, how) for column, how in header.adds_up.items()]
    st.markdown(" · ".join(parts))
    st.caption(" ".join([rows_header.definition.of(answer.lang), *sums]))


def _adds_up(answer: Answer, rows: Answer, column: str, how: str) -> str:
    """How the rows make up a column of the number, in a sentence."""
    kind, _colon, of = how.partition(":")
    header = answer.question.header
    what = header.title.of(answer.lang) if column == "value" else answer.title(column)
    if not of:
        words = _("“{what}”等于行数。")
    elif kind == "count":
        words = _("“{what}”等于“{of}”不为空的行数。")
    elif str(rows.table.schema.field(of).type) == "bool":
        words = _("“{what}”等于勾选了“{of}”的行数。")
    else:
        words = _("“{what}”等于“{of}”之和。")
    return words.format(what=what, of=rows.title(of) if of else "")
