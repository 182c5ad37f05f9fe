"""指标字典: every number, its definition, its SQL, published against computed."""

from pages.parts.shell.frame import heading
from pages.parts.state.language import _
from pages.parts.workbench.dictionary import agreement, one, search

heading(_("指标字典"))
agreement()
chosen = search()
if chosen:
    one(chosen)
