"""Decisions: what is booked, what is refused, and that a refusal leaves nothing behind."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, CeilingShare, Decision, LedgerEntry
from subsidies.services import refusals
from subsidies.services.ceilings.ceiling_refusals import AwardAboveRoom
from subsidies.services.decisions import decisions
from tests import factories
from tests.dossier import facts
from tests.factories import (
    make_application,
    make_ceiling,
    make_scheme,
    make_share,
    make_user,
    past,
    yesterday,
)

REFUSALS = {**vars(refusals), "DateInFuture": DateInFuture, "AwardAboveRoom": AwardAboveRoom}
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RECEIVED = date(2024, 3, 1)
DECIDED = date(2024, 4, 1)


def make_case(*, amount="1000.00", ceiling="100000.00", **parameters):
    scheme = make_scheme(parameters=parameters)
    return make_application(ceiling=make_ceiling(amount=ceiling, scheme=scheme), amount=amount, received_on=RECEIVED)


def award(application, amount="1000.00", **terms):
    return factories.award(
        application, amount=Decimal(amount), **{"decided_on": DECIDED, "actor": make_user(), **terms}
    )


def stored(application):
    """Everything that an act on the case could have left behind."""
    case = Application.objects.get(pk=application.pk)
    return (
        (case.status, case.awarded_amount, case.decided_on, case.withdrawn_on),
        [model.objects.filter(application=case).count() for model in (LedgerEntry, Decision, CaseEvent)],
        list(CeilingShare.objects.order_by("pk").values_list("allotted", "committed", "paid")),
    )


# Awards


def test_award_in_full_is_booked_decided_and_recorded():
    application, actor = make_case(), make_user()

    award(application, "1000.00", actor=actor)

    application.refresh_from_db()
    assert (application.status, application.awarded_amount, application.decided_on) == (
        Status.AWARDED,
        Decimal("1000.00"),
        DECIDED,
    )
    entry, decision = application.ledger.get(), application.decisions.get()
    assert (entry.kind, entry.amount, entry.booked_on, entry.actor) == (
        "commitment",
        Decimal("1000.00"),
        DECIDED,
        actor,
    )
    assert (decision.kind, decision.amount, decision.actor) == ("award", Decimal("1000.00"), actor)
    assert facts(application.events.get(action="award")) == {"amount": "1000.00", "mandate": "test"}


def test_award_in_part_keeps_its_reason():
    application = award(make_case(), "999.99", reason="The rest is not eligible.")

    decision = application.decisions.get()
    assert (decision.kind, decision.amount, decision.reason) == (
        "partial award",
        Decimal("999.99"),
        "The rest is not eligible.",
    )
    assert application.events.get(action="award").data["reason"] == "The rest is not eligible."


@pytest.mark.parametrize("day", [RECEIVED, timezone.localdate()])
def test_award_may_be_of_the_day_of_receipt_and_of_today(day):
    assert award(make_case(), decided_on=day).decided_on == day


@pytest.mark.parametrize(
    ("amount", "terms", "parameters", "refusal"),
    [
        ("1000.00", {"decided_on": RECEIVED - timedelta(days=1)}, {}, "DateBeforeReceipt"),
        ("1000.00", {"decided_on": timezone.localdate() + timedelta(days=1)}, {}, "DateInFuture"),
        ("0.00", {}, {}, "AmountNotPositive"),
        ("-0.01", {}, {}, "AmountNotPositive"),
        ("1000.01", {}, {}, "AwardAboveRequest"),
        ("1000.00", {}, {"max_amount": "999.99"}, "AwardAboveMaximum"),
        ("999.99", {}, {}, "ReasonMissing"),
        ("999.99", {"reason": " \n"}, {}, "ReasonMissing"),
        ("1000.00", {}, {"ceiling": "999.99"}, "AwardAboveRoom"),
    ],
)
def test_award_that_a_rule_refuses_leaves_nothing(amount, terms, parameters, refusal):
    application = make_case(**parameters)
    before = stored(application)

    with pytest.raises(REFUSALS[refusal]):
        award(application, amount, **terms)

    assert stored(application) == before


def test_award_of_the_last_cent_of_the_ceiling_fits_and_one_more_does_not():
    ceiling = make_ceiling(amount="1000.00")
    first, second = (make_application(ceiling=ceiling, amount="1000.00") for _ in range(2))

    award(first, "1000.00", decided_on=yesterday())

    with pytest.raises(AwardAboveRoom) as refused:
        award(second, "0.01", decided_on=yesterday(), reason="Only a cent.")
    assert refused.value.facts == {"room": Decimal("0.00"), "amount": Decimal("0.01")}


def test_refusal_says_in_dutch_what_is_left_and_what_was_asked():
    application = make_case(amount="400000.00", ceiling="372000.00")

    with pytest.raises(AwardAboveRoom) as refused:
        award(application, "400000.00")

    assert str(refused.value).replace("\u00a0", " ") == (
        "U wilt € 400.000,00 verlenen, en onder het plafond is nu nog € 372.000,00 over (artikel 4:25 Awb). Stel "
        "hoogstens € 372.000,00 voor, met het plafond als grond voor de rest. Of wacht tot er geld vrijkomt, of laat "
        "eerst het plafond verhogen of een andere dekkingsbron toevoegen."
    )


@pytest.mark.parametrize(("amount", "fits"), [("1000.00", True), ("1000.01", False)])
def test_maximum_of_the_version_of_receipt_counts(amount, fits):
    application = make_case(amount="2000.00", max_amount="1000.00")

    if fits:
        assert award(application, amount, reason="Maximum.").awarded_amount == Decimal(amount)
    else:
        with pytest.raises(refusals.AwardAboveMaximum, match=r"1\.000,00"):
            award(application, amount, reason="Maximum.")


# Sources


def make_sources(*amounts):
    """A ceiling whose sources are used in the given order."""
    ceiling = make_ceiling(amount=amounts[0])
    for priority, amount in enumerate(amounts[1:], 2):
        make_share(ceiling=ceiling, amount=amount, priority=priority)
    return ceiling, list(ceiling.shares.order_by("priority"))


@pytest.mark.parametrize(
    ("amount", "committed"),
    [
        ("99.99", ["99.99", "0.00", "0.00"]),
        ("100.00", ["100.00", "0.00", "0.00"]),
        ("100.01", ["100.00", "0.01", "0.00"]),
        ("150.01", ["100.00", "50.00", "0.01"]),
        ("170.00", ["100.00", "50.00", "20.00"]),
    ],
)
def test_award_draws_from_the_sources_in_order_of_use(amount, committed):
    ceiling, shares = make_sources("100.00", "50.00", "20.00")

    award(make_application(ceiling=ceiling, amount=amount), amount, decided_on=yesterday())

    assert [CeilingShare.objects.get(pk=share.pk).committed for share in shares] == [*map(Decimal, committed)]


def test_award_that_no_source_has_alone_is_refused_when_all_together_have_too_little():
    ceiling, _shares = make_sources("100.00", "50.00")
    application = make_application(ceiling=ceiling, amount="150.01")

    with pytest.raises(AwardAboveRoom) as refused:
        award(application, "150.01", decided_on=yesterday())

    assert refused.value.facts["room"] == Decimal("150.00")


def test_award_follows_the_division_that_was_decided():
    ceiling, (first, second) = make_sources("100.00", "100.00")
    application = make_application(ceiling=ceiling, amount="60.00")

    division = {first: Decimal("20.00"), second: Decimal("40.00")}
    award(application, "60.00", decided_on=yesterday(), division=division)

    assert {entry.share: entry.amount for entry in application.ledger.all()} == division


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        (["20.00", "39.99"], "DivisionDoesNotAddUp"),
        (["20.00", "40.01"], "DivisionDoesNotAddUp"),
        (["0.00", "60.00"], "AmountNotPositive"),
        (["70.00", "-10.00"], "AmountNotPositive"),
        (["9.99", "50.01"], "CeilingExceeded"),
    ],
)
def test_division_that_cannot_be_is_refused(parts, refusal):
    ceiling, shares = make_sources("100.00", "50.00")
    application = make_application(ceiling=ceiling, amount="60.00")
    before = stored(application)

    division = dict(zip(shares, map(Decimal, parts), strict=True))
    with pytest.raises(REFUSALS[refusal]):
        award(application, "60.00", decided_on=yesterday(), division=division)

    assert stored(application) == before


def test_division_over_a_source_of_another_ceiling_is_refused():
    application = make_application(amount="60.00")
    other = make_share()

    with pytest.raises(refusals.DivisionDoesNotAddUp):
        award(application, "60.00", decided_on=yesterday(), division={other: Decimal("60.00")})


# Refusal of an application


def test_refusal_is_decided_and_recorded_without_a_booking():
    application = make_case()

    factories.refuse(application, reason="Not eligible.", decided_on=DECIDED, actor=make_user())

    application.refresh_from_db()
    assert (application.status, application.decided_on, application.awarded_amount) == (
        Status.REFUSED,
        DECIDED,
        None,
    )
    decision = application.decisions.get()
    assert (decision.kind, decision.amount, decision.reason) == ("refusal", None, "Not eligible.")
    assert facts(application.events.get(action="refuse")) == {"reason": "Not eligible.", "mandate": "test"}
    assert not application.ledger.exists()


@pytest.mark.parametrize(
    ("reason", "decided_on", "refusal"),
    [
        ("", DECIDED, "ReasonMissing"),
        ("   ", DECIDED, "ReasonMissing"),
        ("Omdat het zo is.", RECEIVED - timedelta(days=1), "DateBeforeReceipt"),
        ("Omdat het zo is.", timezone.localdate() + timedelta(days=1), "DateInFuture"),
    ],
)
def test_refusal_that_a_rule_refuses_leaves_nothing(reason, decided_on, refusal):
    application = make_case()
    before = stored(application)

    with pytest.raises(REFUSALS[refusal]):
        factories.refuse(application, reason=reason, decided_on=decided_on, actor=make_user())

    assert stored(application) == before


# Withdrawal


def withdraw(application, day=DECIDED, **terms):
    with past(day):
        terms = {"reason": "A letter.", "actor": make_user(), **terms}
        return decisions.withdraw(application, withdrawn_on=day, **terms)


def test_withdrawal_before_the_decision_books_nothing():
    application = withdraw(make_case(), reason="No builder.")

    assert (application.status, application.withdrawn_on, application.decided_on) == (
        Status.WITHDRAWN,
        DECIDED,
        None,
    )
    assert facts(application.events.get(action="withdraw")) == {"reason": "No builder."}
    assert not application.ledger.exists()


@pytest.mark.parametrize(
    ("day", "terms", "refusal"),
    [
        (RECEIVED - timedelta(days=1), {}, "DateBeforeReceipt"),
        (timezone.localdate() + timedelta(days=1), {}, "DateInFuture"),
        (DECIDED, {"reason": " "}, "WithdrawalUnexplained"),
    ],
)
def test_withdrawal_that_cannot_be_leaves_nothing(day, terms, refusal):
    application = make_case()
    before = stored(application)

    with pytest.raises(REFUSALS[refusal]):
        withdraw(application, day, **terms)

    assert stored(application) == before


def test_award_does_not_end_by_a_recorded_withdrawal():
    application = award(make_case())
    before = stored(application)

    with pytest.raises(refusals.TransitionNotAllowed, match="Verleend"):
        withdraw(application)

    assert stored(application) == before


def test_act_looks_at_the_case_as_it_stands_now_not_as_it_was_read():
    application = make_case()
    stale = Application.objects.get(pk=application.pk)
    award(application)

    with pytest.raises(refusals.TransitionNotAllowed, match="Verleend"):
        factories.refuse(stale, reason="Too late.", decided_on=DECIDED, actor=make_user())
