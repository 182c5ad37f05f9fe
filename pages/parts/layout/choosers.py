"""Choices that a view makes for itself, beside the filters: each draws its widget under the key
that it is given and returns the codes that were chosen.
"""

from pages.parts.panel.choosers import choose_many, choose_one
from pages.parts.state import filters
from pages.parts.state.filters import labelled
from pages.parts.state.language import _
from pages.parts.state.store import villages_within, warehouse


def one_village(key: str) -> tuple[str, ...]:
    """One village of those that the filters leave."""
    names = warehouse().choices.names("villages")
    within = villages_within(filters.chosen())
    return _codes(choose_one(_("选择村居"), labelled({code: names[code] for code in within}), key))


def one_power(key: str) -> tuple[str, ...]:
    """One of the small powers."""
    names = warehouse().choices.names("powers")
    return _codes(choose_one(_("选择小微权力"), labelled(names), key))


def leave_out_forms(key: str) -> tuple[str, ...]:
    """Forms that the reader takes out of a proposal."""
    names = warehouse().choices.names("without_forms")
    return choose_many(_("不参与合并的表格"), labelled(names), key)


def _codes(code: str) -> tuple[str, ...]:
    return (code,) if code else ()
