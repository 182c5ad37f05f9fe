"""会议汇报: a deck of the meeting, to be presented, taken along, edited, frozen and followed up."""

from pages.parts.meeting.choose_deck import choose_deck
from pages.parts.meeting.deck_editor import edit, new_deck
from pages.parts.meeting.follow_ups import follow_up_list
from pages.parts.meeting.frozen import frozen_decks
from pages.parts.meeting.meeting import show_deck, show_made
from pages.parts.panel.answer import section
from pages.parts.shell.frame import heading
from pages.parts.state.language import _

heading(_("会议汇报"))
part = section("meeting/part", _("汇报"), _("编辑"), _("冻结"), _("议定事项"))
if part == 0:
    show_deck(choose_deck("meeting/deck"))
elif part == 1:
    edit(choose_deck("meeting/deck"))
    new_deck()
elif part == 2:
    frozen_decks(show_made)
else:
    follow_up_list()
