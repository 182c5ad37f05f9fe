"""What can go wrong in TOML: in the header that opens a question, and in files of measures."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.mutants.mutation import Edit

Operator = Callable[[str], Iterator[Edit]]
DIRECTION = re.compile(r'^(?:.*[{,] *)?direction *= *"(up|down)"', re.M)
COUNTED = re.compile(r'"(sum|count):\w+"')
SUM = r"(\[[^\]]*\]|\"[^\"]*\")"
PART_AND_WHOLE = re.compile(rf"\bpart *= *{SUM}\s*,?\s*whole *= *{SUM}")
VARIANT = re.compile(r"^\[(sentence|clause\.\w+)\.(\w+)\]$", re.M)
OTHER = {"up": "down", "down": "up", "sum": "count", "count": "sum"}


def direction(toml: str) -> Iterator[Edit]:
    """Up is better where down was."""
    for match in DIRECTION.finditer(toml):
        yield *match.span(1), OTHER[match[1]]


def counted(toml: str) -> Iterator[Edit]:
    """How rows make up a number: those that hold a value counted, for the sum of what they hold."""
    for match in COUNTED.finditer(toml):
        yield *match.span(1), OTHER[match[1]]


def part_and_whole(toml: str) -> Iterator[Edit]:
    """A measure that divides the whole by the part."""
    for match in PART_AND_WHOLE.finditer(toml):
        between = toml[match.end(1) : match.start(2)]
        yield match.start(1), match.end(2), match[2] + between + match[1]


def variants(toml: str) -> Iterator[Edit]:
    """Two neighbouring wordings of a sentence under each other's name."""
    for one, other in pairwise(VARIANT.finditer(toml)):
        if one[1] == other[1]:
            between = toml[one.end(2) : other.start(2)]
            yield one.start(2), other.end(2), other[2] + between + one[2]


# Those that turn good into bad are of the family "tones".
TONES: dict[str, Operator] = {"direction": direction}
OPERATORS: dict[str, Operator] = {
    "counted": counted, "part_and_whole": part_and_whole, "variants": variants,
}  # fmt: skip


def header(text: str) -> str:
    """The header that opens a question's file, "" where there is none."""
    return text.partition("*/")[0] if text.lstrip().startswith("/*") else ""
