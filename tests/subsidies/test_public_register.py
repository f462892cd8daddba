"""The public register of subsidies: what is in it, that nobody is named in it, and that its files say the same."""

import csv
import io
import json
import re
import zipfile
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.translation import override

from projects.enums import OrganisationKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.filters import RegisterFilter
from subsidies.models import ApplicantDetails, Application
from subsidies.services.letters import letters
from subsidies.services.public import public_register
from subsidies.views import public
from tests.cases import make_case
from tests.factories import award as award_case
from tests.factories import make_application, make_award, make_organisation, make_unsent_award, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

PERSON = OrganisationKind.PERSON
NAME, CONTACT = "Familie Ottervanger", "Joke Ottervanger"
PRIVATE = {
    "email": "joke@ottervanger.example",
    "iban": "NL91ABNA0417164300",
    "bsn": "123456782",
    "phone": "06-12345678",
}
FILES = ("csv", "json", "ods")


def award_to(kind, **fields):
    """An award to an applicant of a kind, of which every text tells of a person."""
    applicant = make_organisation(kind=kind, name=fields.pop("name", NAME), contact_name=CONTACT, **fields)
    told = f"Woning van Ottervanger, {PRIVATE['email']} {PRIVATE['iban']} {PRIVATE['bsn']} {PRIVATE['phone']}"
    return make_award(applicant=applicant, title=told)


def answers(client, **asked):
    """Everything that the register answers a stranger, as text."""
    pages = ["/public/register/", "/public/register/columns/", *(f"/public/register/register.{one}" for one in FILES)]
    for url in pages:
        response = client.get(url, asked if "register." in url else {})
        content = response.getvalue()
        if url.endswith("ods"):
            content = zipfile.ZipFile(io.BytesIO(content)).read("content.xml")
        yield url, content.decode()


def of(case):
    rows = public_register.with_rows(public_register.public_awards().filter(pk=case.pk))
    return next(public_register.entries(rows), None)


@pytest.mark.parametrize("kind", OrganisationKind.values)
def test_no_answer_tells_of_a_person(client, kind):
    name = NAME if kind in (OrganisationKind.PERSON, OrganisationKind.RESIDENTS, OrganisationKind.OTHER) else "Bouw BV"
    case = award_to(kind, name=name)

    for url, text in answers(client):
        found = [one for one in ("ottervanger", *PRIVATE.values()) if one.lower() in text.lower()]
        assert found == [], url
        if "columns" not in url:
            assert case.case_number in text


@pytest.mark.parametrize(
    ("kind", "kvk", "recipient"),
    [
        (OrganisationKind.MUNICIPALITY, "", "Naam"),
        (OrganisationKind.DEVELOPER, "", "Naam"),
        (OrganisationKind.HOUSING_CORPORATION, "", "Naam"),
        (OrganisationKind.RESIDENTS, "", str(OrganisationKind.RESIDENTS.label)),
        (OrganisationKind.RESIDENTS, "12345678", "Naam"),
        (OrganisationKind.OTHER, "", str(OrganisationKind.OTHER.label)),
        (OrganisationKind.PERSON, "12345678", str(OrganisationKind.PERSON.label)),
    ],
)
def test_only_legal_persons_are_named(kind, kvk, recipient):
    entry = of(make_award(applicant=make_organisation(kind=kind, kvk=kvk, name="Naam"), title="Tien woningen"))

    assert entry.recipient == recipient
    assert entry.title == ("Tien woningen" if recipient == "Naam" else "")


def test_person_as_given_with_the_application_is_not_named_either():
    case, actor = make_application(applicant=make_organisation(kind=OrganisationKind.DEVELOPER)), make_user()
    ApplicantDetails.objects.create(application=case, name="Naam", kind=PERSON, address="Brink 1", actor=actor)
    award_case(case, amount=case.requested_amount, decided_on=timezone.localdate(), actor=actor)

    assert of(case).recipient == str(OrganisationKind.PERSON.label)


@pytest.mark.parametrize("kind", [OrganisationKind.PERSON, OrganisationKind.RESIDENTS])
def test_nobody_is_found_by_a_name_that_is_not_shown(client, kind):
    award_to(kind)

    assert client.get("/public/register/", {"q": "Ottervanger"}).context["entries"] == []


def test_award_is_in_it_once_the_recipient_was_told():
    told, untold = make_award(), make_unsent_award()

    assert (of(told) is not None, of(untold)) == (True, None)


@pytest.mark.parametrize("status", Status.values)
def test_only_what_stands_as_an_award_is_in_it(status):
    assert (of(make_case(Status(status))) is not None) == (status in {Status.AWARDED, Status.SETTLED})


def test_settled_amount_is_told_from_its_day():
    case = make_award(amount="1000.00")

    assert of(case).settled is None
    settled = make_case(Status.SETTLED)
    assert of(settled).settled == settled.settled_amount


def test_sums_are_those_of_what_was_filtered(client):
    first, _second = make_award(amount="1000.00"), make_award(amount="250.50")

    everything = client.get("/public/register/").context["totals"]
    (one,) = client.get("/public/register/", {"scheme": first.scheme.code}).context["totals"]

    assert [(row.count, row.awarded) for row in everything] == [(2, Decimal("1250.50"))]
    assert (one.count, one.awarded) == (1, Decimal("1000.00"))


