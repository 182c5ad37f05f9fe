"""What an answer was narrowed to, in the words of a deck file."""

from datetime import date

from export.decks.made import LISTS
from queries import Answer, Choices, months_before


def deck_filters(
    answer: Answer, choices: Choices, *, period: bool = True
) -> dict[str, str | list[str]]:
    """The filters that hold for an answer, by the keys of a deck file, with names for codes.

    What the question does not honour is left out, and so are months that are as by default, so
    that the slide moves on with the data; `period` False leaves any months out.
    """
    found: dict[str, str | list[str]] = {}
    if period:
        found |= _period(answer, choices.last_month)
    for key, name in LISTS.items():
        values = getattr(answer.filters, name)
        if not values or name in answer.not_applied:
            continue
        # Weights and single rows stand for themselves.
        known = {} if name in ("weights", "runs") else choices.names(name)
        found[key] = [known.get(value, value) for value in values]
    return found


def _period(answer: Answer, last: date) -> dict[str, str | list[str]]:
    start, end = answer.filters.start, answer.filters.end
    if start is None or end is None or not {"from", "to"} & set(answer.params):
        return {}
    found: dict[str, str | list[str]] = {}
    if "from" in answer.params and start != months_before(end, 11):
        found["from"] = f"{start:%Y-%m}"
    if end != last:
        found["to"] = f"{end:%Y-%m}"
    return found
