"""What may go: the period by outcome, why a case stays, and keeping one longer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, MoneyStep, RetentionPeriod
from subsidies.objection_enums import ObjectionStepKind
from subsidies.retention_enums import RetentionOutcome as Outcome
from subsidies.retention_enums import StayReason
from subsidies.services.privacy import holds, retention
from subsidies.services.privacy.retention_refusals import KeepReasonMissing, KeptAlready, NotKept
from tests import lending, recovering, settling
from tests.cases import make_case
from tests.exports.exporting import make_run, sheet
from tests.factories import make_application, make_award, make_user
from tests.objecting import row, step
from tests.subsidies import aid_rows, retention_rows
from tests.subsidies.money_rows import decided
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
TODAY = timezone.localdate
YEARS = {"refused": 5, "awarded": 10, "loan": 10, "objection": 10, "state_aid": 10, "withdrawn": 5}


def later(years=60):
    return TODAY().replace(day=1) + timedelta(days=366 * years)


def confirm(*outcomes):
    for period in RetentionPeriod.objects.filter(outcome__in=outcomes or Outcome.values):
        period.is_confirmed = True
        period.save()


def of(case, on=None):
    rows = retention.closed_cases(on=on or later()).filter(pk=case.pk)
    return next(retention.keepings(rows, on=on or later()), None)


def paid_and_settled():
    return settling.settled(make_award(), paid="1000.00")


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province, to which is repaid


@pytest.mark.parametrize(
    "status", [Status.REFUSED, Status.DISREGARDED, Status.WITHDRAWN, Status.FORWARDED, Status.VOID]
)
def test_case_goes_in_the_year_after_its_last_whole_year(status):
    case = make_case(status)

    keeping = of(case)

    outcome, period = keeping.periods[0]
    assert outcome == Outcome(status)
    assert keeping.goes_in == keeping.closed_on.year + period.years + 1
    assert keeping.reasons == [StayReason.NOT_CONFIRMED]


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.ASSESSMENT, Status.AWARDED])
def test_case_that_is_not_closed_is_in_no_list(status):
    assert of(make_case(status)) is None


def test_settled_case_goes_once_it_is_confirmed_and_five_years_have_passed():
    case = paid_and_settled()
    confirm()

    assert of(case).reasons == []
    assert of(case, on=TODAY() + timedelta(days=5 * 365)).reasons == [StayReason.FIVE_YEARS]


def test_award_that_was_withdrawn_is_kept_as_an_award():
    case = make_award()
    with asleep():
        Application.objects.filter(pk=case.pk).update(status=Status.WITHDRAWN, withdrawn_on=TODAY())

    assert [outcome for outcome, _period in of(case).periods] == [Outcome.AWARDED]


def test_objection_and_state_aid_keep_a_case_until_the_last_period_is_over():
    case = make_case(Status.REFUSED)
    alone = of(case).goes_in
    objection = row(case)
    step(objection, ObjectionStepKind.WITHDRAWN, done_on=TODAY())
    aid_rows.assessment(case, basis="de_minimis")

    keeping = of(case)

    assert [outcome for outcome, _period in keeping.periods] == [Outcome.REFUSED, Outcome.OBJECTION, Outcome.STATE_AID]
    assert (alone, keeping.goes_in) == (case.decided_on.year + 6, TODAY().year + 11)


@pytest.mark.parametrize(("counts_from", "goes_in"), [("closed", 2030), ("booked", 2030), ("acted", None)])
def test_period_counts_from_the_day_that_it_names(counts_from, goes_in):
    case = make_case(Status.REFUSED)
    with asleep():
        days = {"received_on": date(2024, 12, 1), "complete_on": date(2024, 12, 1), "decided_on": date(2024, 12, 31)}
        Application.objects.filter(pk=case.pk).update(**days)
    retention_rows.period(valid_from=TODAY(), years=5, counts_from=counts_from)

    assert of(case).goes_in == (goes_in or TODAY().year + 6)


def test_later_period_holds_from_its_day_on():
    case = make_case(Status.REFUSED)
    retention_rows.period(valid_from=TODAY() + timedelta(days=1), years=20)

    assert of(case, on=TODAY()).goes_in == case.decided_on.year + 6
    assert of(case, on=TODAY() + timedelta(days=1)).goes_in == case.decided_on.year + 21


def kept():
    case = make_case(Status.REFUSED)
    holds.keep(case, reason="Een claim van de buurman", actor=make_user())
    return case


def without_period():
    RetentionPeriod.objects.filter(outcome=Outcome.VOID).delete()
    return make_case(Status.VOID)


def objected():
    case = make_case(Status.REFUSED)
    row(case)
    return case


def before_court():
    case = make_case(Status.REFUSED)
    objection = row(case)
    step(objection, ObjectionStepKind.WITHDRAWN)
    step(objection, ObjectionStepKind.APPEAL, place="Rechtbank")
    return case


def on_hold():
    case = paid_and_settled()
    MoneyStep.objects.create(
        application=case,
        kind="hold",
        reason="Een vermoeden",
        proposed_by=make_user(),
        until=TODAY(),
        **decided(),
    )
    return case


def loan_that_runs():
    case = lending.running()
    with asleep():
        Application.objects.filter(pk=case.pk).update(
            status="settled", settled_on=TODAY(), settled_amount=case.awarded_amount
        )
    return case


STAYS = {
    StayReason.HELD: kept,
    StayReason.PERIOD_UNKNOWN: without_period,
    StayReason.OBJECTION: objected,
    StayReason.COURT: before_court,
    StayReason.CLAIM: recovering.owing,
    StayReason.TO_PAY: lambda: settling.settled(make_award()),
    StayReason.LOAN: loan_that_runs,
    StayReason.ON_HOLD: on_hold,
}
ELSEWHERE = {StayReason.NOT_CONFIRMED, StayReason.FIVE_YEARS}  # tried above


@pytest.mark.parametrize("reason", [*STAYS])
def test_case_stays_for_what_is_open(reason):
    case = STAYS[reason]()
    confirm()

    assert of(case).reasons == [reason]
    assert case not in retention.in_year(of(case).goes_in, on=later(), stays=False)
    assert case in retention.in_year(of(case).goes_in, on=later(), stays=True)


def test_every_reason_is_tried():
    assert set(STAYS) | ELSEWHERE == set(StayReason)


def test_charge_that_did_not_come_in_keeps_a_case_until_it_did():
    confirm()
    charged, free = recovering.owing(), recovering.owing()
    recovering.reminded(charged)
    with asleep():
        Application.objects.filter(pk__in=[charged.pk, free.pk]).update(settled_amount=Decimal("1000.00"))

    assert (of(charged).reasons, of(free).reasons) == ([StayReason.CLAIM], [])


def test_years_count_what_goes_and_what_stays():
    confirm("refused")
    make_case(Status.REFUSED)
    kept()
    make_case(Status.WITHDRAWN)
    without_period()

    years = retention.by_year(on=TODAY())

    assert [(one.year, one.cases, one.stay, one.go) for one in years] == [
        (TODAY().year + 6, 3, 2, 1),
        (None, 1, 1, 0),
    ]


def test_case_is_kept_once_and_let_go_again():
    case, actor = make_application(), make_user()
    with pytest.raises(NotKept):
        holds.let_go(case, reason="De claim is ingetrokken", actor=actor)
    for reason, refusal in (("", KeepReasonMissing), ("ok", SaysNothing)):
        with pytest.raises(refusal):
            holds.keep(case, reason=reason, actor=actor)

    held = holds.keep(case, reason="Een claim van de buurman", actor=actor)
    with pytest.raises(KeptAlready):
        holds.keep(case, reason="Nog een claim", actor=make_user())
    assert holds.hold_of(case) == held

    holds.let_go(case, reason="De claim is ingetrokken", actor=actor)
    assert holds.hold_of(case) is None
    assert holds.keep(case, reason="Een nieuwe claim", actor=actor)


def test_period_stays_once_it_was_confirmed():
    period = retention_rows.confirmed()
    period.years = 8

    with pytest.raises(ValidationError):
        period.full_clean()


@pytest.mark.parametrize("cases", [1, 3])
def test_list_asks_as_often_for_one_as_for_three(django_assert_num_queries, cases):
    for _ in range(cases):
        make_case(Status.REFUSED)
    year = TODAY().year + 6

    with django_assert_num_queries(5):
        assert len(retention.by_year(on=TODAY())) == 1
        assert len(list(retention.keepings(retention.in_year(year, on=TODAY()), on=TODAY()))) == cases


def test_screen_shows_the_years_and_why_a_case_stays():
    case = kept()
    client = signed_in(Role.LEGAL_OFFICER)

    page = client.get(reverse("subsidies:retention"))
    go = client.get(reverse("subsidies:retention"), {"year": case.decided_on.year + 6, "show": "go"})

    assert case.case_number in text_of(page)
    assert "Iemand bewaart de zaak langer" in text_of(page)
    assert case.case_number not in text_of(go)
    assert client.get(reverse("subsidies:retention"), {"year": "1900"}).status_code == 400


def test_screen_keeps_a_case_and_lets_it_go():
    case = make_case(Status.REFUSED)
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    page = reverse("subsidies:retention-case", args=[case.case_number])

    for act, reason in (("keep", "Een claim van de buurman"), ("let-go", "De claim is ingetrokken")):
        url = reverse("subsidies:retention-act", args=[case.case_number, act])
        assert client.post(url, {"reason": ""}).status_code == 400
        assert client.post(url, {"reason": reason}).status_code == 302
        assert reason in text_of(client.get(page))


def test_file_has_the_cases_of_a_year_with_their_periods():
    case = make_case(Status.REFUSED)
    confirm("refused")
    filters = {"year": str(case.decided_on.year + 6), "show": "go"}
    run = make_run(ExportState.QUEUED, export="retention", requested_by=make_user(Role.LEGAL_OFFICER), filters=filters)

    runner.build(run.pk)
    run.refresh_from_db()

    assert run.state == ExportState.DONE
    with run.file.open("rb") as file:
        last = sheet(file.read(), "Wat weg mag")[-1]
    assert (last[0], last[4], last[6], last[7]) == (case.case_number, case.decided_on.year + 6, True, None)
