"""The filters that the reader has chosen, and what filters and their values are called.

The widgets that choose them stand in the sidebar (shell/filters.py); clicks on charts and chips
change them too.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from pages.parts.state import query_params
from pages.parts.state.language import language
from pages.parts.state.session import Remembered, forget_widgets, set_widget, widget_value
from pages.parts.state.store import warehouse
from queries import BY_NAME, SHARED, Filters, format_month, translate_value

CHOSEN = Remembered("_filters", Filters())
PERIOD = ("from", "to")


def chosen() -> Filters:
    """What the reader has chosen."""
    return CHOSEN.get()


def choose(start: date, end: date) -> None:
    """Take what the widgets hold as chosen, with this period."""
    values = {row.name: tuple(filter_values(row.key)) for row in SHARED}
    CHOSEN.set(Filters(start=start, end=end, **values))


def filter_values(key: str) -> list[str]:
    """The codes that are chosen of a filter, by the filter's key."""
    return widget_value(key) or []


def set_filter_values(key: str, codes: list[str]) -> None:
    set_widget(key, codes)


def reset() -> None:
    """Back to everything, in the last twelve months."""
    forget_widgets(*(row.key for row in SHARED))
    reset_period()
    query_params.clear_notices()


def reset_period() -> None:
    forget_widgets(*PERIOD)


def filter_name(name: str) -> str:
    """A filter's name in the reader's language."""
    return BY_NAME[name].title.of(language())


def value_labels() -> Callable[[str], str]:
    """What puts a value of the data in the reader's language."""
    words = warehouse().words_in(language())
    return lambda text: translate_value(text, words)


def labelled(titles: Mapping[str, str]) -> dict[str, str]:
    """Codes with their titles in the reader's language."""
    label = value_labels()
    return {code: label(title) for code, title in titles.items()}


def slide_labels(filters: Mapping[str, str | Iterable[str]]) -> list[str]:
    """The values that a slide is narrowed to, in words."""
    label = value_labels()
    lists = [[value] if isinstance(value, str) else value for value in filters.values()]
    return [label(text) for values in lists for text in values]


def month_label(month: date) -> str:
    return format_month(month, language())


def period_label(start: date, end: date) -> str:
    """A period in words."""
    first, last = month_label(start), month_label(end)
    return first if start == end else f"{first} – {last}"
