"""What a view chooses for itself (a part, a village, a map) in the address, beside the filters.

A view's widgets are known only once it has drawn them. So each takes its value from the address
just before it is drawn, and the address is brought in step when the view is done. The name there
is the widget's key with dots: burden.part=1.
"""

from collections.abc import Iterable

import streamlit as st

from pages.parts.state import query_params
from pages.parts.state.language import _
from queries import current_name

DRAWN = "_own"


def adopt(key: str, options: Iterable[object]) -> None:
    """Take the value of the widget `key` from the address, when the reader came by it.

    `options` are what can be chosen, the first by default; others are dropped with a notice.
    """
    known = list(options)
    _drawn(key, known[0] if known else None)
    if found := _wanted(key, known):
        st.session_state[key] = found[0]


def adopt_many(key: str, options: Iterable[object]) -> None:
    """The same for a widget that holds several values, none by default."""
    _drawn(key, None)
    if found := _wanted(key, options):
        st.session_state[key] = found


def settle() -> None:
    """Bring the address in step with what the view has drawn; what is by default is left out."""
    found: query_params.Params = {}
    for key, default in st.session_state.pop(DRAWN, {}).items():
        value = st.session_state.get(key)
        if isinstance(value, list):
            found[_name(key)] = [str(one) for one in value]
        elif value is not None and value != default:
            found[_name(key)] = str(value)
    query_params.write_own(found)


def _drawn(key: str, default: object) -> None:
    st.session_state.setdefault(DRAWN, {})[key] = default


def _wanted(key: str, options: Iterable[object]) -> list[object]:
    """The options that the address names; what it names besides is said."""
    if not query_params.arrived():
        return []
    known = {str(option): option for option in options}
    wanted = [
        text if text in known else current_name(text)
        for text in st.query_params.get_all(_name(key))
    ]
    for text in wanted:
        if text not in known:
            words = _("链接中的“{value}”不存在，已忽略。")
            st.warning(words.format(value=text), icon=":material/link_off:")
    return [known[text] for text in wanted if text in known]


def _name(key: str) -> str:
    return key.replace("/", ".")
