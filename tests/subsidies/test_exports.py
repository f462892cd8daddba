"""The rows of files: as they stood on a day, in a fixed number of queries."""

from datetime import date
from decimal import Decimal

import pytest

from drenthe.exports.query_columns import rows_of
from subsidies.exports import budget_lists as budget
from subsidies.exports.applications import application_columns, case_rows_as_of
from subsidies.models import Application, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, withdrawals
from tests import factories, paying
from tests.factories import give_mandate, make_application, make_award, make_ceiling, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
RECEIVED, DECIDED, WITHDRAWN = date(2024, 3, 1), date(2024, 4, 1), date(2024, 5, 1)
LATER, BEFORE = date(2024, 12, 31), date(2024, 2, 29)


def cases_on(day):
    columns = application_columns()
    rows = case_rows_as_of(day, columns)
    return [dict(zip([column.column.key for column in columns], row, strict=True)) for row in rows]


def make_case(end):
    application = make_application(ceiling=make_ceiling(), amount="100.00", received_on=RECEIVED)
    actor = make_user()
    if end in {"awarded", "withdrawn after"}:
        factories.award(application, amount=Decimal("100.00"), decided_on=DECIDED, actor=actor)
    if end == "refused":
        factories.refuse(application, reason="No, it is not.", decided_on=DECIDED, actor=actor)
    if end == "withdrawn after":
        factories.end_award(application, decided_on=WITHDRAWN)
    if end == "withdrawn":
        decisions.withdraw(application, withdrawn_on=WITHDRAWN, reason="A letter.", actor=actor)


@pytest.mark.parametrize(
    ("end", "day", "status", "awarded", "decided_on", "withdrawn_on"),
    [
        ("nothing", LATER, "In behandeling", None, None, None),
        ("awarded", LATER, "Verleend", Decimal("100.00"), DECIDED, None),
        ("awarded", DECIDED, "Verleend", Decimal("100.00"), DECIDED, None),
        ("awarded", date(2024, 3, 31), "In behandeling", None, None, None),
        ("refused", DECIDED, "Afgewezen", None, DECIDED, None),
        ("refused", date(2024, 3, 31), "In behandeling", None, None, None),
        ("withdrawn", WITHDRAWN, "Ingetrokken", None, None, WITHDRAWN),
        ("withdrawn", date(2024, 4, 30), "In behandeling", None, None, None),
        ("withdrawn after", WITHDRAWN, "Ingetrokken", Decimal("0.00"), DECIDED, WITHDRAWN),
        ("withdrawn after", date(2024, 4, 30), "Verleend", Decimal("100.00"), DECIDED, None),
        ("withdrawn after", date(2024, 3, 31), "In behandeling", None, None, None),
    ],
)
def test_case_stands_as_it_was_at_the_end_of_the_day(end, day, status, awarded, decided_on, withdrawn_on):
    make_case(end)

    (case,) = cases_on(day)

    assert (case["status"], case["awarded"], case["decided_on"], case["withdrawn_on"]) == (
        status,
        awarded,
        decided_on,
        withdrawn_on,
    )


@pytest.mark.parametrize(("day", "count"), [(BEFORE, 0), (RECEIVED, 1)])
def test_case_is_there_from_its_receipt(day, count):
    make_case("awarded")

    assert len(cases_on(day)) == count


@pytest.mark.parametrize(
    ("day", "changes"),
    [
        (BEFORE, []),
        (DECIDED, [("100.00", "0.00")]),
        (WITHDRAWN, [("100.00", "0.00"), ("0.00", "30.00")]),
    ],
)
def test_ledger_says_what_each_entry_did_to_awarded_and_paid(day, changes):
    application = make_award(amount="100.00", received_on=RECEIVED, decided_on=DECIDED)
    paying.pay(application, amount=Decimal("30.00"), paid_on=WITHDRAWN, actor=make_user())

    rows = budget.ledger_rows_as_of(day, budget.ledger_columns())

    assert [(f"{awarded:.2f}", f"{paid:.2f}") for *_rest, awarded, paid, _reference in rows] == changes


def test_release_takes_off_what_was_awarded():
    make_case("withdrawn after")

    rows = list(budget.ledger_rows_as_of(LATER, budget.ledger_columns()))

    assert [row[-3] for row in rows] == [Decimal("100.00"), Decimal("-100.00")]
    assert sum(row[-3] for row in rows) == 0


@pytest.mark.parametrize(("day", "count"), [(date(2019, 12, 31), 0), (date(2020, 1, 1), 1)])
def test_change_of_a_ceiling_is_there_from_its_day(day, count):
    make_ceiling()

    assert budget.ceiling_entries_as_of(day).count() == count


@pytest.mark.parametrize("count", [1, 3])
def test_rows_take_a_fixed_number_of_queries(count, django_assert_num_queries):
    ceiling = make_ceiling()
    for _ in range(count):
        make_award(ceiling=ceiling, received_on=RECEIVED, decided_on=DECIDED)

    with django_assert_num_queries(5):  # one each, one for awards that were lowered later, one for references
        cases = cases_on(LATER)
        ledger = list(budget.ledger_rows_as_of(LATER, budget.ledger_columns()))
        entries = budget.ceiling_entry_columns()
        changes = list(rows_of(budget.ceiling_entries_as_of(LATER), entries))

    assert (len(cases), len(ledger), len(changes)) == (count, count, 1)


def test_rows_stand_in_the_order_of_the_list():
    ceiling = make_ceiling()
    for amount in ("20.00", "10.00", "30.00"):
        make_application(ceiling=ceiling, amount=amount)
    columns = [column for column in application_columns() if column.column.key == "requested"]

    rows = rows_of(Application.objects.order_by("-requested_amount"), columns)

    assert [row[0] for row in rows] == [Decimal("30.00"), Decimal("20.00"), Decimal("10.00")]


def test_columns_have_a_key_of_their_own_and_a_value_for_every_case():
    make_case("awarded")

    (case,) = cases_on(LATER)

    assert len(case) == len(application_columns())
    assert (case["form"], case["applicant_kind"], case["municipality_code"]) == ("Subsidie", "Ontwikkelaar", "GM0106")
    assert case["example"] is False


@pytest.mark.parametrize(("day", "awarded"), [(date(2024, 4, 30), "100.00"), (WITHDRAWN, "60.00")])
def test_award_that_was_lowered_later_stands_as_it_was(day, awarded):
    case = make_award(ceiling=make_ceiling(), amount="100.00", received_on=RECEIVED, decided_on=DECIDED)
    asked, due = date(2024, 4, 2), date(2024, 4, 20)
    hearing.invite_view(case, intention="Minder", invited_on=asked, due_on=due, actor=make_user())
    grounds = [RefusalGround.objects.get(code="award-activities")]
    terms = {
        "kind": "lowering",
        "amount": Decimal("60.00"),
        "reason": "Omdat het zo is",
        "grounds": grounds,
        "actor": make_user(),
    }
    withdrawals.propose_withdrawal(case, **terms)
    actor = make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(case, decided_on=WITHDRAWN, actor=actor)

    (row,) = cases_on(day)

    assert str(row["awarded"]) == awarded
