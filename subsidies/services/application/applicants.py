"""Who applies: the organisation that it is, and beside it what was given with each application.

What is known of an organisation is filled in where it was empty and never overwritten: another IBAN, address or branch
than known is kept with the application that it came with, and shown wherever it matters.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.values.plain_text import plain
from projects.enums import OrganisationKind
from projects.models import Municipality, Organisation
from projects.validators import plain_iban
from subsidies import facts
from subsidies.enums import SameOrOther
from subsidies.models import ApplicantDetails, Application
from subsidies.services.application.correction_refusals import OrganisationInUse
from subsidies.services.refusals import AccountOfProvince, ApplicantHasOtherNumbers

# kept with an application only: an organisation has more than one, or none
ONLY_GIVEN = ("branch", "contact_phone", "salutation", "co_applicants")
FOUND_BY = ("name", "kind")


@dataclass(frozen=True)
class NewApplicant:
    """An applicant as written on the application: found again by its numbers or name, or made with it."""

    name: str
    kind: OrganisationKind | str
    kvk: str = ""
    rsin: str = ""
    iban: str = ""
    contact_name: str = ""
    contact_email: str = ""
    address: str = ""
    branch: str = ""
    contact_phone: str = ""
    salutation: str = ""
    co_applicants: str = ""

    @property
    def plain_name(self) -> str:
        """The name as it is kept: on one line, without what cannot be seen."""
        return plain(self.name).strip()


GIVEN = tuple(field.name for field in fields(NewApplicant))
KEPT = tuple(name for name in GIVEN if name not in (*ONLY_GIVEN, *FOUND_BY))  # with the organisation too


def find_applicant(applicant: NewApplicant) -> Organisation | None:
    """Return the organisation that this is, by KvK number, RSIN, or name and kind; None when it is new."""
    for numbers in ({"kvk": applicant.kvk}, {"rsin": applicant.rsin}):
        if all(numbers.values()) and (found := Organisation.objects.filter(**numbers).first()) is not None:
            return found
    found = _by_name(applicant)
    return None if found is None or _has_other_numbers(found, applicant) else found


def check_account(applicant: NewApplicant) -> None:
    """Refuse the account that the province pays from as that of an applicant. Raises AccountOfProvince."""
    if applicant.iban and plain_iban(applicant.iban) == settings.PAYER_IBAN:
        raise AccountOfProvince


def check_numbers(applicant: NewApplicant) -> Organisation | None:
    """Return the organisation that is found for an applicant. Raises ApplicantHasOtherNumbers than it is known by."""
    organisation = find_applicant(applicant) or _by_name(applicant)
    if organisation is not None and _has_other_numbers(organisation, applicant):
        known = ", ".join(number for number in (organisation.kvk, organisation.rsin) if number)
        raise ApplicantHasOtherNumbers(name=organisation.name, known=known)
    return organisation


def known_organisation(applicant: Organisation | NewApplicant, municipality: Municipality) -> Organisation:
    """Find or make the organisation; what was not known of it yet is filled in, what was known stays.

    Raises ApplicantHasOtherNumbers, AccountOfProvince, and ValidationError for a wrong number.
    """
    if isinstance(applicant, Organisation):
        return applicant
    check_account(applicant)
    organisation = check_numbers(applicant)
    return _filled_in(
        organisation or Organisation(name=applicant.plain_name, kind=applicant.kind, municipality=municipality),
        applicant,
    )


def _filled_in(organisation: Organisation, applicant: NewApplicant) -> Organisation:
    new = {name: value for name in KEPT if (value := getattr(applicant, name)) and not getattr(organisation, name)}
    if new or organisation.pk is None:
        for name, value in new.items():
            setattr(organisation, name, value)
        organisation.full_clean()
        organisation.save()
    return organisation


def given_applicant(application: Application) -> ApplicantDetails | NewApplicant:
    """Return the applicant as given with an application; as known, for a case of before that was kept."""
    known = application.applicant
    return application.given or NewApplicant(**{name: getattr(known, name, "") for name in GIVEN})


def corrected_organisation(
    application: Application,
    new: NewApplicant,
    *,
    moved_from: Municipality | None = None,
    answer: SameOrOther | str = "",
) -> Organisation:
    """Return the organisation of a corrected application: another that is known, or the same, or a new one.

    What is known from this application only is corrected along, also its municipality when that was `moved_from`. An
    organisation that anything else refers to keeps its name and numbers. With another name and no number that says
    who it is, `answer` says whether it is the same. Raises OrganisationInUse without it, ApplicantHasOtherNumbers,
    and ValidationError for a wrong number.
    """
    organisation, old = application.applicant, given_applicant(application)
    found = find_applicant(new)
    if found is not None and found != organisation:
        return found
    others = used_elsewhere(organisation, application)
    if not others:
        return _corrected_along(organisation, old, new, application.municipality, moved_from)
    is_renamed = (new.plain_name, new.kind) not in {(old.name, old.kind), (organisation.name, organisation.kind)}
    if is_renamed and found is None and not answer and not _has_other_numbers(organisation, new):
        raise OrganisationInUse(name=organisation.name, others=", ".join(others))
    if _has_other_numbers(organisation, new) or (is_renamed and found is None and answer == SameOrOther.OTHER):
        return known_organisation(new, application.municipality)
    return _filled_in(organisation, new)


def _corrected_along(
    organisation: Organisation,
    old: ApplicantDetails | NewApplicant,
    new: NewApplicant,
    municipality: Municipality,
    moved_from: Municipality | None,
) -> Organisation:
    for name in ("name", "kind", *KEPT):
        if getattr(organisation, name) in ("", getattr(old, name)):
            setattr(organisation, name, getattr(new, name))
    if moved_from is not None and organisation.municipality_id == moved_from.pk:
        organisation.municipality = municipality
    organisation.full_clean()
    organisation.save()
    return organisation


def used_elsewhere(organisation: Organisation, application: Application) -> list[str]:
    """Return what else refers to an organisation, besides an application: how many of what, in words."""
    found = []
    for relation in Organisation._meta.related_objects:  # noqa: SLF001 -- whatever refers to it, now and later
        model: Any = relation.related_model
        rows = model._base_manager.filter(**{relation.field.name: organisation})  # noqa: SLF001
        if model is Application:
            rows = rows.exclude(pk=application.pk)
        if count := rows.count():
            meta = model._meta  # noqa: SLF001
            found.append(f"{count} {meta.verbose_name if count == 1 else meta.verbose_name_plural}")
    return found


def write_details(
    application: Application, applicant: Organisation | NewApplicant, *, actor: User
) -> ApplicantDetails:
    """Keep what was given with the application, and what was known otherwise. Raises ValidationError."""
    organisation = application.applicant
    given = {name: getattr(applicant, name, "") for name in GIVEN}
    given["name"] = given["name"].strip()
    details = ApplicantDetails(application=application, known={}, actor=actor, **given)
    details.full_clean()  # what was known is held against what is kept, and not against how a file wrote it
    known = {name: getattr(organisation, name) for name in ("name", "kind", *KEPT)}
    known["branch"] = _branch_before(application) if details.branch else ""
    kept = {name: getattr(details, name) for name in known}
    details.known = {name: was for name, was in known.items() if was and kept[name] and was != kept[name]}
    details.save()
    return details


def facts_of(details: ApplicantDetails) -> dict[str, str]:
    """Return what a line in the dossier says of an applicant as given: every field, and what was known otherwise."""
    given = {f"{facts.OF_APPLICANT}{name}": getattr(details, name) for name in GIVEN}
    known = {f"{facts.KNOWN}{facts.OF_APPLICANT}{name}": was for name, was in details.known.items()}
    return {**given, **known}


def labels_of(names: Iterable[str]) -> str:
    """Return what details of an applicant are called, for a sentence."""
    return ", ".join(str(ApplicantDetails._meta.get_field(name).verbose_name) for name in names)  # type: ignore[union-attr]  # noqa: SLF001


def known_otherwise(details: ApplicantDetails, *, without: Collection[str] = ()) -> str:
    """Return a sentence with the labels of the details that were known otherwise; empty when none were.

    `without` are the names of those of which something else is said.
    """
    left = [name for name in details.known if name not in without]
    if not left:
        return ""
    names = labels_of(left)
    return _("The applicant is known with other details: %(details)s. Check which are right.") % {"details": names}


def names_of(application: Application) -> list[str]:
    """Return the names of all who apply together, the one that the case is filed under first."""
    given = given_applicant(application)
    names = (" ".join(name.split()) for name in (given.name, *given.co_applicants.splitlines()))
    return [name for name in names if name]


def pay_to(application: Application) -> str:
    """Return the IBAN that is paid to: the one given with this application; empty when none was.

    Not what is known of the organisation: another application with its KvK number, or an admin, fills that in.
    """
    return str(given_applicant(application).iban)


def _branch_before(application: Application) -> str:
    earlier = ApplicantDetails.objects.filter(application__applicant=application.applicant_id).exclude(branch="")
    return earlier.exclude(application=application).order_by("-pk").values_list("branch", flat=True).first() or ""


def _by_name(applicant: NewApplicant) -> Organisation | None:
    return Organisation.objects.filter(name__iexact=applicant.plain_name, kind=applicant.kind).first()


def _has_other_numbers(organisation: Organisation, applicant: NewApplicant) -> bool:
    pairs = ((organisation.kvk, applicant.kvk), (organisation.rsin, applicant.rsin))
    return any(known and given and known != given for known, given in pairs)
