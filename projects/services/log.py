"""The status log: one line between two visits, sent once however often the browser tries."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.files import filetypes
from drenthe.uploads.services.room import check_file_of
from projects import dated_acts
from projects.enums import BottleneckKind, Light
from projects.models import Project, StatusLine
from projects.services.bottlenecks import raise_bottleneck
from projects.services.phases import current_stay, move
from projects.services.record import record
from projects.services.refusals import CorrectionTooLate, NotLineAuthor, ProjectNotFollowed
from projects.services.rights import lock_project, may_write, require_confidential_access, require_log_access


@transaction.atomic
def write_line(
    project: Project,
    *,
    text: str,
    light: str = Light.GREEN,
    phase: str = "",
    happened_on: date | None = None,
    next_step: str = "",
    next_on: date | None = None,
    bottlenecks: Iterable[str] = (),
    file: File | None = None,
    is_confidential: bool = False,
    key: uuid.UUID | None = None,
    date_reason: str = "",
    actor: User,
) -> tuple[StatusLine, bool]:
    """Write a line and return it with whether it is new; the same key again gives the line that is there.

    Another phase moves the project; a kind of bottleneck that is not open yet is opened. A guide from outside writes
    lines only. The words of a confidential line go nowhere else. Raises NotYourProject, ProjectNotFollowed,
    DateInFuture, DateTooFarBack, DateOutOfReach, ConfidentialNotAllowed, or what `move` and check_file_of raise.
    """
    require_log_access(project, actor)
    lock_project(project)
    if key is not None and (known := StatusLine.objects.filter(key=key).first()) is not None:
        return known, False
    if is_confidential:
        require_confidential_access(actor)
    stay = current_stay(project)
    if stay is None:
        raise ProjectNotFollowed(project=project.title)
    day = happened_on or timezone.localdate()
    date_reason = check_act_day(dated_acts.WRITE_LINE, day, reason=date_reason)
    check_ahead(next_on)
    phase = phase or stay.phase
    if may_write(project, actor):
        if phase != stay.phase:
            why = "" if is_confidential else text.strip()[:500]
            move(project, phase=phase, on=max(day, stay.entered_on), reason=why, date_reason=date_reason, actor=actor)
        _open(project, bottlenecks, day, date_reason, is_confidential=is_confidential, actor=actor)
    line = StatusLine(
        key=key or uuid.uuid4(),
        project=project,
        happened_on=day,
        light=light,
        phase=phase if may_write(project, actor) else stay.phase,
        text=text.strip(),
        next_step=next_step.strip(),
        next_on=next_on,
        is_confidential=is_confidential,
        date_reason=date_reason,
        taken_over_from=taken_over_from(),
        writer=actor,
    )
    if file is not None:
        checked = check_file_of(file, str(file.name), actor=actor)
        line.file_name, line.content_type = checked.name, checked.content_type
        line.file.save(f"{uuid.uuid4().hex}{filetypes.extension_of(checked.name)}", file, save=False)
    line.save()
    return line, True


def _open(
    project: Project, kinds: Iterable[str], day: date, date_reason: str, *, is_confidential: bool, actor: User
) -> None:
    present = project.bottlenecks.filter(closed_on__isnull=True, is_confidential=is_confidential)
    there = set(present.values_list("kind", flat=True))
    for kind in kinds:
        if kind not in there:
            raise_bottleneck(
                project,
                kind=BottleneckKind(kind),
                opened_on=day,
                is_confidential=is_confidential,
                date_reason=date_reason,
                actor=actor,
            )


@transaction.atomic
def correct_line(
    line: StatusLine,
    *,
    text: str,
    light: str,
    next_step: str = "",
    next_on: date | None = None,
    actor: User,
) -> StatusLine:
    """Change the words of a line within a day; the dossier keeps what stood there.

    Raises NotYourProject, NotLineAuthor, DateOutOfReach or CorrectionTooLate.
    """
    line = StatusLine.objects.select_for_update().select_related("project", "writer").get(pk=line.pk)
    require_log_access(line.project, actor)
    if line.writer_id != actor.pk:
        raise NotLineAuthor(writer=line.writer)
    if not line.can_be_mended:
        raise CorrectionTooLate
    check_ahead(next_on)
    record(
        line.project,
        "correct_line",
        actor=actor,
        is_confidential=line.is_confidential,
        text=line.text,
        light=line.light,
        next_step=line.next_step,
        next_on=line.next_on,
    )
    line.text, line.light, line.next_step, line.next_on = text.strip(), light, next_step.strip(), next_on
    line.edited_at = timezone.now()
    line.save(update_fields=["text", "light", "next_step", "next_on", "edited_at"])
    return line
