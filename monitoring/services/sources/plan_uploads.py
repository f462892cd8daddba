"""Files of plan registration brought on screen: kept, held against the plans of before, stored or thrown away."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.core.files.base import File
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib import uploads as files
from monitoring.models import PlanEdition, PlannedDwellings, PlanUpload
from monitoring.services.files.uploads import TAKEN, NoTableFile, UploadHasFaults, UploadIsDone
from monitoring.services.sources.plan_file import PlanFile
from monitoring.services.sources.plans import PlanLoadResult, load_plans, visible_plans


@dataclass(frozen=True)
class YearOfPlans:
    """New dwellings planned in a year: in the file, and in the edition before (None without one)."""

    year: int
    now: int
    before: int | None


@dataclass(frozen=True)
class LookedAt:
    """What storing a file would do: plans that are new, that changed in number of dwellings, and that are gone.

    `visible_removed` leaves out the names that only the municipality may see.
    """

    file: PlanFile
    before: PlanEdition | None = None
    is_known: bool = False
    years: list[YearOfPlans] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    visible_removed: list[str] = field(default_factory=list)


def receive(*, file: File, name: str, as_of: date, source: str, actor: User) -> PlanUpload:
    """Keep a file to be looked at. Raises NoTableFile and the refusals of uploads."""
    if Path(name).suffix.lower() not in TAKEN:
        raise NoTableFile(name=name)
    seen = files.check_file(file, name)
    upload = PlanUpload(as_of=as_of, source=source, file_name=seen.name[:200], uploaded_by=actor)
    upload.file.save(f"{upload.pk}{Path(name).suffix.lower()}", file, save=False)
    upload.save(force_insert=True)
    return upload


def look_at(upload: PlanUpload) -> LookedAt:
    """Read a file and hold it against the last edition before its day. Raises the refusals of load_plans."""
    outcome = _load(upload, actor=upload.uploaded_by, is_dry_run=True)
    found = outcome.file
    if found.faults:
        return LookedAt(found)
    before = PlanEdition.objects.filter(as_of__lt=upload.as_of).first()
    then = _numbers(before) if before else {}
    now = {row.name: _of_years(row.dwellings) for row in found.plans.values()}
    sums: Counter[int] = sum(now.values(), Counter())
    earlier: Counter[int] = sum(then.values(), Counter())
    gone = [name for name in then if name not in now]
    in_sight = set(visible_plans(before).values_list("name", flat=True)) if before else set()
    return LookedAt(
        file=found,
        before=before,
        is_known=outcome.is_known,
        years=[YearOfPlans(year, sums[year], earlier[year] if before else None) for year in found.years],
        new=[name for name in now if name not in then] if before else [],
        changed=[name for name in now if name in then and now[name] != then[name]],
        gone=gone,
        visible_removed=[name for name in gone if name in in_sight],
    )


@transaction.atomic
def confirm(upload: PlanUpload, *, actor: User) -> PlanLoadResult:
    """Store the plans of a file. Raises UploadIsDone, UploadHasFaults and the refusals of load_plans."""
    upload = _locked(upload)
    outcome = _load(upload, actor=actor)
    if outcome.file.faults:
        raise UploadHasFaults
    upload.edition, upload.closed_at = outcome.edition, timezone.now()
    upload.save(update_fields=["edition", "closed_at"])
    return outcome


@transaction.atomic
def discard(upload: PlanUpload) -> None:
    """Throw a file away that was not stored. Raises UploadIsDone."""
    upload = _locked(upload)
    upload.closed_at = timezone.now()
    upload.save(update_fields=["closed_at"])
    name = str(upload.file.name)
    transaction.on_commit(lambda: upload.file.storage.delete(name))


def _load(upload: PlanUpload, *, actor: User, is_dry_run: bool = False) -> PlanLoadResult:
    with _on_disk(upload) as path:
        return load_plans(
            path,
            as_of=upload.as_of,
            source=upload.source,
            actor=actor,
            is_dry_run=is_dry_run,
            file_name=upload.file_name,
        )


@contextmanager
def _on_disk(upload: PlanUpload) -> Iterator[Path]:
    with tempfile.NamedTemporaryFile(suffix=Path(upload.file_name).suffix.lower()) as copy:
        with upload.file.open("rb") as kept:
            copy.writelines(kept.chunks())
        copy.flush()
        yield Path(copy.name)


def _locked(upload: PlanUpload) -> PlanUpload:
    upload = PlanUpload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
    if not upload.is_open:
        raise UploadIsDone
    return upload


def _numbers(edition: PlanEdition) -> dict[str, Counter[int]]:
    """New dwellings by year of every plan of an edition."""
    found: dict[str, Counter[int]] = {name: Counter() for name in edition.plans.values_list("name", flat=True)}
    rows = (
        PlannedDwellings.objects.filter(plan__edition=edition, is_demolition=False)
        .values_list("plan__name", "year")
        .annotate(total=Sum("number"))
    )
    for name, year, number in rows:
        found[name][year] += number
    return found


def _of_years(dwellings: dict[tuple[str, bool, int], int]) -> Counter[int]:
    counted: Counter[int] = Counter()
    for (_segment, is_demolition, year), number in dwellings.items():
        if number and not is_demolition:
            counted[year] += number
    return counted
