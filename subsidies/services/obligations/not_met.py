"""Which obligation was not met, where an award ends, becomes less or is settled at less for that (Awb 4:46 to
4:49).

A decision says on which facts it rests (Awb 3:46), and who is heard before it knows them too (Awb 4:8): the obligation
in the words of the award, its day, and what somebody found of it. The last word on an obligation counts.
"""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from subsidies.award_enums import ObligationOutcome
from subsidies.models import Application, Obligation, ObligationCheck, Proposal, RefusalGround
from subsidies.services.assessment import asked_since
from subsidies.services.assessment.heard import was_heard
from subsidies.services.obligations.not_met_refusals import (
    FoundSinceHeard,
    GroundOfNoObligation,
    HeardOnOther,
    NoneNotMet,
    NotKnownAsNotMet,
    NotMetUnnamed,
    ProposalNamesNone,
    SinceMet,
)
from subsidies.services.obligations.obligation_refusals import ObligationOfAnother
from subsidies.term_enums import ViewException

# of the law data: Awb 4:48, paragraph 1b; 4:46, 2b; and 4:49, 1c
GROUNDS = ("award-obligations", "settle-obligations", "settled-obligations")


def found_of(application: Application) -> list[ObligationCheck]:
    """Return what was found last of each obligation of a case, where that is that it was not met. Two queries."""
    rows = Obligation.objects.filter(decision__application=application).prefetch_related("checks__obligation")
    return [last for row in rows if (last := row.last_check) is not None and _is_not_met(last)]


def chosen(application: Application, named: Sequence[Obligation]) -> list[ObligationCheck]:
    """Return what was found of the obligations that were named. Raises ObligationOfAnother or NotKnownAsNotMet."""
    found = {row.obligation_id: row for row in found_of(application)}
    for obligation in named:
        if obligation.decision.application_id != application.pk:
            raise ObligationOfAnother(case=application.case_number)
        if obligation.pk not in found:
            raise NotKnownAsNotMet(text=obligation.text)
    return [found[pk] for pk in dict.fromkeys(row.pk for row in named)]


def for_grounds(
    application: Application, named: Sequence[Obligation], grounds: Iterable[RefusalGround]
) -> list[ObligationCheck]:
    """Return what was found of the obligations on which a proposal rests; only GROUNDS have any.

    Raises GroundOfNoObligation, NoneNotMet, NotMetUnnamed, ObligationOfAnother, NotKnownAsNotMet, HeardOnOther or
    FoundSinceHeard. What is taken over has its letter.
    """
    if not any(ground.code in GROUNDS for ground in grounds):
        if named:
            raise GroundOfNoObligation
        return []
    if not named and not taken_over_from():
        raise NotMetUnnamed if found_of(application) else NoneNotMet
    found = chosen(application, named)
    check_heard_on(application, found)
    check_known_when_heard(application, found)
    return found


def check_heard_on(application: Application, found: Iterable[ObligationCheck]) -> None:
    """Refuse to rest on an obligation that no view was asked of, where the recipient was asked for one (Awb 4:8).

    Whether it had to be heard is for `heard` to say. Raises HeardOnOther. What is taken over has its letter.
    """
    today = timezone.localdate()
    hearings = [row for row in asked_since.hearings(application) if was_heard(row, on=today)]
    if not hearings or taken_over_from():
        return
    asked = {row.obligation_id for hearing in hearings for row in hearing.not_met.all()}
    for row in found:
        if row.obligation_id not in asked:
            raise HeardOnOther(text=row.obligation.text)


def check_known_when_heard(application: Application, found: Iterable[ObligationCheck]) -> None:
    """Refuse that the recipient was heard before and nothing is new, where a finding is of after that (Awb 4:11b).

    Raises FoundSinceHeard. What is taken over has its letter.
    """
    today, waivers = timezone.localdate(), asked_since.waivers(application)
    is_before = bool(waivers) and waivers[-1].exception == ViewException.HEARD_BEFORE
    if not is_before or taken_over_from():
        return
    if any(was_heard(row, on=today) for row in asked_since.hearings(application)):
        return  # the reason was not needed
    heard = [row.received_on or row.due_on for row in application.hearings.all() if was_heard(row, on=today)]
    for row in found:
        if heard and row.found_on > max(heard):
            raise FoundSinceHeard(text=row.obligation.text, found_on=row.found_on, heard_on=max(heard))


def check_signing(proposal: Proposal) -> None:
    """Refuse to sign what rests on an obligation that is not named, or of which something else was found since.

    Raises ProposalNamesNone, SinceMet, HeardOnOther or FoundSinceHeard.
    """
    rows = list(proposal.not_met.select_related("obligation").prefetch_related("obligation__checks"))
    is_needed = any(ground.code in GROUNDS for ground in proposal.grounds.all())
    if is_needed and not rows and not taken_over_from():
        raise ProposalNamesNone
    for row in rows:
        last = row.obligation.last_check
        if last is not None and last.pk != row.pk and not _is_not_met(last):
            raise SinceMet(text=row.obligation.text, day=last.found_on, outcome=last.get_outcome_display())
    check_heard_on(proposal.application, rows)
    check_known_when_heard(proposal.application, rows)


def _is_not_met(row: ObligationCheck) -> bool:
    return row.outcome == ObligationOutcome.NOT_MET
