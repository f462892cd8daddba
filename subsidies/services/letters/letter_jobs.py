"""Letters for many cases: asked for by a case officer, made by a worker, in the dossiers once the zip is ready."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from drenthe.accounts.models import User
from drenthe.exports import jobs
from drenthe.exports.heartbeat import Heartbeat
from drenthe.exports.jobs import Written
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import ColumnSpec
from subsidies.enums import LetterKind
from subsidies.filters import ApplicationFilter
from subsidies.models import Application, LetterJob
from subsidies.services.letters import letter_batch, letters
from subsidies.services.letters.letter_batch import BatchLetter, LetterBatch
from subsidies.services.refusals import FilterNotUsable, MayNoLongerMakeLetters, NoCaseChosen, NoCaseWaits

MAKE = "subsidies.add_letter"
OVERVIEW = ("case_number", "applicant", "subject", "file", "problem")


@transaction.atomic
def request_letters(
    kind: LetterKind | str,
    *,
    letter_date: date,
    case_numbers: Sequence[str] | None = None,
    filters: Mapping[str, Any] | None = None,
    language: str = "nl",
    actor: User,
) -> LetterJob:
    """Ask for letters of a type for the chosen cases, or for all cases of the filters that wait for one.

    Start `subsidies.tasks.make_letters` with the id after commit. Raises NoCaseChosen, NoCaseWaits,
    FilterNotUsable, LetterDateWrong, TooManyAtOnce or TooManyThisHour; then nothing is stored.
    """
    if case_numbers is not None and not case_numbers:
        raise NoCaseChosen
    letters.check_letter_date(letter_date)
    job = LetterJob(
        kind=LetterKind(kind),
        letter_date=letter_date,
        case_numbers=list(case_numbers or []),
        filters=dict(filters or {}),
        language=language,
        requested_by=actor,
    )
    if not _cases(job).exists():
        raise NoCaseWaits
    jobs.check_turn(actor)
    job.save(force_insert=True)
    return job


def make_letters(job_id: UUID) -> None:
    """Make the letters of a job. Safe to call again: a job that is not waiting is left alone."""
    jobs.build(LetterJob, job_id, suffix="zip", write=_write)


def jobs_of(user: User) -> QuerySet[LetterJob]:
    """The jobs of a user: letters name applicants, so nobody else fetches the zip."""
    return LetterJob.objects.filter(requested_by=user).select_related("requested_by")


def _cases(job: LetterJob) -> QuerySet[Application]:
    """The chosen cases; or of the filtered those that still wait, with those that this job served before a retry."""
    if job.case_numbers:
        return Application.objects.filter(case_number__in=job.case_numbers)
    filters = ApplicationFilter(MultiValueDict(job.filters), Application.objects.all())
    if not filters.is_valid():
        raise FilterNotUsable(reason=" ".join(str(error) for errors in filters.errors.values() for error in errors))
    waiting = Q(pk__in=letter_batch.waiting(Application.objects.all(), job.kind).values("pk"))
    if job.requested_at is not None:
        waiting |= Q(letters__kind=job.kind, letters__made_by=job.requested_by, letters__made_at__gte=job.requested_at)
    return filters.qs.filter(waiting)


def _write(job: LetterJob, out: BinaryIO, heartbeat: Heartbeat, undo: ExitStack) -> Written:
    if not job.requested_by.has_perm(MAKE):
        raise MayNoLongerMakeLetters(person=job.requested_by)
    cases = _cases(job).order_by("case_number").distinct()
    batch = LetterBatch(job.kind, letter_date=job.letter_date, actor=job.requested_by)
    undo.callback(batch.discard)
    heartbeat.total = cases.count()
    rows: list[list[str]] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, letter in enumerate(batch.make(cases), 1):
            for name, content in letter.files.items():
                archive.writestr(name, content)
            rows.append(_row(letter))
            heartbeat.at(number)
        archive.writestr(gettext("overview") + ".csv", _overview(rows))
    return Written(len(rows), batch.store)


def _row(letter: BatchLetter) -> list[str]:
    case = letter.application
    name = next(iter(letter.files), "")
    return [case.case_number, case.applicant.name, case.title, name, letter.problem]


def _overview(rows: list[list[str]]) -> bytes:
    out = io.BytesIO()
    write_csv(out, [ColumnSpec(key, key) for key in OVERVIEW], rows)
    return out.getvalue()
