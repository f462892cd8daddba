"""The examples of a demonstration: work in every state, and the figures of the year 2024 as they were."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.background.models import OutgoingMail
from drenthe.lib.database import verifying
from monitoring.loading.example_desk import STORIES, load_examples
from monitoring.report.base import Year
from monitoring.report.report import report_figures
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    CostBudget,
    MoneyStep,
    Objection,
    PaymentOrder,
    SampleCase,
    SettlementReminder,
    SettlementRequest,
    WorkPreference,
)
from subsidies.services.obligations import obligations
from subsidies.services.payments import to_pay
from subsidies.services.recovery import recovery_due
from subsidies.services.work import work
from tests.factories import make_application
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_2024", "files", "payer"), pytest.mark.one_database]


def test_every_role_begins_with_work_of_today_and_2024_stays_as_it_was(settings, trail_2024):
    before = {figure.id: figure.value for figure in report_figures(Year(2024))}
    settings.DEMO = True
    call_command("demo_accounts", stdout=StringIO())
    people = {user.email.partition("@")[0]: user for user in User.objects.filter(is_active=True)}
    today = timezone.localdate()
    cases = Application.objects.filter(title__startswith="Voorbeeld: ")

    assert {figure.id: figure.value for figure in report_figures(Year(2024))} == before
    assert cases.count() == len(STORIES) > 25
    assert all(cases.values_list("is_example", flat=True))
    assert set(cases.values_list("status", flat=True)) >= {
        *(Status.RECEIVED, Status.INCOMPLETE, Status.ASSESSMENT, Status.PROPOSED),
        *(Status.AWARDED, Status.REFUSED, Status.WITHDRAWN, Status.SETTLED),
    }
    for officer in ("behandelaar", "behandelaar2"):
        items = work.work_items(work.cases_of(people[officer]), on=today)
        assert len(items) > 4
        assert sum(item.is_late for item in items) <= 2  # nobody begins with what is years late
    assert recovery_due.to_decide(people["beslisser"], on=today)
    assert [row.order.state for row in to_pay.to_pay(on=today).rows if row.order] == ["released", "proposed"]
    assert all(row.days_left >= 0 for row in to_pay.to_pay(on=today).rows)
    assert Objection.objects.get().steps.filter(kind="invited").exists()
    assert SettlementRequest.objects.count() > 1
    assert PaymentOrder.objects.filter(state=PaymentOrderState.RELEASED).exists()
    assert MoneyStep.objects.get().state == "proposed"
    reminder = SettlementReminder.objects.get()  # to send; its letter gives the new term
    assert reminder.application.letters.get(kind="account_reminder").sent_on is None
    assert SampleCase.objects.get().last_check is None
    assert not CostBudget.objects.get().approvals.exists()
    assert not OutgoingMail.objects.exists()
    assert all(WorkPreference.objects.values_list("mail_when_proposed", flat=True))
    assert not list(
        verifying.differences(
            only=["subsidies", "decisions", "payments", "loans", "samples", "costs", "rows", "chain"]
        )
    )

    page = text_of(signed_in(user=people["behandelaar"]).get("/my-work/"))
    assert "nog 1 dag" in page
    assert "Dwangsom" in page
    assert obligations.due(until=today, handler=people["behandelaar"]).rows

    assert load_examples() is None
    assert cases.count() == len(STORIES)


def test_real_cases_get_no_examples_beside_them(settings):
    settings.DEMO = True
    make_application()

    call_command("demo_accounts", stdout=StringIO())

    assert not Application.objects.filter(title__startswith="Voorbeeld: ").exists()
