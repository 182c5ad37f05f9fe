"""权责清单: what must a village do, and who says so."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("权责清单"))
