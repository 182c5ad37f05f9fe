"""The filters, drawn once in the sidebar and honoured by every question that declares them."""

from datetime import date

import streamlit as st

from pages.parts.panel import empty
from pages.parts.panel.choosers import draw_multiselect
from pages.parts.state import filters, shared_params
from pages.parts.state.language import LANGUAGES, _
from pages.parts.state.session import keep_within, set_widget, widget_value
from queries import BY_NAME, SHARED, Choices, FilterField, months_before


def draw_language() -> None:
    """The language switch, above all else in the sidebar."""
    st.sidebar.segmented_control(
        "语言 Language",
        list(LANGUAGES),
        key="lang",
        format_func=LANGUAGES.__getitem__,
        label_visibility="collapsed",
        required=True,
        width="stretch",
        persist_state="session",
    )


def draw(choices: Choices) -> None:
    """Draw the sidebar's filters and take what they hold as chosen."""
    empty.OFFERED.set(False)
    months = _months(choices)
    shared_params.adopt(choices, months)
    with st.sidebar:
        start, end = _period(months)
        _kinds(choices)
        for row in SHARED:
            if row.name != "kinds":
                _values(row, choices)
        st.button(
            _("清除筛选"),
            on_click=filters.reset,
            width="stretch",
            icon=":material/filter_alt_off:",
        )
    filters.choose(start, end)
    shared_params.write((start, end), (months_before(end, 11), months[-1]))


def _months(choices: Choices) -> list[date]:
    first, last = choices.first_month, choices.last_month
    count = (last.year - first.year) * 12 + last.month - first.month
    return [months_before(last, back) for back in range(count, -1, -1)]


def _period(months: list[date]) -> tuple[date, date]:
    # As queries has it: without a first month, the twelve months that end with the last one.
    keep_within("to", months, months[-1])
    keep_within("from", months, max(months_before(widget_value("to"), 11), months[0]))
    start, end = (
        st.selectbox(
            label, months, key=key, format_func=filters.month_label, persist_state="session"
        )
        for key, label in (("from", _("起始月")), ("to", _("截止月")))
    )
    if start > end:
        st.caption(_("起始月晚于截止月，已互换。"))
        start, end = end, start
    return start, end


def _kinds(choices: Choices) -> None:
    titles = filters.labelled(choices.names("kinds"))
    st.segmented_control(
        filters.filter_name("kinds"),
        list(titles),
        selection_mode="multi",
        key=BY_NAME["kinds"].key,
        format_func=titles.__getitem__,
        persist_state="session",
    )


def _values(row: FilterField, choices: Choices) -> None:
    """Any number of values of one filter; those that are no longer offered are taken off."""
    narrowing = {"villages": _villages, "items": _items}
    narrow = narrowing.get(row.name)
    titles = filters.labelled(narrow(choices) if narrow else choices.names(row.name))
    set_widget(row.key, [code for code in filters.filter_values(row.key) if code in titles])
    draw_multiselect(filters.filter_name(row.name), titles, row.key, placeholder=_("全部"))


def _villages(choices: Choices) -> dict[str, str]:
    """The villages of the chosen subdistricts and kinds."""
    subdistricts = filters.filter_values(BY_NAME["subdistricts"].key)
    kinds = filters.filter_values(BY_NAME["kinds"].key)
    return {
        place.village_id: place.village
        for place in choices.places
        if (not subdistricts or place.subdistrict_id in subdistricts)
        and (not kinds or place.kind in kinds)
    }


def _items(choices: Choices) -> dict[str, str]:
    """The service items of the chosen departments."""
    departments = filters.filter_values(BY_NAME["departments"].key)
    return {
        code: title
        for code, title in choices.names("items").items()
        if not departments or choices.item_department[code] in departments
    }
