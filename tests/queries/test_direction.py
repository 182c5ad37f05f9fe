"""Which way is better, said a second time: it decides colours, verdicts, and places, and with them
pay. What stands in neither list has no better way.
"""

import pytest

from queries import question, questions

MORE_IS_BETTER = {
    "crossstrait": """
        activities activities_by_month all_activities before_after before_after_by_village
        by_kind by_village coverage_rate participation_by_month residents residents_per_activity
        residents_per_any_activity residents_per_thousand social_workers volunteers
    """,
    "evaluation": """
        activities_around residents_around
    """,
    "duties": """
        funding posts share_cut
    """,
    "grid": """
        events_resolved_rate in_time_by_level in_time_by_month in_time_by_village in_time_rate
        solved_in_grid_rate
    """,
    "partners": """
        by_village evaluation instalments_paid_share participation_by_month people_served
    """,
    "powers": """
        by_aspect by_power by_village conformance_rate rate_by_quarter village_rates
    """,
    "ranking": """
        by_kind firm mean_score order score_median score_share scorecard standings
    """,
    "service": """
        by_item by_village cases_on_the_spot catalogue catalogue_by_department headline
        on_the_spot_by_month on_the_spot_rate on_time_rate one_visit_rate online_share
        rated_share rectified_rate satisfaction_rate
    """,
    "supervision": """
        answered_rate clues_closed_share disclosed_rate disclosure_by_kind disclosure_by_village
        disclosure_laggards disclosure_on_time_rate findings_rectified_rate inquiries_by_village
        rectified_rate satisfied_by_days satisfied_rate
    """,
    "village": """
        strengths
    """,
}
LESS_IS_BETTER = {
    "burden": """
        change_by_village drivers_by_department drivers_by_list headline hours hours_by_list
        hours_by_month hours_per_time hours_per_village main_departments off_list_hours
        off_list_share rebound rebound_series rebound_watch rebounding_villages times
        times_per_village
    """,
    "crossstrait": """
        posts_by_village
    """,
    "duties": """
        breach_count breach_share breaches by_basis by_department duty_items items_by_list
        off_list_by_month off_list_hours off_list_times off_list_top off_list_work reduction
    """,
    "evaluation": """
        hours_course removed_by_month
    """,
    "forms": """
        elements form_hours form_times forms_filled hours_by_department hours_by_month
        hours_per_form hours_per_village merged_work overlap repeated_rate withdrawn
        withdrawn_hours
    """,
    "grid": """
        events_open gaps hours_per_event households_per_post households_per_worker
        load_by_village passed_on_share response time_by_category time_by_level uncovered
        waiting_by_hours
    """,
    "overview": """
        overdue overdue_count
    """,
    "partners": """
        cost_per_person_signed dependence late_by_department late_rate overdue
    """,
    "powers": """
        days_per_use departures_by_aspect late_rate out_of_order_rate skipped_rate
        steps_out_of_order_rate steps_skipped steps_skipped_rate steps_undisclosed
        undisclosed_rate
    """,
    "ranking": """
        certainty place_by_village places trial trial_changes year_on_year
    """,
    "service": """
        bad_ratings days_by_department days_per_case time_promised_share time_used_share
        visits_per_case
    """,
    "supervision": """
        answer_days campaign_by_department clue_count clues_by_department disclosed_late
        findings findings_by_village inquiries_by_topic overdue overdue_clues overdue_findings
        undisclosed
    """,
    "village": """
        overdue weaknesses
    """,
}


def names(table: dict[str, str]) -> set[str]:
    return {f"{subject}/{name}" for subject, text in table.items() for name in text.split()}


DIRECTION = dict.fromkeys(names(MORE_IS_BETTER), "up") | dict.fromkeys(
    names(LESS_IS_BETTER), "down"
)


@pytest.mark.parametrize("name", questions())
def test_it_is_better_the_way_that_people_mean(name: str) -> None:
    assert question(name).header.direction == DIRECTION.get(name, "neither")


def test_no_name_is_of_the_past_or_in_both() -> None:
    assert DIRECTION.keys() <= questions().keys()
    assert not names(MORE_IS_BETTER) & names(LESS_IS_BETTER)
