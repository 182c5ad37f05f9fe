"""What stands on the sheet of a village: which questions, in which order, how many rows of each.

Answering is apart from printing, so that progress can be told village by village.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from queries import Answer, AskContext, Filters, UnknownName, ask, translate_value

HEADLINE = "village/headline"
# Each with the most rows that its place on the sheet has room for.
PANELS = (
    ("village/strengths", 5),
    ("village/weaknesses", 5),
    ("village/profile_duties", 10),
    ("village/profile_service", 10),
    ("burden/hours_by_month", 0),
    ("service/on_the_spot_by_month", 0),
    ("village/changes", 6),
    ("village/overdue", 6),
)

Asking = Callable[[str, Filters], Answer]


@dataclass(frozen=True)
class Sheet:
    """One village, answered: `panels` with the most rows that are shown of each."""

    village: str
    headline: Answer
    panels: tuple[tuple[Answer, int], ...]

    @property
    def lang(self) -> str:
        return self.headline.lang


def sheets(
    villages: tuple[str, ...], context: AskContext, filters: Filters = Filters()
) -> Iterator[Sheet]:
    """The sheets of villages by code, in their order; of all where none is named.

    Of `filters` only the period counts. Raises UnknownName for a village that does not exist.
    """
    names = context.warehouse.choices.names("villages")
    for code in villages or tuple(names):
        if code not in names:
            raise UnknownName("village", code, [*names, *names.values()])
        narrowed = Filters(start=filters.start, end=filters.end, villages=(code,))
        village = translate_value(names[code], context.words)
        panels = tuple((ask(panel, context, narrowed), most) for panel, most in PANELS)
        yield Sheet(village, ask(HEADLINE, context, narrowed), panels)
