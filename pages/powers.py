"""小微权力: is each power used by the book."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("小微权力"))
