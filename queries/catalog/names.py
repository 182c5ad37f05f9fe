"""Names: what is called differently by now, and what does not exist.

People keep names in saved decks, links and frozen reviews; renamed.toml says what has become of
them, so that a name once given goes on working.
"""

from functools import lru_cache
from pathlib import Path

from queries.catalog.parts import read_toml

RENAMED = Path(__file__).with_name("renamed.toml")


def current_name(name: str) -> str:
    """What a question or a measure is called today."""
    return renamed("questions").get(name) or renamed("measures").get(name, name)


@lru_cache
def renamed(kind: str) -> dict[str, str]:
    """Former names of a kind of thing ("questions" or "measures") with those of today."""
    return read_toml(RENAMED)[kind]
