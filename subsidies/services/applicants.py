"""Who applies: the organisation that it is, and beside it what was given with each application.

What is known of an organisation is filled in where it was empty and never overwritten: another IBAN, address or branch
than known is kept with the application that it came with, and shown wherever it matters.
"""

from dataclasses import dataclass, fields

from drenthe.accounts.models import User
from projects.enums import OrganisationKind
from projects.models import Municipality, Organisation
from subsidies.models import ApplicantDetails, Application
from subsidies.services.refusals import ApplicantHasOtherNumbers

ONLY_GIVEN = ("branch", "contact_phone")  # kept with an application only: an organisation has more than one
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


GIVEN = tuple(field.name for field in fields(NewApplicant))
KEPT = tuple(name for name in GIVEN if name not in (*ONLY_GIVEN, *FOUND_BY))  # with the organisation too


def find_applicant(applicant: NewApplicant) -> Organisation | None:
    """Return the organisation that this is, by KvK number, RSIN, or name and kind; None when it is new."""
    for numbers in ({"kvk": applicant.kvk}, {"rsin": applicant.rsin}):
        if all(numbers.values()) and (found := Organisation.objects.filter(**numbers).first()) is not None:
            return found
    found = _by_name(applicant)
    return None if found is None or _has_other_numbers(found, applicant) else found


def known_organisation(applicant: Organisation | NewApplicant, municipality: Municipality) -> Organisation:
    """Find or make the organisation; what was not known of it yet is filled in, what was known stays.

    Raises ApplicantHasOtherNumbers, and ValidationError for a wrong number.
    """
    if isinstance(applicant, Organisation):
        return applicant
    organisation = find_applicant(applicant) or _by_name(applicant)
    if organisation is not None and _has_other_numbers(organisation, applicant):
        known = ", ".join(number for number in (organisation.kvk, organisation.rsin) if number)
        raise ApplicantHasOtherNumbers(name=organisation.name, known=known)
    organisation = organisation or Organisation(
        name=applicant.name.strip(), kind=applicant.kind, municipality=municipality
    )
    new = {name: value for name in KEPT if (value := getattr(applicant, name)) and not getattr(organisation, name)}
    if new or organisation.pk is None:
        for name, value in new.items():
            setattr(organisation, name, value)
        organisation.full_clean()
        organisation.save()
    return organisation


def corrected_organisation(application: Application, old: NewApplicant, new: NewApplicant) -> Organisation:
    """Return the organisation of a corrected application: another that is known, or the same, or a new one.

    What is known from this application only is corrected along; what came with other applications too stays. Raises
    ApplicantHasOtherNumbers, and ValidationError for a wrong number.
    """
    organisation = application.applicant
    found = find_applicant(new)
    if found is not None and found != organisation:
        return found
    if organisation.applications.exclude(pk=application.pk).exists():
        return known_organisation(new, application.municipality)
    for name in ("name", "kind", *KEPT):
        if getattr(organisation, name) in ("", getattr(old, name)):
            setattr(organisation, name, getattr(new, name))
    organisation.full_clean()
    organisation.save()
    return organisation


def write_details(
    application: Application, applicant: Organisation | NewApplicant, *, actor: User
) -> ApplicantDetails:
    """Keep what was given with the application, and what was known otherwise. Raises ValidationError."""
    organisation = application.applicant
    given = {name: getattr(applicant, name, "") for name in GIVEN}
    given["name"] = given["name"].strip()
    known = {name: getattr(organisation, name) for name in ("name", "kind", *KEPT)}
    known["branch"] = _branch_before(application) if given["branch"] else ""
    other = {name: was for name, was in known.items() if was and given[name] and was != given[name]}
    details = ApplicantDetails(application=application, known=other, actor=actor, **given)
    details.full_clean()
    details.save()
    return details


def facts_of(details: ApplicantDetails) -> dict[str, str]:
    """Return what a line in the dossier says of an applicant as given: every field, and what was known otherwise."""
    given = {f"applicant_{name}": getattr(details, name) for name in GIVEN}
    differs = "; ".join(f"{name}: {was} → {now}" for name, was, now in differences(details))
    return {**given, "known_otherwise": differs}


def differences(details: ApplicantDetails) -> list[tuple[str, str, str]]:
    """Return the name of each field that was known otherwise, what was known and what was given."""
    return [(name, was, getattr(details, name)) for name, was in details.known.items()]


def pay_to(application: Application) -> str:
    """Return the IBAN that is paid to: the one given with the application, or what is known; empty for neither."""
    given = application.given
    return (given.iban if given else "") or application.applicant.iban


def _branch_before(application: Application) -> str:
    earlier = ApplicantDetails.objects.filter(application__applicant=application.applicant_id).exclude(branch="")
    return earlier.exclude(application=application).order_by("-pk").values_list("branch", flat=True).first() or ""


def _by_name(applicant: NewApplicant) -> Organisation | None:
    return Organisation.objects.filter(name__iexact=applicant.name.strip(), kind=applicant.kind).first()


def _has_other_numbers(organisation: Organisation, applicant: NewApplicant) -> bool:
    pairs = ((organisation.kvk, applicant.kvk), (organisation.rsin, applicant.rsin))
    return any(known and given and known != given for known, given in pairs)
