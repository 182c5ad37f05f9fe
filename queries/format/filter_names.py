"""What filters are called, wherever one is named: sidebar, chips, files, slides."""

from queries.format.translation import N_, translate

NAMES = {
    "subdistricts": N_("街道"),
    "villages": N_("村居"),
    "kinds": N_("村/社区"),
    "departments": N_("部门"),
    "items": N_("服务事项"),
    "powers": N_("小微权力"),
    "runs": N_("权力运行"),
    "without_forms": N_("不参与合并的表格"),
    "weights": N_("试用权重"),
    "against": N_("对照"),
    "figures": N_("所比指标"),
}


def filter_name(name: str, lang: str) -> str:
    """Its name in the reader's language. Raises KeyError for a filter that there is not."""
    return translate(NAMES[name], lang)
