"""SQL as tokens that know their place in the text, and where an expression begins and ends.

Comments are no tokens, and neither is the header of a question, which is a comment too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PATTERN = re.compile(
    r"""(?P<comment>/\*.*?\*/|--[^\n]*)
    |(?P<string>'(?:[^']|'')*')
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<param>\$\w+)
    |(?P<word>[^\W\d]\w*|"[^"]*")
    |(?P<operator><=|>=|<>|!=|::|\|\||\*\*|//|->|=>|:=|[-+*/<>=])
    |(?P<mark>[^\s\w])""",
    re.X | re.S,
)
BRACKETS = {"(": ")", "[": "]"}
# After these an expression has ended.
CLOSING = {
    "AND", "OR", "THEN", "ELSE", "END", "WHEN", "GROUP", "ORDER", "HAVING", "LIMIT", "FROM",
    "WHERE", "AS", "UNION", "JOIN", "LEFT", "ASC", "DESC", "NULLS", "ON", "USING", ",", ";",
}  # fmt: skip
# Words after which no value has been given, so that a sign is no operation.
OPENING = CLOSING | {"SELECT", "BETWEEN", "IN", "CASE", "NOT", "IS", "BY", "DISTINCT", "INTERVAL"}


# Words that end an outcome of a CASE, which may hold AND and OR of its own.
OUTCOME = {"WHEN", "ELSE", "END"}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The token in capitals, as keywords are compared."""
        return self.text.upper() if self.kind == "word" else self.text


@dataclass(frozen=True)
class Statement:
    """The tokens of a text."""

    text: str
    tokens: tuple[Token, ...]

    def word(self, place: int) -> str:
        """The token at a place in capitals, "" beyond the ends."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def places(self, *words: str) -> Iterator[int]:
        """Places of the tokens that are one of the words."""
        return (place for place, token in enumerate(self.tokens) if token.word in words)

    def part(self, first: int, last: int) -> tuple[int, int, str]:
        """Start, end and text of the tokens from `first` to `last`, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return start, end, self.text[start:end]

    def closing(self, place: int) -> int:
        """Place of the bracket that closes the one at `place`."""
        bracket = self.word(place)
        return self._matching(place, 1, bracket, BRACKETS[bracket])

    def opening(self, place: int) -> int:
        """Place of the bracket that opens the one closed at `place`."""
        return self._matching(place, -1, ")", "(")

    def _matching(self, place: int, step: int, deeper: str, back: str) -> int:
        depth = 0
        while True:
            depth += (self.word(place) == deeper) - (self.word(place) == back)
            if depth == 0:
                return place
            place += step

    def is_value(self, place: int) -> bool:
        """Whether a value ends here: a sign that follows is an operation."""
        token = self.tokens[place] if place >= 0 else None
        if token is None or token.word in OPENING:
            return False
        return token.kind in ("word", "number", "string", "param") or token.text == ")"

    def expression_end(self, place: int, closing: set[str] = CLOSING) -> int:
        """Last place of the expression that begins at `place`, brackets and CASE kept whole."""
        last = place
        while last < len(self.tokens):
            word = self.word(last)
            if word in BRACKETS:
                last = self.closing(last)
            elif word == "CASE":
                last = self.end_of_case(last)
            elif word in closing or word in BRACKETS.values():
                break
            last += 1
        return last - 1

    def end_of_case(self, place: int) -> int:
        """Place of the END of the CASE at `place`."""
        return self._matching(place, 1, "CASE", "END")


def tokens_of(text: str) -> Statement:
    """Read a text into tokens."""
    found = (
        Token(match.lastgroup or "", match[0], *match.span()) for match in PATTERN.finditer(text)
    )
    return Statement(text, tuple(token for token in found if token.kind != "comment"))
