"""An import undone as a whole: its cases were entered by mistake. They stay, and count nowhere any more."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.written import written
from subsidies.enums import Action, ProposalState
from subsidies.models import Application, ApplicationImport, CaseEvent, Ceiling, Letter, Note
from subsidies.services import ledger
from subsidies.services.cases import lock, lock_cases, next_status
from subsidies.services.import_refusals import CasesWorkedOn, ImportNotStored, UndoUnexplained
from subsidies.services.proposals import close
from subsidies.services.record import record

NO_WORK = (Action.VERSION_CHANGED, Action.ASSIGN)  # nobody did the one; the other says only with whom a case lies
CASES_NAMED = 10  # in one sentence


@transaction.atomic
def undo(run: ApplicationImport, *, reason: str, actor: User) -> ApplicationImport:
    """Take out all cases of an import; their ledger entries are reversed, their old numbers are free again.

    Locks the ceilings before the cases. Raises ImportNotStored, UndoUnexplained, or CasesWorkedOn when anything was
    done with one of them since: then nothing is undone.
    """
    run = ApplicationImport.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if not run.is_stored or run.undone_at is not None:
        raise ImportNotStored
    reason = written(reason, missing=UndoUnexplained())
    cases = list(Application.objects.filter(imports__upload=run).order_by("received_at", "pk"))
    ceilings = {case.ceiling_id for case in cases}
    list(Ceiling.objects.select_for_update(no_key=True).filter(pk__in=ceilings).order_by("pk"))
    lock_cases(cases)
    worked_on = _worked_on(run)
    if worked_on:
        more = ["…"] if len(worked_on) > CASES_NAMED else []
        raise CasesWorkedOn(cases=", ".join([*worked_on[:CASES_NAMED], *more]))
    for case in cases:
        take_out(case, reason=reason, source=run.file_name, actor=actor)
    run.undone_at, run.undone_by, run.undo_reason = timezone.now(), actor, reason
    run.save(update_fields=["undone_at", "undone_by", "undo_reason"])
    return run


@transaction.atomic
def take_out(case: Application, *, reason: str, source: str, actor: User) -> Application:
    """Take a case out that was entered by mistake from a workbook, `source`: what was booked for it is reversed.

    It ends on the day of its receipt, so that it waited and counted on no day. Raises TransitionNotAllowed.
    """
    case = lock(case)
    case.status = next_status(case, Action.VOID)
    for proposal in case.proposals.filter(state=ProposalState.OPEN):
        close(proposal, ProposalState.DROPPED, remark=reason, actor=actor)
    ledger.reverse(case, actor=actor)
    case.withdrawn_on, case.decided_on, case.awarded_amount = case.received_on, None, None
    case.save(update_fields=["status", "withdrawn_on", "decided_on", "awarded_amount"])
    facts: dict[str, Any] = {"reason": reason, "import": source}
    record(case, Action.VOID, actor=actor, **facts)
    return case


def _worked_on(run: ApplicationImport) -> Sequence[str]:
    """Return the numbers of the cases with which something was done since: a line in the dossier, a note, a letter."""
    case = OuterRef("pk")
    later = CaseEvent.objects.filter(application=case, recorded_at__gt=run.closed_at)
    later = later.exclude(action__in=NO_WORK)
    found = Application.objects.filter(
        Q(Exists(later))
        | Q(Exists(Note.objects.filter(application=case)))
        | Q(Exists(Letter.objects.filter(application=case))),
        imports__upload=run,
    )
    return list(found.order_by("case_number").values_list("case_number", flat=True))
