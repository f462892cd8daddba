"""The filters of the list: each finds what it says, nonsense is refused, the order is fixed."""

from datetime import date

import pytest
from django.http import QueryDict

from subsidies.filters import ApplicationFilter
from subsidies.models import Application
from subsidies.services.application.intake import NewApplicant
from tests import factories
from tests.factories import make_application, make_award, make_ceiling, make_user

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 1)
NUMBERS = {"kvk": "04123456", "branch": "000012345678"}


def filtered(query):
    return ApplicationFilter(QueryDict(query), Application.objects.with_names())


def titles(query):
    filters = filtered(query)
    assert filters.is_valid(), filters.errors
    return [application.title for application in filters.qs]


@pytest.fixture
def cases():
    """A small grant in progress, a large grant awarded, and a loan refused."""
    ceiling, loans = make_ceiling(), make_ceiling(part="loan")
    small = {
        "amount": "10.00",
        "received_on": DAY,
        "title": "Small",
        "applicant": NewApplicant("Actium", "other", **NUMBERS),
    }
    make_application(ceiling=ceiling, **small, reference="OUD-7")
    make_award(
        ceiling=ceiling, amount="20.00", received_on=date(2024, 4, 1), decided_on=date(2024, 5, 1), title="Large"
    )
    loan = make_application(ceiling=loans, amount="30.00", received_on=date(2024, 6, 1), title="Loan 100%")
    factories.refuse(loan, reason="No, it is not.", decided_on=date(2024, 7, 1), actor=make_user())
    return {"grants": ceiling.scheme.pk, "loans": loans.scheme.pk, "assen": loan.municipality_id}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Loan 100%", "Large", "Small"]),
        ("q=small", ["Small"]),
        ("q=ACTI", ["Small"]),
        ("q=DW-2024-00002", ["Large"]),
        ("q=oud-7", ["Small"]),
        ("q=04123456", ["Small"]),
        ("q=0412 3456", ["Small"]),
        ("q=000012345678", ["Small"]),
        ("q=99999999", []),
        ("q=%25", ["Loan 100%"]),
        ("q=nobody", []),
        ("scheme={grants}", ["Large", "Small"]),
        ("scheme={loans}", ["Loan 100%"]),
        ("status=awarded", ["Large"]),
        ("status=received", ["Small"]),
        ("part=loan", ["Loan 100%"]),
        ("municipality={assen}", ["Loan 100%", "Large", "Small"]),
        ("received_from=2024-03-02", ["Loan 100%", "Large"]),
        ("received_from=2024-03-01&received_until=2024-03-01", ["Small"]),
        ("received_until=2024-02-29", []),
        ("decided_from=2024-05-01", ["Loan 100%", "Large"]),
        ("decided_until=2024-05-01", ["Large"]),
        ("decided_from=2024-05-02&decided_until=2024-06-30", []),
        ("amount_from=20,00", ["Loan 100%", "Large"]),
        ("amount_from=20,01", ["Loan 100%"]),
        ("amount_until=20.00", ["Large", "Small"]),
        ("amount_until=19,99", ["Small"]),
        ("ordering=requested", ["Small", "Large", "Loan 100%"]),
        ("ordering=case", ["Small", "Large", "Loan 100%"]),
        ("ordering=-case", ["Loan 100%", "Large", "Small"]),
        ("ordering=received", ["Small", "Large", "Loan 100%"]),
        ("status=&q=", ["Loan 100%", "Large", "Small"]),
        ("page=2", ["Loan 100%", "Large", "Small"]),
    ],
)
def test_filter_finds(cases, query, found):
    assert titles(query.format(**cases)) == found


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("scheme=999999", "keuze"),
        ("scheme=abc", "keuze"),
        ("status=lost", "keuze"),
        ("part=gift", "keuze"),
        ("municipality=0", "keuze"),
        ("received_from=31-02-2024", "datum"),
        ("received_until=yesterday", "datum"),
        ("decided_from=2024-13-01", "datum"),
        ("decided_until=1", "datum"),
        ("amount_from=12,345", "twee decimalen"),
        ("amount_until=abc", "bedrag"),
        ("amount_from=1e400", "bedrag"),
        ("ordering=password", "keuze"),
        ("q=%00", "Null"),
        ("nonsense=1", "Het filter “nonsense” bestaat niet."),
        ("Status=awarded", "Het filter “Status” bestaat niet."),
    ],
)
def test_filter_with_nonsense_is_refused_with_a_sentence(query, sentence):
    filters = filtered(query)

    assert not filters.is_valid()
    assert sentence.lower() in str(filters.errors).lower()


def test_filter_describes_itself_as_people_read_it(cases):
    filters = filtered(
        f"scheme={cases['loans']}&status=refused&received_from=2024-03-01&amount_from=10&ordering=-case"
    )
    assert filters.is_valid()

    described = dict(filters.described())

    assert described["Status"] == "Afgewezen"
    assert described["Ontvangen vanaf"] == "1 maart 2024"
    assert described["Gevraagd vanaf"] == "10,00"
    assert "Zoeken" not in described


def test_filter_gives_what_is_filled_in_to_be_applied_again():
    filters = filtered("status=awarded&q=&page=3&ordering=-case")

    assert filters.applied() == {"status": "awarded", "ordering": "-case"}


@pytest.mark.parametrize("ordering", ["", "requested", "-requested", "awarded", "-decided", "applicant", "received"])
def test_equal_values_keep_a_fixed_order(ordering):
    ceiling = make_ceiling()
    applicant = NewApplicant("Actium", "other")
    made = [make_application(ceiling=ceiling, applicant=applicant, received_on=DAY).pk for _ in range(3)]

    found = [application.pk for application in filtered(f"ordering={ordering}").qs]

    assert found == made[::-1]


@pytest.mark.parametrize(
    ("ordering", "found"),
    [
        ("awarded", ["Large", "Loan 100%", "Small"]),
        ("-awarded", ["Large", "Loan 100%", "Small"]),
        ("decided", ["Large", "Loan 100%", "Small"]),
        ("-decided", ["Loan 100%", "Large", "Small"]),
    ],
)
def test_cases_without_a_value_come_last_on_both_databases(cases, ordering, found):
    assert titles(f"ordering={ordering}") == found


def test_applicants_are_in_the_order_of_dutch_names():
    names = ["Élan", "eland", "Zon", "elf", "Ëlger", "Elan", "Öster", "Oost", "3 Hofjes", "de Brink", "De Brug"]
    for name in names:
        make_application(applicant=NewApplicant(name, "other"))

    found, turned = (
        [case.applicant.name for case in filtered(f"ordering={by}").qs] for by in ("applicant", "-applicant")
    )

    assert found == [
        "3 Hofjes",
        "de Brink",
        "De Brug",
        "Elan",
        "Élan",
        "eland",
        "elf",
        "Ëlger",
        "Oost",
        "Öster",
        "Zon",
    ]
    assert turned == found[::-1]
