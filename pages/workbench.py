"""分析工作台: any question, two sides compared, a pivot of any measure, and SQL of one's own."""

from pages.parts.panel.answer import section
from pages.parts.shell.frame import heading
from pages.parts.state.language import _
from pages.parts.workbench.any_question import any_question
from pages.parts.workbench.compare import compare
from pages.parts.workbench.console import console, extent
from pages.parts.workbench.pivot import draw_pivot

heading(_("分析工作台"))
extent()
part = section("workbench/part", _("问题"), _("对比"), _("透视"), _("SQL 控制台"))
if part == 0:
    any_question("workbench/question")
elif part == 1:
    compare()
elif part == 2:
    draw_pivot("pivot")
else:
    console()
