"""How wide a text is where every character takes one place or two."""

import unicodedata


def text_width(text: str) -> int:
    """Half of a Chinese character's width each: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
