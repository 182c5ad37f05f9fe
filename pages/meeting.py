"""会议汇报: a deck of the meeting, to be presented, taken along, edited, frozen and followed up."""

from pages.parts.layout.declare import custom, part, parts, view
from pages.parts.meeting.deck_editor import draw_deck_editor
from pages.parts.meeting.deck_view import draw_chosen_deck
from pages.parts.meeting.follow_ups import draw_follow_ups
from pages.parts.meeting.frozen import draw_frozen_decks
from pages.parts.shell.view import draw_view
from pages.parts.state.language import N_

VIEW = view(
    "meeting",
    N_("会议汇报"),
    parts(
        part("deck", N_("汇报"), custom(draw_chosen_deck)),
        part("edit", N_("编辑"), custom(draw_deck_editor)),
        part("frozen", N_("冻结"), custom(draw_frozen_decks)),
        part("follow_ups", N_("议定事项"), custom(draw_follow_ups)),
    ),
)

if __name__ == "__main__":
    draw_view(VIEW)
