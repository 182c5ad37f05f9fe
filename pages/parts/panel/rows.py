"""From a number to its rows: a button beside the source, and what it opens.

Nothing is asked before it is pressed. The screen shows the rows a page at a time and says how many
there are; the download has them all.
"""

import streamlit as st

from export import kind_of_data
from pages.parts.panel import pager
from pages.parts.panel.download import files
from pages.parts.panel.tables import draw_table
from pages.parts.shell import filters
from pages.parts.state.language import _, plural
from pages.parts.state.store import context
from queries import Answer, count_drill_through, drill_through, format_value, question


def button(answered: Answer, place: str = "") -> None:
    """Opens the rows behind an answer, where it has any; `place` as beneath an answer."""
    if answered.question.header.rows is None:
        return
    pressed = st.button(
        _("明细"),
        type="tertiary",
        icon=":material/list_alt:",
        key=f"behind/{answered.question.name}/{place}",
    )
    if pressed:
        listed = question(answered.question.header.rows).header
        title = listed.title.of(answered.lang)
        st.dialog(title, width="large", icon=":material/list_alt:")(_show)(answered)


def _show(answered: Answer) -> None:
    count, key = count_drill_through(answered, context()), f"behind/{answered.question.name}"
    offset = pager.before(f"{key}/page")
    rows = drill_through(answered, context(), limit=pager.PAGE, offset=offset)
    header, listed = answered.question.header, rows.question.header
    number = format_value(count, "count", answered.lang)
    words = plural("共 {count} 行", count, count=number)
    said = [f"**{words}**", header.title.of(answered.lang)]
    if "from" in listed.params and rows.filters.start and rows.filters.end:
        said.append(filters.span(rows.filters.start, rows.filters.end))
    made = [_adds_up(answered, rows, column, how) for column, how in header.adds_up.items()]
    st.markdown(" · ".join(said))
    st.caption(" ".join([listed.definition.of(answered.lang), *made]))
    if rows.empty:
        st.info(_("所选条件下没有数据。"), icon=":material/search_off:")
        return
    draw_table(rows)
    pager.pager(count, f"{key}/page")
    what = kind_of_data(answered.demonstration, answered.lang)
    st.caption(plural("下载全部 {count} 行", count, count=number) + f" · {what} · {rows.version}")
    with st.container(horizontal=True, gap="small"):
        files(rows, key, lambda: rows)


def _adds_up(answered: Answer, rows: Answer, column: str, how: str) -> str:
    """How the rows make up a column of the number, in a sentence."""
    kind, _colon, of = how.partition(":")
    header = answered.question.header
    what = header.title.of(answered.lang) if column == "value" else answered.title(column)
    if not of:
        words = _("“{what}”等于行数。")
    elif kind == "count":
        words = _("“{what}”等于“{of}”不为空的行数。")
    elif str(rows.table.schema.field(of).type) == "bool":
        words = _("“{what}”等于勾选了“{of}”的行数。")
    else:
        words = _("“{what}”等于“{of}”之和。")
    return words.format(what=what, of=rows.title(of) if of else "")
