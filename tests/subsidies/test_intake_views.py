"""Keying in an application: the financing plan, the dwellings, the numbers of the applicant, and duplicates."""

from decimal import Decimal

import pytest

from drenthe.accounts.roles import Role
from projects.models import Organisation, Project
from subsidies.models import Application, CoFinancer, PlannedDwellings
from tests.factories import make_application, make_ceiling, make_organisation
from tests.subsidies.entering import received, rows
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
KVK = "04012345"


def enter(scheme=None, **values):
    return signed_in(Role.CASE_OFFICER).post("/applications/new/", received(scheme or make_ceiling().scheme, **values))


def stored():
    return [model.objects.count() for model in (Application, Organisation, Project, CoFinancer, PlannedDwellings)]


def test_financing_plan_and_dwellings_come_with_the_application():
    plan = {"total_costs": "10.000,00", "revenues": "1.000,00", "own_contribution": "500,00", "declared_aid": "0,00"}
    pay = rows("pay", {"name": "Rabobank", "amount": "7.500,00"}, {"name": "Assen", "amount": "0,01"})
    dwellings = rows(
        "dw",
        {"segment": "social_rent", "form": "house", "count": "8"},
        {"segment": "social_rent", "form": "apartment", "count": "4"},
    )

    response = enter(**plan, **pay, **dwellings, project="Hof van Assen", reference="K-12", kvk=KVK)

    case = Application.objects.get()
    assert response.status_code == 302
    assert (case.total_costs, case.revenues, case.own_contribution, case.declared_aid) == tuple(
        map(Decimal, ("10000.00", "1000.00", "500.00", "0.00"))
    )
    assert list(case.cofinancers.values_list("name", "amount")) == [
        ("Rabobank", Decimal("7500.00")),
        ("Assen", Decimal("0.01")),
    ]
    assert list(case.planned_dwellings.values_list("segment", "form", "count")) == [
        ("social_rent", "house", 8),
        ("social_rent", "apartment", 4),
    ]
    assert (case.dwellings, case.reference, case.applicant.kvk) == (12, "K-12", KVK)
    assert case.projects.get().title == "Hof van Assen"


def test_page_of_the_case_shows_the_plan():
    enter(total_costs="10.000,00", **rows("pay", {"name": "Rabobank", "amount": "7.500,00"}))

    page = text_of(signed_in(Role.READER).get(Application.objects.get().get_absolute_url()))

    assert "€ 10.000,00" in page
    assert "Rabobank" in page
    assert "€ 7.500,00" in page


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"total_costs": "-1"}, "Vul een bedrag in van minstens € 0,00."),
        ({"revenues": "12,345"}, "Een bedrag heeft ten hoogste twee decimalen."),
        ({"declared_aid": "abc"}, "Vul een bedrag in euro in"),
        ({"kvk": "1234567"}, "KvK-nummer"),
        ({"rsin": "111222334"}, "RSIN"),
        ({"iban": "NL91ABNA0417164301"}, "IBAN"),
        ({"contact_email": "bo"}, "e-mailadres"),
        (rows("pay", {"name": "Rabobank", "amount": ""}), "Dit veld is vereist."),
        (rows("pay", {"name": "Rabobank", "amount": "0"}), "minstens € 0,01"),
        (rows("pay", *[{"name": name, "amount": "1"} for name in ("Rabobank", "RABOBANK")]), "komt twee keer voor"),
        (rows("dw", {"segment": "castle", "form": "house", "count": "1"}), "keuze"),
        (rows("dw", {"segment": "social_rent", "form": "house", "count": "0"}), "minstens 1"),
        (rows("dw", *[{"segment": "mid_rent", "form": "house", "count": "1"}] * 2), "komt twee keer voor"),
    ],
)
def test_plan_or_number_that_cannot_be_comes_back_and_stores_nothing(values, sentence):
    response = enter(**values)

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert stored() == [0, 0, 0, 0, 0]


def test_iban_may_have_spaces_as_people_write_it():
    enter(iban="nl91 abna 0417 1643 00")

    assert Organisation.objects.get().iban == "NL91ABNA0417164300"


def test_duplicate_is_shown_first_and_entered_when_somebody_looked():
    scheme = make_ceiling().scheme
    enter(scheme)
    earlier = Application.objects.get()

    refused = enter(scheme, title="twelve DWELLINGS")

    assert refused.status_code == 409
    assert earlier.case_number in text_of(refused)
    assert Application.objects.count() == 1
    assert enter(scheme, title="twelve DWELLINGS", is_no_duplicate="on").status_code == 302
    assert Application.objects.count() == 2


def test_other_subject_of_the_same_applicant_is_no_duplicate():
    scheme = make_ceiling().scheme
    enter(scheme)

    assert enter(scheme, title="Thirteen dwellings").status_code == 302


def test_number_that_belongs_to_another_organisation_is_refused_on_the_form():
    make_organisation(name="Actium", kind="corporation", kvk=KVK)
    make_organisation(name="Domesta", kind="corporation", rsin="111222333")
    before = stored()

    response = enter(kvk=KVK, rsin="111222333")

    assert response.status_code == 409
    assert "Er is al een organisatie met dit RSIN." in text_of(response)
    assert stored() == before


def test_known_name_with_another_number_is_refused_on_the_form():
    make_organisation(name="Actium", kind="corporation", kvk="04012346")
    before = stored()

    response = enter(kvk=KVK)

    assert response.status_code == 409
    assert "04012346" in text_of(response)
    assert stored() == before


def test_import_template_is_an_excel_file():
    response = signed_in(Role.CASE_OFFICER).get("/applications/import-template/")

    assert response.status_code == 200
    assert b"".join(response.streaming_content)[:2] == b"PK"
    assert "aanvragen-inlezen.xlsx" in response["Content-Disposition"]


def test_page_to_enter_an_application_has_room_for_rows():
    make_application()

    page = text_of(signed_in(Role.CASE_OFFICER).get("/applications/new/"))

    assert 'name="pay-2-amount"' in page
    assert 'name="dw-2-count"' in page
