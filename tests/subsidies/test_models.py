"""Every constraint by its name: a row that may be, and the nearest one that may not."""

from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint
from django.utils import timezone

from subsidies.models import Application, Ceiling, CeilingEntry, Decision, LedgerEntry, SchemeParameter, SchemeVersion
from tests.factories import make_application, make_ceiling, make_scheme, make_share, make_user

pytestmark = pytest.mark.django_db
DAY, EARLIER = date(2024, 3, 1), date(2024, 2, 29)


def application(**values):
    found = make_application(amount="100.00", received_on=DAY)
    Application.objects.filter(pk=found.pk).update(**values)


def awarded(**values):
    application(**{"status": "awarded", "awarded_amount": Decimal("100.00"), "decided_on": DAY, **values})


def decision(**values):
    Decision.objects.create(
        application=make_application(),
        **{"kind": "award", "amount": Decimal("1.00"), "decided_on": DAY, "actor": make_user(), **values},
    )


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
        share=make_share(), **{"amount": Decimal("0.01"), "decided_on": DAY, "actor": make_user(), **values}
    )


def ledger_entry(**values):
    case = make_application()
    LedgerEntry.objects.create(
        application=case,
        share=case.ceiling.shares.get(),
        **{"kind": "commitment", "amount": Decimal("0.01"), "booked_on": DAY, "actor": make_user(), **values},
    )


def version(**values):
    SchemeVersion.objects.create(
        scheme=make_scheme(), **{"number": 2, "published_on": DAY, "effective_from": DAY, "source": "x", **values}
    )


def parameter(**values):
    scheme = make_scheme(parameters={"max_amount": "1.00"})
    SchemeParameter.objects.create(version=scheme.versions.get(), **{"code": "order", **values})


# name: (how to write, what may be, what may not)
CONSTRAINTS = {
    "application_asks_for_an_amount": (
        application,
        {"requested_amount": Decimal("0.01")},
        {"requested_amount": Decimal("0.00")},
    ),
    "application_awards_at_most_what_was_requested": (
        awarded,
        {"awarded_amount": Decimal("100.00")},
        {"awarded_amount": Decimal("100.01")},
    ),
    "application_has_an_amount_when_awarded": (awarded, {}, {"awarded_amount": None}),
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
    "decision_has_an_amount_when_it_awards": (decision, {"amount": Decimal("0.01")}, {"amount": None}),
    "decision_gives_a_reason_when_it_refuses": (
        decision,
        {"kind": "refusal", "amount": None, "reason": "Why."},
        {"kind": "refusal", "amount": None},
    ),
    "ceiling_starts_once": (second_ceiling, {"part": "loan"}, {"part": "grant"}),
    "ceiling_ends_after_it_starts": (ceiling, {"ends_on": DAY}, {"ends_on": EARLIER}),
    "share_is_one_per_source": (second_share, None, {"priority": 2}),
    "ceiling_entry_changes_something": (ceiling_entry, {}, {"amount": Decimal("0.00")}),
    "ledger_amount_is_above_zero": (ledger_entry, {}, {"amount": Decimal("0.00")}),
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
MORE = [  # the other sides of a condition
    ("application_awards_at_most_what_was_requested", awarded, {"awarded_amount": Decimal("0.00")}),
    ("application_is_dated_when_decided", application, {"status": "awarded", "awarded_amount": Decimal("1.00")}),
    ("application_is_dated_when_decided", application, {"decided_on": DAY}),
    ("application_is_dated_when_withdrawn", application, {"withdrawn_on": DAY}),
    ("decision_has_an_amount_when_it_awards", decision, {"amount": Decimal("0.00")}),
    ("decision_has_an_amount_when_it_awards", decision, {"kind": "refusal", "reason": "Why."}),
    ("decision_gives_a_reason_when_it_refuses", decision, {"kind": "partial award"}),
    ("ledger_amount_is_above_zero", ledger_entry, {"amount": Decimal("-0.01")}),
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


def test_share_of_another_source_is_taken():
    share = make_share()

    second_share(ceiling=share.ceiling)

    assert share.ceiling.shares.count() == 2


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fits"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), True),
        (date(2023, 1, 1), date(2024, 1, 1), False),
        (date(2023, 1, 1), None, False),
        (date(2024, 2, 1), date(2024, 3, 1), False),
        (date(2024, 12, 31), date(2025, 12, 31), False),
        (date(2025, 1, 1), None, True),
    ],
)
def test_ceilings_of_one_scheme_and_part_do_not_overlap(starts_on, ends_on, fits):
    scheme = make_scheme()
    Ceiling.objects.create(scheme=scheme, starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31))
    new = Ceiling(scheme=scheme, starts_on=starts_on, ends_on=ends_on)

    if fits:
        new.full_clean()
    else:
        with pytest.raises(ValidationError, match="2024-2024"):
            new.full_clean()


@pytest.mark.parametrize(("part", "fits"), [("grant", False), ("loan", True)])
def test_open_ceiling_holds_every_later_day_of_its_part(part, fits):
    scheme = make_ceiling(starts_on=DAY).scheme
    new = Ceiling(scheme=scheme, part=part, starts_on=date(2050, 1, 1))

    if fits:
        new.full_clean()
    else:
        with pytest.raises(ValidationError, match="overlapt"):
            new.full_clean()


def test_ceiling_does_not_overlap_with_itself():
    make_ceiling().full_clean()


def test_saving_a_share_keeps_the_balances_that_moved_since_it_was_read():
    share = make_share(amount="100.00")
    stale = type(share).objects.get(pk=share.pk)
    CeilingEntry.objects.create(
        share=share, amount=Decimal("5.00"), decided_on=timezone.localdate(), actor=make_user()
    )

    stale.priority = 7
    stale.save()

    share.refresh_from_db()
    assert (share.priority, share.allotted) == (7, Decimal("105.00"))


@pytest.mark.parametrize(("status", "amount"), [("received", Decimal("1000.00")), ("withdrawn", None)])
def test_open_amount_is_what_is_asked_while_in_progress(status, amount):
    case = make_application()
    case.status = status

    assert case.open_amount == amount


@pytest.mark.parametrize(
    ("received_on", "as_of", "pending"),
    [(DAY, EARLIER, False), (DAY, DAY, True), (EARLIER, date(2099, 1, 1), True)],
)
def test_application_is_pending_from_its_receipt(received_on, as_of, pending):
    make_application(received_on=received_on)

    assert Application.objects.pending_on(as_of).exists() is pending


def test_rows_have_a_name_that_people_know():
    case = make_application(received_on=DAY)
    share = case.ceiling.shares.get()

    assert str(case) == "DW-2024-00001"
    assert str(case.events.get()) == "DW-2024-00001: Ontvangen"
    assert str(share) == f"{case.ceiling}: {share.source}"
    assert str(case.version) == f"{case.scheme}, versie 1"
    assert case.get_absolute_url() == "/applications/DW-2024-00001/"
