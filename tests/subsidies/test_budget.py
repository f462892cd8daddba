"""The figures of the budget, as of any day, from the entries."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.models import Ceiling, CeilingShare
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import budget, ledger
from subsidies.services.decisions import decisions
from subsidies.services.verify.verify import differences
from tests import factories, paying
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_share, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
RECEIVED, DECIDED, PAID, WITHDRAWN = (date(2024, month, 15) for month in (3, 4, 5, 6))


def day_before(day):
    return date.fromordinal(day.toordinal() - 1)


def of(ceiling, as_of):
    (row,) = budget.figures(as_of=as_of, ceilings=Ceiling.objects.filter(pk=ceiling.pk))
    return row


def amounts(row):
    return tuple(map(str, (row.allotted, row.awarded, row.pending, row.paid)))


def make_year(amount="100.00"):
    """Received in March, awarded in April, and withdrawn in June."""
    ceiling = make_ceiling(amount="1000.00")
    application = make_award(ceiling=ceiling, amount=amount, received_on=RECEIVED, decided_on=DECIDED)
    return ceiling, application


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2019, 12, 31), ("0.00", "0.00", "0.00", "0.00")),
        (date(2020, 1, 1), ("1000.00", "0.00", "0.00", "0.00")),
        (day_before(RECEIVED), ("1000.00", "0.00", "0.00", "0.00")),
        (RECEIVED, ("1000.00", "0.00", "100.00", "0.00")),
        (day_before(DECIDED), ("1000.00", "0.00", "100.00", "0.00")),
        (DECIDED, ("1000.00", "100.00", "0.00", "0.00")),
        (day_before(WITHDRAWN), ("1000.00", "100.00", "0.00", "0.00")),
        (WITHDRAWN, ("1000.00", "0.00", "0.00", "0.00")),
        (date(2099, 1, 1), ("1000.00", "0.00", "0.00", "0.00")),
    ],
)
def test_figures_stand_as_they_were_at_the_end_of_the_day(as_of, expected):
    ceiling, application = make_year()
    factories.end_award(application, decided_on=WITHDRAWN)

    assert amounts(of(ceiling, as_of)) == expected


@pytest.mark.parametrize(("as_of", "paid", "unpaid"), [(day_before(PAID), "0.00", "100.00"), (PAID, "40.00", "60.00")])
def test_payment_counts_from_its_day(as_of, paid, unpaid):
    ceiling, application = make_year()
    paying.pay(application, amount=Decimal("40.00"), paid_on=PAID, actor=make_user())

    row = of(ceiling, as_of)

    assert (str(row.paid), str(row.unpaid)) == (paid, unpaid)


@pytest.mark.parametrize(
    ("as_of", "pending"), [(RECEIVED, "70.00"), (DECIDED, "0.00"), (day_before(DECIDED), "70.00")]
)
@pytest.mark.parametrize("end", ["refused", "withdrawn"])
def test_case_that_ends_without_an_award_is_pending_until_that_day(end, as_of, pending):
    ceiling = make_ceiling()
    application = make_application(ceiling=ceiling, amount="70.00", received_on=RECEIVED)
    if end == "refused":
        factories.refuse(application, reason="No, it is not.", decided_on=DECIDED, actor=make_user())
    else:
        decisions.withdraw(application, withdrawn_on=DECIDED, reason="A letter.", actor=make_user())

    assert str(of(ceiling, as_of).pending) == pending


@pytest.mark.parametrize(("as_of", "allotted"), [(day_before(DECIDED), "1000.00"), (DECIDED, "800.00")])
def test_change_of_a_ceiling_counts_from_its_day(as_of, allotted):
    ceiling = make_ceiling(amount="1000.00")
    ledger.allot(
        ceiling.shares.get(),
        amount=Decimal("-200.00"),
        decided_on=DECIDED,
        reference="GS",
        is_confirmed=False,
        actor=make_user(),
    )

    row = of(ceiling, as_of)

    assert (str(row.allotted), row.is_confirmed) == (allotted, as_of < DECIDED)


def test_what_is_available_follows_from_what_was_counted():
    figures = budget.Figures(Decimal("100.00"), Decimal("60.00"), Decimal("50.00"), Decimal("10.00"))

    assert figures.available == Decimal("40.00")
    assert figures.available_if_all_awarded == Decimal("-10.00")
    assert figures.unpaid == Decimal("50.00")


@pytest.mark.parametrize(
    ("asked", "pending", "remainders"),
    [
        ("0.01", ["0.01", "0.00"], ["99.99", "50.00"]),
        ("100.00", ["100.00", "0.00"], ["0.00", "50.00"]),
        ("100.01", ["100.00", "0.01"], ["0.00", "49.99"]),
        ("150.00", ["100.00", "50.00"], ["0.00", "0.00"]),
        ("150.01", ["100.00", "50.01"], ["0.00", "-0.01"]),
    ],
)
def test_pending_is_laid_on_the_sources_in_order_of_use(asked, pending, remainders):
    ceiling = make_ceiling(amount="100.00")
    make_share(ceiling=ceiling, amount="50.00", priority=2)
    make_application(ceiling=ceiling, amount=asked, received_on=RECEIVED)

    row = of(ceiling, RECEIVED)

    assert [str(source.pending) for source in row.sources] == pending
    assert [str(source.available_if_all_awarded) for source in row.sources] == remainders
    assert row.available_if_all_awarded == Decimal("150.00") - Decimal(asked)


def test_pending_passes_over_a_source_that_is_used_up():
    ceiling = make_ceiling(amount="100.00")
    make_award(ceiling=ceiling, amount="100.00", received_on=RECEIVED, decided_on=RECEIVED)
    make_share(ceiling=ceiling, amount="50.00", priority=2)
    make_application(ceiling=ceiling, amount="20.00", received_on=RECEIVED)

    row = of(ceiling, RECEIVED)

    assert [str(source.pending) for source in row.sources] == ["0.00", "20.00"]


def test_years_count_awards_and_take_off_what_was_released():
    ceiling, application = make_year("100.00")
    make_award(ceiling=ceiling, amount="30.00", received_on=RECEIVED, decided_on=date(2025, 1, 1))
    factories.end_award(application, decided_on=date(2025, 2, 1))

    row = of(ceiling, date(2025, 12, 31))

    assert [(year.year, str(year.awarded), year.count) for year in row.years] == [
        (2024, "100.00", 1),
        (2025, "-70.00", 1),
    ]
    assert row.award_count == 2


def test_award_over_two_sources_is_one_award():
    ceiling = make_ceiling(amount="100.00")
    make_share(ceiling=ceiling, amount="100.00", priority=2)
    make_award(ceiling=ceiling, amount="150.00", received_on=RECEIVED, decided_on=DECIDED)

    row = of(ceiling, DECIDED)

    assert (row.award_count, str(row.awarded)) == (1, "150.00")


def test_pending_applications_are_counted():
    ceiling = make_ceiling()
    for amount in ("1.00", "2.00"):
        make_application(ceiling=ceiling, amount=amount, received_on=RECEIVED)

    row = of(ceiling, RECEIVED)

    assert (row.pending_count, str(row.pending)) == (2, "3.00")


def test_ceiling_without_sources_has_nothing_and_no_error():
    ceiling = Ceiling.objects.create(scheme=make_scheme(), starts_on=RECEIVED)
    make_application(ceiling=ceiling, amount="5.00", received_on=RECEIVED)

    row = of(ceiling, RECEIVED)

    assert (row.sources, str(row.available_if_all_awarded)) == ([], "-5.00")


@pytest.mark.parametrize("ceilings", [1, 3])
def test_figures_take_the_same_queries_however_many_ceilings(ceilings, django_assert_num_queries):
    for _ in range(ceilings):
        ceiling, _application = make_year()
        make_share(ceiling=ceiling)
        make_application(ceiling=ceiling)

    with django_assert_num_queries(10):
        rows = budget.figures(as_of=timezone.localdate())

    assert len(rows) == ceilings


def test_total_adds_up_to_the_cent():
    rows = [budget.Figures(Decimal("0.10"), Decimal("0.01")) for _ in range(3)]

    assert amounts(budget.total(rows)) == ("0.30", "0.03", "0.00", "0.00")


def test_kept_balances_are_what_is_counted_today():
    ceiling, application = make_year()
    make_share(ceiling=ceiling, amount="0.03", priority=2)
    paying.pay(application, amount=Decimal("0.01"), paid_on=PAID, actor=make_user())

    row = of(ceiling, timezone.localdate())

    kept = CeilingShare.objects.order_by("priority")
    assert [(s.allotted, s.awarded, s.paid) for s in row.sources] == [(s.allotted, s.committed, s.paid) for s in kept]
    assert list(differences()) == []


def test_loans_are_added_up_apart_on_screen():
    make_ceiling(amount="1000.00")
    make_ceiling(amount="400.00", part="loan")

    response = signed_in(Role.READER).get("/budget/")

    assert (response.context["total"].allotted, response.context["loans"].allotted) == (Decimal(1000), Decimal(400))
    page = text_of(response)
    assert "Leningen komen terug en staan apart: € 400 vrij van € 400." in page
    assert "€ 1.400" not in page


@pytest.mark.parametrize(
    ("part", "parameters", "dwellings"),
    [
        ("grant", {}, 11),
        ("grant", {"max_amount": "999.99"}, None),
        ("grant", {"max_amount": "999999.99", "loan_max": "1.00", "loan_per_dwelling": "1.00"}, 11),
        ("loan", {"max_amount": "1.00"}, 11),
        ("loan", {"loan_max": "500.00"}, 11),
        ("loan", {"loan_per_dwelling": "45.45"}, 11),
        ("loan", {"loan_per_dwelling": "45.45", "loan_max": "499.94"}, 11),
        ("loan", {"loan_per_dwelling": "45.45", "loan_max": "500.00"}, None),
        ("loan", {"loan_per_dwelling": "45.45"}, 0),
    ],
)
def test_what_a_case_can_get_at_most_is_the_same_in_the_database(part, parameters, dwellings):
    ceiling = make_ceiling(scheme=make_scheme(parameters=parameters), part=part, amount="5000.00")
    case = make_application(ceiling=ceiling, part=part, dwellings=dwellings, amount="1000.01")

    assert of(ceiling, timezone.localdate()).pending == eligible_amount(case)
    assert isinstance(of(ceiling, timezone.localdate()).pending, Decimal)
