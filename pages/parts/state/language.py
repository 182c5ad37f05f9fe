"""The reader's language, and the words of the interface in it.

Chinese is the source; English comes from locale/en.po, read once. The words of questions come
from their headers and the words of data from the warehouse, not from here.
"""

from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

from pages.parts.state.session import widget_value

CATALOGUE = Path(__file__).resolve().parents[2] / "locale" / "en.po"
LANGUAGES = {"zh": "中文", "en": "English"}


def language() -> str:
    """zh or en."""
    return widget_value("lang") or "zh"


def _(text: str) -> str:
    """The words in the reader's language; Chinese where a translation is missing."""
    return english().get(text, text) if language() == "en" else text


def N_(text: str) -> str:  # noqa: N802
    """Marks words for the translators that are put in the reader's language when drawn, by _()."""
    return text


@lru_cache
def english() -> dict[str, str]:
    """English for each Chinese text of the interface."""
    with CATALOGUE.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.string}
