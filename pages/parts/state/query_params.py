"""Filters in the URL, as codes that stand in any language.

Streamlit can bind a widget to the URL by itself, but then the URL holds the label that was
shown; a link sent by a reader of Chinese would mean nothing to a reader of English, and a value
that does not exist would be dropped without a word. So the codes are kept in step here.
"""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

import streamlit as st

from pages.parts.state.language import LANGUAGES, _, language
from queries import SHARED, Choices, Filters, UnknownName, format_month, questions

WRITTEN = "_url"
NOTICES = "_notices"
# Named sets of indicator weights, as {name: ("I01:25", …)}.
WEIGHT_SETS = "_weight_sets"
# The data version that the address names, and the entry that is open in the dictionary.
VERSION = "_version"
QUESTION = "_question"
VIEW = "_view"
ARRIVED = "_arrived"
Params = dict[str, str | list[str]]


def adopt_language() -> None:
    """Take the language from the URL, before any word is drawn."""
    wanted = st.query_params.get("lang")
    if _changed_by_reader() and wanted in LANGUAGES:
        st.session_state["lang"] = wanted
    st.session_state.setdefault("lang", "zh")


def adopt_version(view: str, known: list[str]) -> None:
    """Take the data version from the URL, before one is opened for `view`."""
    st.session_state[VIEW] = view
    st.session_state[ARRIVED] = _changed_by_reader()
    if not arrived():
        return
    st.session_state[NOTICES] = []
    wanted = st.query_params.get("version")
    st.session_state[VERSION] = wanted if wanted in known else None
    if wanted and wanted not in known:
        _drop(wanted, known, {}, cutoff=0)


def arrived() -> bool:
    """Whether this run began with an address that the reader brought."""
    return st.session_state[ARRIVED]


def view() -> str:
    """The view that shows, by its file's name."""
    return st.session_state[VIEW]


def version() -> str | None:
    """The data version that the address names, which may be the current one."""
    return st.session_state.get(VERSION)


def leave_version() -> None:
    """Back to the current version."""
    st.session_state[VERSION] = None


def drop_version() -> None:
    """Back to the current version, since the one that the address names cannot be read."""
    words = _("链接中的数据版本“{name}”无法读取，显示的是当前版本。")
    st.session_state[NOTICES] = [*notices(), words.format(name=version())]
    leave_version()


def adopt(choices: Choices, months: list[date]) -> None:
    """Take the filters from the URL when the reader changed it; notices say what was dropped."""
    if not _changed_by_reader():
        return
    _adopt_question()
    for row in SHARED:
        key, known = row.key, choices.names(row.name)
        codes = {said: code for code, said in known.items()} | {code: code for code in known}
        wanted = st.query_params.get_all(key)
        st.session_state[key] = [codes[value] for value in wanted if value in codes]
        for value in wanted:
            if value not in codes:
                _drop(value, list(codes), known)
    st.session_state[WEIGHT_SETS] = _weight_sets(choices)
    for key in ("from", "to"):
        text = st.query_params.get(key)
        found = next((m for m in months if text == f"{m:%Y-%m}"), None)
        if found:
            st.session_state[key] = found
        elif text:
            names = {f"{m:%Y-%m}": format_month(m, language()) for m in months}
            _drop(text, list(names), names)


def write(months: tuple[date, date], defaults: tuple[date, date]) -> None:
    """Bring the URL in step with what is chosen; what is as by default is left out."""
    params: Params = {}
    if language() != "zh":
        params["lang"] = language()
    for key, chosen, default in zip(("from", "to"), months, defaults, strict=True):
        if chosen != default:
            params[key] = f"{chosen:%Y-%m}"
    for row in SHARED:
        if st.session_state.get(row.key):
            params[row.key] = list(st.session_state[row.key])
    sets = st.session_state.get(WEIGHT_SETS) or {}
    if sets:
        params["weights"] = [f"{name}~{','.join(texts)}" for name, texts in sets.items()]
    if version():
        params["version"] = str(version())
    if st.session_state.get(VIEW) == "dictionary" and st.session_state.get(QUESTION):
        params["question"] = st.session_state[QUESTION]
    # What the view itself chooses is settled when it has drawn.
    _put({**params, **_own()})


def write_own(params: Params) -> None:
    """Bring what the view itself chose in step."""
    kept = {key: value for key, value in _current().items() if key not in _own()}
    _put({**kept, **params})


def notices() -> list[str]:
    """What was dropped from the URL, in sentences."""
    return st.session_state.get(NOTICES, [])


def _adopt_question() -> None:
    wanted = st.query_params.get("question")
    st.session_state[QUESTION] = wanted if wanted in questions() else None
    if wanted and wanted not in questions():
        _drop(wanted, list(questions()), {})


def _weight_sets(choices: Choices) -> dict[str, tuple[str, ...]]:
    """Sets of weights in the URL, as in weights=name~I01:25,I02:5; a bad one is dropped."""
    found = {}
    for text in st.query_params.get_all("weights"):
        name, _tilde, weights = text.partition("~")
        try:
            choices.check(Filters(weights=tuple(weights.split(","))))
        except UnknownName:
            _drop(text, [f"{name}~{code}:10" for code in choices.indicators], {})
        else:
            found[name] = tuple(weights.split(","))
    return found


def _drop(value: str, known: list[str], names: Mapping[str, str], cutoff: float = 0.3) -> None:
    near = get_close_matches(value, known, n=1, cutoff=cutoff)
    text = _("链接中的“{value}”不存在，已忽略。").format(value=value)
    if near:
        text += _("最接近的是“{near}”。").format(near=names.get(near[0], near[0]))
    st.session_state[NOTICES].append(text)


def _own() -> dict[str, list[str]]:
    """What stands in the URL by the view's own choice: names with a dot."""
    return {key: value for key, value in _current().items() if "." in key}


def _put(params: Params) -> None:
    whole = {key: value for key, value in _flat(params).items() if value}
    if _current() != whole:
        st.query_params.from_dict(whole)
    st.session_state[WRITTEN] = whole


def _current() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _flat(params: Params) -> dict[str, list[str]]:
    return {key: value if isinstance(value, list) else [value] for key, value in params.items()}


def _changed_by_reader() -> bool:
    """True in a new session, and when the URL is neither ours nor emptied by a change of view."""
    now = _current()
    return WRITTEN not in st.session_state or (bool(now) and now != st.session_state[WRITTEN])
