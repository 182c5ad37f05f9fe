"""村居画像: everything about one village, against its peers."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("村居画像"))
