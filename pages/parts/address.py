"""Filters as a query string, and back.

Streamlit's own binding would put the labels that a reader sees in the address, which change with
the language, and would drop a bad value without a word. Here the address holds codes, and every
value that does not exist is handed back with the nearest that does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from queries import Choices, Filters, UnknownName, months_before

# Key in the address and name of the filter; months are apart, since they are not lists.
LISTS = {
    "subdistrict": "subdistricts",
    "village": "villages",
    "kind": "kinds",
    "department": "departments",
    "item": "items",
}
MONTHS = {"from": "start", "to": "end"}
KEYS = (*MONTHS, *LISTS)


@dataclass(frozen=True)
class Dropped:
    """A value of the address that was not used; `nearest` is a name or a month, or None."""

    key: str
    value: str
    nearest: str | None


def read(query: Mapping[str, list[str]], choices: Choices) -> tuple[Filters, list[Dropped]]:
    """The filters that the address asks for, and what had to be dropped from it."""
    dropped: list[Dropped] = []
    chosen = {
        name: _codes(key, query.get(key, []), choices, dropped) for key, name in LISTS.items()
    }
    months = {
        name: _month(key, query.get(key, []), choices, dropped) for key, name in MONTHS.items()
    }
    filters = Filters(**months, **chosen)
    whole = choices.complete(filters)
    if whole.start > whole.end:
        dropped.append(Dropped("from", code(whole.start), code(months_before(whole.end, 11))))
        filters = replace(filters, start=None)
    return _fitting(filters, choices, dropped), dropped


def write(filters: Filters, choices: Choices) -> dict[str, str | list[str]]:
    """The query string of these filters; what is left at its default is left out."""
    months = {"from": filters.start, "to": filters.end}
    usual = choices.complete(replace(filters, start=None))
    if filters.end == choices.last_month:
        months["to"] = None
    if filters.start == usual.start:
        months["from"] = None
    lists = {key: list(getattr(filters, name)) for key, name in LISTS.items()}
    return {key: code(month) for key, month in months.items() if month} | {
        key: values for key, values in lists.items() if values
    }


def villages_within(filters: Filters, choices: Choices) -> list[str]:
    """Codes of the villages that the chosen subdistricts and kinds leave to choose from."""
    return [
        p.village_id
        for p in choices.places
        if (not filters.subdistricts or p.subdistrict_id in filters.subdistricts)
        and (not filters.kinds or p.kind in filters.kinds)
    ]


def items_within(filters: Filters, choices: Choices) -> list[str]:
    """Codes of the items of the chosen departments."""
    return [
        item
        for item in choices.items
        if not filters.departments or choices.item_department[item] in filters.departments
    ]


def fitting(filters: Filters, choices: Choices) -> Filters:
    """The same filters without villages and items that the others exclude."""
    return _fitting(filters, choices, [])


def months(choices: Choices) -> list[date]:
    """Every month of the data, the earliest first."""
    span = (choices.last_month.year - choices.first_month.year) * 12
    span += choices.last_month.month - choices.first_month.month
    return [months_before(choices.last_month, back) for back in range(span, -1, -1)]


def code(month: date) -> str:
    """A month as the address writes it: 2021-03."""
    return f"{month:%Y-%m}"


def _codes(
    key: str, values: list[str], choices: Choices, dropped: list[Dropped]
) -> tuple[str, ...]:
    found = []
    for value in values:
        try:
            found.append(choices.code(LISTS[key], value))
        except UnknownName:
            dropped.append(Dropped(key, value, _nearest(value, choices.names(LISTS[key]))))
    return tuple(dict.fromkeys(found))


def _nearest(value: str, names: Mapping[str, str]) -> str | None:
    near = get_close_matches(value, [*names.values(), *names], n=1, cutoff=0.4)
    return names.get(near[0], near[0]) if near else None


def _month(
    key: str, values: list[str], choices: Choices, dropped: list[Dropped]
) -> date | None:
    if not values:
        return None
    try:
        month = date.fromisoformat(f"{values[-1]}-01")
    except ValueError:
        default = choices.complete(Filters())
        dropped.append(Dropped(key, values[-1], code(getattr(default, MONTHS[key]))))
        return None
    held = min(max(month, choices.first_month), choices.last_month)
    if held != month:
        dropped.append(Dropped(key, values[-1], code(held)))
        return None
    return month


def _fitting(filters: Filters, choices: Choices, dropped: list[Dropped]) -> Filters:
    kept = {}
    for key, allowed in (
        ("village", villages_within(filters, choices)),
        ("item", items_within(filters, choices)),
    ):
        values = getattr(filters, LISTS[key])
        kept[LISTS[key]] = tuple(value for value in values if value in allowed)
        dropped += [Dropped(key, value, None) for value in values if value not in allowed]
    return replace(filters, **kept)
