"""How an application comes in: screen and API call `enter`, what is taken over (import, data of 2024) `receive`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_not_future
from projects.enums import DwellingForm, Segment
from projects.models import Municipality, Organisation, Project
from subsidies import dated_acts
from subsidies.enums import PARTS_OF_PHASES, Action, Part, Phase
from subsidies.models import Application, CaseSequence, Ceiling, CoFinancer, PlannedDwellings, Scheme, SchemeVersion
from subsidies.services.application.applicants import (
    NewApplicant,
    facts_of,
    find_applicant,
    known_organisation,
    write_details,
)
from subsidies.services.application.intake_refusals import ReceivedAlready
from subsidies.services.case.record import record
from subsidies.services.case.schemes import nearest_version, version_for
from subsidies.services.ceilings.order_refusals import (
    DwellingsDoNotAddUp,
    MaybeDuplicate,
    PhaseNotInScheme,
    PhaseOfOtherPart,
)
from subsidies.services.refusals import AmountNotPositive, NoCeiling, SchemeClosed
from subsidies.term_enums import Channel


@dataclass(frozen=True)
class Plan:
    """The financing plan and the dwellings of an application. Amounts in euros; None is not known.

    `cofinancers` are pairs of name and amount; `dwellings` are a segment, a form and a number.
    """

    total_costs: Decimal | None = None
    revenues: Decimal | None = None
    own_contribution: Decimal | None = None
    declared_aid: Decimal | None = None
    cofinancers: Sequence[tuple[str, Decimal]] = ()
    dwellings: Sequence[tuple[Segment | str, DwellingForm | str, int]] = ()

    def amounts(self) -> dict[str, Decimal | None]:
        """The amounts by the names that the application has for them."""
        names = ("total_costs", "revenues", "own_contribution", "declared_aid")
        return {name: getattr(self, name) for name in names}

    @property
    def dwelling_count(self) -> int | None:
        """The dwellings together; None when none are named."""
        return sum(count for _segment, _form, count in self.dwellings) or None


@transaction.atomic
def enter(
    scheme: Scheme,
    *,
    applicant: Organisation | NewApplicant,
    title: str,
    projects: Sequence[str] = (),
    is_no_duplicate: bool = False,
    actor: User,
    **given: Any,
) -> Application:
    """Receive an application, unless it looks like one that is there already and nobody said that it is another.

    What says the same in all, received at the same moment, is that very application sent again: nobody's word makes it
    another. The same application twice at one moment waits for the first. Raises MaybeDuplicate, ReceivedAlready, and
    what `receive` raises.
    """
    Scheme.objects.select_for_update(no_key=True).get(pk=scheme.pk)
    earlier = duplicates(scheme, applicant=applicant, title=title, projects=projects)
    if earlier and not is_no_duplicate:
        raise MaybeDuplicate(earlier=earlier)
    again = next((row for row in earlier if _is_that_one(row, title=title, given=given)), None)
    if again is not None:
        raise ReceivedAlready(case=again.case_number)
    return receive(scheme, applicant=applicant, title=title, projects=projects, actor=actor, **given)


def _is_that_one(row: Application, *, title: str, given: Mapping[str, Any]) -> bool:
    """Whether an application that is there is the one that is sent: same words, amount, form and moment of receipt."""
    said = (title.strip(), given["requested_amount"], given.get("part") or Part.GRANT, given["received_at"])
    return (row.title, row.requested_amount, row.part, row.received_at) == said


@transaction.atomic
def receive(
    scheme: Scheme,
    *,
    applicant: Organisation | NewApplicant,
    municipality: Municipality,
    title: str,
    requested_amount: Decimal,
    received_at: datetime,
    part: Part | str = Part.GRANT,
    phase: Phase | str = Phase.NONE,
    dwellings: int | None = None,
    projects: Iterable[Project | str] = (),
    plan: Plan | None = None,
    reference: str = "",
    channel: Channel | str = Channel.DIGITAL,
    is_example: bool = False,
    is_outside_period: bool = False,
    is_day_only: bool = False,
    date_reason: str = "",
    actor: User,
) -> Application:
    """Enter an application: choose the version in force, give it a number, and open its dossier.

    `received_at` is when it reached the province (aware); it orders the queue, so one further back than is usual for
    the channel needs a `date_reason`. What came in outside the period is recorded only when `is_outside_period` says
    so. With `is_day_only` the dossier says no more than the day. A project may be given by its title: it is found
    again in the municipality, or made. Raises DateInFuture, DateTooFarBack, AmountNotPositive, PhaseNotInScheme,
    PhaseOfOtherPart, DwellingsDoNotAddUp, SchemeClosed, NoCeiling, ApplicantHasOtherNumbers or AccountOfProvince, and
    ValidationError for a wrong number of the applicant; then nothing is stored.
    """
    received_on = _day_of(received_at)
    date_reason = check_act_day(dated_acts.RECEIVE[Channel(channel)], received_on, reason=date_reason)
    _check_amount(requested_amount)
    check_combination(scheme, part, phase, dwellings, plan := plan or Plan())
    version, ceiling, is_outside_period = footing(scheme, part, received_on, may_be_outside=is_outside_period)
    application = Application.objects.create(
        case_number=_next_number(received_on.year),
        scheme=scheme,
        version=version,
        ceiling=ceiling,
        part=part,
        phase=phase,
        applicant=known_organisation(applicant, municipality),
        municipality=municipality,
        title=title,
        dwellings=dwellings or plan.dwelling_count,
        **plan.amounts(),
        reference=reference,
        channel=channel,
        requested_amount=requested_amount,
        received_at=received_at,
        received_on=received_on,
        is_example=is_example,
    )
    _store_plan(application, plan)
    application.projects.set(project_of(project, municipality) for project in projects)
    facts: dict[str, Any] = facts_of(write_details(application, applicant, actor=actor))
    facts |= {"outside_period": "yes" if is_outside_period else "", "date_reason": date_reason}
    _open_dossier(application, facts, moment=None if is_day_only else received_at, actor=actor)
    return application


def _day_of(received_at: datetime) -> date:
    check_not_future(received_at)
    return timezone.localdate(received_at)


def _check_amount(requested_amount: Decimal) -> None:
    if requested_amount <= 0:
        raise AmountNotPositive(amount=requested_amount)


def _open_dossier(application: Application, facts: dict[str, Any], *, moment: datetime | None, actor: User) -> None:
    facts |= {"on": application.received_on, "occurred_at": moment, "amount": application.requested_amount}
    record(application, Action.RECEIVE, actor=actor, **facts)
    if taken_over_from():
        record(application, Action.TAKE_OVER, actor=actor)


def check_combination(scheme: Scheme, part: Part | str, phase: Phase | str, dwellings: int | None, plan: Plan) -> None:
    """Refuse what cannot go together. Raises PhaseNotInScheme, PhaseOfOtherPart or DwellingsDoNotAddUp."""
    phase = Phase(phase)
    if phase != Phase.NONE:
        if not scheme.has_phases:
            raise PhaseNotInScheme(scheme=scheme, phase=phase.label)
        right = PARTS_OF_PHASES[phase]
        if right != part:
            raise PhaseOfOtherPart(phase=phase.label, right=right.label, part=Part(part).label)
    if dwellings and plan.dwelling_count and dwellings != plan.dwelling_count:
        raise DwellingsDoNotAddUp(parts=plan.dwelling_count, dwellings=dwellings)


def footing(
    scheme: Scheme, part: Part | str, received_on: date, *, may_be_outside: bool
) -> tuple[SchemeVersion, Ceiling, bool]:
    """Return version and ceiling of an application, and whether it came in outside the period of either.

    Outside it the nearest of both is taken, so that it can be refused by decision; only when somebody says so. Raises
    SchemeClosed or NoCeiling.
    """
    try:
        version = version_for(scheme, received_on=received_on, known_on=timezone.localdate())
        return version, _ceiling(scheme, part, received_on), False
    except (SchemeClosed, NoCeiling):
        nearest = Ceiling.objects.filter(scheme=scheme, part=part)
        before = nearest.filter(starts_on__lte=received_on).order_by("-starts_on").first()
        ceiling = before or nearest.order_by("starts_on").first()
        if not may_be_outside or ceiling is None:
            raise
        return nearest_version(scheme, received_on=received_on), ceiling, True


def _ceiling(scheme: Scheme, part: Part | str, received_on: date) -> Ceiling:
    ceilings = Ceiling.objects.filter(scheme=scheme, part=part).covering(received_on)
    ceiling = ceilings.order_by("-starts_on").first()
    if ceiling is None:
        raise NoCeiling(scheme=scheme, part=Part(part).label, received_on=received_on)
    return ceiling


def duplicates(
    scheme: Scheme, *, applicant: Organisation | NewApplicant, title: str, projects: Iterable[str] = ()
) -> list[Application]:
    """Return earlier applications under the scheme of the same applicant for the same project or subject."""
    organisation = applicant if isinstance(applicant, Organisation) else find_applicant(applicant)
    if organisation is None:
        return []
    same = Q(title__iexact=title.strip())
    for project in projects:
        same |= Q(projects__title__iexact=project.strip())
    return list(
        Application.objects.standing()
        .filter(same, scheme=scheme, applicant=organisation)
        .distinct()
        .order_by("received_at")
    )


def project_of(project: Project | str, municipality: Municipality) -> Project:
    """Return a project, or the one of that title in the municipality: found again, or made."""
    if isinstance(project, Project):
        return project
    title = project.strip()
    known = Project.objects.filter(title__iexact=title, municipality=municipality)
    found = known.order_by("is_confidential").first()
    return found or Project.objects.create(title=title, municipality=municipality)


def _store_plan(application: Application, plan: Plan) -> None:
    CoFinancer.objects.bulk_create(
        CoFinancer(application=application, name=name, amount=amount) for name, amount in plan.cofinancers
    )
    PlannedDwellings.objects.bulk_create(
        PlannedDwellings(application=application, segment=segment, form=form, count=count)
        for segment, form, count in plan.dwellings
    )


def _next_number(year: int) -> str:
    CaseSequence.objects.get_or_create(year=year)
    sequence = CaseSequence.objects.select_for_update(no_key=True).get(year=year)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    return f"DW-{year}-{sequence.last:05d}"
