"""Every constraint by its name: a row that may be, and the nearest one that may not. Cases first; the rest below."""

import uuid
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint
from django.utils import timezone

from subsidies.models import (
    Application,
    Ceiling,
    CeilingEntry,
    LedgerEntry,
    SchemeParameter,
    SchemeVersion,
)
from tests.factories import make_application, make_ceiling, make_scheme, make_share, make_user
from tests.subsidies import aid_rows, loan_rows, money_rows, objection_constraints, objector_rows, rows, upload_rows

pytestmark = pytest.mark.django_db
DAY, EARLIER = date(2024, 3, 1), date(2024, 2, 29)
CENT, NOTHING = Decimal("0.01"), Decimal("0.00")


def application(**values):
    found = make_application(amount="100.00", received_on=DAY)
    Application.objects.filter(pk=found.pk).update(**values)


def awarded(**values):
    amount = Decimal("100.00")
    application(**{"status": "awarded", "awarded_amount": amount, "decided_on": DAY, "complete_on": DAY, **values})


def settled(**values):
    amount = Decimal("100.00")
    awarded(**{"status": "settled", "settled_amount": amount, "settled_on": DAY, **values})


def ceiling(**values):
    Ceiling.objects.create(scheme=make_scheme(), **{"starts_on": DAY, **values})


def second_ceiling(**values):
    Ceiling.objects.create(**{"scheme": make_ceiling(starts_on=DAY).scheme, "starts_on": DAY, **values})


def second_share(**values):
    share = make_share()
    ours = {"ceiling": share.ceiling, "source": share.source}
    type(share).objects.create(**{**ours, **values})


def ceiling_entry(**values):
    CeilingEntry.objects.create(
        share=make_share(), **{"amount": CENT, "decided_on": DAY, "actor": make_user(), **values}
    )


def second_entry(**values):
    share = make_share()
    for terms in ({"reference": "GS 1"}, values):
        CeilingEntry.objects.create(share=share, amount=CENT, decided_on=DAY, actor=make_user(), **terms)


def ledger_entry(**values):
    case = make_application()
    LedgerEntry.objects.create(
        application=case,
        share=case.ceiling.shares.get(),
        **{"kind": "commitment", "amount": CENT, "booked_on": DAY, "actor": make_user(), **values},
    )


def version(**values):
    SchemeVersion.objects.create(
        scheme=make_scheme(), **{"number": 2, "published_on": DAY, "effective_from": DAY, "source": "x", **values}
    )


def parameter(**values):
    scheme = make_scheme(parameters={"max_amount": "1.00"})
    SchemeParameter.objects.create(version=scheme.versions.get(), **{"code": "order", **values})


