"""Every act from every status: what the table allows and nothing else."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services import decisions, payments
from subsidies.services.refusals import TransitionNotAllowed
from subsidies.transitions import TRANSITIONS, allowed_actions, target_status
from tests import factories
from tests.factories import make_application, make_user

LEADS_TO = {
    (Action.AWARD, Status.RECEIVED): Status.AWARDED,
    (Action.REFUSE, Status.RECEIVED): Status.REFUSED,
    (Action.WITHDRAW, Status.RECEIVED): Status.WITHDRAWN,
    (Action.WITHDRAW, Status.AWARDED): Status.WITHDRAWN,
    (Action.PAY, Status.AWARDED): Status.AWARDED,
}
EVERY = [(action, status) for action in TRANSITIONS for status in Status]
REFUSED = [step for step in EVERY if step not in LEADS_TO]


def do(action, application):
    today, actor, euro = timezone.localdate(), make_user(), Decimal("1000.00")
    acts = {
        Action.AWARD: lambda: factories.award(application, amount=euro, decided_on=today, actor=actor),
        Action.REFUSE: lambda: factories.refuse(application, reason="Why.", decided_on=today, actor=actor),
        Action.WITHDRAW: lambda: decisions.withdraw(application, withdrawn_on=today, actor=actor),
        Action.PAY: lambda: payments.pay(application, amount=euro, paid_on=today, actor=actor),
    }
    return acts[action]()


def make_case(status):
    application = make_application()
    steps = {Status.AWARDED: Action.AWARD, Status.REFUSED: Action.REFUSE, Status.WITHDRAWN: Action.WITHDRAW}
    return do(steps[status], application) if status in steps else application


@pytest.mark.parametrize(("action", "status"), EVERY)
def test_table_leads_where_it_should(action, status):
    assert target_status(action, status) == LEADS_TO.get((action, status))
    assert (action in allowed_actions(status)) == ((action, status) in LEADS_TO)


def test_every_act_but_the_receipt_is_in_the_table():
    assert set(TRANSITIONS) == set(Action) - {Action.RECEIVE}


@pytest.mark.django_db
@pytest.mark.parametrize(("action", "status"), LEADS_TO)
def test_act_that_exists_leads_to_its_status(action, status):
    application = make_case(status)

    do(action, application)

    assert Application.objects.get().status == LEADS_TO[action, status]


@pytest.mark.django_db
@pytest.mark.parametrize(("action", "status"), REFUSED)
def test_act_that_does_not_exist_is_refused_and_leaves_nothing(action, status):
    application = make_case(status)
    before = (application.events.count(), application.ledger.count(), application.decisions.count())

    with pytest.raises(TransitionNotAllowed):
        do(action, application)

    assert Application.objects.get().status == status
    assert (application.events.count(), application.ledger.count(), application.decisions.count()) == before
