"""Counting again finds what somebody changed past every service."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare
from subsidies.services.ceilings import ledger
from subsidies.services.refusals import CeilingExceeded
from subsidies.services.verify.verify import differences
from tests.cases import make_case
from tests.factories import award, make_application, make_award, make_ceiling, make_scheme, make_user
from tests.trail.tampering import asleep

pytestmark = pytest.mark.django_db


def change(application, **values):
    with asleep():
        Application.objects.filter(pk=application.pk).update(**values)


def copy_without_a_dossier(application):
    values = {field.attname: getattr(application, field.attname) for field in Application._meta.concrete_fields}
    Application.objects.create(**{**values, "id": None, "case_number": "DW-2024-99999"})


WRONG = {
    "committed: 1000.00 kept, 999.00 counted": lambda: change(make_award(), awarded_amount=Decimal("999.00")),
    "in another ceiling than case": lambda: change(make_award(), ceiling=make_ceiling()),
    "awarded without a decision": lambda: change(
        make_application(),
        status="awarded",
        awarded_amount=Decimal("1.00"),
        decided_on=timezone.localdate(),
        complete_on=timezone.localdate(),
    ),
    "refused without a decision": lambda: change(
        make_application(), status="refused", decided_on=timezone.localdate()
    ),
    "no line in the dossier about its receipt": lambda: copy_without_a_dossier(make_application()),
    "its ceiling belongs to another scheme": lambda: change(make_application(), ceiling=make_ceiling()),
    "its scheme version belongs to another scheme": lambda: change(
        make_application(), version=make_scheme().versions.get()
    ),
    "its ceiling is for another form": lambda: change(make_application(), part="loan"),
}


@pytest.mark.parametrize(("line", "do"), WRONG.items())
def test_what_does_not_agree_is_named(line, do):
    do()

    assert [found for found in differences() if line in found]


def test_cases_in_every_status_agree():
    for status in Status:
        make_case(status)

    assert list(differences()) == []


def test_award_that_the_database_refuses_says_what_is_left_now(monkeypatch):
    """As when another award came between reading and writing: the service read more room than there is by then."""
    application = make_application(ceiling=make_ceiling(amount="100.00"), amount="100.00")
    other = make_application(ceiling=application.ceiling, amount="40.00")
    divide, actor = ledger.divide, make_user()

    def divide_and_come_second(shares, amount):
        parts = divide(shares, amount)
        monkeypatch.undo()
        ledger.commit(other, amount=Decimal("40.00"), booked_on=timezone.localdate(), actor=actor)
        return parts

    monkeypatch.setattr(ledger, "divide", divide_and_come_second)

    with pytest.raises(CeilingExceeded) as refused:
        award(application, amount=Decimal("100.00"), decided_on=timezone.localdate(), actor=make_user())

    assert refused.value.facts == {"available": Decimal("60.00"), "needed": Decimal("100.00")}
    assert CeilingShare.objects.get().committed == 0
    assert Application.objects.get(pk=application.pk).status == "received"
