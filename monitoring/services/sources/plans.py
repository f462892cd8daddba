"""Plan registration: an edition of all plans is kept, and counted per municipality, year, segment and type of plan.

An edition is found by its day and by what it covers: the province, or one municipality. The plans of one day are never
added up twice: each edition has the plans of all, its own and those of the others as they stood. A file of some
municipalities gives an edition of each.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.entry.days import check_not_future
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from monitoring.enums import LoadKind
from monitoring.models import Plan, PlanEdition, PlannedDwellings, Table
from monitoring.services.checks.corrected import ChangeUnexplained, corrections
from monitoring.services.checks.findings import recheck
from monitoring.services.checks.loads import CellChange, LoadResult, Origin, differences_of, store_values
from monitoring.services.files.doubts import Doubt
from monitoring.services.sources.plan_counts import TABLES, entries_of_plans
from monitoring.services.sources.plan_doubts import check_plan_doubts, doubts_of_plans
from monitoring.services.sources.plan_file import PlanFile, PlanRow, read_plans
from monitoring.services.sources.plan_layouts import PLACE, Layouts, known_layouts
from monitoring.services.sources.plan_whose import (
    asks_only,
    edition_before,
    in_the_way,
    of_those,
    parts_of,
    same_plans,
)
from monitoring.services.sources.plan_withdrawals import is_public_edition
from projects.models import Municipality


class EditionExists(Refusal):
    """Of one day there is one edition of the same plans."""

    sentence = gettext_lazy(
        "The plans of %(whose)s as of %(day)s are there already, from another file: %(file)s. Take those back first, "
        "and store this file after that with the same day."
    )


class PublicEditionExists(Refusal):
    """What the public sees is not taken back to make room: the right file counts from a later day."""

    sentence = gettext_lazy(
        "The plans of %(whose)s as of %(day)s are there already, from another file: %(file)s. They are in the public "
        "version, so they cannot be taken back. Submit this file again, with the day on which it was corrected: both "
        "stay to be seen."
    )


class MunicipalitiesOfThatDay(Refusal):
    """A file of the province has the plans of a municipality again that came for the same day by themselves."""

    sentence = gettext_lazy(
        "The plans of %(names)s came as of %(day)s in a file of their own. A file of all municipalities has them "
        "again, and nobody can tell which are right. Take those back first to use this file; or bring the other "
        "municipalities one by one."
    )


class OfSomeMunicipalities(Refusal):
    """Plans of some municipalities, read as those of all, would leave nothing of the others."""

    sentence = gettext_lazy(
        "All plans in this file are of %(name)s. Say whether it has the plans of %(name)s only, so that those of the "
        "others stay as they were, or of all municipalities, so that the others are counted with no dwellings."
    )


@dataclass(frozen=True)
class PlanLoadResult:
    """What came of a file: how it was read; the edition (None when nothing was stored) and what was counted.

    `corrections` are the published figures that become others; `doubts` what somebody looks at before. `asks_only`
    are the municipalities that the file names, where somebody says first whether it has the plans of those only.
    `before` is the edition that these plans are held against, `same` the one that this very file gave already.
    """

    file: PlanFile
    edition: PlanEdition | None = None
    stored: tuple[LoadResult, ...] = ()
    is_known: bool = False
    corrections: list[CellChange] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    asks_only: list[Municipality] = field(default_factory=list)
    before: PlanEdition | None = None
    same: PlanEdition | None = None


@transaction.atomic
def load_plans(
    path: Path,
    *,
    as_of: date,
    source: str,
    actor: User,
    is_dry_run: bool = False,
    file_name: str = "",
    chosen: str = "",
    layout: Mapping[str, Any] | None = None,
    layouts: Layouts | None = None,
    in_groups: bool = False,
    municipality: Municipality | None = None,
    only_named: bool = False,
    reason: str = "",
    is_whole: bool = False,
    is_sure: bool = False,
) -> PlanLoadResult:
    """Store the plans of a file as they stood on a day, and count them. All or nothing. `file_name`: that of the path.

    `chosen` is the title of the sheet that is meant, of more that fit; `layout` what somebody said of its columns,
    `layouts` what is given beside it, and `in_groups` that “1.180” is 1180 in it. `municipality`: all plans are of
    that one; `only_named`: the file has the plans of the municipalities that it names, and of no other. Those of the
    others are taken over from the edition before, and only what is known for certain is counted. `reason` is why
    published figures become others; `is_whole` says that a file with plans of some municipalities has those of all.
    The same file again stores nothing. Raises EditionExists, MunicipalitiesOfThatDay and OfSomeMunicipalities,
    DateInFuture for a day to come, ChangeUnexplained and SaysNothing.
    """
    check_not_future(as_of)
    if not is_dry_run:
        list(Table.objects.select_for_update(of=("self",)).filter(key__in=TABLES).order_by("pk"))  # one file at a time
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    known = {**known_layouts(layout or {}), **(layouts or {})}
    place = (layout or {}).get(PLACE, "")
    said: dict[str, Any] = {"in_groups": in_groups, "municipality": municipality, "place": place}
    file = read_plans(path, name=file_name, chosen=chosen, layouts=known, **said)
    file.those = of_those(file, as_of) if only_named else ()
    before = edition_before(as_of, *file.places)
    asked = [] if is_whole else asks_only(file, before)
    known_before = [_known(as_of, place, sha256, is_asked=bool(asked)) for place in file.places or (None,)]
    is_known = all(known_before)
    if file.faults or is_known:
        return PlanLoadResult(file, is_known=is_known, before=before, same=known_before[0] if is_known else None)
    _check_day(as_of, file, asked)
    rest = before if file.places else None
    changes = _corrections(file, rest, as_of)
    doubts = doubts_of_plans(file, rest, as_of, is_layout_said=bool(layout or layouts))
    if is_dry_run:
        return PlanLoadResult(file, corrections=changes, doubts=doubts, asks_only=asked, before=before)
    if asked:
        raise OfSomeMunicipalities(name=get_text_list([place.name for place in asked], _("and")))
    check_plan_doubts(doubts, is_sure=is_sure)
    why = written(reason, missing=ChangeUnexplained()) if changes else ""
    about = {"as_of": as_of, "source": source, "file_name": file_name or path.name, "sha256": sha256}
    edition, stored = None, []
    for part, known_one in zip(parts_of(file), known_before, strict=True):
        if known_one is None:
            edition = PlanEdition(**about, municipality=part.municipality, loaded_by=actor)
            stored += _store(edition, part, why, actor)
    return PlanLoadResult(file, edition, tuple(stored), corrections=changes, doubts=doubts, before=before)


def _store(edition: PlanEdition, file: PlanFile, why: str, actor: User) -> list[LoadResult]:
    """Store the plans of a file, or of one municipality in it, and count them."""
    edition.rest = edition_before(edition.as_of, edition.municipality) if edition.municipality else None
    edition.save(force_insert=True)
    for row in file.plans.values():
        _store_plan(edition, row)
    _take_over(edition)
    stored = [_count(edition, file, key, why, actor) for key in TABLES]
    edition.loads.set([one.load for one in stored if one.load is not None])
    return stored


def _known(day: date, municipality: Municipality | None, sha256: str, *, is_asked: bool) -> PlanEdition | None:
    """Return the edition that this very file gave; refuse other plans of the same day and municipality.

    While it is asked whose plans these are, those of the province are not in the way of those of one municipality.
    """
    before = same_plans(day, municipality)
    if before is not None and before.sha256 != sha256:
        if is_asked:
            return None
        facts = {"whose": municipality.name if municipality else _("all municipalities"), "day": day}
        refusal = PublicEditionExists if is_public_edition(before) else EditionExists
        raise refusal(**facts, file=before.file_name)
    return before


def _check_day(day: date, file: PlanFile, asked: list[Municipality]) -> None:
    """Refuse plans of the province beside those of single municipalities of the same day.

    Where it is `asked` whether the file has the plans of the municipalities that it names only, that goes first.
    """
    if asked or file.places:
        return
    others = in_the_way(day, [])
    if names := sorted({one.municipality.name for one in others if one.municipality}):
        raise MunicipalitiesOfThatDay(names=get_text_list(names, _("and")), day=day)


def _take_over(edition: PlanEdition) -> None:
    """Give an edition of one municipality the plans of the others, as they stood in the edition before."""
    if edition.rest is None:
        return
    for plan in edition.rest.plans.exclude(municipality=edition.municipality).prefetch_related("dwellings"):
        dwellings = list(plan.dwellings.all())
        plan.pk, plan.edition, plan._state.adding = None, edition, True  # noqa: SLF001 -- Django documents it
        plan.save(force_insert=True)
        for one in dwellings:
            one.pk, one.plan = None, plan
        PlannedDwellings.objects.bulk_create(dwellings)


def _store_plan(edition: PlanEdition, row: PlanRow) -> None:
    plan = Plan(edition=edition, name=row.name, obstacles=row.obstacles, **row.facts)
    plan.full_clean(exclude=["edition"])
    plan.save()
    PlannedDwellings.objects.bulk_create(
        PlannedDwellings(plan=plan, segment=segment, is_demolition=is_demolition, year=year, number=number)
        for (segment, is_demolition, year), number in row.dwellings.items()
        if number
    )


def _corrections(file: PlanFile, rest: PlanEdition | None, as_of: date) -> list[CellChange]:
    """Return the published figures that become others, of all tables that the plans are counted into."""
    found: list[CellChange] = []
    for table in Table.objects.filter(key__in=TABLES).order_by("pk"):
        differences, _same = differences_of(table, entries_of_plans(file, table.key, rest), as_of)
        found += corrections(differences)
    return found


def _count(edition: PlanEdition, file: PlanFile, key: str, why: str, actor: User) -> LoadResult:
    """Count new dwellings per municipality, class and year, with totals, into a table."""
    entries = entries_of_plans(file, key, edition.rest)
    origin = Origin(
        LoadKind.PLANS,
        edition.source,
        edition.as_of,
        file_name=edition.file_name,
        sha256=edition.sha256,
        remark=why,
    )
    table = Table.objects.get(key=key)
    stored = store_values(table, entries, origin=origin, actor=actor)
    if stored.load is None:
        recheck(table, on=edition.as_of)  # no other figure, and it may be silent on years of which there were some
    return stored
