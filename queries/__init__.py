"""The door of the questions: ask(name, filters) and what is needed to ask.

One question is one .sql file; other rooms know questions by name and never see SQL, except to
show the reader the text that ran.
"""

from data import Version, WarehouseDamaged, WarehouseMissing, harmless, harmless_column
from queries.catalog.header import Column, Header, HeaderError
from queries.catalog.names import current_name
from queries.catalog.policy import Policy, policy, restore_policy
from queries.catalog.registry import CONTROLLED, Question, question, questions, shapes_of
from queries.engine.answer import Answer
from queries.engine.ask import ask
from queries.engine.comparison import figures_of
from queries.engine.context import AskContext
from queries.engine.drill_through import added_up, count_drill_through, drill_through
from queries.engine.figure_notes import FigureNotes, Note, figure_notes, not_applied
from queries.engine.judgement import (
    Judgement,
    deserialize_judgement,
    judge,
    serialize_judgement,
)
from queries.engine.lineage import Lineage, lineage, made_from, table_title
from queries.engine.published import Check, check, figures
from queries.engine.serialization import (
    deserialize_answer,
    serialize_answer,
    serialize_question,
    serialize_table,
)
from queries.engine.warehouse import Warehouse, open_warehouse
from queries.filters.choices import Choices, Place
from queries.filters.comparison import KINDS as COMPARABLE
from queries.filters.filters import Filters, months_before
from queries.filters.table import BY_KEY, BY_NAME, FILTERS, PLACES, SHARED, FilterField
from queries.format.dates import DAY, MONTH, TIME, YEAR
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
from queries.format.width import text_width
from queries.format.words import Words, translated
from queries.search.index import Entry, Index
from queries.unknown_name import UnknownName

__all__ = [
    "BY_KEY",
    "BY_NAME",
    "COMPARABLE",
    "CONTROLLED",
    "DAY",
    "FILTERS",
    "MONTH",
    "N_",
    "PLACES",
    "SHARED",
    "TIME",
    "YEAR",
    "Answer",
    "AskContext",
    "Check",
    "Choices",
    "Column",
    "Entry",
    "FigureNotes",
    "FilterField",
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
    "current_name",
    "deserialize_answer",
    "deserialize_judgement",
    "drill_through",
    "figure_notes",
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
    "serialize_judgement",
    "serialize_question",
    "serialize_table",
    "shapes_of",
    "table_title",
    "text_width",
    "translate",
    "translate_count",
    "translate_value",
    "translated",
    "unit_name",
    "unit_suffix",
    "units",
    "with_unit",
]
