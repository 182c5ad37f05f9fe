"""What holds for every view, in the address: filters, period, named sets of weights, and the entry
that is open in the dictionary.
"""

from datetime import date

from pages.parts.state import data_version, query_params
from pages.parts.state.language import language
from pages.parts.state.session import Remembered, set_widget, widget_value
from queries import SHARED, Choices, Filters, UnknownName, format_month, question, questions

WeightSets = dict[str, tuple[str, ...]]
WEIGHT_SETS: Remembered[WeightSets | None] = Remembered("_weight_sets", None)
QUESTION: Remembered[str | None] = Remembered("_question", None)


def adopt(choices: Choices, months: list[date]) -> None:
    """Take all of it from the address when the reader came by it; notices say what was dropped."""
    if not query_params.arrived():
        return
    _adopt_question()
    for row in SHARED:
        titles = choices.names(row.name)
        codes = {title: code for code, title in titles.items()} | {code: code for code in titles}
        wanted = query_params.wanted(row.key)
        set_widget(row.key, [codes[value] for value in wanted if value in codes])
        for value in wanted:
            if value not in codes:
                query_params.drop(value, codes, titles)
    WEIGHT_SETS.set(_adopt_weights(choices))
    for key in ("from", "to"):
        _adopt_month(key, months)


def write(months: tuple[date, date], defaults: tuple[date, date]) -> None:
    """Bring the address in step with what is chosen; what is as by default is left out."""
    params: query_params.Params = {}
    if language() != "zh":
        params["lang"] = language()
    for key, month, default in zip(("from", "to"), months, defaults, strict=True):
        if month != default:
            params[key] = f"{month:%Y-%m}"
    for row in SHARED:
        if values := widget_value(row.key):
            params[row.key] = list(values)
    if sets := weight_sets():
        params["weights"] = [f"{name}~{','.join(texts)}" for name, texts in sets.items()]
    if version := data_version.named():
        params["version"] = version
    opened = open_question()
    if query_params.view() == "dictionary" and opened:
        params["question"] = opened
    # What the view itself chooses is settled when it has drawn.
    query_params.write_of_all_views(params)


def weight_sets() -> WeightSets:
    """Sets of indicator weights that the reader named, as {name: ("I01:25", …)}."""
    return WEIGHT_SETS.get() or {}


def add_weight_set(name: str, weights: tuple[str, ...]) -> None:
    WEIGHT_SETS.set(weight_sets() | {name: weights})


def open_question() -> str | None:
    """The entry that is open in the dictionary."""
    return QUESTION.get()


def set_open_question(name: str | None) -> None:
    QUESTION.set(name)


def _adopt_question() -> None:
    name = next(iter(query_params.wanted("question")[-1:]), None)
    try:
        set_open_question(question(name).name if name else None)
    except UnknownName:
        set_open_question(None)
        query_params.drop(str(name), questions())


def _adopt_weights(choices: Choices) -> WeightSets:
    """Sets of weights in the address, as in weights=name~I01:25,I02:5; a bad one is dropped."""
    sets = {}
    for text in query_params.wanted("weights"):
        name, _tilde, weights = text.partition("~")
        try:
            choices.check(Filters(weights=tuple(weights.split(","))))
        except UnknownName:
            query_params.drop(text, [f"{name}~{code}:10" for code in choices.indicators])
        else:
            sets[name] = tuple(weights.split(","))
    return sets


def _adopt_month(key: str, months: list[date]) -> None:
    known = {f"{month:%Y-%m}": month for month in months}
    for text in query_params.wanted(key)[-1:]:
        if text in known:
            set_widget(key, known[text])
        elif text:
            names = {code: format_month(month, language()) for code, month in known.items()}
            query_params.drop(text, known, names)
