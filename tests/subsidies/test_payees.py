"""A payment of what is owed to somebody else than the applicant says to whom, wherever payments are listed."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.values.workdays import is_workday
from subsidies.award_enums import OtherDebtKind, PaymentOrderState
from subsidies.enums import ApplicationStatus as Status
from subsidies.exports import payments as export
from subsidies.models import Application, Objection, OtherDebt, PaymentOrder
from subsidies.models.other_debt import ON_OBJECTIONS
from subsidies.services.dossier import case_page
from subsidies.services.payments import other_debts, payment_runs, to_pay
from subsidies.services.terms import deadlines
from tests import objecting
from tests.cases import make_case
from tests.factories import make_user
from tests.paying import IBAN
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
NEIGHBOUR = "Buurman en Zonen"
SOURCES = [*Path("templates").rglob("*.html"), *Path("subsidies").rglob("*.py")]


def owed_to_a_neighbour(*, is_released=False):
    """A refused case of which the costs of an objection are owed to who objected, who is not the applicant."""
    case = make_case(Status.REFUSED)
    sent(objecting.decision_row(case, days_ago=0))
    objection = objecting.row(case)
    with asleep():
        QuerySet(Objection).filter(pk=objection.pk).update(objector=NEIGHBOUR)
    objection.refresh_from_db()
    decision = objecting.ruled_on(objecting.of_another(objection))
    sent(decision)
    with asleep():
        debt = OtherDebt.objects.create(
            application=case, kind=OtherDebtKind.OBJECTION_COSTS, decision=decision, amount=Decimal("647.00")
        )
        if is_released:
            PaymentOrder.objects.create(
                application=case,
                debt=debt,
                amount=debt.amount,
                iban=IBAN,
                holder="B. Uurman",
                proposed_by=make_user(),
                state=PaymentOrderState.RELEASED,
                released_by=make_user(),
                released_at=timezone.now(),
            )
    return Application.objects.with_names().get(pk=case.pk)


def test_lists_and_files_of_payments_name_who_is_paid(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    owed_to_a_neighbour()
    case = owed_to_a_neighbour(is_released=True)
    finance = signed_in(Role.FINANCE)

    to_pay_page = text_of(finance.get(reverse("subsidies:to-pay")))
    rows = [row for row in to_pay.to_pay(on=timezone.localdate()).rows if row.debt]
    waiting = text_of(finance.get(reverse("subsidies:payment-runs")))
    days = (timezone.localdate() + timedelta(days=number) for number in range(20))
    with asleep():
        run = payment_runs.make_run(
            orders=[case.payment_orders.get().pk],
            pay_on=next(day for day in days if is_workday(day, deadlines.free_days())),
            actor=make_user(Role.FINANCE),
        )
    page = text_of(finance.get(run.get_absolute_url()))
    of_case = text_of(finance.get(case.get_absolute_url()))
    line = dict(zip([column.key for column in export.columns()], next(export.rows(run)), strict=True))

    assert to_pay_page.count(NEIGHBOUR) >= 2 * len(rows) == 4  # what it is, and to whom
    assert [row.iban for row in rows if row.order is None] == [""]  # the account of the applicant is not theirs
    assert (NEIGHBOUR in waiting, NEIGHBOUR in page, NEIGHBOUR in of_case) == (True, True, True)
    assert (line["payee"], line["account_holder"]) == (NEIGHBOUR, "B. Uurman")
    assert NEIGHBOUR in line["paid_for"]


def test_who_is_paid_is_asked_in_as_many_statements_for_three_as_for_one():
    def asked():
        with CaptureQueriesContext(connection) as found:
            [row.debt.what for row in to_pay.to_pay(on=timezone.localdate()).rows if row.debt]
            [payment_runs.payee_of(row) for row in payment_runs.waiting()]
            for case in Application.objects.with_names():
                case_page.fetch_children(case)
                break
        return len(found)

    owed_to_a_neighbour(is_released=True)
    once = asked()
    for _number in range(2):
        owed_to_a_neighbour(is_released=True)

    assert asked() == once


def test_no_page_and_no_module_tells_what_is_owed_without_to_whom():
    short = [str(path) for path in SOURCES if "debt.get_kind_display" in path.read_text()]

    assert len(SOURCES) > 200
    assert short == []
    rests_on = {OtherDebtKind.PENALTY: "penalty", **dict.fromkeys(ON_OBJECTIONS, "decision")}
    assert set(rests_on) == set(OtherDebtKind)
    later = {"step"}  # costs of an objection that were decided after the decision on it
    assert {path.partition("__")[0] for path in other_debts.TO_WHOM} == set(rests_on.values()) | later


@pytest.mark.parametrize("kind", ON_OBJECTIONS)
def test_interest_goes_back_to_who_paid_it_and_the_rest_to_who_objected(kind):
    case = owed_to_a_neighbour()
    debt = OtherDebt.objects.get(application=case)
    with asleep():
        QuerySet(OtherDebt).filter(pk=debt.pk).update(kind=kind)
    debt = OtherDebt.objects.get(pk=debt.pk)

    assert (NEIGHBOUR in debt.what) == (debt.objector is not None) == (kind != OtherDebtKind.INTEREST_BACK)
