"""The door of the questions: ask(name, filters) and what is needed to ask.

One question is one .sql file; other rooms know questions by name and never see SQL, except to
show the reader the text that ran.
"""

from data import Version, WarehouseDamaged, WarehouseMissing, harmless, harmless_column
from queries.catalog.header import Column, Header, HeaderError, Words, translated
from queries.catalog.lineage import Lineage, lineage, made_from, table_title
from queries.catalog.policy import Policy, policy, restore_policy
from queries.catalog.published import Check, check, figures
from queries.catalog.registry import CONTROLLED, Question, UnknownName, question, questions
from queries.catalog.search import Entry, Index
from queries.engine.answer import Answer, ask
from queries.engine.comparison import figures_of
from queries.engine.drill_through import added_up, count_drill_through, drill_through
from queries.engine.figure_notes import FigureNotes, Note, figure_notes, not_applied
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
from queries.format.filter_names import filter_name
from queries.format.translation import N_, both, listed, translate, translate_count
from queries.format.units import units
from queries.format.value_translations import translate_value
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
    "N_",
    "Answer",
    "Check",
    "Choices",
    "Column",
    "Entry",
    "FigureNotes",
    "Filters",
    "Header",
    "HeaderError",
    "Index",
    "Judgement",
    "Lineage",
    "Note",
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
    "both",
    "check",
    "count_drill_through",
    "deserialize_answer",
    "drill_through",
    "figure_notes",
    "figures",
    "figures_of",
    "filter_name",
    "format_day",
    "format_month",
    "format_number",
    "format_value",
    "harmless",
    "harmless_column",
    "judge",
    "lineage",
    "listed",
    "made_from",
    "months_before",
    "not_applied",
    "open_warehouse",
    "policy",
    "question",
    "questions",
    "restore_policy",
    "serialize_answer",
    "serialize_question",
    "serialize_table",
    "table_title",
    "translate",
    "translate_count",
    "translate_value",
    "translated",
    "unit_name",
    "unit_suffix",
    "units",
    "with_unit",
]
