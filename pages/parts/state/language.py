"""The reader's language, and the words of the interface in it: the session's, of the catalogue
that the whole program has (queries/format/translation.py).
"""

from pages.parts.state.session import widget_value
from queries import N_, translate, translate_count

__all__ = ["LANGUAGES", "N_", "_", "language", "plural"]

LANGUAGES = {"zh": "中文", "en": "English"}


def language() -> str:
    """zh or en."""
    return widget_value("lang") or "zh"


def _(text: str) -> str:
    """The words in the reader's language; Chinese where a translation is missing."""
    return translate(text, language())


def plural(text: str, count: int, /, **values: object) -> str:
    """As _(), in the form that `count` asks for, with {count} and the other placeholders filled."""
    return translate_count(text, count, language(), **values)
