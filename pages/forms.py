"""表格整治: which forms ask for the same thing."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("表格整治"))
