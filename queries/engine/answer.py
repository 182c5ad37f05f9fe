"""One question answered: the table with all that is needed to defend it.

ask() is the only way to a number; views, exports, the command line and tests all come through it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pyarrow as pa

from access import EVERYTHING, Scope
from queries.catalog.policy import Policy, policy
from queries.catalog.registry import Question, difference, question
from queries.engine.run import only, parameters_for, parameters_used, table_of, tables_beneath
from queries.engine.warehouse import Warehouse
from queries.filters.filters import Filters, honours, not_applied
from queries.format.value_translations import translate_values
from queries.format.values import fill_template, format_value


@dataclass(frozen=True)
class Answer:
    """`table` has its text in `lang`. `not_applied` names chosen filters that had no effect;
    `chosen` holds the others, by name, with what was chosen in words; `rules` is the policy that
    it was computed under. Where `later` is there, the table is a page and `later` gives all rows,
    batch by batch.
    """

    question: Question
    table: pa.Table
    params: dict[str, object]
    filters: Filters
    not_applied: tuple[str, ...]
    chosen: dict[str, tuple[str, ...]]
    version: str
    as_of: date
    demonstration: bool
    lang: str
    rules: Policy
    later: Callable[[], Iterator[pa.Table]] | None = None

    @property
    def rows(self) -> list[dict]:
        return self.table.to_pylist()

    @property
    def first(self) -> dict:
        """The only row of a one-row answer; every column None when the answer is empty."""
        return self.rows[0] if len(self.table) else dict.fromkeys(self.table.column_names)

    @property
    def empty(self) -> bool:
        return len(self.table) == 0

    def parts(self) -> Iterator["Answer"]:
        """All of it as one answer after another, none of them large; at least one."""
        if self.later is None:
            yield self
            return
        none = True
        for table in self.later():
            none = False
            yield replace(self, table=table, later=None)
        if none:
            yield replace(self, table=self.table.slice(0, 0), later=None)

    def title(self, column: str) -> str:
        return self.question.column(column).of(self.lang)

    def unit(self, column: str, row: dict | None = None) -> str:
        """Unit of a column; where each row names its own, that of `row`."""
        unit = self.question.column(column).unit
        if unit.startswith("row"):
            own = str(row["unit"]) if row else "mixed"
            return own if unit == "row" else difference(own)
        return unit

    def said(self, row: dict, column: str) -> str:
        """A value of a row as the reader sees it."""
        return format_value(row[column], self.unit(column, row), self.lang)

    def sentences(self) -> list[str]:
        """One sentence a row, from the header's templates; a column `variant` picks which.

        Where the header has clauses for a column, its value picks the clause that stands there.
        """
        return [self._sentence(row) for row in self.rows]

    def _sentence(self, row: dict) -> str:
        header = self.question.header
        units = {name: self.unit(name, row) for name in row}
        clauses = {
            name: fill_template(choices[row[name]].of(self.lang), row, units, self.lang)
            for name, choices in header.clause.items()
        }
        template = header.sentence[row.get("variant", "always")]
        return fill_template(template.of(self.lang), row | clauses, units, self.lang)


def ask(
    name: str,
    filters: Filters = Filters(),
    *,
    warehouse: Warehouse,
    scope: Scope = EVERYTHING,
    lang: str = "zh",
    limit: int | None = None,
    offset: int = 0,
    rules: Policy | None = None,
) -> Answer:
    """Answer the question `name` for what the filters leave and the scope allows.

    With a `limit` its table holds at most that many rows, those after the first `offset`.
    `rules` is the policy to go by; without one, the policy in force.
    Raises UnknownName for an unknown question or filter value, naming the nearest right one.
    """
    asked = question(name)
    choices = warehouse.choices
    rules = rules or policy()
    params = parameters_for(filters, scope, warehouse, rules)
    table = table_of(asked, params, warehouse, limit, offset)
    return Answer(
        question=asked,
        table=translate_values(table, warehouse.words_in(lang)),
        params={name: params[name] for name in parameters_used(asked)},
        filters=choices.complete(filters),
        not_applied=not_applied(asked, filters),
        chosen=_chosen(asked, filters, warehouse, lang),
        version=warehouse.version.name,
        as_of=choices.last_month,
        demonstration=warehouse.version.demonstration,
        lang=lang,
        rules=rules,
    )


def page(
    name: str,
    filters: Filters,
    *,
    warehouse: Warehouse,
    scope: Scope,
    lang: str,
    limit: int,
    offset: int,
    rules: Policy,
) -> Answer:
    """As ask(), for a list of plain SQL: a page to look at, whose parts are all of its rows."""
    asked, params = question(name), parameters_for(filters, scope, warehouse, rules)

    def later() -> Iterator[pa.Table]:
        own, bases = only(params, asked.own_parameters), tables_beneath(asked, params, warehouse)
        for table in warehouse.stream(asked.sql, own, bases):
            yield translate_values(table, warehouse.words_in(lang))

    seen = ask(
        name,
        filters,
        warehouse=warehouse,
        scope=scope,
        lang=lang,
        limit=limit,
        offset=offset,
        rules=rules,
    )
    return replace(seen, later=later if asked.plain else None)


def _chosen(
    asked: Question, filters: Filters, warehouse: Warehouse, lang: str
) -> dict[str, tuple[str, ...]]:
    """Names of what was chosen, for each filter that the question honours."""
    words = warehouse.words_in(lang)
    return {
        name: warehouse.choices.said(name, filters, words)
        for name in filters.chosen()
        if honours(asked, name)
    }


def count(
    name: str,
    filters: Filters,
    *,
    warehouse: Warehouse,
    scope: Scope = EVERYTHING,
    rules: Policy | None = None,
) -> int:
    """How many rows a question of plain SQL has, without fetching them; arguments as for ask()."""
    asked, params = question(name), parameters_for(filters, scope, warehouse, rules or policy())
    own = only(params, asked.own_parameters)
    return warehouse.count(asked.sql, own, tables_beneath(asked, params, warehouse))
