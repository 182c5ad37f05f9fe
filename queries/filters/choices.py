"""What can be chosen in one data version: the values of each filter, by code and by name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from access import Scope
from queries.filters.filters import Filters
from queries.filters.table import BY_NAME, FILTERS
from queries.unknown_name import UnknownName

WEIGHT = re.compile(r"[0-9]{1,3}([.][0-9]{1,2})?")


@dataclass(frozen=True)
class Place:
    village_id: str
    village: str
    subdistrict_id: str
    subdistrict: str
    kind: str


@dataclass(frozen=True)
class Choices:
    """`listed` has the values of each filter that lists any, as {name: {code: title}};
    `item_department` the department of each item; `indicators` and `official_weights` what can be
    weighed, and how it is. `events` are the months of recorded events.
    """

    first_month: date
    last_month: date
    places: tuple[Place, ...]
    listed: Mapping[str, Mapping[str, str]] = field(hash=False)
    item_department: Mapping[str, str] = field(hash=False)
    indicators: Mapping[str, str] = field(hash=False)
    official_weights: Mapping[str, float] = field(hash=False)
    events: tuple[date, ...] = ()

    def names(self, name: str) -> Mapping[str, str]:
        """Codes that the filter `name` knows, with their titles. Raises UnknownName."""
        if name not in self.listed:
            raise UnknownName("filter", name, ["start", "end", *self.listed])
        return self.listed[name]

    def code(self, name: str, text: str) -> str:
        """The code that `text`, a code or a title, stands for. Raises UnknownName."""
        if not BY_NAME[name].listed:
            return text
        titles = self.names(name)
        codes = {text: text} if text in titles else {t: code for code, t in titles.items()}
        if text not in codes:
            raise UnknownName(BY_NAME[name].key, text, [*titles.values(), *titles])
        return codes[text]

    def describe(self, name: str, filters: Filters, words: Mapping[str, str]) -> tuple[str, ...]:
        """What is chosen of the filter `name`, by title and put through `words`."""
        values = filters.values(name)
        if name == "weights":
            names = {code: words.get(text, text) for code, text in self.indicators.items()}
            return tuple(f"{names[code]} {n:g}" for code, n in self.weigh(values).items())
        if not BY_NAME[name].listed:
            return values
        titles = self.names(name)
        return tuple(words.get(titles[value], titles[value]) for value in values)

    def check(self, filters: Filters) -> None:
        """Raises UnknownName for the first value that this data version does not have."""
        self.weigh(filters.weights)
        for row in FILTERS:
            for value in filters.values(row.name) if row.listed else ():
                titles = self.names(row.name)
                if value not in titles:
                    raise UnknownName(row.key, value, [*titles, *titles.values()])

    def weigh(self, texts: Iterable[str]) -> dict[str, float]:
        """Weights by indicator from texts such as "I01:25". Raises UnknownName for any other."""
        weights = {}
        for text in texts:
            code, _, number = text.partition(":")
            if code not in self.indicators:
                known = [*self.indicators, *self.indicators.values()]
                raise UnknownName("indicator", code, known)
            if not WEIGHT.fullmatch(number):
                raise UnknownName("weight", text, [f"{code}:10"])
            weights[code] = float(number)
        return weights

    def village_ids(self, filters: Filters, scope: Scope) -> tuple[str, ...]:
        """The villages that the filters leave, of those that the asker may see."""
        return scope.narrow(
            p.village_id
            for p in self.places
            if (not filters.villages or p.village_id in filters.villages)
            and (not filters.subdistricts or p.subdistrict_id in filters.subdistricts)
            and (not filters.kinds or p.kind in filters.kinds)
        )
