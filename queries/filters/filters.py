"""What a reader may narrow an answer by, and how that becomes bound parameters.

Subdistrict, village and kind all come down to a list of villages, and the scope of the asker is
taken off that list here, once, so that a question cannot forget it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date

from access import Scope
from queries.catalog.registry import Question, UnknownName
from queries.filters.comparison import COMPARED, narrowed, other_side

PLACES = ("subdistricts", "villages", "kinds")
# Chosen within a view, for some of its questions; never "not applied" to the others.
OF_A_VIEW = ("powers", "runs", "without_forms", "weights", "against", "figures")
# Single rows, which are not listed as choices: one that does not exist leaves nothing.
ROWS = ("runs",)
# Said as they are, since they are no list of codes.
SAID = (*ROWS, "against", "figures")


@dataclass(frozen=True)
class Filters:
    """Empty means "all". `start` and `end` are first days of months, both included.

    `weights` holds indicator weights to try, as in "I01:25". `against` is what the rest is compared
    with (against.py), `figures` the names of the questions that are compared.
    """

    start: date | None = None
    end: date | None = None
    subdistricts: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    runs: tuple[str, ...] = ()
    without_forms: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    def chosen(self) -> tuple[str, ...]:
        """Names of the filters that narrow anything, without the period."""
        names = [f.name for f in fields(self) if f.name not in ("start", "end")]
        return tuple(name for name in names if getattr(self, name))


@dataclass(frozen=True)
class Place:
    village_id: str
    village: str
    subdistrict_id: str
    subdistrict: str
    kind: str


@dataclass(frozen=True)
class Choices:
    """What can be chosen in one data version: the values of each filter."""

    first_month: date
    last_month: date
    places: tuple[Place, ...]
    departments: dict[str, str] = field(hash=False)
    items: dict[str, str] = field(hash=False)
    item_department: dict[str, str] = field(hash=False)
    events: tuple[date, ...]
    powers: dict[str, str] = field(hash=False)
    forms: dict[str, str] = field(hash=False)
    indicators: dict[str, str] = field(hash=False)
    official_weights: dict[str, float] = field(hash=False)

    def names(self, name: str) -> dict[str, str]:
        """Codes that the filter `name` knows, with their names. Raises UnknownName."""
        known = {
            "subdistricts": lambda: {p.subdistrict_id: p.subdistrict for p in self.places},
            "villages": lambda: {p.village_id: p.village for p in self.places},
            "kinds": lambda: {p.kind: p.kind for p in self.places},
            "departments": lambda: self.departments,
            "items": lambda: self.items,
            "powers": lambda: self.powers,
            "without_forms": lambda: self.forms,
            "weights": lambda: self.indicators,
        }
        if name not in known:
            raise UnknownName("filter", name, ["start", "end", *known])
        return known[name]()

    def code(self, name: str, text: str) -> str:
        """The code that `text`, a code or a name, stands for. Raises UnknownName."""
        if name in (*SAID, "weights"):
            return text
        names = self.names(name)
        codes = {text: text} if text in names else {n: code for code, n in names.items()}
        if text not in codes:
            raise UnknownName(name.rstrip("s"), text, [*names.values(), *names])
        return codes[text]

    def said(self, name: str, filters: Filters, words: dict[str, str]) -> tuple[str, ...]:
        """What the filters hold under `name`, by name and put through `words`."""
        values = getattr(filters, name)
        if name in SAID:
            return values
        names = {code: words.get(text, text) for code, text in self.names(name).items()}
        if name == "weights":
            return tuple(f"{names[code]} {n:g}" for code, n in weigh(values, names).items())
        return tuple(names[value] for value in values)

    def check(self, filters: Filters) -> None:
        """Raises UnknownName for the first value that this data version does not have."""
        weigh(filters.weights, self.indicators)
        other_side(self, filters)
        for name in set(filters.chosen()) - {*SAID, "weights"}:
            for value in getattr(filters, name):
                if value not in self.names(name):
                    names = self.names(name)
                    raise UnknownName(name.rstrip("s"), value, [*names, *names.values()])

    def complete(self, filters: Filters) -> Filters:
        """The filters with the period filled in: by default the last twelve months of data."""
        end = filters.end or self.last_month
        return replace(filters, start=filters.start or months_before(end, 11), end=end)

    def village_ids(self, filters: Filters, scope: Scope) -> tuple[str, ...]:
        """The villages that the filters leave, of those that the asker may see."""
        return scope.narrow(
            p.village_id
            for p in self.places
            if (not filters.villages or p.village_id in filters.villages)
            and (not filters.subdistricts or p.subdistrict_id in filters.subdistricts)
            and (not filters.kinds or p.kind in filters.kinds)
        )

    def bind(self, filters: Filters, scope: Scope) -> dict[str, object]:
        """Every filter parameter with its value."""
        other = self._narrowed(other_side(self, filters), scope)
        others = {f"other_{name}": other[name] for name in COMPARED}
        return self._narrowed(filters, scope) | others | {"narrowed": narrowed(filters)}

    def _narrowed(self, filters: Filters, scope: Scope) -> dict[str, object]:
        whole = self.complete(filters)
        tried = weigh(whole.weights, self.indicators)
        return {
            "from": whole.start,
            "to": whole.end,
            "villages": list(self.village_ids(whole, scope)),
            "departments": list(whole.departments or self.departments),
            "items": list(whole.items or self.items),
            "powers": list(whole.powers or self.powers),
            "runs": list(whole.runs),
            "without_forms": list(whole.without_forms),
            "weight_ids": list(tried),
            "weight_values": list(tried.values()),
            "against": list(whole.against),
            "figures": list(whole.figures),
        }


def weigh(weights: Iterable[str], indicators: dict[str, str]) -> dict[str, float]:
    """Weights by indicator from texts such as "I01:25". Raises UnknownName for any other text."""
    found = {}
    for text in weights:
        code, _, number = text.partition(":")
        if code not in indicators:
            raise UnknownName("indicator", code, [*indicators, *indicators.values()])
        if not re.fullmatch(r"[0-9]{1,3}([.][0-9]{1,2})?", number):
            raise UnknownName("weight", text, [f"{code}:10"])
        found[code] = float(number)
    return found


def months_before(month: date, count: int) -> date:
    """First day of the month `count` months before `month`."""
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


def honours(question: Question, name: str) -> bool:
    """Whether the filter `name` changes what the question is asked for."""
    param = {"weights": "weight_ids"}.get(name, "villages" if name in PLACES else name)
    return param in question.header.params


def not_applied(question: Question, filters: Filters) -> tuple[str, ...]:
    """The chosen filters that the question does not honour, so that the reader can be told."""
    return tuple(
        name for name in filters.chosen() if name not in OF_A_VIEW and not honours(question, name)
    )
