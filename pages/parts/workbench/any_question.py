"""Any question of the registry in one place, drawn as its header says, with its table beneath."""

from pages.parts.panel.answer import (
    draw_definition,
    draw_figures,
    draw_panel,
    draw_sentences,
)
from pages.parts.panel.choosers import choose_one
from pages.parts.panel.tables import draw_table
from pages.parts.state.answers import answer_for
from pages.parts.state.askable import askable_questions
from pages.parts.state.language import _, language
from pages.parts.workbench.subjects import subject_title
from queries import question

FIRST = "service/on_the_spot_by_month"
ALREADY_WORDS_OR_ROWS = ("table", "sentence")


def draw_any_question() -> None:
    """A searchable list of all questions, and the one that was chosen."""
    titles = list_titles(askable_questions())
    name = choose_one(_("选择问题"), titles, "workbench/question", default=FIRST)
    draw_definition(name)
    kind = question(name).header.chart["kind"]
    if kind == "figure":
        draw_figures(name, columns=3)
    elif kind == "sentence":
        draw_sentences(name)
    else:
        draw_panel(name)
    if kind not in ALREADY_WORDS_OR_ROWS:
        answer = answer_for(name)
        if not answer.empty:
            draw_table(answer)


def list_titles(names: list[str]) -> dict[str, str]:
    """Questions as they stand in a list: by subject and title; the name is searched too."""
    return {
        name: " · ".join(
            [subject_title(name.split("/")[0]), question(name).header.title.of(language()), name]
        )
        for name in names
    }
