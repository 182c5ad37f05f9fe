"""会议汇报: a deck of the meeting, to be presented and taken along."""

import streamlit as st

from pages.parts.decks import chosen_deck
from pages.parts.frame import heading
from pages.parts.language import _
from pages.parts.meeting import contents, extent, take_along

heading(_("会议汇报"))
answer = st.container()
deck = chosen_deck("meeting/deck")
with answer:
    extent(deck)
take_along(deck)
contents(deck)
