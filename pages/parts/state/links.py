"""Addresses for links: the present one with something changed, to another view or to be sent."""

from urllib.parse import urlencode

import streamlit as st

from pages.parts.state.query_params import Params, view, written


def this_view(**changes: str | list[str] | None) -> Params:
    """The present address with some of its parameters changed; None takes one away."""
    changed: dict[str, str | list[str] | None] = {**written(), **changes}
    return {key: value for key, value in changed.items() if value}


def other_view(**changes: str | list[str] | None) -> Params:
    """The same for a link to another view: without what this view alone chooses."""
    return {key: value for key, value in this_view(**changes).items() if "." not in key}


def address(view_name: str, params: Params) -> str:
    """The whole address of a view, to be sent to someone."""
    root = (st.context.url or "").rstrip("/").removesuffix(f"/{view()}")
    return f"{root}/{view_name}?{encode(params)}".rstrip("?")


def encode(params: Params) -> str:
    """Parameters as they stand in an address; empty ones are left out."""
    return urlencode({k: v for k, v in params.items() if v}, doseq=True, safe=":~,/")
