"""Records of one applicant: joined by two people, taken apart in the same way, and counted together meanwhile.

No case is moved and no name is changed: a decision stays with the record that it was taken on. What is asked of an
applicant as a whole (aid, the register, its page) is asked of all its records.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, Q

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words, written
from projects.enums import OrganisationKind
from projects.models import Organisation
from subsidies.models import ApplicantDetails, SameApplicant, SameApplicantAnswer
from subsidies.services.application import same_refusals as why

MOST_LIKE = 20  # records that look like one, on its page


def groups(*, ever: bool = False) -> list[set[int]]:
    """Return which records are one applicant, as ids; with `ever` also what was taken apart since. One query."""
    confirmed = SameApplicantAnswer.objects.filter(is_confirmed=True).order_by()
    pairs = confirmed.values_list("proposal__first", "proposal__second").annotate(
        joined=Max("pk", filter=Q(proposal__joins=True)), parted=Max("pk", filter=Q(proposal__joins=False))
    )
    found: list[set[int]] = []
    joined = [row[:2] for row in pairs if row[2] is not None and (ever or row[2] > (row[3] or 0))]
    for first, second in sorted(joined):
        touched = [group for group in found if group & {first, second}]
        found = [group for group in found if group not in touched]
        found.append({first, second}.union(*touched))
    return found


def records_of(organisation: int) -> set[int]:
    """Return the ids of the records that are one applicant with this one, itself among them. One query."""
    return next((group for group in groups() if organisation in group), {organisation})


def with_records(organisations: Iterable[int], *, ever: bool = False) -> set[int]:
    """Return these records with all that are, or with `ever` ever were, one applicant with one of them. One query."""
    own = set(organisations)
    return own.union(*(group for group in groups(ever=ever) if group & own))


def proposals_about(organisations: Collection[int]) -> list[SameApplicant]:
    """Return what was ever proposed about records, with what was answered, the last first."""
    about = Q(first__in=organisations) | Q(second__in=organisations)
    rows = SameApplicant.objects.filter(about).select_related("first", "second", "actor", "answer__actor")
    return list(rows.order_by("-pk")[:100])


def like(organisation: Organisation, *, known: Collection[int]) -> list[Organisation]:
    """Return records that may be the same organisation: its name, KvK number, RSIN or IBAN, now or as ever given."""
    given = ApplicantDetails.objects.filter(application__applicant__in=known)
    names, numbers = {organisation.name}, Q(pk__in=[])
    for row in given.order_by().values("name", "kvk", "rsin", "iban").annotate(times=Count("pk")):
        names.add(row["name"])
        for name in ("kvk", "rsin", "iban"):
            if row[name]:
                numbers |= Q(**{name: row[name]})
    for name in ("kvk", "rsin", "iban"):
        if getattr(organisation, name):
            numbers |= Q(**{name: getattr(organisation, name)})
    by_name: Any = Q(pk__in=[])
    for one in names:
        by_name |= Q(name__iexact=one)
    by_given = ApplicantDetails.objects.filter(numbers or Q(pk__in=[]))
    rows = Organisation.objects.filter(by_name | numbers | Q(pk__in=by_given.values("application__applicant")))
    return list(rows.exclude(pk__in=known).distinct().order_by("name", "pk")[:MOST_LIKE])


@transaction.atomic
def propose(
    organisation: Organisation, other: Organisation, *, joins: bool, reason: str, actor: User
) -> SameApplicant:
    """Propose that two records are one applicant, or that they are apart again; another case officer confirms it.

    Raises JoinReasonMissing, SaysNothing, SameRecord, OtherKind, TwoMunicipalities, OtherNumbers,
    NotOneYet or JoinWaits.
    """
    reason = written(reason, missing=why.JoinReasonMissing())
    first, second = sorted((organisation, other), key=lambda row: row.pk)
    list(Organisation.objects.select_for_update(no_key=True).filter(pk__in=[first.pk, second.pk]).order_by("pk"))
    _check(first, second, joins=joins)
    waits = SameApplicant.objects.filter(first=first, second=second, answer=None).select_related("actor").first()
    if waits is not None:
        raise why.JoinWaits(name=str(waits.actor))
    return SameApplicant.objects.create(first=first, second=second, joins=joins, reason=reason, actor=actor)


def _check(first: Organisation, second: Organisation, *, joins: bool) -> None:
    if first.pk == second.pk:
        raise why.SameRecord(name=first.name)
    if not joins:
        last = SameApplicantAnswer.objects.filter(
            proposal__first=first, proposal__second=second, is_confirmed=True
        ).order_by("pk")
        if not last.values_list("proposal__joins", flat=True).last():
            raise why.NotOneYet
        return
    if (first.kind == OrganisationKind.PERSON) != (second.kind == OrganisationKind.PERSON):
        raise why.OtherKind(first=first.name, second=second.name)
    if _municipality_of(first) and _municipality_of(second) not in (None, _municipality_of(first)):
        raise why.TwoMunicipalities(first=first.name, second=second.name)
    for name in ("kvk", "rsin"):
        numbers = [getattr(first, name), getattr(second, name)]
        if all(numbers) and numbers[0] != numbers[1]:
            raise why.OtherNumbers(first=first.name, second=second.name, numbers=", ".join(numbers))


def _municipality_of(organisation: Organisation) -> int | None:
    is_one = organisation.kind == OrganisationKind.MUNICIPALITY
    return organisation.municipality_id if is_one else None


@transaction.atomic
def answer(proposal: SameApplicant, *, is_confirmed: bool, reason: str = "", actor: User) -> SameApplicantAnswer:
    """Confirm what somebody else proposed about two records, or say why not.

    Raises JoinAnswered, JoinedByProposer, JoinReasonMissing or SaysNothing.
    """
    check_words(reason, field="reason")
    SameApplicant.objects.select_for_update(no_key=True).get(pk=proposal.pk)
    if SameApplicantAnswer.objects.filter(proposal=proposal).exists():
        raise why.JoinAnswered
    if is_confirmed and proposal.actor_id == actor.pk:
        raise why.JoinedByProposer
    said = reason.strip() if is_confirmed else written(reason, missing=why.JoinReasonMissing())
    return SameApplicantAnswer.objects.create(proposal=proposal, is_confirmed=is_confirmed, reason=said, actor=actor)
