"""Finding by words what can be asked and what it can be asked about: questions, places,
departments, service items, duty items and powers, by Chinese, English, code or the initials of the
pinyin.

One rule of order for all of them: how well the words fit a title, and a title before a
definition.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from queries.catalog.registry import question, questions, shapes_of
from queries.engine.ask import ask
from queries.engine.context import AskContext
from queries.engine.warehouse import Warehouse
from queries.filters.table import FILTERS
from queries.search.initials import Letters, initials, place_of

# The question that lists the duty items, which are no filter.
DUTIES = "duties/every_item"
# How well a word fits, best first.
EXACT, PREFIX, WORD, INITIALS, INSIDE, INITIALS_INSIDE, CODE, ABOUT = range(8)


@dataclass(frozen=True)
class Entry:
    """One thing to find. `kind` is "questions", "duties" or the filter that it is a value of,
    `code` its name or code; `about` is text that counts less than a title, and `department` the
    code of the one that asks for a duty item.
    """

    kind: str
    code: str
    zh: str
    en: str
    about: str = ""
    department: str = ""

    def title(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh


class Index:
    """Everything that one data version lets be found."""

    def __init__(self, warehouse: Warehouse) -> None:
        self.entries = [*_chosen(warehouse), *_duties(warehouse), *_questions()]
        letters = initials([entry.zh for entry in self.entries])
        self._texts = [_texts(entry, letters[entry.zh]) for entry in self.entries]

    def find(self, text: str) -> list[Entry]:
        """What fits every word of `text`, best first; nothing for no words."""
        words = _fold(text).split()
        order = []
        for place, texts in enumerate(self._texts) if words else ():
            fits = [fit for word in words if (fit := _fit(texts, word)) is not None]
            if len(fits) == len(words):
                order.append((max(fits), sum(fits), len(self.entries[place].zh), place))
        return [self.entries[place] for *_, place in sorted(order)]

    def nearest(self, text: str) -> str | None:
        """The title nearest to a text that finds nothing."""
        titles = {_fold(title): title for e in self.entries for title in (e.zh, e.en)}
        near = get_close_matches(_fold(text), titles, n=1, cutoff=0.6)
        return titles[near[0]] if near else None


@dataclass(frozen=True)
class _Texts:
    """The texts of an entry as people mean them, and the initials of its Chinese title."""

    zh: str
    en: str
    code: str
    about: str
    letters: Letters


def _texts(entry: Entry, letters: Letters) -> _Texts:
    return _Texts(_fold(entry.zh), _fold(entry.en), _fold(entry.code), _fold(entry.about), letters)


def _fit(texts: _Texts, word: str) -> int | None:
    """How well a word fits an entry, or None when it does not."""
    if word in (texts.zh, texts.en, texts.code):
        return EXACT
    if texts.zh.startswith(word) or texts.en.startswith(word):
        return PREFIX
    if f" {word}" in texts.en:
        return WORD
    place = place_of(word, texts.letters)
    if place == 0:
        return INITIALS
    if word in texts.zh or word in texts.en:
        return INSIDE
    if place is not None:
        return INITIALS_INSIDE
    if word in texts.code:
        return CODE
    return ABOUT if word in texts.about else None


def _chosen(warehouse: Warehouse) -> Iterable[Entry]:
    """The values of filters; a village is also found by its subdistrict, an item by its
    department.
    """
    choices, words = warehouse.choices, warehouse.words
    departments = choices.names("departments")
    within = {place.village_id: place.subdistrict for place in choices.places} | {
        item: departments[department] for item, department in choices.item_department.items()
    }
    for row in FILTERS:
        for code, zh in choices.names(row.name).items() if row.searched else ():
            above = within.get(code, "")
            yield Entry(row.name, code, zh, words.get(zh, zh), f"{above} {words.get(above, '')}")


def _duties(warehouse: Warehouse) -> Iterable[Entry]:
    """Every item that ever stood on the lists, found by its department too."""
    words = warehouse.words
    codes = {name: code for code, name in warehouse.choices.names("departments").items()}
    for row in ask(DUTIES, AskContext(warehouse)).rows:
        zh, department = row["duty"], row["department"]
        about = f"{department} {words.get(department, '')}"
        yield Entry("duties", row["duty_id"], zh, words.get(zh, zh), about, codes[department])


def _questions() -> Iterable[Entry]:
    """A measure stands once, and is found by the titles of its shapes too."""
    for name, item in questions().items():
        title = item.header.title
        words = [
            item.header.definition,
            *(question(shape).header.title for shape in shapes_of(name)),
        ]
        about = " ".join(f"{text.zh} {text.en}" for text in words)
        yield Entry("questions", name, title.zh, title.en, about)


def _fold(text: str) -> str:
    """Text as people mean it: half-width and lower case."""
    return unicodedata.normalize("NFKC", text).casefold()
