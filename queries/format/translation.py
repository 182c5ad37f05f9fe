"""Every string of the program in the reader's language, from one catalogue.

Chinese is the source and stands in the code; English stands in locale/en/LC_MESSAGES/messages.po,
which `make messages` brings up to date. The words of questions come from their headers and the
words of the data from the warehouse, not from here.
"""

from collections.abc import Iterable
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).with_name("locale")


@lru_cache
def catalogue(lang: str) -> NullTranslations:
    """The translations of a language; of the source there are none."""
    file = LOCALE / lang / "LC_MESSAGES" / "messages.po"
    if not file.exists():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return GNUTranslations(compiled)


def N_(text: str) -> str:  # noqa: N802, the name that translators' tools know
    """Marks a text of a table for translation, which it gets where it is said."""
    return text


def translate(text: str, lang: str, /, **values: object) -> str:
    """The text in `lang`, with its placeholders filled from `values`, where there are any.

    Chinese where a translation is missing. Raises KeyError for a placeholder without its value.
    """
    message = catalogue(lang).gettext(text) if text else text
    return message.format(**values) if values else message


def translate_count(text: str, count: int, lang: str, /, **values: object) -> str:
    """As translate(), in the plural form that `count` asks for."""
    message = catalogue(lang).ngettext(text, text, count)
    return message.format(**({"count": count} | values))


def both(text: str, **values: object) -> str:
    """The text in both languages, for where nobody has said which the reader has."""
    return f"{translate(text, 'zh', **values)} {translate(text, 'en', **values)}"


def listed(names: Iterable[str], lang: str) -> str:
    """Names one after the other, as the language separates them."""
    return translate("、", lang).join(names)
