"""What may go: the period by outcome, why a case stays, and keeping one longer."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportState
from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Decision, MoneyStep, RetentionPeriod
from subsidies.objection_enums import ObjectionStepKind
from subsidies.retention_enums import RetentionOutcome as Outcome
from subsidies.retention_enums import StayReason
from subsidies.services.privacy import holds, retention
from subsidies.services.privacy.retention_refusals import KeepReasonMissing, KeptAlready, NotKept, NotYoursToLetGo
from tests.exports.exporting import make_run, sheet
from tests.factories import make_application, make_user
from tests.objecting import decision_row, row, step
from tests.subsidies import aid_rows, irregular_rows, retention_rows
from tests.subsidies.money_rows import decided
from tests.subsidies.retention_rows import closed, settled
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def later(years=60):
    return TODAY().replace(day=1) + timedelta(days=366 * years)


def confirm(*outcomes):
    for period in RetentionPeriod.objects.filter(outcome__in=outcomes or Outcome.values):
        period.is_confirmed = True
        period.save()


def of(case, on=None):
    rows = retention.closed_cases(on=on or later()).filter(pk=case.pk)
    return next(retention.keepings(rows, on=on or later()), None)


def decided_as(case, kind):
    """A decision of today about 1.000 euros, as a row."""
    with asleep():
        row_of = decision_row(case, days_ago=0)
        QuerySet(Decision).filter(pk=row_of.pk).update(kind=kind, amount=Decimal(1000))


@pytest.mark.parametrize(
    "status", [Status.REFUSED, Status.DISREGARDED, Status.WITHDRAWN, Status.FORWARDED, Status.VOID]
)
def test_case_goes_in_the_year_after_its_last_whole_year(status):
    case = closed(status)

    keeping = of(case)

    outcome, period = keeping.periods[0]
    assert outcome == Outcome(status)
    assert keeping.goes_in == keeping.closed_on.year + period.years + 1
    assert keeping.reasons == [StayReason.NOT_CONFIRMED]


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.ASSESSMENT, Status.AWARDED])
def test_case_that_is_not_closed_is_in_no_list(status):
    assert of(closed(status)) is None


def test_settled_case_goes_once_it_is_confirmed_and_five_years_have_passed():
    case = settled()
    decided_as(case, "settlement")
    confirm()

    assert of(case).reasons == []
    assert of(case, on=TODAY() + timedelta(days=5 * 365)).reasons == [StayReason.FIVE_YEARS]


def test_award_that_was_withdrawn_is_kept_as_an_award():
    case = closed(Status.WITHDRAWN)
    assert [outcome for outcome, _period in of(case).periods] == [Outcome.WITHDRAWN]

    decided_as(case, "award")

    assert [outcome for outcome, _period in of(case).periods] == [Outcome.AWARDED]


def test_objection_and_state_aid_keep_a_case_until_the_last_period_is_over():
    case = closed()
    alone = of(case).goes_in
    objection = row(case)
    step(objection, ObjectionStepKind.WITHDRAWN, done_on=TODAY())
    aid_rows.assessment(case, basis="de_minimis")

    keeping = of(case)

    assert [outcome for outcome, _period in keeping.periods] == [Outcome.REFUSED, Outcome.OBJECTION, Outcome.STATE_AID]
    assert (alone, keeping.goes_in) == (case.decided_on.year + 6, TODAY().year + 11)


@pytest.mark.parametrize(("counts_from", "goes_in"), [("closed", 2030), ("booked", 2030), ("acted", None)])
def test_period_counts_from_the_day_that_it_names(counts_from, goes_in):
    received = {"received_on": date(2024, 12, 1), "complete_on": date(2024, 12, 1)}
    case = closed(**received, decided_on=date(2024, 12, 31))
    retention_rows.period(valid_from=TODAY(), years=5, counts_from=counts_from)

    assert of(case).goes_in == (goes_in or TODAY().year + 6)


def test_later_period_holds_from_its_day_on():
    case = closed()
    retention_rows.period(valid_from=TODAY() + timedelta(days=1), years=20)

    assert of(case, on=TODAY()).goes_in == case.decided_on.year + 6
    assert of(case, on=TODAY() + timedelta(days=1)).goes_in == case.decided_on.year + 21


def kept():
    case = closed()
    holds.keep(case, reason="Een claim van de buurman", actor=make_user())
    return case


def without_period():
    RetentionPeriod.objects.filter(outcome=Outcome.VOID).delete()
    return closed(Status.VOID)


def objected():
    case = closed()
    row(case)
    return case


def before_court():
    case = closed()
    objection = row(case)
    step(objection, ObjectionStepKind.WITHDRAWN)
    step(objection, ObjectionStepKind.APPEAL, place="Rechtbank")
    return case


def on_hold():
    case = settled()
    hold = {"kind": "hold", "reason": "Een vermoeden", "until": TODAY()}
    MoneyStep.objects.create(application=case, proposed_by=make_user(), **hold, **decided())
    return case


def irregular():
    case = settled()
    irregular_rows.entry(case)
    return case


def hold_is_proposed():
    case = settled()
    MoneyStep.objects.create(application=case, kind="hold", reason="Een vermoeden", proposed_by=make_user())
    return case


def charged():
    case = settled()
    writ = {"kind": "writ", "basis": "Awb 4:57", "reason": "Niet betaald", "amount": Decimal(1), "cost": Decimal(7)}
    MoneyStep.objects.create(application=case, proposed_by=make_user(), **writ, **decided())
    return case


STAYS = [
    (StayReason.HELD, kept),
    (StayReason.PERIOD_UNKNOWN, without_period),
    (StayReason.OBJECTION, objected),
    (StayReason.COURT, before_court),
    (StayReason.CLAIM, lambda: settled(settled_amount=Decimal(700))),
    (StayReason.CLAIM, charged),
    (StayReason.TO_PAY, lambda: settled(paid=400)),
    (StayReason.LOAN, lambda: settled(back=999)),
    (StayReason.ON_HOLD, on_hold),
    (StayReason.NOT_TOLD, irregular),
    (StayReason.NOT_TOLD, hold_is_proposed),
]
ELSEWHERE = {StayReason.NOT_CONFIRMED, StayReason.FIVE_YEARS}  # tried above


@pytest.mark.parametrize(("reason", "make"), STAYS)
def test_case_stays_for_what_is_open(reason, make):
    case = make()
    confirm()

    assert of(case).reasons == [reason]
    assert case not in retention.in_year(of(case).goes_in, on=later(), stays=False)
    assert case in retention.in_year(of(case).goes_in, on=later(), stays=True)


def test_case_stays_while_an_irregularity_of_it_stands_and_no_longer():
    case, other = settled(), settled()
    confirm()
    entry = irregular_rows.standing(case)

    assert of(case, on=entry.stands_until).reasons == [StayReason.NOT_TOLD]
    assert of(case, on=entry.stands_until + timedelta(days=1)).reasons == []
    assert of(other, on=entry.stands_until).reasons == []


def test_nothing_of_the_register_is_told_where_a_case_stays_for_it():
    irregular, proposed = settled(), hold_is_proposed()
    irregular_rows.standing(irregular)
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    pages = [
        client.get(reverse("subsidies:retention-case", args=[case.case_number])) for case in (irregular, proposed)
    ]

    assert [page.context["keeping"].reasons for page in pages] == [[StayReason.NOT_CONFIRMED, StayReason.NOT_TOLD]] * 2
    assert "Er is een reden die hier niet staat" in text_of(pages[0])
    assert "onregelmatig" not in text_of(pages[0]).lower()


def test_loan_that_came_back_goes():
    confirm()

    assert of(settled(back=1000)).reasons == []


def test_every_reason_is_tried():
    assert {reason for reason, _make in STAYS} | ELSEWHERE == set(StayReason)


def test_years_count_what_goes_and_what_stays():
    confirm("refused")
    closed()
    kept()
    closed(Status.WITHDRAWN)
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


@pytest.mark.parametrize(
    ("role", "may"), [(Role.LEGAL_OFFICER, True), (Role.FUNCTIONAL_ADMIN, False), (Role.CASE_OFFICER, False)]
)
def test_only_a_legal_officer_lets_go_what_another_keeps(role, may):
    case, other = closed(), make_user(role)
    held = holds.keep(case, reason="Een claim van de buurman", actor=make_user(Role.LEGAL_OFFICER))

    if may:
        holds.let_go(case, reason="De claim is ingetrokken", actor=other)
    else:
        with pytest.raises(NotYoursToLetGo, match=str(held.actor)):
            holds.let_go(case, reason="De claim is ingetrokken", actor=other)

    assert holds.hold_of(case) == (None if may else held)


def test_screen_has_no_form_for_who_may_not_let_go():
    case = kept()
    page = reverse("subsidies:retention-case", args=[case.case_number])
    act = reverse("subsidies:retention-act", args=[case.case_number, "let-go"])
    admin, officer = signed_in(Role.FUNCTIONAL_ADMIN), signed_in(Role.LEGAL_OFFICER)

    assert act not in admin.get(page).content.decode()
    assert act in officer.get(page).content.decode()
    refused = admin.post(act, {"reason": "De claim is ingetrokken"})
    assert (refused.status_code, holds.hold_of(case) is not None) == (409, True)


def test_period_stays_once_it_was_confirmed():
    period = retention_rows.confirmed()
    period.years = 8

    with pytest.raises(ValidationError):
        period.full_clean()


@pytest.mark.parametrize("cases", [1, 3])
def test_list_asks_as_often_for_one_as_for_three(django_assert_num_queries, cases):
    for _ in range(cases):
        closed()
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
    case = closed()
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    page = reverse("subsidies:retention-case", args=[case.case_number])

    for act, reason in (("keep", "Een claim van de buurman"), ("let-go", "De claim is ingetrokken")):
        url = reverse("subsidies:retention-act", args=[case.case_number, act])
        assert client.post(url, {"reason": ""}).status_code == 400
        assert client.post(url, {"reason": reason}).status_code == 302
        assert reason in text_of(client.get(page))


def test_file_has_the_cases_of_a_year_with_their_periods():
    case = closed()
    confirm("refused")
    filters = {"year": str(case.decided_on.year + 6), "show": "go"}
    run = make_run(ExportState.QUEUED, export="retention", requested_by=make_user(Role.LEGAL_OFFICER), filters=filters)

    runner.build(run.pk)
    run.refresh_from_db()

    assert run.state == ExportState.DONE
    with run.file.open("rb") as file:
        last = sheet(file.read(), "Wat weg mag")[-1]
    assert (last[0], last[4], last[6], last[7]) == (case.case_number, case.decided_on.year + 6, "Ja", None)
