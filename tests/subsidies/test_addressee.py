"""To whom a letter goes and how it greets; without an address there is no letter."""

import pytest
from django.utils import timezone

from projects.enums import OrganisationKind
from subsidies.enums import LetterKind
from subsidies.models import Application
from subsidies.services.application import corrections, formalities
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.letters import letters
from subsidies.services.letters.letter_refusals import AddressMissing, RepresentativeAddressMissing
from subsidies.services.letters.standing_refusals import LetterToFormerRepresentative
from tests.factories import make_application, make_user
from tests.subsidies.test_documents import add

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def compose(application):
    day, actor = timezone.localdate(), make_user()
    return letters.compose(application, LetterKind.ACKNOWLEDGEMENT, letter_date=day, actor=actor)


@pytest.mark.parametrize(
    ("fields", "salutation"),
    [
        ({"kind": OrganisationKind.MUNICIPALITY}, "Geacht college,"),
        ({"kind": OrganisationKind.MUNICIPALITY, "contact_name": "J. de Vries"}, "Geacht college,"),
        ({"contact_name": "J. de Vries"}, "Geachte J. de Vries,"),
        ({"contact_name": "J. de Vries", "salutation": "man"}, "Geachte heer De Vries,"),
        ({"contact_name": "Jan Peter van der Veen", "salutation": "man"}, "Geachte heer Van der Veen,"),
        ({"contact_name": "Anna Jansen-Smit", "salutation": "woman"}, "Geachte mevrouw Jansen-Smit,"),
        ({"contact_name": "mr. A.B. Oude Kotte", "salutation": "woman"}, "Geachte mevrouw Oude Kotte,"),
        ({"contact_name": "Sam Smit", "salutation": "neither"}, "Geachte Sam Smit,"),
        ({"contact_name": "Smit", "salutation": "man"}, "Geachte heer Smit,"),
        ({}, "Geachte directie,"),
        ({"kind": OrganisationKind.HOUSING_CORPORATION}, "Geacht bestuur,"),
        ({"kind": OrganisationKind.RESIDENTS, "name": "Hof van Rolde"}, "Geachte leden van Hof van Rolde,"),
        ({"kind": OrganisationKind.OTHER}, "Geachte heer, mevrouw,"),
        ({"co_applicants": "Cas Cool"}, "Geachte aanvragers,"),
    ],
)
def test_salutation_fits_the_applicant(fields, salutation):
    applicant = NewApplicant(**{"name": "Bouw BV", "kind": "developer", "address": "Brink 1\n9401 HS Assen", **fields})
    application = make_application(applicant=applicant)

    assert compose(application).facts["salutation"] == salutation


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({}, ["Gemeente Assen", "College van burgemeester en wethouders", "t.a.v. J. Smit", "Brink 1"]),
        ({"kind": OrganisationKind.DEVELOPER}, ["Gemeente Assen", "t.a.v. J. Smit", "Brink 1"]),
        ({"kind": "developer", "co_applicants": "Cas\nBo"}, ["Gemeente Assen", "en Cas", "en Bo", "t.a.v. J. Smit"]),
    ],
)
def test_letter_goes_to_who_must_have_it(fields, lines):
    given = {"name": "Gemeente Assen", "kind": "municipality", "address": "Brink 1", "contact_name": "J. Smit"}
    application = make_application(applicant=NewApplicant(**given | fields))

    assert compose(application).context()["addressee_lines"][: len(lines)] == lines


def test_letter_without_an_address_is_refused_and_says_where_to_fill_it_in():
    application = make_application(applicant=NewApplicant(name="Bouw BV", kind="developer"))

    with pytest.raises(AddressMissing, match=f"{application.case_number}.*3:41"):
        compose(application)
    corrections.correct(
        application,
        values={"address": "Brink 1"},
        reason="Nagevraagd.",
        actor=make_user(),
    )
    assert compose(Application.objects.get(pk=application.pk)).facts["addressee"]


def test_letter_goes_to_the_representative_with_an_address():
    application = make_application()
    formalities.represent(application, name="R. Raad", no_proxy_reason="Advocaat", actor=make_user())
    with pytest.raises(RepresentativeAddressMissing, match="Raad"):
        compose(application)

    acting = {"name": "R. Raad", "address": "Plein 2\n9401 LM Assen", "no_proxy_reason": "Advocaat"}
    formalities.represent(application, **acting, actor=make_user())

    letter = compose(Application.objects.get(pk=application.pk)).context()
    for_whom = f"gemachtigde van {application.applicant.name}"
    assert letter["addressee_lines"] == ["R. Raad", for_whom, "Plein 2", "9401 LM Assen"]
    assert letter["salutation"] == "Geachte R. Raad,"


@pytest.mark.usefixtures("files")
def test_letter_goes_to_the_applicant_until_the_proxy_is_there():
    """What is told to somebody who may not act for the applicant is not told to it (Awb 2:1, 3:41)."""
    application, actor = make_application(), make_user()
    acting = {"name": "R. Raad", "address": "Plein 2\n9401 LM Assen", "actor": actor}
    formalities.represent(application, **acting)
    before = compose(Application.objects.get(pk=application.pk)).context()
    made = letters.make(application, LetterKind.ACKNOWLEDGEMENT, letter_date=timezone.localdate(), actor=actor)

    formalities.represent(application, **acting, proxy=add(application).document)

    after = compose(Application.objects.get(pk=application.pk)).context()
    assert (before["addressee_lines"][0], bool(before["represented"])) == (application.applicant.name, False)
    assert (after["addressee_lines"][0], after["represented"]) == ("R. Raad", application.applicant.name)
    with pytest.raises(LetterToFormerRepresentative):
        letters.send(made, sent_on=timezone.localdate(), actor=actor)
