"""监督监测: who watches, what was found, is it closed."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("监督监测"))