NOW = timezone.now()
SETTLED = {"kind": "settlement", "reason": "Gedaan"}
REFUSAL = {"kind": "refusal", "amount": None, "reason": "Waarom"}
# name: (how to write, what may be, what may not)
CONSTRAINTS = {
    **upload_rows.CONSTRAINTS,
    "application_asks_for_an_amount": (application, {"requested_amount": CENT}, {"requested_amount": NOTHING}),
    "application_awards_at_most_what_was_requested": (
        awarded,
        {"awarded_amount": Decimal("100.00")},
        {"awarded_amount": Decimal("100.01")},
    ),
    "application_has_an_amount_when_awarded": (awarded, {}, {"awarded_amount": None}),
    "application_settles_at_most_what_was_awarded": (
        settled,
        {"settled_amount": Decimal("100.00")},
        {"settled_amount": Decimal("100.01")},
    ),
    "application_is_dated_when_decided": (
        application,
        {"status": "refused", "decided_on": DAY},
        {"status": "refused"},
    ),
    "application_is_dated_when_withdrawn": (
        application,
        {"status": "withdrawn", "withdrawn_on": DAY},
        {"status": "withdrawn"},
    ),
    "application_is_decided_after_receipt": (awarded, {"decided_on": DAY}, {"decided_on": EARLIER}),
    "application_status_is_known": (application, {"status": "received"}, {"status": "lost"}),
    "application_is_complete_when_assessed": (
        application,
        {"status": "assessment", "complete_on": DAY},
        {"status": "assessment"},
    ),
    "application_is_complete_after_receipt": (application, {"complete_on": DAY}, {"complete_on": EARLIER}),
    "application_plan_has_no_negative_amounts": (
        application,
        {"total_costs": NOTHING, "revenues": None, "own_contribution": NOTHING},
        {"total_costs": -CENT},
    ),
    "planned_dwellings_once": (rows.second_dwellings, {"segment": "mid_rent"}, {}),
    "planned_dwellings_above_zero": (rows.dwellings, {"count": 1}, {"count": 0}),
    "cofinancer_stands_once": (rows.second_cofinancer, {"name": "Bank 2"}, {}),
    "cofinancer_pays_something": (rows.cofinancer, {"amount": CENT}, {"amount": NOTHING}),
    "completion_is_due_after_it_is_asked": (rows.completion, {}, {"due_on": DAY}),
    "completion_comes_after_it_is_asked": (rows.completion, {"completed_on": DAY}, {"completed_on": EARLIER}),
    "suspension_ends_with_something_only_by_consent": (
        *(rows.suspension, {"kind": "consent", "ends_with": "x"}, {"kind": "applicant", "ends_with": "x"}),
    ),
    "suspension_ends_after_it_starts": (rows.suspension, {"ends_on": DAY}, {"ends_on": EARLIER}),
    "extension_is_at_least_a_week": (rows.extension, {"weeks": 1}, {"weeks": 0}),
    "forwarding_happens_once": (rows.second_forwarding, {"same": False}, {"same": True}),
    "forwarding_follows_the_receipt": (rows.forwarding, {"forwarded_on": DAY}, {"forwarded_on": EARLIER}),
    "forwarding_says_where_and_why": (rows.forwarding, {}, {"reason": ""}),
    "case_answer_gives_a_reason": (rows.answer, {}, {"reason": ""}),
    "objector_address_is_of_a_representative": (
        objector_rows.objector,
        {"representative": "mr. P. Smit", "representative_address": "Markt 3"},
        {"representative_address": "Markt 3"},
    ),
    "objector_has_a_kind_of_another": (objector_rows.objector, {}, {"kind": ""}),
    "repeat_is_of_another_application": (rows.repeat, {"same": False}, {"same": True}),
    "interest_is_explained": (rows.interest, {}, {"explanation": ""}),
    "draw_is_once_a_day": (rows.second_draw, {"day": EARLIER}, {"day": DAY}),
    "draw_has_two_people": (rows.draw, {}, {"same": True}),
    "draw_has_a_seed_when_drawn": (rows.draw, {}, {"seed": ""}),
    "lot_is_one_per_number": (rows.second_lot, {"number": 2, "same": False}, {"number": 1, "same": False}),
    "lot_is_one_per_application": (rows.second_lot, {"number": 2, "same": False}, {"number": 2, "same": True}),
    "score_gives_a_reason": (rows.score, {}, {"reason": ""}),
    "representative_has_a_name": (rows.representative, {}, {"name": ""}),
    "advice_is_due_after_it_is_asked": (rows.advice, {"due_on": DAY}, {"due_on": EARLIER}),
    "advice_is_there_when_received": (rows.advice, {"received_on": DAY, "answer": "Ja"}, {"received_on": DAY}),
    "view_is_due_after_the_invitation": (rows.hearing, {}, {"due_on": DAY}),
    "criterion_stands_once_in_version": (rows.second_criterion, {"text": "Andere"}, {}),
    "judgement_gives_a_reason": (rows.judgement, {"reason": "Past"}, {"reason": ""}),
    "mandate_ends_after_it_starts": (rows.mandate, {"valid_until": DAY}, {"valid_until": EARLIER}),
    "mandate_amount_is_above_zero": (rows.mandate, {"max_amount": CENT}, {"max_amount": NOTHING}),
    "proposal_is_the_only_open_one": (rows.second_proposal, {"state": "returned"}, {"state": "open"}),
    "proposal_has_an_amount_when_it_awards": (rows.proposal, {"amount": CENT}, {"amount": None}),
    "proposal_gives_a_reason_when_not_all_is_awarded": (rows.proposal, REFUSAL, {**REFUSAL, "reason": ""}),
    "proposal_is_closed_by_somebody": (rows.closed_proposal, {}, {"closed_by": None}),
    "proposal_is_not_signed_by_its_maker": (rows.closed_by_maker, {"state": "dropped"}, {"state": "signed"}),
    "decision_has_an_amount_when_it_awards": (rows.decision, {"amount": CENT}, {"amount": None}),
    "decision_gives_a_reason_when_not_all_is_awarded": (rows.decision, REFUSAL, {**REFUSAL, "reason": ""}),
    "decision_is_taken_by_another_than_the_proposer": (rows.decision, {}, {"same": True}),
    "required_document_stands_once": (rows.second_requirement, {"code": "plan-2"}, {}),
    "document_title_is_unique_in_case": (rows.second_document, {"title": "Plan 2"}, {}),
    "document_act_says_why": (rows.document_act, {}, {"reason": ""}),
    "document_act_of_a_move_names_the_other": (rows.document_act, {}, {"kind": "move_away"}),
    "document_act_has_a_type_only_to_change_it": (
        rows.document_act_of_type,
        {"kind": "classify"},
        {"kind": "retire"},
    ),
    "document_version_is_unique": (rows.second_file, {"number": 2}, {"number": 1}),
    "letter_template_is_one_per_scheme": (rows.second_template, {"kind": "refusal"}, {}),
    "letter_template_is_one_in_general": (rows.general_template, None, {}),
    "letter_clause_is_one_per_scheme": (rows.second_clause, {"code": "other"}, {}),
    "letter_clause_is_one_in_general": (rows.general_clause, {"code": "other"}, {}),
    "letter_clause_has_a_source_when_confirmed": (rows.clause, {"is_confirmed": False}, {"is_confirmed": True}),
    "activities_end_after_they_begin": (
        rows.terms,
        {"activities_from": date(2024, 1, 1), "activities_until": date(2024, 1, 1)},
        {"activities_from": date(2024, 1, 2), "activities_until": date(2024, 1, 1)},
    ),
    "extension_has_a_ground_for_the_longer_term": (
        rows.extension,
        {"weeks": 9, "kind": "longer", "ground": "committee"},
        {"weeks": 9, "kind": "longer"},
    ),
    "sent_elsewhere_tells_of_one_thing": (rows.sent_elsewhere, {}, {"completion_request": None}),
    "sent_elsewhere_is_shown_by_something": (
        rows.sent_elsewhere,
        {"taken_over_from": "", "with_document": True, "reason": "Per post"},
        {"taken_over_from": "", "with_document": True},
    ),
    "hearing_waiver_is_explained": (rows.hearing_waiver, {"explanation": "5 euro"}, {"explanation": ""}),
    "settlement_request_has_no_negative_amount": (
        rows.settlement_request,
        {"asked_amount": NOTHING, "realised_costs": NOTHING},
        {"asked_amount": -CENT},
    ),
    "settlement_reminder_comes_after_its_day": (money_rows.settlement_reminder, {}, {"reminded_on": DAY}),
    "settlement_reminder_gives_time": (money_rows.settlement_reminder, {"weeks": 1}, {"weeks": 0}),
    **loan_rows.BROKEN,
    **aid_rows.BROKEN,
    **objection_constraints.OF_OBJECTIONS,
    "undone_decision_has_a_reason": (rows.undone_decision, {}, {"reason": ""}),
    "obligation_check_rests_on_something": (rows.obligation_check, {}, {"remark": ""}),
    "obligation_outcome_is_known": (rows.obligation_check, {"outcome": "not_met"}, {"outcome": "x"}),
    "payment_order_is_the_only_one_that_stands": (rows.payment_order, {"count": 1}, {"count": 2}),
    "payment_order_is_above_zero": (rows.payment_order, {"amount": Decimal("0.01")}, {"amount": NOTHING}),
    "payment_order_is_released_by_another": (
        rows.payment_order,
        {"state": "released", "released_by": "by_other", "released_at": NOW},
        {"state": "released", "released_by": "by_maker", "released_at": NOW},
    ),
    "payment_order_is_released_by_somebody": (
        rows.payment_order,
        {"state": "released", "released_by": "by_other", "released_at": NOW},
        {"state": "released", "released_by": "by_other"},
    ),
    "payment_order_is_released_before_it_is_paid": (
        rows.payment_order,
        {"state": "dropped", "closed_by": "by_maker", "closed_at": NOW},
        {"state": "paid", "closed_by": "by_maker", "closed_at": NOW},
    ),
    "payment_order_is_released_before_it_is_in_a_run": (
        rows.payment_order,
        {"state": "released", "released_by": "by_other", "released_at": NOW, "in_run": True},
        {"in_run": True},
    ),
    "payment_run_is_above_zero": (rows.payment_run, {"total": Decimal("0.01")}, {"count": 0}),
    "payment_order_is_closed_by_somebody": (
        rows.payment_order,
        {"state": "returned", "closed_by": "by_other", "closed_at": NOW},
        {"state": "returned"},
    ),
    **money_rows.CONSTRAINTS,
    "set_off_is_above_zero": (money_rows.set_off, {"amount": CENT}, {"amount": NOTHING}),
    "other_debt_is_above_zero": (money_rows.other_debt, {"amount": CENT}, {"amount": NOTHING}),
    "other_debt_rests_on_its_decision": (money_rows.other_debt, {}, {"kind": "objection_costs"}),
    "penalty_is_due_or_says_why_not": (
        rows.penalty_decision,
        {"amount": NOTHING, "ground": "no_interest", "reason": "Omdat het zo is"},
        {"amount": NOTHING},
    ),
    "penalty_is_for_somebody": (rows.penalty_decision, {"applicants": 1}, {"applicants": 0}),
    "penalty_is_on_one_notice": (rows.penalty_decision, {"applicants": 2}, {"notice": None}),
    "letter_tells_of_one_thing_of_its_kind": (
        rows.letter,
        {"kind": "completion_received"},
        {"kind": "acknowledgement"},
    ),
    "letter_job_has_a_file_exactly_when_ready": (
        rows.letter_job,
        {"state": "done", "file": "letter-jobs/x.zip"},
        {"state": "failed", "file": "letter-jobs/x.zip"},
    ),
    "letter_job_is_built_by_somebody_when_busy": (
        rows.letter_job,
        {"state": "running", "token": uuid.uuid4(), "heartbeat_at": timezone.now()},
        {"state": "running"},
    ),
    "letter_job_does_not_pass_its_total": (
        rows.letter_job,
        {"rows_done": 1, "rows_total": 1},
        {"rows_done": 2, "rows_total": 1},
    ),
    "scenario_name_is_unique_for_its_owner": (rows.second_scenario, {"name": "Ruim"}, {}),
    "supposition_is_one_per_case": (rows.second_supposition, None, {}),
    "supposition_has_an_amount_when_it_needs_one": (
        rows.supposition,
        {"choice": "amount", "amount": CENT},
        {"choice": "amount", "amount": None},
    ),
    "ceiling_starts_once": (second_ceiling, {"part": "loan"}, {"part": "grant"}),
    "ceiling_ends_after_it_starts": (ceiling, {"ends_on": DAY}, {"ends_on": EARLIER}),
    "ceiling_budget_has_a_source_when_adopted": (
        ceiling,
        {"budget_adopted_on": DAY, "budget_source": "PS 2026-91"},
        {"budget_adopted_on": DAY},
    ),
    "share_is_one_per_source": (second_share, None, {"priority": 2}),
    "ceiling_entry_changes_something": (ceiling_entry, {}, {"amount": NOTHING}),
    "ceiling_entry_stands_once": (second_entry, {"reference": "GS 2"}, {"reference": "GS 1"}),
    "ledger_amount_is_above_zero": (ledger_entry, {}, {"amount": NOTHING}),
    "ledger_kind_is_known": (ledger_entry, {}, {"kind": "gift"}),
    "version_number_is_unique_in_scheme": (version, {"number": 2}, {"number": 1}),
    "version_ends_after_it_starts": (version, {"effective_until": DAY}, {"effective_until": EARLIER}),
    "parameter_stands_once_in_version": (parameter, {"code": "order"}, {"code": "max_amount"}),
    "parameter_is_not_confirmed_when_unknown": (
        parameter,
        {"value": "", "source": "x"},
        {"value": "", "source": "x", "is_confirmed": True},
    ),
    "parameter_has_a_source_when_confirmed": (
        parameter,
        {"value": "receipt", "source": "x", "is_confirmed": True},
        {"value": "receipt", "is_confirmed": True},
    ),
}
BY_ENTRIES = {  # a balance moves by entries only, so test_guards.py tries these with raw entries
    "share_awards_fit_the_ceiling",
    "share_pays_what_was_awarded",
    "share_has_no_negative_balance",
}
COMES_FIRST = {"application_status_is_known": "application_is_dated_when_decided"}  # either may speak
UNDONE = "application_import_that_was_undone_was_stored_and_says_why"
MORE = [  # the other sides of a condition; a NULL never makes a check pass
    (UNDONE, upload_rows.undone_import, {"closed_at": None}),
    (UNDONE, upload_rows.undone_import, {"undone_by": None}),
    (UNDONE, upload_rows.undone_import, {"is_discarded": True}),
    (UNDONE, upload_rows.undone_import, {"undone_at": None}),
    ("application_is_dated_when_decided", application, {"status": "void", "withdrawn_on": DAY, "decided_on": DAY}),
    ("application_is_dated_when_withdrawn", application, {"status": "void"}),
    ("application_awards_at_most_what_was_requested", awarded, {"awarded_amount": NOTHING}),
    ("application_settles_at_most_what_was_awarded", settled, {"settled_amount": -CENT}),
    ("application_settles_at_most_what_was_awarded", settled, {"settled_amount": None}),
    ("application_settles_at_most_what_was_awarded", settled, {"settled_on": None}),
    ("application_settles_at_most_what_was_awarded", settled, {"status": "awarded"}),
    ("settlement_request_has_no_negative_amount", rows.settlement_request, {"realised_costs": -CENT}),
    *loan_rows.BROKEN_TOO,
    *objection_constraints.MORE,
    ("application_is_dated_when_decided", application, {"status": "disregarded"}),
    ("application_is_dated_when_decided", awarded, {"decided_on": None}),
    ("application_is_dated_when_decided", application, {"decided_on": DAY}),
    ("application_is_dated_when_withdrawn", application, {"withdrawn_on": DAY}),
    ("application_is_complete_when_assessed", awarded, {"complete_on": None}),
    ("application_plan_has_no_negative_amounts", application, {"revenues": -CENT}),
    ("application_plan_has_no_negative_amounts", application, {"own_contribution": -CENT}),
    ("completion_comes_after_it_is_asked", rows.completion, {"completed_on": EARLIER, "due_on": date(2024, 3, 2)}),
    ("advice_is_there_when_received", rows.advice, {"answer": "Ja"}),
    ("mandate_amount_is_above_zero", rows.mandate, {"max_amount": -CENT}),
    ("proposal_has_an_amount_when_it_awards", rows.proposal, {**SETTLED, "amount": None}),
    ("proposal_has_an_amount_when_it_awards", rows.proposal, {**SETTLED, "amount": -CENT}),
    ("decision_has_an_amount_when_it_awards", rows.decision, {**SETTLED, "amount": None}),
    ("decision_has_an_amount_when_it_awards", rows.decision, {**SETTLED, "amount": -CENT}),
    ("proposal_has_an_amount_when_it_awards", rows.proposal, {"amount": NOTHING}),
    ("proposal_has_an_amount_when_it_awards", rows.proposal, {**REFUSAL, "amount": CENT}),
    (
        "proposal_has_an_amount_when_it_awards",
        rows.proposal,
        {"kind": "partial award", "reason": "Omdat het zo is", "amount": None},
    ),
    ("proposal_gives_a_reason_when_not_all_is_awarded", rows.proposal, {"kind": "partial award"}),
    ("proposal_gives_a_reason_when_not_all_is_awarded", rows.proposal, {"kind": "disregard", "amount": None}),
    ("proposal_is_closed_by_somebody", rows.proposal, {"state": "returned"}),
    ("proposal_is_closed_by_somebody", rows.closed_proposal, {"closed_at": None}),
    ("proposal_is_closed_by_somebody", rows.closed_proposal, {"state": "open"}),
    ("proposal_is_closed_by_somebody", rows.closed_proposal, {"state": "signed", "closed_by": None}),
    ("decision_has_an_amount_when_it_awards", rows.decision, {"amount": NOTHING}),
    ("decision_has_an_amount_when_it_awards", rows.decision, {**REFUSAL, "amount": CENT}),
    ("decision_gives_a_reason_when_not_all_is_awarded", rows.decision, {"kind": "partial award"}),
    ("decision_gives_a_reason_when_not_all_is_awarded", rows.decision, {"kind": "disregard", "amount": None}),
    ("supposition_has_an_amount_when_it_needs_one", rows.supposition, {"choice": "amount", "amount": NOTHING}),
    ("supposition_has_an_amount_when_it_needs_one", rows.supposition, {"choice": "accept", "amount": CENT}),
    ("supposition_has_an_amount_when_it_needs_one", rows.supposition, {"choice": "refuse", "amount": CENT}),
    ("ledger_amount_is_above_zero", ledger_entry, {"amount": -CENT}),
]


def names():
    models = apps.get_app_config("subsidies").get_models()
    return {constraint.name: constraint for model in models for constraint in model._meta.constraints}


def test_every_constraint_is_tried_here():
    assert set(CONSTRAINTS) | BY_ENTRIES == set(names())


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_row_that_may_be_is_taken(name):
    write, allowed, _refused = CONSTRAINTS[name]

    if allowed is not None:
        write(**allowed)


@pytest.mark.parametrize(
    ("name", "write", "values"), [*((name, one[0], one[2]) for name, one in CONSTRAINTS.items()), *MORE]
)
def test_row_that_may_not_be_is_refused_by_the_database(name, write, values):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write(**values)

    if connection.vendor == "postgresql" or isinstance(names()[name], CheckConstraint):
        assert any(said in str(refused.value) for said in (name, COMES_FIRST.get(name, name)))
    else:
        assert "UNIQUE" in str(refused.value)
