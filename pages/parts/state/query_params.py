"""The address: what the program wrote into it, and what a reader who came by a link brought.

Streamlit can bind a widget to the URL by itself, but then the URL holds the label that was
shown; a link sent by a reader of Chinese would mean nothing to a reader of English, and a value
that does not exist would be dropped without a word. So codes that stand in any language are kept
in step here. What one view chooses for itself has a dot in its name.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import streamlit as st

from pages.parts.state.language import LANGUAGES, _
from pages.parts.state.session import Remembered, keep_within, set_widget

Params = dict[str, str | list[str]]
WRITTEN: Remembered[dict[str, list[str]] | None] = Remembered("_url", None)
ARRIVED = Remembered("_arrived", False)
VIEW = Remembered("_view", "")
NOTICES: Remembered[tuple[str, ...]] = Remembered("_notices", ())


def adopt_language() -> None:
    """Take the language from the address, before any word is drawn."""
    wanted = st.query_params.get("lang")
    if _changed_by_reader() and wanted in LANGUAGES:
        set_widget("lang", wanted)
    keep_within("lang", LANGUAGES, "zh")


def begin(view: str) -> None:
    """Note which view shows, and whether the reader came by the address."""
    VIEW.set(view)
    ARRIVED.set(_changed_by_reader())
    if arrived():
        NOTICES.set(())


def arrived() -> bool:
    """Whether this run began with an address that the reader brought."""
    return ARRIVED.get()


def view() -> str:
    """The view that shows, by its file's name."""
    return VIEW.get()


def wanted(key: str) -> list[str]:
    """The values that the address has for a parameter."""
    return st.query_params.get_all(key)


def written() -> Params:
    """The address as the program wrote it."""
    return dict(WRITTEN.get() or {})


def write_of_all_views(params: Params) -> None:
    """Bring what holds for every view in step; what the view itself chooses stays."""
    _put({**params, **{key: value for key, value in _current().items() if "." in key}})


def write_of_view(params: Params) -> None:
    """Bring what the view itself chose in step; the rest stays."""
    _put({**{key: value for key, value in _current().items() if "." not in key}, **params})


def notices() -> tuple[str, ...]:
    """What was dropped from the address, in sentences."""
    return NOTICES.get()


def add_notice(text: str) -> None:
    NOTICES.set((*NOTICES.get(), text))


def clear_notices() -> None:
    NOTICES.set(())


def drop(
    value: str, known: Iterable[str], names: Mapping[str, str] | None = None, cutoff: float = 0.3
) -> None:
    """Say that a value of the address does not exist, and which one is nearest."""
    near = get_close_matches(value, list(known), n=1, cutoff=cutoff)
    text = _("链接中的“{value}”不存在，已忽略。").format(value=value)
    if near:
        text += _("最接近的是“{near}”。").format(near=(names or {}).get(near[0], near[0]))
    add_notice(text)


def _put(params: Params) -> None:
    lists = {key: value if isinstance(value, list) else [value] for key, value in params.items()}
    whole = {key: value for key, value in lists.items() if value}
    if _current() != whole:
        st.query_params.from_dict(whole)
    WRITTEN.set(whole)


def _current() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _changed_by_reader() -> bool:
    """True in a new session, and when the URL is neither ours nor emptied by a change of view."""
    now, before = _current(), WRITTEN.get()
    return before is None or (bool(now) and now != before)
