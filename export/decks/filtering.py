"""Filters as a deck file has them, with names for codes: read, and written from an answer."""

from datetime import date

from queries import BY_KEY, FILTERS, Answer, Choices, Filters, UnknownName, months_before


def deck_filters(
    answer: Answer, choices: Choices, *, period: bool = True
) -> dict[str, str | list[str]]:
    """The filters that hold for an answer, by the keys of a deck file, with names for codes.

    What the question does not honour is left out, and so are months that are as by default, so
    that the slide moves on with the data; `period` False leaves any months out.
    """
    filters: dict[str, str | list[str]] = {}
    if period:
        filters |= _period(answer, choices.last_month)
    for row in FILTERS:
        values = answer.filters.values(row.name)
        if not values or row.name in answer.not_applied:
            continue
        titles = choices.names(row.name) if row.listed else {}
        filters[row.key] = [titles.get(value, value) for value in values]
    return filters


def _period(answer: Answer, last: date) -> dict[str, str | list[str]]:
    start, end = answer.filters.start, answer.filters.end
    if start is None or end is None or not {"from", "to"} & set(answer.params):
        return {}
    period: dict[str, str | list[str]] = {}
    if "from" in answer.params and start != months_before(end, 11):
        period["from"] = f"{start:%Y-%m}"
    if end != last:
        period["to"] = f"{end:%Y-%m}"
    return period


def filters_of(filters: dict[str, str | list[str]], choices: Choices, narrowed: Filters) -> Filters:
    """The filters a slide names, over those of the reader. Raises UnknownName."""
    chosen: dict = {}
    for key, value in filters.items():
        texts = value if isinstance(value, list) else [value]
        if key in ("from", "to"):
            chosen["start" if key == "from" else "end"] = _month("".join(texts[:1]), choices)
        else:
            name = BY_KEY[key].name
            chosen[name] = tuple(choices.code(name, text) for text in texts)
    fields = {name: getattr(narrowed, name) for name in narrowed.__dataclass_fields__}
    return Filters(**{**fields, **chosen})


def _month(text: str, choices: Choices) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise UnknownName("month", text, [f"{choices.last_month:%Y-%m}"]) from None
