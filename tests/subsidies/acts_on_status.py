"""Acts of which a status asks something first: what the walk over the transitions tries from each of them."""

from datetime import timedelta

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, DefaultNotice, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.decisions import withdrawals
from subsidies.services.terms import penalties
from tests import settling
from tests.cases import today
from tests.factories import give_mandate, make_terms, make_user
from tests.told import need_not_be_heard, view_came_in
from tests.trail.tampering import asleep


def outside_the_period(case):
    """A case that came in after the last day of its version: it can be refused as it was received."""
    with asleep():
        case.scheme.versions.update(effective_until=case.received_on - timedelta(days=1))
    need_not_be_heard(case, make_user())
    return Application.objects.get(pk=case.pk)


def refusal_as_too_late():
    return {"kind": "refusal", "reason": "Te laat", "grounds": [RefusalGround.objects.get(code="outside-period")]}


def untold_suspension(case):
    """A step whose letter waits."""
    return case.suspensions.create(kind="applicant", starts_on=today(), reason="Laat", actor=make_user())


def fix_penalty(case):
    """Fix the penalty on a case that is decided too late; one that still runs is refused by another name."""
    actor, before = make_user(), today() - timedelta(days=80)
    give_mandate(actor)
    DefaultNotice.objects.create(application=case, received_on=before, actor=make_user())
    return penalties.fix_penalty(case, decided_on=today(), actor=actor)


def propose_less(case):
    """Propose to lower a settlement: only what is settled has one."""
    if case.status == Status.SETTLED:
        settling.asked_for_view(case)
    return settling.propose_change(case, "600.00")


def propose_on_award(case):
    """Propose what is decided after an award: its end, or less than it was settled at."""
    return propose_less(case) if case.status == Status.SETTLED else propose_end(case)


def propose_end(case, kind="withdrawal asked", amount=None):
    """Propose to end or lower an award; the recipient was heard after it."""
    grounds = []
    if kind == "lowering":
        if case.status == Status.AWARDED:
            hearing.invite_view(
                case, intention="Minder", invited_on=today(), due_on=today() + timedelta(days=14), actor=make_user()
            )
            view_came_in(case, received_on=today(), actor=make_user())
        grounds = [RefusalGround.objects.get(code="award-activities")]
    return withdrawals.propose_withdrawal(
        case, kind=kind, amount=amount, reason="Per brief", grounds=grounds, terms=make_terms(), actor=make_user()
    )
