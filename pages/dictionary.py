"""指标字典: every number, its definition, its SQL, published against computed."""

from pages.parts.layout.declare import custom, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_
from pages.parts.workbench.dictionary import (
    draw_agreement,
    draw_open_question,
    draw_search,
)

VIEW = view(
    "dictionary",
    N_("指标字典"),
    custom(draw_agreement),
    custom(draw_search),
    custom(draw_open_question),
)

if __name__ == "__main__":
    draw_view(VIEW)
