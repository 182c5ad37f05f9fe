"""The door of the questions: ask(name, filters) and what is needed to ask.

One question is one .sql file; other rooms know questions by name and never see SQL, except to
show the reader the text that ran.
"""

from data import Version, WarehouseDamaged, WarehouseMissing
from queries.against import KINDS as COMPARABLE
from queries.answer import Answer, ask
from queries.behind import added_up, behind, count_behind
from queries.filters import Choices, Filters, Place, months_before
from queries.gather import figures_of
from queries.header import Column, Header, HeaderError, Words
from queries.lineage import Lineage, lineage, made_from, table_title
from queries.plain import answer_of, plain_answer, plain_question, plain_table
from queries.policy import Policy, kept_policy, policy
from queries.published import Check, check, figures
from queries.registry import CONTROLLED, Question, UnknownName, question, questions
from queries.search import Entry, Index
from queries.variation import Variation, variation
from queries.warehouse import Warehouse, open_warehouse
from queries.words import day, month, number, shown, unit_name

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
    "Lineage",
    "Place",
    "Policy",
    "Question",
    "UnknownName",
    "Variation",
    "Version",
    "Warehouse",
    "WarehouseDamaged",
    "WarehouseMissing",
    "Words",
    "added_up",
    "answer_of",
    "ask",
    "behind",
    "check",
    "count_behind",
    "day",
    "figures",
    "figures_of",
    "kept_policy",
    "lineage",
    "made_from",
    "month",
    "months_before",
    "number",
    "open_warehouse",
    "plain_answer",
    "plain_question",
    "plain_table",
    "policy",
    "question",
    "questions",
    "shown",
    "table_title",
    "unit_name",
    "variation",
]
