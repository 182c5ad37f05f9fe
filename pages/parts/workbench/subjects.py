"""What the subjects of questions are called, which are mostly the views about them."""

from pages.parts.state.language import _


def subject_title(subject: str) -> str:
    """The subject in the reader's language; its own name where it has no other."""
    titles = {
        "burden": _("减负趋势"), "compare": _("对比"), "crossstrait": _("两岸融合"),
        "duties": _("权责清单"), "evaluation": _("改革成效"), "forms": _("表格整治"),
        "grid": _("网格服务"),
        "overview": _("总览"), "partners": _("三社联动"), "powers": _("小微权力"),
        "ranking": _("绩效排名"), "rows": _("明细"), "service": _("服务效能"),
        "supervision": _("监督监测"), "village": _("村居画像"),
    }  # fmt: skip
    return titles.get(subject, subject)
