"""What was decided before, that a letter of the matrix is about: an award or a settlement, straight into tables."""

from datetime import timedelta

from django.utils import timezone

from subsidies.enums import ApplicationStatus, DecisionKind, LetterKind
from subsidies.models import Application, Decision, Letter, Mandate, Proposal, SettlementReminder
from tests.factories import make_user


def settled(case: Application, mandate: Mandate) -> None:
    """A settlement of before at the whole award, of which nothing was paid, that the letter is about."""
    day = timezone.localdate() - timedelta(1)
    said = {"application": case, "kind": DecisionKind.SETTLEMENT, "amount": case.requested_amount, "reason": "Gedaan."}
    proposal = Proposal.objects.create(**said, proposed_by=make_user())
    people = {"mandate": mandate, "proposed_by": proposal.proposed_by, "actor": mandate.user}
    Decision.objects.create(**said, **people, proposal=proposal, decided_on=day)
    Proposal.objects.filter(pk=proposal.pk).update(state="signed", closed_by=mandate.user, closed_at=timezone.now())
    case.status, case.decided_on = ApplicationStatus.SETTLED, day
    case.settled_amount, case.settled_on = case.requested_amount, day
    case.save(update_fields=["status", "decided_on", "settled_amount", "settled_on"])


def awarded(case: Application, mandate: Mandate) -> None:
    """An award of before, that the letter is about."""
    amount, day = case.requested_amount, timezone.localdate() - timedelta(2)
    proposal = Proposal.objects.create(
        application=case, kind=DecisionKind.AWARD, amount=amount, proposed_by=make_user()
    )
    Decision.objects.create(
        application=case, proposal=proposal, kind=DecisionKind.AWARD, amount=amount, decided_on=day, mandate=mandate,
        proposed_by=proposal.proposed_by, actor=mandate.user,
    )  # fmt: skip
    Proposal.objects.filter(pk=proposal.pk).update(state="signed", closed_by=mandate.user, closed_at=timezone.now())


def reminded(case: Application) -> None:
    """A reminder of no avail to ask for the settlement, sent six weeks ago."""
    day = timezone.localdate() - timedelta(weeks=6)
    said = {"asked_by": day - timedelta(9), "reminded_on": day, "weeks": 4, "actor": make_user()}
    reminder = SettlementReminder.objects.create(application=case, **said)
    letter = {"application": case, "kind": LetterKind.ACCOUNT_REMINDER, "subject": "x", "made_by": reminder.actor}
    Letter.objects.create(**letter, settlement_reminder=reminder, sent_on=day)
