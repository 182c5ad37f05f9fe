"""两岸融合: what community builders bring to their villages."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("两岸融合"))
