"""网格服务: do grid workers reach everyone in time."""

from pages.parts.frame import heading
from pages.parts.language import _

heading(_("网格服务"))
