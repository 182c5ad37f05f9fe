"""What a choice is compared with: another of its kind, all its peers, or itself a year before.

The filter `against` says it in one text, the kind of thing and what it is held against:
"villages:350205001001", "items:peers", "departments:year". Here it becomes the filters of the other
side; what is done with the two sides stands in queries/questions/compare/.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from queries.filters.table import BY_NAME, PLACES, params_of
from queries.unknown_name import UnknownName

if TYPE_CHECKING:
    from queries.filters.choices import Choices
    from queries.filters.filters import Filters

# The parameters in which two sides may differ.
COMPARED = ("from", "to", "villages", "departments", "items")
KINDS = ("villages", "subdistricts", "departments", "items")
PEERS, YEAR = "peers", "year"
# What a question that gathers the figures of two sides hands on to them.
GATHERED = (*COMPARED, "against", "figures")
# The parameters of the other side, which follow from "against".
OTHER_SIDE = (*(f"other_{name}" for name in COMPARED), "narrowed")
# An item may belong to another department.
WIDER = {"items": ("departments",)}


def other_side(choices: Choices, filters: Filters) -> Filters:
    """The filters of the other side; the same as this side's where nothing is compared. The period
    of `filters` is filled in.

    Peers of a village are the other villages of its kind, those of anything else all others of
    them. Raises UnknownName for what cannot be compared with.
    """
    if not filters.against:
        return filters
    [text] = filters.against
    kind, _colon, code = text.partition(":")
    if kind not in KINDS:
        known = [f"{kind}:{what}" for kind in KINDS for what in (PEERS, YEAR)]
        raise UnknownName("comparison", text, known)
    if code == YEAR:
        return replace(filters, start=_year_before(filters.start), end=_year_before(filters.end))
    # Another place is one as a whole: what narrows this side's places does not hold there.
    wider = PLACES if kind in PLACES else WIDER.get(kind, ())
    chosen: dict = dict.fromkeys(wider, ())
    codes = _peers(choices, filters, kind) if code == PEERS else (choices.code(kind, code),)
    return replace(filters, **{**chosen, kind: codes})


def narrowed(filters: Filters) -> list[str]:
    """The parameters of lists that the filters narrow; a figure that does not honour one of them
    would count something else than the reader has chosen.
    """
    return sorted(params_of(filters.chosen()) & set(COMPARED))


def honoured(against: str) -> str:
    """The parameter that a figure must honour to take part in a comparison."""
    return BY_NAME[against.partition(":")[0]].param


def _peers(choices: Choices, filters: Filters, kind: str) -> tuple[str, ...]:
    own = set(filters.values(kind))
    kinds = {place.kind for place in choices.places if place.village_id in own}
    alike = {place.village_id for place in choices.places if place.kind in kinds}
    of_kind = alike if kind == "villages" else choices.names(kind)
    # One that is alone of its kind stands beside itself: nothing at all would mean everything.
    return tuple(code for code in sorted(of_kind) if code not in own) or tuple(own)


def _year_before(month: date | None) -> date | None:
    return None if month is None else month.replace(year=month.year - 1)
