"""What the database refuses of an objection: the row that is allowed beside the one that is not, by constraint."""

from decimal import Decimal

from tests.subsidies import rows
from tests.subsidies.rows import DAY, NEXT

STEP = rows.objection_step
NOT_HEARD = {"kind": "not_heard", "ground": "waived", "text": "Per mail"}
OF_OBJECTIONS = {
    "objection_was_posted_before_it_came": (rows.objection, {"posted_on": DAY}, {"posted_on": NEXT}),
    "objection_says_who_and_why": (rows.objection, {}, {"objector": ""}),
    "objection_is_against_one_thing": (rows.objection, {}, {"about": "decision"}),
    "objection_is_suspended_by_a_ruling": (
        STEP,
        {"kind": "ruling", "place": "rechtbank", "suspends": True},
        {"kind": "appeal", "place": "rechtbank", "suspends": True},
    ),
    "objection_replaces_a_step_when_it_is_upheld": (
        rows.objection_terms,
        {"step_amount": Decimal("12.00")},
        {"step_amount": Decimal("12.00"), "outcome": "unfounded"},
    ),
    "objection_step_has_its_day": (STEP, {"kind": "repair_asked", "due_on": NEXT}, {"kind": "repair_asked"}),
    "objection_is_adjourned_by_six_weeks_at_most": (
        STEP,
        {"kind": "adjourned", "weeks": 6},
        {"kind": "adjourned", "weeks": 7},
    ),
    "objector_is_not_heard_on_a_ground": (
        STEP,
        {"kind": "not_heard", "ground": "waived", "text": "Per mail"},
        {"kind": "not_heard", "ground": "waived"},
    ),
    "objection_step_names_the_court": (STEP, {"kind": "appeal", "place": "rechtbank"}, {"kind": "appeal"}),
    "objection_is_received_once": (STEP, {"kind": "received"}, {"kind": "received", "times": 2}),
    "objection_is_adjourned_once": (
        STEP,
        {"kind": "adjourned", "weeks": 1},
        {"kind": "adjourned", "weeks": 1, "times": 2},
    ),
    "objection_is_closed_once": (STEP, {"kind": "withdrawn"}, {"kind": "withdrawn", "times": 2}),
    "objection_is_heard_once": (STEP, {"kind": "heard"}, {"kind": "heard", "times": 2}),
    "objection_is_not_heard_once_on_a_ground": (
        STEP,
        {"kind": "not_heard", "ground": "waived", "text": "Per mail"},
        {"kind": "not_heard", "ground": "waived", "text": "Per mail", "times": 2},
    ),
    "objection_hearing_is_waived_on_a_day": (
        STEP,
        {**NOT_HEARD, "waived_on": DAY, "waived_by": "email"},
        {**NOT_HEARD, "waived_on": DAY},
    ),
    "objection_is_inadmissible_on_a_ground": (
        rows.objection_terms,
        {"outcome": "inadmissible", "ground": "defect"},
        {"outcome": "inadmissible"},
    ),
    "objection_costs_are_granted_when_it_is_upheld": (
        rows.objection_terms,
        {"costs": Decimal("647.00")},
        {"costs": Decimal("647.00"), "outcome": "unfounded"},
    ),
}
MORE = [
    ("objection_was_posted_before_it_came", rows.objection, {"elsewhere_on": NEXT}),
    ("objection_says_who_and_why", rows.objection, {"grounds": ""}),
    ("objection_is_against_one_thing", rows.objection, {"about": "money_step"}),
    ("objection_is_against_one_thing", rows.objection, {"about": "penalty"}),
    ("objection_replaces_a_step_when_it_is_upheld", rows.objection_terms, {"step_amount": Decimal(0)}),
    ("objection_is_adjourned_by_six_weeks_at_most", STEP, {"kind": "adjourned", "weeks": 0}),
    ("objection_is_adjourned_by_six_weeks_at_most", STEP, {"kind": "repaired", "weeks": 1}),
    ("objector_is_not_heard_on_a_ground", STEP, {"kind": "not_heard", "text": "Per mail"}),
    ("objector_is_not_heard_on_a_ground", STEP, {"kind": "heard", "ground": "waived"}),
    ("objection_is_inadmissible_on_a_ground", rows.objection_terms, {"ground": "defect"}),
    ("objection_hearing_is_waived_on_a_day", STEP, {**NOT_HEARD, "waived_on": NEXT, "waived_by": "email"}),
    ("objection_hearing_is_waived_on_a_day", STEP, {**NOT_HEARD, "waived_by": "email"}),
    ("objection_hearing_is_waived_on_a_day", STEP, {"kind": "heard", "waived_on": DAY, "waived_by": "email"}),
]
