"""The address for letters in a workbook with applications: in one column, or in a column for each of its parts."""

import pytest
from django.utils.translation import override

from drenthe.lib.sheets.sheet import Cell
from subsidies.imports.addresses import (
    AddressTooLong,
    AddressWithoutStreet,
    check_address,
    letter_address,
    place_of_address,
    postcode,
)
from subsidies.models import Application
from tests.subsidies.test_import_views import (
    CHOICES,
    FIRST,
    OWN,
    _pot,
    client,
    own_layout,
    sent,
    sound,
    store,
    uploaded,
)
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
__all__ = ["_pot", "client"]
WHOLE = {"street": "Brink", "house_number": "1", "postcode": "9401 AA", "town": "Assen"}
AT = {"house_number": "1", "postcode": "9401 AA", "town": "Assen"}


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({}, []),
        ({"address": "Brink 1\n9401 AA Assen"}, ["Brink 1", "9401 AA Assen"]),
        (WHOLE, ["Brink 1", "9401 AA Assen"]),
        (WHOLE | {"house_addition": "a"}, ["Brink 1a", "9401 AA Assen"]),
        (WHOLE | {"house_addition": "2"}, ["Brink 1-2", "9401 AA Assen"]),
        (WHOLE | {"house_addition": "bis"}, ["Brink 1 bis", "9401 AA Assen"]),
        ({"street": "Postbus 122", "postcode": "9400 AC", "town": "Assen"}, ["Postbus 122", "9400 AC Assen"]),
        ({"address": "Brink 1", "postcode": "9401 AA", "town": "Assen"}, ["Brink 1", "9401 AA Assen"]),
        ({"address": "Brink 1, 9401AA Assen", "postcode": "9401 AA", "town": "Assen"}, ["Brink 1, 9401AA Assen"]),
        ({"address": "Brink 1, 9401 AA", "postcode": "9401 AA", "town": "Assen"}, ["Brink 1, 9401 AA", "Assen"]),
        ({"address": "Weg naar Assen 3", "town": "Assen"}, ["Weg naar Assen 3", "Assen"]),
        ({"address": "Afdeling Wonen", **WHOLE}, ["Afdeling Wonen", "Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink"}, ["Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink", "house_addition": "a"}, ["Brink 1a", "9401 AA Assen"]),
        (AT | {"address": "Brink 1"}, ["Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink 1 a", "house_addition": "a"}, ["Brink 1 a", "9401 AA Assen"]),
        (AT | {"address": "Brink 1-2", "house_addition": "2"}, ["Brink 1-2", "9401 AA Assen"]),
        (AT | {"address": "Brink 11"}, ["Brink 11 1", "9401 AA Assen"]),
        (AT | {"address": "1e Groenedijk"}, ["1e Groenedijk 1", "9401 AA Assen"]),
        (AT | {"address": "Afdeling Wonen\nBrink"}, ["Afdeling Wonen", "Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink 1, 9401 AA Assen"}, ["Brink 1, 9401 AA Assen"]),
        (AT | {"address": "Laan van 1945", "house_number": "45"}, ["Laan van 1945 45", "9401 AA Assen"]),
        (AT | {"address": "Brink 12", "street": "Brink"}, ["Brink 12", "Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink 1, Assen", "street": "Brink"}, ["Brink 1, Assen", "9401 AA"]),
        (AT | {"street": "Brink 1"}, ["Brink 1", "9401 AA Assen"]),
        (AT | {"address": "Brink 12", "house_addition": "2"}, ["Brink 12 1-2", "9401 AA Assen"]),
        (AT | {"address": "Brink, 9401AA Assen"}, ["Brink 1, 9401AA Assen"]),
        (AT | {"address": "Brink\n9401 AA Assen"}, ["Brink 1", "9401 AA Assen"]),
    ],
)
def test_parts_of_an_address_are_its_lines(values, lines):
    assert letter_address(values).splitlines() == lines


@pytest.mark.parametrize(
    ("said", "expected"),
    [("9401aa", "9401 AA"), ("9401  AA", "9401 AA"), (" 9401 AA ", "9401 AA"), ("B-1000", "B-1000"), (1000, "1000")],
)
def test_postcode_is_read_as_it_is_on_a_letter(said, expected):
    assert postcode(Cell("B4", said)) == expected


@pytest.mark.parametrize(
    "values", [{"town": "Assen"}, {"postcode": "9401 AA"}, {"house_number": "1", "town": "Assen"}]
)
def test_address_without_a_street_is_refused_at_what_the_row_has(values):
    with pytest.raises(AddressWithoutStreet):
        check_address(values)

    assert place_of_address(values) in values


def test_address_of_parts_that_are_too_long_together_is_refused():
    with pytest.raises(AddressTooLong):
        check_address({"address": "x" * 490, "street": "Brink 1", "town": "Assen"})


def test_template_with_the_parts_gives_one_address(client):
    url = uploaded(client, sound(0) | WHOLE | {"house_number": 1, "postcode": "9401aa"})

    page = text_of(client.get(f"{url}result/"))
    store(client, url)

    assert Application.objects.get().given.address == "Brink 1\n9401 AA Assen"
    assert "Brink 1 9401 AA Assen" in " ".join(page.split())


def test_own_layout_with_a_column_for_each_part_is_found_by_their_names(client):
    names = ("Zaak", "Regeling", "Aanvrager", "Soort", "Gemeente", "Onderwerp", "Bedrag", "Binnen")
    header = (*names, "Adres", "Postcode", "Plaats")
    url = sent(client, own_layout([*OWN, "Brink 1", "9401AA", "Assen"], header=header))["Location"]
    form = client.get(url, follow=True).context["form"]

    assert [form[name].value() for name in ("address", "postcode", "town")] == ["8", "9", "10"]
    url = url.removesuffix("result/")
    client.post(url, CHOICES | {"address": "8", "postcode": "9", "town": "10"})
    store(client, url)
    assert Application.objects.get().given.address == "Brink 1\n9401 AA Assen"


def test_row_with_a_place_and_no_street_names_its_cell_and_the_way_on(client):
    url = uploaded(client, sound(0) | {"town": "Assen"})

    page = text_of(client.get(f"{url}result/"))

    assert str(FIRST) in page
    with override("nl"):
        assert str(AddressWithoutStreet()) in page
    assert not Application.objects.exists()
