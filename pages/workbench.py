"""分析工作台: any question, two sides compared, a pivot of any measure, and SQL of one's own."""

from pages.parts.layout.declare import custom, part, parts, view
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_
from pages.parts.workbench.any_question import draw_any_question
from pages.parts.workbench.compare import draw_comparison
from pages.parts.workbench.console import draw_console, draw_extent
from pages.parts.workbench.pivot import draw_pivot

VIEW = view(
    "workbench",
    N_("分析工作台"),
    custom(draw_extent),
    parts(
        part("question", N_("问题"), custom(draw_any_question)),
        part("compare", N_("对比"), custom(draw_comparison)),
        part("pivot", N_("透视"), custom(draw_pivot)),
        part("sql", N_("SQL 控制台"), custom(draw_console)),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
