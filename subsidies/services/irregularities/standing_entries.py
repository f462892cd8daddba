"""Against whom an entry in the register stands: the applicant, its group, and who has its account or numbers."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from projects.models import Organisation
from subsidies.irregularity_enums import IrregularityStepKind
from subsidies.models import ApplicantDetails, Application, Irregularity, IrregularityStep, UndertakingMember
from subsidies.models.irregularity import IrregularityQuerySet
from subsidies.services.application import same_applicants

NUMBERS = ("iban", "kvk", "rsin")
Key = tuple[str, str]  # what is shared, and its value


def keys_of(organisations: Collection[int]) -> dict[int, set[Key]]:
    """Return per organisation what it shares with others: its undertaking, and its accounts and numbers.

    Those count as they are known, and as they were ever given with an application. Records that two people ever said
    to be one applicant share that as well: who takes them apart does not know of an entry, and ends no check by it.
    Three queries.
    """
    found: dict[int, set[Key]] = {pk: set() for pk in organisations}
    for group in same_applicants.groups(ever=True):
        for pk in group & found.keys():
            found[pk].add(("one applicant", str(min(group))))
    known = Organisation.objects.filter(pk__in=organisations)
    for pk, group, *numbers in known.values_list("pk", "undertaking_member__undertaking", *NUMBERS):
        found[pk].update(_keys(numbers))
        if group is not None:
            found[pk].add(("undertaking", str(group)))
    given = ApplicantDetails.objects.filter(application__applicant__in=organisations)
    for pk, *numbers in _each_once(given, "application__applicant", *NUMBERS):
        found[pk].update(_keys(numbers))
    return found


def _keys(numbers: Iterable[str]) -> set[Key]:
    return {(name, number) for name, number in zip(NUMBERS, numbers, strict=True) if number}


def _each_once(rows: QuerySet[Any], *names: str) -> list[tuple[Any, ...]]:
    """Return the different values of columns: somebody who applied a hundred times gave one account."""
    return [row[:-1] for row in rows.order_by().values_list(*names).annotate(times=Count("pk"))]


def family_of(organisations: Collection[int]) -> set[int]:
    """Return the organisations that share something with one of these, and these themselves. Seven queries."""
    shared = set().union(*keys_of(organisations).values())
    same = reduce(or_, (Q(**{f"{name}__in": [value for key, value in shared if key == name]}) for name in NUMBERS))
    groups = [int(value) for key, value in shared if key == "undertaking"]
    members = UndertakingMember.objects.filter(undertaking__in=groups)
    return {
        *same_applicants.with_records(organisations, ever=True),
        *members.values_list("organisation", flat=True),
        *(pk for (pk,) in _each_once(Organisation.objects.filter(same), "pk")),
        *(pk for (pk,) in _each_once(ApplicantDetails.objects.filter(same), "application__applicant")),
    }


def entries_against(application: Application, *, on: date) -> IrregularityQuerySet:
    """Return the entries that stand on a day against the applicant of a case or who goes together with it.

    One query where nothing stands, and four where something does against whomever.
    """
    standing, own = Irregularity.objects.standing(on), application.applicant_id
    against = {pk for (pk,) in _each_once(standing, "organisation")}
    if not against:
        return Irregularity.objects.none()
    keys = keys_of({own, *against})
    return standing.filter(organisation__in=[pk for pk in against if pk == own or keys[pk] & keys[own]])


def entered_since(entries: IrregularityQuerySet) -> datetime | None:
    """Return when the last of these entries was confirmed; None where there are none. Reads no entry itself."""
    steps = IrregularityStep.objects.filter(
        kind=IrregularityStepKind.CONFIRMED, entry__in=list(entries.values_list("pk", flat=True))
    )
    return steps.aggregate(last=Max("recorded_at"))["last"]
