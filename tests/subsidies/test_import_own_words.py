"""A workbook with applications in words of somebody's own: what its values tell is filled in, the rest is asked."""

import pytest

from drenthe.accounts.roles import Role
from tests.factories import make_ceiling, make_scheme
from tests.subsidies.application_rows import sound
from tests.subsidies.test_import_views import own_layout, sent, uploaded
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _pot():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


@pytest.fixture
def client():
    return signed_in(Role.CASE_OFFICER)


def test_columns_whose_values_tell_what_they_hold_are_filled_in(client):
    header = ("Zaak", "Welke regeling?", "Wie", "Wat is dat", "Waar", "Onderwerp", "Hoeveel", "Op")
    row = [
        "Z-1",
        "De pot",
        "Bouwbedrijf X",
        "ontwikkelaar",
        "gem. Assen",
        "Een gemaal",
        1000,
        "NL44 RABO 0123 4567 89",
    ]

    answer = sent(client, own_layout(row, header=header))

    form = client.get(answer["Location"].removesuffix("result/")).context["form"]
    told = {name: form[name].initial for name in ("scheme", "municipality", "iban")}
    assert told == {"scheme": "1", "municipality": "4", "iban": "7"}


def test_layout_in_words_of_somebody_else_is_asked_and_no_dead_end(client):
    answer = sent(client, own_layout(["a", "b", "c"], header=("Een", "Twee", "Drie")))

    page = client.get(answer["Location"], follow=True)
    assert (answer.status_code, page.status_code, "form" in page.context) == (302, 200, True)


def test_row_of_totals_is_one_fault_and_no_row_that_lacks_everything(client):
    url = uploaded(client, sound(0), {"subject": "Totaal", "requested": 1234.56})

    page = client.get(f"{url}result/", follow=True)

    assert "telt andere rijen op" in text_of(page)
    assert "Dit moet zijn ingevuld" not in text_of(page)
