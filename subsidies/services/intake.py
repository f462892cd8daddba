"""How an application comes in. Screen, API, import and the data of 2024 all call `receive`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from projects.enums import OrganisationKind
from projects.models import Municipality, Organisation, Project
from subsidies.enums import Action, Channel, Part, Phase
from subsidies.models import Application, CaseSequence, Ceiling, Scheme
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive, DateInFuture, NoCeiling
from subsidies.services.schemes import version_for


@dataclass(frozen=True)
class NewApplicant:
    """An applicant by name and kind: found again, or made when the application is stored."""

    name: str
    kind: OrganisationKind | str


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
    projects: Iterable[Project] = (),
    channel: Channel | str = Channel.DIGITAL,
    is_example: bool = False,
    actor: User,
) -> Application:
    """Enter an application: choose the version in force, give it a number, and open its dossier.

    `received_at` is when it reached the province (aware); paper is keyed in later with its own moment. Amounts in
    euros. Raises DateInFuture, AmountNotPositive, SchemeClosed or NoCeiling; then nothing is stored.
    """
    received_on = timezone.localdate(received_at)
    if received_at > timezone.now():
        raise DateInFuture(day=received_on)
    if requested_amount <= 0:
        raise AmountNotPositive(amount=requested_amount)
    version = version_for(scheme, received_on=received_on, known_on=timezone.localdate())
    ceiling = Ceiling.objects.filter(scheme=scheme, part=part).covering(received_on).order_by("-starts_on").first()
    if ceiling is None:
        raise NoCeiling(scheme=scheme, part=Part(part).label, received_on=received_on)
    application = Application.objects.create(
        case_number=_next_number(received_on.year),
        scheme=scheme,
        version=version,
        ceiling=ceiling,
        part=part,
        phase=phase,
        applicant=_organisation(applicant, municipality),
        municipality=municipality,
        title=title,
        dwellings=dwellings,
        channel=channel,
        requested_amount=requested_amount,
        received_at=received_at,
        received_on=received_on,
        is_example=is_example,
    )
    application.projects.set(projects)
    record(application, Action.RECEIVE, actor=actor, occurred_at=received_at, amount=requested_amount)
    return application


def _organisation(applicant: Organisation | NewApplicant, municipality: Municipality) -> Organisation:
    if isinstance(applicant, Organisation):
        return applicant
    organisation, _created = Organisation.objects.get_or_create(
        name=applicant.name, kind=applicant.kind, defaults={"municipality": municipality}
    )
    return organisation


def _next_number(year: int) -> str:
    CaseSequence.objects.get_or_create(year=year)
    sequence = CaseSequence.objects.select_for_update(no_key=True).get(year=year)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    return f"DW-{year}-{sequence.last:05d}"
