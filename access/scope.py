"""The villages that someone may see."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """`villages` holds 12-digit village codes; None means every village."""

    villages: frozenset[str] | None = None

    def allows(self, village_id: str) -> bool:
        return self.villages is None or village_id in self.villages

    def narrow(self, village_ids: Iterable[str]) -> tuple[str, ...]:
        """The codes among `village_ids` that may be seen, in their order."""
        return tuple(code for code in village_ids if self.allows(code))


EVERYTHING = Scope()
