"""What is kept of answers, drawings and slides, written so that a reader can compare it: a line for
each value, long lists in short with a digest of the whole.

Numbers are written with seven digits, so that the order of adding up does not show.
"""

import hashlib
import re
from collections.abc import Iterator

DIGITS = 7
LONG, HEAD = 8, 3
WIDE = 400
LONG_NUMBER = re.compile(r"-?\d+\.\d{8,}")
# The name of a data version holds the time at which it was loaded.
VERSION = re.compile(r"\d{8}T\d{6}-[0-9a-f]{12}")


def written(value: object) -> str:
    """A value as text; of a list its length and its values."""
    if isinstance(value, list):
        return f"[{len(value)}: {', '.join(map(written, value))}]"
    if isinstance(value, float):
        # What is left of a difference that ought to be nought is nought.
        return f"{round(value, DIGITS) + 0.0:.{DIGITS}g}"
    return str(value)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def timeless(text: str) -> str:
    """A text without the name of the data version, its long numbers and wide lines in short."""
    short = LONG_NUMBER.sub(lambda number: written(float(number[0])), VERSION.sub("VERSION", text))
    narrow = (
        line if len(line) <= WIDE else f"{line[:WIDE]} … {digest(line)}"
        for line in short.splitlines()
    )
    return "\n".join(narrow)


def lines(value: object, path: str = "") -> Iterator[str]:
    """Each value beneath a nested one, after its path; of a long list its length, its first values
    and a digest of all.
    """
    if isinstance(value, dict):
        for name in sorted(value):
            yield from lines(value[name], f"{path}.{name}" if path else str(name))
    elif isinstance(value, list | tuple) and any(isinstance(part, dict) for part in value):
        for place, part in enumerate(value[:HEAD]):
            yield from lines(part, f"{path}[{place}]")
        rest = [line for part in value[HEAD:] for line in lines(part)]
        if rest:
            yield f"{path}[{HEAD}:] = {in_short(rest)}"
    elif isinstance(value, list | tuple):
        yield f"{path} = {in_short(flat(value))}"
    else:
        yield f"{path} = {written(value)}"


def flat(values: list | tuple) -> list[str]:
    """Texts of all values in a list, however nested."""
    return [
        text
        for value in values
        for text in (flat(value) if isinstance(value, list | tuple) else [written(value)])
    ]


def in_short(texts: list[str]) -> str:
    if len(texts) <= LONG:
        return ", ".join(texts)
    whole = digest("\n".join(texts))
    return f"{', '.join(texts[:HEAD])} … {len(texts)} in all, {whole}"
