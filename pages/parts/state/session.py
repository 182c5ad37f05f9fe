"""What a session remembers from run to run: values of widgets, and values of our own.

Nothing outside this package reads or writes the session by itself.
"""

from typing import Any, Generic, TypeVar

import streamlit as st

T = TypeVar("T")
GENERATIONS = "_generations"


class Remembered(Generic[T]):
    """One value of our own under a name; `default` where it was never set."""

    def __init__(self, name: str, default: T) -> None:
        self.name, self.default = name, default

    def get(self) -> T:
        return st.session_state.get(self.name, self.default)

    def set(self, value: T) -> None:
        st.session_state[self.name] = value

    def take(self) -> T:
        """The value, which is then forgotten."""
        return st.session_state.pop(self.name, self.default)


def widget_value(key: str, default: Any = None) -> Any:
    """The value of a widget; `default` where it was not drawn."""
    return st.session_state.get(key, default)


def set_widget(key: str, value: object) -> None:
    """Give a widget its value, before it is drawn in this run."""
    st.session_state[key] = value


def keep_within(key: str, options: Any, default: object) -> None:
    """Set a widget to `default` where its value is none of the options."""
    if st.session_state.get(key) not in options:
        st.session_state[key] = default


def forget_widgets(*keys: str) -> None:
    """Let widgets begin anew with their defaults."""
    for key in keys:
        st.session_state.pop(key, None)


def generation(name: str) -> int:
    """A number for the key of a widget that a click uses up: see renew()."""
    return st.session_state.get(GENERATIONS, {}).get(name, 0)


def renew(name: str) -> None:
    """Draw the widget of that name under a new key next, so that nothing is selected in it."""
    st.session_state.setdefault(GENERATIONS, {})[name] = generation(name) + 1
