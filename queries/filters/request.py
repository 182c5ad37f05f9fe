"""What is asked for, resolved once a request: checked, its period filled in, bound as parameters.

Subdistrict, village and kind all come down to a list of villages, and the scope of the asker is
taken off that list here, once, so that a question cannot forget it.
"""

from dataclasses import dataclass, replace

from access import Scope
from queries.filters.choices import Choices
from queries.filters.comparison import COMPARED, narrowed, other_side
from queries.filters.filters import Filters, months_before
from queries.filters.table import FILTERS

DEFAULT_MONTHS = 12


@dataclass(frozen=True)
class Request:
    """`filters` with the period filled in; `params` has a value for every parameter of filters."""

    filters: Filters
    params: dict[str, object]


def resolve(filters: Filters, choices: Choices, scope: Scope) -> Request:
    """Check the filters against a data version and bind them.

    Raises UnknownName for a value that the version does not have, naming the nearest right one.
    """
    choices.check(filters)
    whole = fill_period(filters, choices)
    other = _bind(other_side(choices, whole), choices, scope)
    params = {
        **_bind(whole, choices, scope),
        **{f"other_{name}": other[name] for name in COMPARED},
        "narrowed": narrowed(whole),
    }
    return Request(whole, params)


def fill_period(filters: Filters, choices: Choices) -> Filters:
    """The filters with their period: by default the last twelve months of data."""
    end = filters.end or choices.last_month
    return replace(filters, start=filters.start or months_before(end, DEFAULT_MONTHS - 1), end=end)


def _bind(filters: Filters, choices: Choices, scope: Scope) -> dict[str, object]:
    weights = choices.weigh(filters.weights)
    params: dict[str, object] = {"from": filters.start, "to": filters.end}
    for row in FILTERS:
        chosen = filters.values(row.name)
        params[row.param] = list(chosen or (choices.names(row.name) if row.everything else ()))
    return params | {
        "villages": list(choices.village_ids(filters, scope)),
        "weight_ids": list(weights),
        "weight_values": list(weights.values()),
    }
