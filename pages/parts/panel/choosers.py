"""Lists and switches whose choice stands in the address too."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from pages.parts.state import view_params
from pages.parts.state.language import _
from pages.parts.state.session import keep_within


def choose_one(
    label: str,
    options: Mapping[str, str],
    key: str,
    *,
    default: str | None = None,
    width: int | Literal["stretch"] = "stretch",
    show_label: bool = True,
) -> str:
    """A list of options, given as {value: title}; the chosen value, empty where there are none.

    `default` is chosen at first; without it, or where it is no option, the first one is.
    """
    first = _adopt(options, key, default)
    if options:
        keep_within(key, options, first)
    value = st.selectbox(
        label,
        list(options),
        key=key,
        format_func=options.__getitem__,
        persist_state="session",
        width=width,
        label_visibility="visible" if show_label else "collapsed",
    )
    return value or first


def choose_many(label: str, options: Mapping[str, str], key: str) -> tuple[str, ...]:
    """A list of which any number can be chosen, none at first."""
    view_params.adopt_many(key, options)
    return tuple(draw_multiselect(label, options, key, placeholder=_("无")))


def draw_multiselect(
    label: str, options: Mapping[str, str], key: str, *, placeholder: str
) -> list[str]:
    """A list of which any number can be chosen, whose values stay when the view changes."""
    return st.multiselect(
        label,
        list(options),
        key=key,
        format_func=options.__getitem__,
        placeholder=placeholder,
        select_all=False,
        persist_state="session",
    )


def choose_segment(
    label: str,
    options: Mapping[str, str],
    key: str,
    *,
    show_label: bool = False,
    renamed: Mapping[str, str] | None = None,
) -> str:
    """A switch between a few options, the first at first; `renamed` as in view_params.adopt()."""
    _adopt(options, key, None, renamed)
    return draw_segments(label, options, key, show_label=show_label)


def draw_segments(
    label: str, options: Mapping[str, str], key: str, *, show_label: bool = False
) -> str:
    """A switch whose value stays when the view changes, and is in no address."""
    first = next(iter(options))
    keep_within(key, options, first)
    value = st.segmented_control(
        label,
        list(options),
        key=key,
        format_func=options.__getitem__,
        required=True,
        persist_state="session",
        label_visibility="visible" if show_label else "collapsed",
    )
    return value or first


def _adopt(
    options: Mapping[str, str],
    key: str,
    default: str | None,
    renamed: Mapping[str, str] | None = None,
) -> str:
    """Take the value from the address, or the default; returns the default."""
    first = default if default in options else next(iter(options), "")
    view_params.adopt(key, [first, *options] if options else [], renamed)
    return first or ""
