"""Texts that people wrote, as they are shown: without markup."""

# Signs that would be taken for markup.
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>$~:#"})


def escape(text: str) -> str:
    """A text that people wrote, so that it is shown as it was written."""
    return text.translate(MARKUP)
