"""Applications that may be in the system already: shown to a person, who says whether they are others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.models import Organisation
from subsidies.models import Application, Scheme
from subsidies.services.application.applicants import NewApplicant, find_applicant
from subsidies.services.application.intake import duplicates


class Likeness(models.TextChoices):
    """In what an application looks like another."""

    ABOUT = "about", _("the same project or subject")
    AMOUNT = "amount", _("the same amount and day of receipt")


@dataclass(frozen=True)
class Double:
    """A case that an application looks like, and in what."""

    application: Application
    likeness: Sequence[Likeness]


def doubles_of(
    scheme: Scheme,
    *,
    applicant: Organisation | NewApplicant,
    title: str,
    projects: Sequence[str] = (),
    amount: Decimal,
    received_on: date,
) -> list[Double]:
    """Return the cases under the scheme of the same applicant: for the same project or subject, as at every door, and
    those of the same amount (euros) received on the same day. The same case may be both.
    """
    organisation = applicant if isinstance(applicant, Organisation) else find_applicant(applicant)
    if organisation is None:
        return []
    about = duplicates(scheme, applicant=organisation, title=title, projects=projects)
    same = Application.objects.standing().filter(
        scheme=scheme, applicant=organisation, requested_amount=amount, received_on=received_on
    )
    found = {case.pk: (case, [Likeness.ABOUT]) for case in about}
    for case in same.order_by("received_at"):
        found.setdefault(case.pk, (case, []))[1].append(Likeness.AMOUNT)
    return [Double(*one) for one in found.values()]
