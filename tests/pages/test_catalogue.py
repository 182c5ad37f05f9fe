"""Every word that the pages say themselves has its English, and no English is left over."""

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.pages.contents import ROOT, VIEWS


def spoken() -> set[str]:
    """Messages in the code, extracted as translators would."""
    methods = [("app.py", "python"), ("pages/**.py", "python")]
    return {message for _, _, message, _, _ in extract_from_dir(ROOT, methods)}


def english() -> dict[str, str]:
    with (ROOT / "pages" / "locale" / "en.po").open("rb") as file:
        return {m.id: m.string for m in read_po(file) if m.id}


def test_extraction_finds_the_titles_of_the_views() -> None:
    assert set(VIEWS.values()) <= spoken()


def test_every_message_has_its_english() -> None:
    words = english()
    missing = sorted(message for message in spoken() if not words.get(message))
    assert not missing


def test_no_translation_is_stale() -> None:
    assert not sorted(set(english()) - spoken())


def test_a_translation_keeps_every_placeholder() -> None:
    def fields(text: str) -> set[str]:
        return {part.partition("}")[0] for part in text.split("{")[1:]}

    wrong = [zh for zh, en in english().items() if fields(zh) != fields(en)]
    assert not wrong
