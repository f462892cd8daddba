"""The rule of dates, walked over every act whose day somebody fills in; found from the code of the services."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone

from drenthe.dates.dated_acts import DATED_ACTS
from drenthe.dates.models import UsualDays
from drenthe.dates.refusals import DateTooFarBack
from drenthe.lib.entry.days import DateInFuture
from drenthe.lib.refusals import Refusal
from tests.dates.made_ready import DAY, long_ago, ready
from tests.dates.tries import CHANNELS, TRIES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
ROOT = Path(__file__).resolve().parents[2]
REASON = "De post lag in een verkeerd postvak"
# Days that are not of the act itself: a term that is given, or a day that is planned. They may lie ahead.
PLANNED = {
    ("subsidies.letters.letters.make", "letter_date"),
    ("subsidies.letters.letter_jobs.request_letters", "letter_date"),
    ("subsidies.application.completeness.request_completion", "due_on"),
    ("subsidies.assessment.hearing.ask_advice", "due_on"),
    ("subsidies.assessment.hearing.invite_view", "due_on"),
    ("subsidies.terms.term_acts.suspend", "ends_on"),
    ("subsidies.terms.term_acts.suspend", "expected_by"),
    ("subsidies.objections.objecting.request_repair", "due_on"),
    ("subsidies.objections.objection_hearings.invite", "hearing_on"),
    ("subsidies.objections.objecting.postpone", "due_on"),  # after the term (AgreedDayMissing)
    ("projects.log.write_line", "next_on"),
    ("projects.log.correct_line", "next_on"),
    ("projects.bottlenecks.raise_bottleneck", "action_on"),
    ("projects.bottlenecks.plan_action", "action_on"),
    ("projects.guides.assign", "ends_on"),
    ("projects.contacts.add_contact", "keep_until"),
    ("monitoring.targets.supervision.record_step", "term_until"),
    ("subsidies.irregularities.irregularities.propose_entry", "stands_until"),
    *(("subsidies.loans.loans.sign_agreement", name) for name in ("first_due_on", "latest_on")),
}
# Days as of which something is shown or checked, or that another service has checked; nothing is dated by them.
ASKED = {
    ("subsidies.decisions.decisions.check_decider", "decided_on"),
    *(("subsidies.objections.objecting.receive", name) for name in ("posted_on", "elsewhere_on")),
    ("subsidies.objections.objection_steps.write_step", "on"),  # the day of the act that calls it
    ("subsidies.objections.objection_steps.write_step", "after"),  # days that were kept, each with its refusal
    ("subsidies.objections.objection_proposals.decide", "decided_on"),
    ("subsidies.objections.objection_hearings.record_hearing", "waived_on"),  # between two days (WaiverOutOfOrder)
    ("subsidies.recovery.money_steps.propose", "asked_on"),  # between two days (CostsNotAskedInTime)
    ("subsidies.assessment.hearing.receive_advice", "reported_on"),  # after the request (ReportOutOfOrder)
    ("subsidies.irregularities.irregularities.propose_entry", "found_on"),  # not ahead, and told how
    # As the ministry decided and the bank has it: not ahead, the decision named, confirmed by a second person.
    *(("subsidies.state_money.state_receipts.receive", name) for name in ("received_on", "period_from")),
    ("subsidies.state_money.state_receipts.receive", "period_until"),
    ("subsidies.ceilings.lots.prepare_draw", "day"),  # a day of receipt, or none (NothingToDraw)
    *(("subsidies.settlements.sample_draws.prepare", name) for name in ("awarded_from", "awarded_until")),  # not ahead
    ("subsidies.decisions.signing.signing_rows", "on"),
    ("subsidies.letters.letters.compose", "letter_date"),
    ("subsidies.letters.letters.compose_decision", "decided_on"),
    ("subsidies.decisions.signing.letter_to_sign", "on"),
    ("subsidies.decisions.signing.letter_of", "on"),
    ("subsidies.letters.letter_facts.facts_of", "letter_date"),
    ("subsidies.case.versions.apply_versions", "known_on"),
    ("subsidies.case.record.record", "on"),
    ("subsidies.letters.sending.note_taken_over", "on"),  # the day of the step itself
    *(("subsidies.case.record.line_of", name) for name in ("on", "occurred_at")),
    ("subsidies.case.record.record", "occurred_at"),
    ("subsidies.ceilings.ledger.commit", "booked_on"),
    ("subsidies.ceilings.ledger.release", "booked_on"),
    ("subsidies.ceilings.ledger.pay", "payments"),  # the days that `pay` and a file of the bank have
    ("subsidies.ceilings.ledger.repay", "booked_on"),
    ("subsidies.ceilings.ledger.repay_loan", "booked_on"),
    ("subsidies.ceilings.ledger.waive", "booked_on"),
    ("subsidies.loans.loan_waivers.take_effect", "on"),  # the day on which its letter was sent
    ("subsidies.payments.payment_runs.make_run", "pay_on"),  # a day to come (PayOnNoWorkday, PayOnTooFar)
    ("subsidies.payments.payment_runs.finish_run", "paid_on"),  # PaidBeforeRun, then as `pay` has it
}
# Lists of days with amounts: each a planned day (tests/dates/test_typed_days.py).
LISTS = {
    ("subsidies.recovery.money_steps.propose", "instalments"),
    ("subsidies.objections.objection_proposals.propose", "instalments"),
}
# What somebody else published, on that day, in the source that is named with it.
PUBLISHED = {
    ("subsidies.ceilings.ledger.allot", "published_on"),  # on the bulletin that is named with it; it may lie ahead
    ("monitoring.sources.plan_uploads.receive", "as_of"),
    ("monitoring.sources.plans.load_plans", "as_of"),
}
# Services that take their days among other facts.
AMONG_FACTS = {
    ("projects.meetings.save_meeting", "starts_on"),
    ("projects.facts.create_project", "delivered_on"),
    ("projects.facts.change_facts", "delivered_on"),
}


DAY_NAMES = {"date", "datetime"}
OF_TYPES = {"Sequence", "tuple", "list", "dict", "Mapping"}


def names_in(annotation):
    return {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)} if annotation else set()


def is_date(annotation, lists=frozenset()):
    return bool(names_in(annotation) & (DAY_NAMES | lists))


def lists_of_days(services):
    """The names that modules give to a list of days with something else, such as the instalments of an arrangement."""
    found = set()
    for _module, tree in services:
        for node in tree.body:
            is_type = isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript)
            if is_type and names_in(node.value) & DAY_NAMES and names_in(node.value) & OF_TYPES:
                found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def all_services():
    """Every module of services by its dotted name, with its code."""
    for folder in ("projects", "subsidies", "monitoring", "drenthe"):
        for path in sorted((ROOT / folder).rglob("services/**/*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(part for part in parts if part != "services"), ast.parse(path.read_text(encoding="utf-8"))


def dated_services():
    """Give every public service that somebody does (it has an actor) with each day that is given to it."""
    services = list(all_services())
    lists = lists_of_days(services)
    for module, tree in services:
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            arguments = [*node.args.args, *node.args.kwonlyargs]
            if any(argument.arg == "actor" for argument in arguments):
                for argument in arguments:
                    if is_date(argument.annotation, lists):
                        yield f"{module}.{node.name}", argument.arg


def test_every_day_of_every_service_has_a_rule():
    found = set(dated_services())

    assert len(found) > 50
    assert found | AMONG_FACTS == set(TRIES) | PLANNED | ASKED | PUBLISHED | LISTS


def test_every_act_has_its_usual_days_and_no_days_are_left_over():
    assert set(UsualDays.objects.values_list("act", flat=True)) == set(DATED_ACTS)


def all_tries():
    receive = "subsidies.application.intake.receive"
    return [*TRIES.items(), *(((receive, channel), make) for channel, make in CHANNELS.items())]


walk = pytest.mark.parametrize("make", [pytest.param(make, id=".".join(name)) for name, make in all_tries()])


@walk
def test_day_that_cannot_be_is_refused_and_one_far_back_is_kept_with_its_reason(make):
    one = ready(make)
    if one.is_ahead:
        ready(make).act(timezone.localdate() + DAY, "")
    else:
        with pytest.raises(DateInFuture), transaction.atomic():
            one.act(timezone.localdate() + DAY, REASON)
    if one.since is not None:
        with pytest.raises(Refusal) as refused, transaction.atomic():
            one.act(one.since - DAY, REASON)
        assert not isinstance(refused.value, DateTooFarBack | DateInFuture)
    if not one.always:
        with pytest.raises(DateTooFarBack), transaction.atomic():
            one.act(long_ago() + 10 * DAY, " \n")
    assert REASON not in "".join(one.shown())

    one.act(long_ago() + 10 * DAY, REASON)

    assert any(REASON in text for text in one.shown())


@walk
def test_day_that_is_usual_needs_no_reason_and_keeps_none(make):
    one = ready(make)

    one.act(timezone.localdate(), "" if one.always else "  ")

    assert not any(REASON in text for text in one.shown())


@pytest.mark.parametrize(("days", "passes"), [(0, True), (5, True), (6, False)])
def test_usual_days_are_data_and_count_to_the_day(days, passes):
    UsualDays.objects.filter(act="pay").update(days=5)
    one = ready(TRIES["subsidies.payments.payments.pay", "paid_on"])
    day = timezone.localdate() - timedelta(days=days)

    if passes:
        one.act(day, "")
    else:
        with pytest.raises(DateTooFarBack):
            one.act(day, "")
