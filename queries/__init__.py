"""The door of the questions: ask(name, filters) and what is needed to ask.

One question is one .sql file; other rooms know questions by name and never see SQL, except to
show the reader the text that ran.
"""

from data import Version, WarehouseDamaged, WarehouseMissing, harmless, harmless_column
from queries.catalog.header import Column, Header, HeaderError, Words
from queries.catalog.lineage import Lineage, lineage, made_from, table_title
from queries.catalog.policy import Policy, policy, restore_policy
from queries.catalog.published import Check, check, figures
from queries.catalog.registry import CONTROLLED, Question, UnknownName, question, questions
from queries.catalog.search import Entry, Index
from queries.engine.answer import Answer, ask
from queries.engine.comparison import figures_of
from queries.engine.drill_through import added_up, count_drill_through, drill_through
from queries.engine.judgement import Judgement, judge
from queries.engine.serialization import (
    deserialize_answer,
    serialize_answer,
    serialize_question,
    serialize_table,
)
from queries.engine.warehouse import Warehouse, open_warehouse
from queries.filters.comparison import KINDS as COMPARABLE
from queries.filters.filters import Choices, Filters, Place, months_before
from queries.format.units import units
from queries.format.values import (
    format_day,
    format_month,
    format_number,
    format_value,
    unit_name,
    unit_suffix,
    with_unit,
)

__all__ = [
    "COMPARABLE",
    "CONTROLLED",
    "Answer",
    "Check",
    "Choices",
    "Column",
    "Entry",
    "Filters",
    "Header",
    "HeaderError",
    "Index",
    "Judgement",
    "Lineage",
    "Place",
    "Policy",
    "Question",
    "UnknownName",
    "Version",
    "Warehouse",
    "WarehouseDamaged",
    "WarehouseMissing",
    "Words",
    "added_up",
    "ask",
    "check",
    "count_drill_through",
    "deserialize_answer",
    "drill_through",
    "figures",
    "figures_of",
    "format_day",
    "format_month",
    "format_number",
    "format_value",
    "harmless",
    "harmless_column",
    "judge",
    "lineage",
    "made_from",
    "months_before",
    "open_warehouse",
    "policy",
    "question",
    "questions",
    "restore_policy",
    "serialize_answer",
    "serialize_question",
    "serialize_table",
    "table_title",
    "unit_name",
    "unit_suffix",
    "units",
    "with_unit",
]
