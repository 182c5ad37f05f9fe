"""指标字典: every number, its definition, its SQL, published against computed."""

from pages.parts.dictionary import agreement, one, search
from pages.parts.frame import heading
from pages.parts.language import _

heading(_("指标字典"))
agreement()
chosen = search()
if chosen:
    one(chosen)
