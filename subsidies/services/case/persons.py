"""Natural persons as applicants: who sees their names and data, and what everybody else sees (GDPR article 5(1)(c)).

Who handles cases, decides, pays or examines needs to know who asks. For everybody else a natural person is just that:
the case is there with its amounts and days, without a name, without data of contact and without its files.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When
from django.db.models.expressions import Expression
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from projects.enums import OrganisationKind
from projects.models import Organisation
from subsidies.models import ApplicantDetails, Application

SEE = "subsidies.view_person"
PERSON = OrganisationKind.PERSON


def sees_persons(user: User | Any) -> bool:
    """Whether somebody may see who a natural person is."""
    return bool(user is not None and user.has_perm(SEE))


def is_of_person(application: Application) -> bool:
    """Whether a natural person applies: as given with the application, or as known of the applicant."""
    given = application.given
    return application.applicant.kind == PERSON or (given is not None and given.kind == PERSON)


def is_hidden_from(user: User | Any, application: Application) -> bool:
    """Whether a natural person applies whom this user does not see."""
    return not sees_persons(user) and is_of_person(application)


class PersonNotShown(Refusal):
    """Who a natural person is, and what tells that, is shown to who handles or examines the case only."""

    sentence = _("A natural person applied here: only who handles or examines the case sees this.")


def check_may_see(user: User | Any, application: Application) -> None:
    """Refuse a page that tells who a natural person is. Raises PermissionDenied."""
    if is_hidden_from(user, application):
        raise PermissionDenied(str(PersonNotShown()))


def applicant_shown(user: User | Any, application: Application, *, as_given: bool = False) -> str:
    """Return the name of the applicant as the user may see it, in the active language.

    That is the name it is known by, which a list has at hand; `as_given` the name on this very application.
    """
    if is_hidden_from(user, application):
        return str(PERSON.label)
    return application.applicant_name if as_given else application.applicant.name


def organisation_shown(user: User | Any, organisation: Organisation) -> str:
    """Return the name of an organisation as the user may see it, in the active language."""
    is_hidden = organisation.kind == PERSON and not sees_persons(user)
    return str(PERSON.label) if is_hidden else organisation.name


def of_person() -> Q:
    """Return the condition on applications that a natural person applies; for a query."""
    given = ApplicantDetails.objects.filter(application=OuterRef("pk"), kind=PERSON)
    return Q(applicant__kind=PERSON) | Q(Exists(given))


def name_for(user: User | Any) -> str | Expression:
    """Return what a query selects for the name of the applicant, as the user may see it; None is nobody."""
    if sees_persons(user):
        return "applicant__name"
    hidden = When(of_person(), then=Value(str(PERSON.label)))
    return Case(hidden, default="applicant__name", output_field=CharField())
