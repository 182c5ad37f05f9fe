"""What was not done, and why: in place of an error, a sentence in the reader's language."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from export.decks import DeckError
from pages.parts.state import notice
from pages.parts.state.decks import Overtaken
from pages.parts.state.language import _
from queries import WarehouseDamaged
from records import DeckGone, FollowUpRefused, FrozenGone, NameRefused, RecordsDamaged

# What can come of a change or of reading that is not the program's fault.
REFUSALS = (
    NameRefused, DeckGone, DeckError, FollowUpRefused, FrozenGone, RecordsDamaged,
    WarehouseDamaged, Overtaken,
)  # fmt: skip


@contextmanager
def refusals_shown(icon: str = "edit", later: str = "", taken: str = "") -> Iterator[None]:
    """Where the block is refused, a warning says why; what follows in the block is not done.

    `later` names the place of notice.draw_warning() where it is shown by the rerun that follows,
    for a callback, or for a dialog that closes. `taken` says that a name is taken, where the usual
    words are too general.
    """
    try:
        yield
    except REFUSALS as error:
        if later:
            notice.warn_later(later, refusal(error, taken))
        else:
            st.warning(refusal(error, taken), icon=f":material/{icon}:")


def refusal(error: Exception, taken: str = "") -> str:
    """Why nothing was changed, in the reader's language; `taken` as in refusals_shown()."""
    if isinstance(error, NameRefused):
        words = {
            "empty": _("请先起个名字。"),
            "long": _("名字太长，最多 40 个字。"),
            "taken": taken or _("已有名为“{other}”的，请换一个名字。"),
        }
        return words[error.why].format(other=error.other)
    if isinstance(error, FollowUpRefused):
        words = {
            "owner": _("请选责任方。"),
            "action": _("请写明要做什么。"),
            "long": _("太长，最多 200 个字。"),
            "gone": _("这一项已不存在。"),
        }
        return words[error.why]
    if isinstance(error, DeckGone):
        return _("这份汇报已被删除。")
    if isinstance(error, Overtaken):
        return _("这份汇报刚被别人改过，请看过之后再改。")
    return str(error)
