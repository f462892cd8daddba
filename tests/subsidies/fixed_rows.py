"""A row in use and a free one for everything that is declared fixed (tests/subsidies/test_fixed.py)."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from projects.models import GuideStay, Municipality, Region, RegionMembership, Stay
from subsidies.models import (
    Advice,
    ApplicantDetails,
    Application,
    Ceiling,
    CoFinancer,
    CompletionRequest,
    Criterion,
    DefaultNotice,
    DeMinimisLimit,
    Draw,
    ExtraFreeDay,
    FundingSource,
    Hearing,
    Obligation,
    ObligationCheck,
    PenaltyRate,
    PlannedDwellings,
    Proposal,
    RefusalGround,
    RequiredDocument,
    Suspension,
)
from subsidies.services.application import completeness
from subsidies.services.application.intake import Plan
from tests import lending, objecting
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_followed,
    make_guide,
    make_project,
    make_proposal,
    make_scheme,
    make_share,
    make_user,
    refuse,
)
from tests.monitoring import report_rows
from tests.paying import ordered
from tests.subsidies import money_rows, retention_rows
from tests.subsidies.loan_rows import reference_rate
from tests.subsidies.raw import line
from tests.subsidies.rows import payment_run

DAY, NEXT = date(2024, 3, 1), date(2024, 3, 20)
LATE = date(2999, 1, 1)


def version():
    return make_scheme(parameters={"decision_weeks": "13"}).versions.get()


def award():
    return make_award(ceiling=make_ceiling(scheme=version().scheme))


def planned(make):
    """A case with everything that can be given in rows."""
    plan = Plan(cofinancers=[("Bank", Decimal("1.00"))], dwellings=[("unknown", "other_form", 2)])
    return make(plan=plan, projects=["Hof"])


def assessed():
    return completeness.start_assessment(planned(make_application), deviation="Omdat het zo is", actor=make_user())


def grounds(proposal):
    proposal.grounds.add(RefusalGround.objects.create(code="own", article="x", text="x"))
    return Proposal.grounds.through.objects.filter(proposal=proposal).last()


def refused():
    case = make_application()
    refuse(case, reason="Omdat het zo is", decided_on=timezone.localdate(), actor=make_user())
    return case.proposals.get()


def project_of_case(make=make_application):
    return Application.projects.through.objects.get(application=planned(make))


def criterion(of):
    return Criterion.objects.create(version=of, text="x", article="x")


def requirement(of):
    return RequiredDocument.objects.create(version=of, code="x", name="x")


def under(make):
    """A row of a version, that an application then falls under."""
    found = version()
    row = make(found)
    make_application(ceiling=make_ceiling(scheme=found.scheme))
    return row


def obligation(**values):
    return Obligation.objects.create(decision=award().decisions.get(), text="x", due_on=NEXT, **values)


def payment(*, released=False, **values):
    return ordered(make_application(), "1.00", released=released, **values)


def dropped_payment():
    return payment(state="dropped", closed_by=make_user(), closed_at=timezone.now())


def advice(**values):
    fields = {"adviser": "x", "question": "x", "asked_on": DAY, "due_on": NEXT, **values}
    return Advice.objects.create(application=make_application(), **fields)


def draw(*, is_drawn=False):
    drawn = {"seed": "ab", "witness": make_user(), "drawn_at": timezone.now()} if is_drawn else {}
    return Draw.objects.create(ceiling=make_ceiling(), day=DAY, cases=["y"], prepared_by=make_user(), **drawn)


def hearing(**values):
    fields = {"invited_on": DAY, "due_on": NEXT, "intention": "x", **values}
    return Hearing.objects.create(application=make_application(), **fields)


def request(**values):
    fields = {"requested_on": DAY, "due_on": NEXT, "missing": "x", "actor": make_user(), **values}
    return CompletionRequest.objects.create(application=make_application(), **fields)


def suspension(**values):
    fields = {"kind": "consent", "starts_on": DAY, "reason": "Omdat het zo is", "actor": make_user(), **values}
    return Suspension.objects.create(application=make_application(), **fields)


def rate():
    fields = dict.fromkeys(("first_days", "second_days", "further_days", "maximum"), Decimal("1.00"))
    return PenaltyRate.objects.create(valid_from=DAY, source="x", **fields)


def noticed():
    DefaultNotice.objects.create(application=make_application(), received_on=NEXT, actor=make_user())
    return rate()


def limit(**values):
    return DeMinimisLimit.objects.create(**{"valid_from": LATE, "amount": Decimal("1.00"), "source": "x", **values})


def limited():
    make_award()
    return limit(valid_from=DAY)


def rated():
    lending.sign(lending.make_loan())
    return reference_rate(valid_from=DAY)


def free_day(day=LATE):
    return ExtraFreeDay.objects.create(day=day, decree="x")


def freed():
    make_award()
    return free_day(timezone.localdate())


def membership(municipality):
    return RegionMembership.objects.create(region=Region.objects.first(), municipality=municipality, starts_on=LATE)


def municipality():
    return Municipality.objects.create(code="GM9999", name="x")


def stay(left_on=None):
    row = make_followed().stays.get()
    Stay.objects.filter(pk=row.pk).update(left_on=left_on)
    return row


def guide_stay(left_on=None):
    row = make_guide().stays.get()
    GuideStay.objects.filter(pk=row.pk).update(left_on=left_on)
    return row


def parameter_in_use():
    return award().version.parameters.get(code="decision_weeks")


def free_parameter():
    return version().parameters.get(code="decision_weeks")


def ground_in_use():
    return refused().grounds.first()


def closed_proposal():
    return award().proposals.get()


def not_met(make):
    """The link from what is made, a proposal or a view, to an obligation that was not met."""
    said = {"outcome": "not_met", "found_on": NEXT, "remark": "x", "actor": make_user()}
    check = ObligationCheck.objects.create(obligation=obligation(), **said)
    row = make()
    row.not_met.add(check)
    return row.not_met.through.objects.last()


def not_met_of_closed():
    link = not_met(lambda: make_proposal(make_application()))
    closed = {"closed_at": timezone.now(), "closed_by": make_user()}
    Proposal.objects.filter(pk=link.proposal_id).update(state="returned", **closed)
    return link


def used_place():
    return make_project().municipality


# by declaration: a row in use, and a free one (None: it is fixed from the start)
ROWS = {
    "subsidies_scheme_fixed": (lambda: award().scheme, make_scheme),
    "subsidies_schemeversion_fixed": (lambda: award().version, version),
    "subsidies_schemeparameter_fixed": (
        parameter_in_use,
        free_parameter,
    ),
    "subsidies_criterion_fixed": (lambda: under(criterion), lambda: criterion(version())),
    "subsidies_requireddocument_fixed": (lambda: under(requirement), lambda: requirement(version())),
    "subsidies_fundingsource_fixed": (
        lambda: make_share().source,
        lambda: FundingSource.objects.create(code="x", name="x"),
    ),
    "subsidies_ceiling_fixed": (
        lambda: make_share().ceiling,
        lambda: Ceiling.objects.create(scheme=make_scheme(), starts_on=DAY),
    ),
    "subsidies_ceilingshare_fixed": (make_share, lambda: make_share(amount="0")),
    "subsidies_mandate_fixed": (
        lambda: award().decisions.get().mandate,
        lambda: give_mandate(make_user(), max_amount=Decimal("1.00")),
    ),
    "subsidies_refusalground_fixed": (
        ground_in_use,
        lambda: RefusalGround.objects.create(code="free", article="x", text="x"),
    ),
    "subsidies_moneyfigure_fixed": (money_rows.figure_in_use, money_rows.figure),
    "subsidies_moneystep_fixed": (money_rows.step, None),
    "subsidies_moneystep_ruled": (money_rows.revoked_step, None),
    "subsidies_moneystep_closed": (lambda: money_rows.step(is_decided=True), None),
    "subsidies_moneystep_ended": (
        lambda: money_rows.step(
            is_decided=True, kind="hold", amount=None, until=money_rows.NEXT, ended_on=money_rows.NEXT
        ),
        lambda: money_rows.step(is_decided=True, kind="hold", amount=None, until=money_rows.NEXT),
    ),
    "subsidies_penaltyrate_fixed": (noticed, rate),
    "subsidies_deminimislimit_fixed": (limited, limit),
    "subsidies_referencerate_fixed": (rated, reference_rate),
    "subsidies_retentionperiod_fixed": (retention_rows.confirmed, retention_rows.period),
    "subsidies_extrafreeday_fixed": (freed, free_day),
    "subsidies_application_fixed": (lambda: planned(make_award), assessed),
    "subsidies_application_facts": (
        lambda: planned(make_award),
        lambda: objecting.row(objecting.decision_row(planned(make_application)).application).application,  # is open
    ),
    "subsidies_planneddwellings_fixed": (
        lambda: PlannedDwellings.objects.get(application=planned(make_award)),
        lambda: PlannedDwellings.objects.get(application=planned(make_application)),
    ),
    "subsidies_cofinancer_fixed": (
        lambda: CoFinancer.objects.get(application=planned(make_award)),
        lambda: CoFinancer.objects.get(application=planned(make_application)),
    ),
    "subsidies_application_projects_fixed": (lambda: project_of_case(make_award), project_of_case),
    "subsidies_applicantdetails_fixed": (lambda: ApplicantDetails.objects.get(application=make_award()), None),
    "subsidies_application_number": (make_application, None),
    "subsidies_proposal_fixed": (lambda: make_proposal(make_application()), None),
    "subsidies_proposal_closed": (closed_proposal, lambda: make_proposal(make_application())),
    "subsidies_proposal_grounds_fixed": (
        lambda: Proposal.grounds.through.objects.get(proposal=refused()),
        lambda: grounds(make_proposal(make_application())),
    ),
    "subsidies_proposal_not_met_fixed": (
        not_met_of_closed,
        lambda: not_met(lambda: make_proposal(make_application())),
    ),
    "subsidies_hearing_not_met_fixed": (lambda: not_met(hearing), None),
    "subsidies_obligation_fixed": (obligation, None),
    "subsidies_paymentorder_fixed": (payment, None),
    "subsidies_paymentorder_run": (lambda: payment(released=True, run=payment_run()), lambda: payment(released=True)),
    "subsidies_paymentorder_released": (lambda: payment(released=True), payment),
    "subsidies_paymentorder_closed": (
        lambda: payment(state="dropped", closed_by=make_user(), closed_at=timezone.now()),
        payment,
    ),
    "subsidies_advice_fixed": (advice, None),
    "subsidies_advice_closed": (lambda: advice(received_on=NEXT, answer="x"), advice),
    "subsidies_draw_fixed": (draw, None),
    "subsidies_draw_closed": (lambda: draw(is_drawn=True), draw),
    "subsidies_hearing_fixed": (hearing, None),
    "subsidies_hearing_closed": (lambda: hearing(received_on=NEXT, view="x"), hearing),
    "subsidies_completionrequest_fixed": (request, None),
    "subsidies_completionrequest_closed": (lambda: request(completed_on=NEXT), request),
    "subsidies_suspension_fixed": (suspension, None),
    "subsidies_suspension_closed": (lambda: suspension(ends_on=NEXT), suspension),
    "monitoring_block_approved": (report_rows.of_approved, report_rows.block),
    "monitoring_blockversion_approved": (report_rows.version_of_approved, None),
    "projects_stay_fixed": (stay, None),
    "projects_stay_closed": (lambda: stay(left_on=LATE), stay),
    "projects_guidestay_fixed": (guide_stay, None),
    "projects_guidestay_closed": (lambda: guide_stay(left_on=LATE), guide_stay),
    "projects_statusline_fixed": (line, None),
    "projects_municipality_fixed": (used_place, municipality),
    "projects_regionmembership_fixed": (lambda: membership(used_place()), lambda: membership(municipality())),
}
