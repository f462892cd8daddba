"""Tranches of state money: what becomes of them to the cent, SiSa, the warning in time, and no award after the end."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.registry import EXPORTS
from drenthe.lib.database import verifying
from drenthe.lib.entry.days import DateInFuture
from projects.enums import OrganisationKind
from subsidies.enums import EntryKind
from subsidies.models import FundingSource, LedgerEntry, StateReceipt
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions
from subsidies.services.state_money import sisa, tranches
from subsidies.services.state_money.state_refusals import (
    ActivitiesAfterSource,
    MoreBackThanReceived,
    MoreBackThanUnspent,
    NotStateMoney,
    SourceEnded,
)
from tests import paying, settling
from tests.factories import (
    OPENED,
    give_mandate,
    make_application,
    make_award,
    make_organisation,
    make_proposal,
    make_share,
    make_user,
)
from tests.state_money import ends_in, make_receipt, make_tranche
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def euros(*amounts):
    return tuple(Decimal(amount) for amount in amounts)


def only(source, as_of=TODAY):
    (found,) = tranches.tranches(as_of=as_of, source=source)
    return found


def make_receipt_row(source, amount):
    """Straight into the tables, as no service would."""
    terms = {"received_on": TODAY, "reference": "x", "actor": make_user()}
    return StateReceipt.objects.create(source=source, amount=Decimal(amount), **terms)


def verified():
    return list(verifying.differences(only=["state_money"]))


def test_tranche_shows_its_part_of_each_case_as_of_a_day():
    """1,000 of the state, 900 awarded in 2024 of which 600 was paid; 400 more in part from it, settled at 250."""
    share = make_tranche(received=None)
    make_receipt(share.source, amount="800.00", received_on=date(2024, 1, 2))
    make_receipt(share.source, amount="200.00", received_on=date(2024, 6, 3))
    first = make_award(
        amount="900.00", ceiling=share.ceiling, received_on=date(2024, 2, 1), decided_on=date(2024, 3, 1)
    )
    paying.pay(first, amount=Decimal("600.00"), paid_on=date(2024, 4, 1), date_reason="Laat", actor=make_user())
    second = make_award(amount="400.00", ceiling=share.ceiling)
    settling.settled(second, "250.00", paid="50.00")

    earlier, now = only(share.source, date(2024, 3, 31)), only(share.source)

    assert (earlier.received, earlier.awarded, earlier.paid) == euros("800.00", "900.00", "0.00")
    assert (now.received, now.awarded, now.paid) == euros("1000.00", "1000.00", "650.00")
    assert (now.unused, now.unpaid, now.unspent) == euros("0.00", "350.00", "350.00")
    parts = [(row.application, row.awarded, row.paid, row.settled) for row in now.cases]
    assert parts == [(first, *euros("900.00", "600.00"), None), (second, *euros("100.00", "50.00", "100.00"))]
    assert (now.settled, now.released) == euros("100.00", "0.00")
    assert verified() == []


def test_sisa_says_per_year_who_got_what_to_the_cent():
    share = make_tranche()
    gemeente = make_organisation(kind=OrganisationKind.MUNICIPALITY, name="Zuidwolde")
    case = make_award(
        amount="300.03",
        ceiling=share.ceiling,
        applicant=gemeente,
        received_on=date(2023, 2, 1),
        decided_on=date(2023, 3, 1),
    )
    for amount, day in (("100.01", date(2023, 4, 1)), ("50.01", date(2024, 4, 1))):
        paying.pay(case, amount=Decimal(amount), paid_on=day, date_reason="Laat", actor=make_user())
    make_award(amount="20.00", ceiling=share.ceiling)

    lines = sisa.sisa_lines(as_of=date(2024, 12, 31), source=share.source)
    now = [line for line in sisa.sisa_lines(as_of=TODAY) if line.year == TODAY.year]

    assert [(line.year, line.awarded, line.awarded_ever, line.paid, line.paid_ever) for line in lines] == [
        (2024, *euros("0.00", "300.03", "50.01", "150.02")),
        (2023, *euros("300.03", "300.03", "100.01", "100.01")),
    ]
    assert [line.is_municipality for line in now] == [True, False]
    assert sisa.together(now).paid_ever == only(share.source).paid


# Not after its end


@pytest.mark.parametrize(("days", "is_refused"), [(0, False), (-1, True)])
def test_award_from_a_source_that_ended_is_refused_by_its_name(days, is_refused):
    share = make_tranche()
    case, actor = make_application(ceiling=share.ceiling), make_user()
    give_mandate(actor)
    proposal = make_proposal(case)
    FundingSource.objects.filter(pk=share.source.pk).update(ends_on=ends_in(days))

    if not is_refused:
        decisions.sign(proposal, decided_on=TODAY, actor=actor)
        return
    with pytest.raises(SourceEnded, match=share.source.name):
        decisions.sign(proposal, decided_on=TODAY, actor=actor)

    case.refresh_from_db()
    assert case.awarded_amount is None
    with pytest.raises(SourceEnded):
        make_proposal(make_application(ceiling=share.ceiling))


def test_award_goes_on_when_it_is_divided_over_other_sources():
    share = make_tranche(ends_on=TODAY - timedelta(days=1))
    other = share.ceiling.shares.get(priority=2)

    make_proposal(make_application(ceiling=share.ceiling), division={other: Decimal("1000.00")})

    with pytest.raises(SourceEnded):
        make_proposal(make_application(ceiling=share.ceiling), division={share: Decimal("1000.00")})


def test_database_refuses_a_commitment_after_the_end_and_money_of_the_state_elsewhere():
    share = make_tranche()
    case, actor = make_award(ceiling=share.ceiling), make_user()
    FundingSource.objects.filter(pk=share.source.pk).update(ends_on=TODAY - timedelta(days=1))
    terms = {"share": share, "application": case, "amount": Decimal("1.00"), "actor": actor}

    LedgerEntry.objects.create(kind=EntryKind.RELEASE, booked_on=TODAY, **terms)
    with pytest.raises(IntegrityError, match="after its last day"), transaction.atomic():
        LedgerEntry.objects.create(kind=EntryKind.COMMITMENT, booked_on=TODAY, **terms)
    with pytest.raises(IntegrityError, match="state pays"), transaction.atomic():
        StateReceipt.objects.create(
            source=make_share().source, amount=Decimal("1.00"), received_on=OPENED, reference="x", actor=actor
        )

    assert [line for line in verified() if case.case_number in line and "its last day" in line]


def test_activities_after_the_end_pass_with_a_reason_and_stand_on_the_case():
    share = make_tranche(ends_on=ends_in(200))
    case = make_application(ceiling=share.ceiling)
    with pytest.raises(ActivitiesAfterSource, match=share.source.name):
        make_proposal(case, deviation="")
    case.refresh_from_db()

    proposal = make_proposal(case, deviation="Het meeste wordt dit jaar al uitgegeven")
    actor = make_user()
    give_mandate(actor)
    decisions.sign(proposal, decided_on=TODAY, actor=actor)

    page = text_of(signed_in(Role.FINANCE).get(case.get_absolute_url()))
    assert proposal.deviations["gaps"][0]["code"] == "ActivitiesAfterSource"
    assert f"€ 1.000,00 van wat nog betaald moet worden komt uit “{share.source.name}”" in page


# The warning


@pytest.mark.parametrize(
    ("days", "amount", "is_warned"),
    [(180, "9.00", True), (181, "9.00", False), (-1, "9.00", True), (None, "9.00", True), (5, None, False)],
)
def test_warning_comes_in_time_and_stays_until_nothing_is_left(days, amount, is_warned):
    share = make_tranche(ends_on=None if days is None else ends_in(days), received=amount)

    page = text_of(signed_in(Role.FINANCE).get(reverse("subsidies:work"), follow=True))

    assert (share.source.name in page) == is_warned
    if days == -1:
        make_receipt(share.source, amount="-9.00", received_on=TODAY)
        assert tranches.asking(on=TODAY) == []


def test_who_handles_cases_is_not_warned_and_who_watches_sees_no_cases():
    make_tranche(ends_on=ends_in(5))
    finance = signed_in(Role.FINANCE)

    assert signed_in(Role.CASE_OFFICER).get(reverse("subsidies:work-tab", args=["state"])).status_code == 404
    assert finance.get(reverse("subsidies:work-tab", args=["team"])).status_code == 404
    assert finance.get(reverse("subsidies:work-tab", args=["state"])).status_code == 200


# What comes in


def test_receipt_is_of_state_money_not_in_the_future_and_no_more_goes_back_than_came():
    tranche = make_tranche(received="10.00").source
    with pytest.raises(NotStateMoney):
        make_receipt(make_share().source)
    with pytest.raises(DateInFuture):
        make_receipt(tranche, received_on=ends_in(1))
    with pytest.raises(MoreBackThanReceived):
        make_receipt(tranche, amount="-10.01")

    assert make_receipt(tranche, amount="-10.00").amount == Decimal("-10.00")


@pytest.mark.parametrize(("back", "is_refused"), [("-60.00", False), ("-60.01", True), ("-100.00", True)])
def test_what_was_spent_does_not_go_back_whoever_asks(back, is_refused):
    """100 of the state, 70 awarded from it and 40 paid: 60 is left that can go back, by the database too."""
    share = make_tranche(received="100.00")
    case = make_award(amount="70.00", ceiling=share.ceiling)
    paying.pay(case, amount=Decimal("40.00"), paid_on=TODAY, actor=make_user())

    if is_refused:
        with pytest.raises(MoreBackThanUnspent) as refused:
            make_receipt(share.source, amount=back)
        assert refused.value.facts["left"] == Decimal("60.00")
        with pytest.raises(IntegrityError, match="spent"), transaction.atomic():
            make_receipt_row(share.source, back)
    else:
        assert make_receipt(share.source, amount=back).amount == Decimal(back)
    assert verified() == []


def test_what_came_back_of_a_payment_can_go_back_to_the_state():
    share = make_tranche(received="100.00")
    case = make_award(amount="70.00", ceiling=share.ceiling)
    paying.pay(case, amount=Decimal("70.00"), paid_on=TODAY, actor=make_user())
    with pytest.raises(MoreBackThanUnspent):
        make_receipt(share.source, amount="-30.01")

    LedgerEntry.objects.create(
        kind=EntryKind.REPAYMENT,
        share=share,
        application=case,
        amount=Decimal("0.01"),
        booked_on=TODAY,
        actor=make_user(),
    )

    assert make_receipt(share.source, amount="-30.01").amount == Decimal("-30.01")


def test_verify_finds_what_went_back_and_was_spent():
    share = make_tranche(received="100.00")
    make_receipt(share.source, amount="-60.00")
    case = make_award(amount="70.00", ceiling=share.ceiling)
    paying.pay(case, amount=Decimal("70.00"), paid_on=TODAY, actor=make_user())
    assert verified() == []  # paid after it: the province paid ahead of what comes in

    with undone():
        with asleep():
            make_receipt_row(share.source, "-0.01")
        assert [line for line in verified() if "0.01 went back" in line and "70.00 of it was spent" in line]


# On screen and as files


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_and_files_ask_as_much_however_many_cases(rows, django_assert_max_num_queries):
    share = make_tranche()
    for _number in range(rows):
        make_award(amount="10.00", ceiling=share.ceiling)
    reader = signed_in(Role.AUDITOR)

    with django_assert_max_num_queries(22):
        page = reader.get(reverse("subsidies:tranche", args=[share.source.pk]))
    with django_assert_max_num_queries(17):
        files = {key: _rows(key) for key in ("state-money", "state-money-cases", "sisa")}

    assert text_of(page).count("DRW-") >= rows or text_of(page).count("/applications/") >= rows
    assert [len(found) for found in files.values()] == [1, rows, rows]


def _rows(key):
    order = ExportRequest({}, TODAY, "x", timezone.now(), None)
    return list(EXPORTS[key].prepare(order).csv[1])


def test_pages_show_the_day_that_is_asked_and_refuse_what_is_no_day():
    share = make_tranche(ends_on=ends_in(-3))
    client = signed_in(Role.LEGAL_OFFICER)

    for url in (reverse("subsidies:state-money"), reverse("subsidies:tranche", args=[share.source.pk])):
        assert "€ 1.000,00" in text_of(client.get(url))
        assert "€ 1.000,00" not in text_of(client.get(url, {"as_of": "2019-12-31"}))
        assert client.get(url, {"as_of": "nonsense"}).status_code == 400
    assert client.get(reverse("subsidies:tranche", args=[make_share().source.pk])).status_code == 404


# Counting again


def test_verify_finds_use_that_is_not_that_of_the_shares(monkeypatch):
    share = make_tranche()
    make_award(amount="10.00", ceiling=share.ceiling)
    assert verified() == []

    monkeypatch.setattr(tranches, "SIGNS", {**tranches.SIGNS, EntryKind.COMMITMENT: (2, 0, 0)})

    assert [line for line in verified() if share.source.code in line and "its shares keep 10.00" in line]
    assert ledger.available([share]) == Decimal("1000.00")
