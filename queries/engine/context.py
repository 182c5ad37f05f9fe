"""Who asks, of which data, under which rules: what every way to an answer needs alike."""

from dataclasses import dataclass, field

from access import EVERYTHING, Scope
from queries.catalog.policy import Policy, policy
from queries.engine.warehouse import Warehouse
from queries.filters.filters import Filters
from queries.filters.request import Request, resolve


@dataclass(frozen=True)
class AskContext:
    """`scope` is what the asker may see, `lang` zh or en; `rules` is the policy to go by, by
    default the one in force.
    """

    warehouse: Warehouse
    scope: Scope = EVERYTHING
    lang: str = "zh"
    rules: Policy = field(default_factory=lambda: policy())

    @property
    def words(self) -> dict[str, str]:
        """The reader's words for values of the data; empty where they stay as they are."""
        return self.warehouse.words if self.lang == "en" else {}

    def resolve(self, filters: Filters) -> Request:
        """The filters checked and bound, with the rules as parameters. Raises UnknownName."""
        request = resolve(filters, self.warehouse.choices, self.scope)
        return Request(request.filters, request.params | self.rules.parameters())