def test_every_choice_of_every_filter_gives_a_page_and_its_files(client):
    case = make_award(applicant=make_organisation(kind=OrganisationKind.MUNICIPALITY))
    fields = RegisterFilter({}).form.fields
    asked = [
        (name, str(getattr(value, "value", value)))
        for name, field in fields.items()
        for value, _label in getattr(field, "choices", ())
        if value not in ("", None)
    ]

    answers = {
        one: [client.get(f"/public/register/{page}", dict([one])) for page in ("", "register.csv")] for one in asked
    }

    assert {name for name, _value in asked} == {"year", "scheme", "place", "form", "kind"}
    assert [one for one, found in answers.items() if {row.status_code for row in found} != {200}] == []
    (here,) = client.get("/public/register/", {"place": case.municipality.code}).context["entries"]
    assert here.case_number == case.case_number


def test_years_are_those_of_now_also_where_the_field_was_looked_at_before():
    year = str(timezone.localdate().year)
    assert (year, year) not in RegisterFilter.base_filters["year"].field.choices

    make_award()

    assert (year, year) in RegisterFilter({}).form.fields["year"].choices


@pytest.mark.parametrize(
    ("about", "count"), [("Bouw", 1), ("molenkamp", 1), ("number", 2), ("place", 2), ("Hofje", 0)]
)
def test_register_is_searched_by_what_it_shows(client, about, count):
    shown = make_award(applicant=make_organisation(kind="developer", name="Bouw BV"), title="Woningen Molenkamp")
    make_award(applicant=make_organisation(kind="residents", name="Bouwgroep"), title="Hofje")
    told = {"number": "DW-", "place": shown.municipality.name}

    entries = client.get("/public/register/", {"q": told.get(about, about)}).context["entries"]

    assert len(entries) == count


@pytest.mark.parametrize(
    "query", [{"year": "1850"}, {"scheme": "nonsense"}, {"nonsense": "1"}, {"q": "x" * 200}, {"heads": "x"}]
)
def test_filter_that_makes_no_sense_is_refused(client, query):
    for url in ("/public/register/", "/public/register/register.csv"):
        assert client.get(url, query).status_code == 400


@pytest.mark.parametrize("heads", ["labels", "keys"])
def test_files_hold_the_same_rows_and_columns_in_the_same_order(client, heads):
    case = make_award(
        amount="1234.50", applicant=make_organisation(kind=OrganisationKind.MUNICIPALITY, name="Gemeente A")
    )
    keys = [column.key for column in public_register.COLUMNS]
    with override("nl"):
        named = keys if heads == "keys" else [str(column.label) for column in public_register.COLUMNS]

    texts = dict(answers(client, heads=heads))
    header, row = csv.reader(io.StringIO(texts["/public/register/register.csv"].removeprefix("\ufeff")), delimiter=";")
    told = json.loads(texts["/public/register/register.json"])
    cells = re.findall(r"<text:p>(.*?)</text:p>", texts["/public/register/register.ods"])

    today = timezone.localdate().isoformat()
    assert header == told["columns"] == list(told["rows"][0]) == cells[: len(keys)] == named
    assert len(set(named)) == len(keys)
    assert ("Zaaknummer" in header, "case_number" in header) == (heads == "labels", heads == "keys")
    told["rows"] = [dict(zip(keys, told["rows"][0].values(), strict=True))]
    assert (row[4], row[7], row[9], row[10], row[11]) == (case.case_number, "Gemeente A", "1234,50", "", today)
    assert (told["rows"][0]["awarded"], told["rows"][0]["settled"]) == ("1234.50", None)
    assert 'office:value-type="float" office:value="1234.50"' in texts["/public/register/register.ods"]


def test_every_column_has_its_meaning():
    assert [column.key for column in public_register.COLUMNS] == list(public_register.MEANINGS)


@pytest.mark.parametrize("count", [1, 3])
def test_rows_take_the_same_queries(django_assert_num_queries, count):
    for _ in range(count):
        make_award()

    with django_assert_num_queries(2):
        assert len(list(public_register.entries(public_register.with_rows(public_register.public_awards())))) == count


def test_file_that_would_be_too_long_is_refused_with_a_way_on(client, monkeypatch):
    monkeypatch.setattr(public, "MOST", 1)
    make_award()
    assert client.get("/public/register/register.csv").status_code == 200

    make_award()

    response = client.get("/public/register/register.csv")
    assert response.status_code == 400
    assert "Kies een jaar" in response.content.decode()


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_file_is_the_same_in_every_language(client, suffix):
    make_award(applicant=make_organisation(kind=OrganisationKind.RESIDENTS))
    url = f"/public/register/register.{suffix}"

    dutch, english = (client.get(url, headers={"Accept-Language": one}).getvalue() for one in ("nl", "en"))

    assert dutch == english


@pytest.mark.parametrize(
    ("kind", "kvk", "is_named"),
    [
        (OrganisationKind.MUNICIPALITY, "", True),
        (OrganisationKind.RESIDENTS, "12345678", True),
        (OrganisationKind.RESIDENTS, "", False),
        (PERSON, "", False),
    ],
)
def test_letter_announces_what_the_register_shows(kind, kvk, is_named):
    case = award_to(kind, kvk=kvk)

    draft = letters.compose(
        Application.objects.get(pk=case.pk), LetterKind.AWARD, letter_date=timezone.localdate(), actor=make_user()
    )
    text = "\n".join(block.text for block in draft.blocks)

    assert public_register.public_awards().get(pk=case.pk).is_named is is_named
    assert ("waarvoor het is, het bedrag, de datum en uw naam" in text) is is_named
    assert ("Uw naam en waarvoor het is, maken wij niet openbaar." in text) is not is_named
