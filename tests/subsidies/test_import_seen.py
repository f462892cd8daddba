"""What is shown of a workbook with applications before it is stored: every value, and the columns that are a guess."""

import pytest

from drenthe.accounts.roles import Role
from subsidies.models import ApplicationImport
from tests.factories import make_ceiling, make_scheme
from tests.subsidies.application_rows import sound
from tests.subsidies.test_import_views import OWN, own_layout, sent, uploaded
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _pot():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


@pytest.fixture
def client():
    return signed_in(Role.CASE_OFFICER)


def test_every_value_of_a_row_is_shown_before_it_is_stored(client):
    url = uploaded(client, sound(0))

    page = client.get(f"{url}result/", follow=True)

    [row] = page.context["page"]
    shown = dict(row["read"])
    assert len(shown) >= len([value for value in sound(0).values() if value is not None]) - 1
    assert all(text in text_of(page) for text in ("waarden gelezen", *map(str, shown)))
    assert shown["Soort aanvrager"] == "Ontwikkelaar"
    assert "read" not in ApplicationImport.objects.get().result["rows"][0]


def test_columns_that_are_a_guess_come_before_those_that_have_the_name(client):
    answer = sent(
        client, own_layout(OWN, header=("Zaaknr", "Regeling", *["Aanvrager", "Soort", "Gemeente", "X", "Y", "Z"]))
    )

    form = client.get(answer["Location"].removesuffix("result/")).context["form"]

    names = {kind: {field.name for field in getattr(form, kind)()} for kind in ("unsure", "sure", "absent")}
    assert {"scheme", "applicant", "municipality"} <= names["sure"]
    assert {"subject", "requested", "received_on"} <= names["unsure"]
    assert sum(map(len, names.values())) == len(form.fields)
    assert "iban" not in names["unsure"]


@pytest.mark.parametrize(
    ("channels", "said"), [((None, "Post"), "Bij 1 aanvraag staat"), (("Post", "E-mail"), ""), ((None, None), "Bij 2")]
)
def test_way_of_receipt_that_the_file_does_not_say_is_told_before_storing(client, channels, said):
    rows = [sound(number) | ({"channel": channel} if channel else {}) for number, channel in enumerate(channels, 1)]

    page = text_of(client.get(f"{uploaded(client, *rows)}result/"))

    assert ("niet hoe deze is ontvangen" in page or "niet hoe ze zijn ontvangen" in page) == bool(said)
    assert said in page
