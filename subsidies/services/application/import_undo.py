"""An import undone: its cases were entered by mistake. They stay, and count nowhere any more.

As a whole while nothing was done with any of them; after that those with which nothing was done, and no others.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.uploads.services.refusals import ImportNotStored
from subsidies.enums import Action, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, ApplicationImport, CaseEvent, Ceiling, Letter, Note
from subsidies.services.application.import_refusals import CasesWorkedOn, NothingUntouched, UndoUnexplained
from subsidies.services.case.cases import lock, lock_cases, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.proposals import close

NO_WORK = (Action.VERSION_CHANGED, Action.ASSIGN)  # nobody did the one; of the other only how it stands now counts
CASES_NAMED = 10  # in one sentence


@dataclass(frozen=True)
class CaseNow:
    """A case of an import as it stands now, and what was done with it first since; empty when nothing was."""

    case: Application
    row: int
    done: str = ""

    @property
    def is_out(self) -> bool:
        """Whether it was taken out."""
        return self.case.status == Status.VOID

    @property
    def is_untouched(self) -> bool:
        """Whether it can be taken out."""
        return not (self.is_out or self.done)


def cases_now(run: ApplicationImport) -> list[CaseNow]:
    """Return the cases of an import as they stand now, in the order of their rows."""
    imported = run.cases.select_related("application").order_by("row")
    done = _done_since(run)
    return [CaseNow(one.application, one.row, done.get(one.application_id, "")) for one in imported]


@transaction.atomic
def undo(run: ApplicationImport, *, reason: str, actor: User) -> ApplicationImport:
    """Take out all cases of an import; their ledger entries are reversed, their old numbers are free again.

    Locks the ceilings before the cases. Raises ImportNotStored, UndoUnexplained, or CasesWorkedOn when anything was
    done with one of them since: then nothing is undone.
    """
    run, reason = _lock(run, reason)
    cases = cases_now(run)
    worked_on = [one.case.case_number for one in cases if one.done]
    if worked_on:
        more = ["…"] if len(worked_on) > CASES_NAMED else []
        raise CasesWorkedOn(cases=", ".join([*worked_on[:CASES_NAMED], *more]))
    _take_out_untouched(run, cases, reason=reason, actor=actor)
    run.undone_at, run.undone_by, run.undo_reason = timezone.now(), actor, reason
    run.save(update_fields=["undone_at", "undone_by", "undo_reason"])
    return run


@transaction.atomic
def take_out_untouched(run: ApplicationImport, *, reason: str, actor: User) -> list[Application]:
    """Take out the cases of an import with which nothing was done since, and return them; the others stay.

    Raises ImportNotStored, UndoUnexplained or NothingUntouched.
    """
    run, reason = _lock(run, reason)
    taken = _take_out_untouched(run, cases_now(run), reason=reason, actor=actor)
    if not taken:
        raise NothingUntouched
    return taken


def _lock(run: ApplicationImport, reason: str) -> tuple[ApplicationImport, str]:
    """Return an import that was stored, locked with its ceilings and cases, and the reason as it is kept."""
    run = ApplicationImport.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if not run.can_be_undone:
        raise ImportNotStored
    reason = written(reason, missing=UndoUnexplained())
    cases = list(Application.objects.filter(imports__upload=run).order_by("received_at", "pk"))
    ceilings = {case.ceiling_id for case in cases}
    list(Ceiling.objects.select_for_update(no_key=True).filter(pk__in=ceilings).order_by("pk"))
    lock_cases(cases)
    return run, reason


def _take_out_untouched(
    run: ApplicationImport, cases: Iterable[CaseNow], *, reason: str, actor: User
) -> list[Application]:
    untouched = sorted((one.case for one in cases if one.is_untouched), key=lambda case: (case.received_at, case.pk))
    return [take_out(case, reason=reason, source=run.file_name, actor=actor) for case in untouched]


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


def _done_since(run: ApplicationImport) -> dict[int, str]:
    """Return by case (its id) what was done with it first since: a line in the dossier, a note, a letter; in words.

    One that lies with somebody is worked on; left by that person again it is not. Taking it out is what undoing does.
    """
    found: dict[int, str] = {}
    later = CaseEvent.objects.filter(application__imports__upload=run, recorded_at__gt=run.closed_at)
    for line in later.exclude(action__in=(*NO_WORK, Action.VOID)).order_by("recorded_at", "pk"):
        found.setdefault(line.application_id, str(Action(line.action).label))
    for model, words in ((Letter, _("Letter created")), (Note, _("Note written"))):
        for pk in model.objects.filter(application__imports__upload=run).values_list("application", flat=True):
            found.setdefault(pk, words)
    for case in Application.objects.filter(imports__upload=run, handler__isnull=False).select_related("handler"):
        found.setdefault(case.pk, _("Taken on by %(name)s") % {"name": case.handler})
    return found
