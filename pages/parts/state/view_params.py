"""What a view chooses for itself (a part, a village, a map) in the address, beside the filters.

A view's widgets are known only once it has drawn them. So each takes its value from the address
just before it is drawn, and the address is brought in step when the view is done. The name there
is the widget's key with dots: burden.part=rebound.
"""

from collections.abc import Iterable, Mapping

import streamlit as st

from pages.parts.state import query_params
from pages.parts.state.language import _
from pages.parts.state.session import Remembered, set_widget, widget_value
from queries import current_name

# The widgets that the view has drawn in this run, with their defaults.
DRAWN: Remembered[dict[str, object]] = Remembered("_own", {})


def adopt(key: str, options: Iterable[object], renamed: Mapping[str, str] | None = None) -> None:
    """Take the value of the widget `key` from the address, when the reader came by it.

    `options` are what can be chosen, the first by default; others are dropped with a notice.
    `renamed` holds values of old links with what they are called now.
    """
    options = list(options)
    _note(key, options[0] if options else None)
    if values := _wanted(key, options, renamed or {}):
        set_widget(key, values[0])


def adopt_many(key: str, options: Iterable[object]) -> None:
    """The same for a widget that holds several values, none by default."""
    _note(key, None)
    if values := _wanted(key, options, {}):
        set_widget(key, values)


def settle() -> None:
    """Bring the address in step with what the view has drawn; what is by default is left out."""
    params: query_params.Params = {}
    for key, default in DRAWN.take().items():
        value = widget_value(key)
        if isinstance(value, list):
            params[_name(key)] = [str(item) for item in value]
        elif value is not None and value != default:
            params[_name(key)] = str(value)
    query_params.write_of_view(params)


def _note(key: str, default: object) -> None:
    DRAWN.set({**DRAWN.get(), key: default})


def _wanted(key: str, options: Iterable[object], renamed: Mapping[str, str]) -> list[object]:
    """The options that the address names; what it names besides is said."""
    if not query_params.arrived():
        return []
    known = {str(option): option for option in options}
    texts = [
        text if text in known else renamed.get(text) or current_name(text)
        for text in query_params.wanted(_name(key))
    ]
    for text in texts:
        if text not in known:
            words = _("链接中的“{value}”不存在，已忽略。")
            st.warning(words.format(value=text), icon=":material/link_off:")
    return [known[text] for text in texts if text in known]


def _name(key: str) -> str:
    return key.replace("/", ".")
