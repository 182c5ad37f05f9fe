"""三社联动: what did the money buy."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("三社联动"))
