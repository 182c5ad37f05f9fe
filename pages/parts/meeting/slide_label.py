"""A slide in the list of the editor: what it is called, what it shows, or what is wrong with it."""

from export.decks import Fault, Slide, fault_said
from pages.parts.panel.wording import escape
from pages.parts.state.filters import slide_labels
from pages.parts.state.language import _, language, plural
from queries import question


def slide_title(slide: Slide | Fault) -> str:
    if isinstance(slide, Fault):
        return _("这一页有误")
    words = slide.section or slide.title
    if words:
        return words.of(language())
    if slide.follow_ups:
        return _("上次议定事项")
    return _question_title(slide.question or slide.figures[0])


def slide_content(slide: Slide | Fault) -> str:
    """What it shows, and what that is narrowed to; or what is wrong and where."""
    if isinstance(slide, Fault):
        return f":material/error: {escape(fault_said(slide, language()))}"
    if slide.section:
        kind = _("章节页")
    elif slide.follow_ups:
        kind = _("议定事项")
    elif slide.figures:
        kind = plural("{count} 个数字", len(slide.figures))
    elif slide.as_table:
        kind = _("表格")
    else:
        kind = _question_title(slide.question or "")
    return " · ".join([kind, *slide_labels(slide.filters)])


def _question_title(name: str) -> str:
    return question(name).header.title.of(language())
