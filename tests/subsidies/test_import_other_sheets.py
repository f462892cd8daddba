"""A workbook with more sheets than one: nothing of it is left out without a word."""

from io import BytesIO, StringIO

import openpyxl
import pytest
from django.core.management import call_command

from subsidies.models import Application
from tests.factories import make_user
from tests.subsidies.application_rows import filled, sound
from tests.subsidies.test_import_views import CHOICES, LIST, OWN, SimpleUploadedFile, _pot, client, sent, store
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
__all__ = ["_pot", "client"]
NAMES = ("Zaak", "Regeling", "Aanvrager", "Soort", "Gemeente", "Onderwerp", "Bedrag", "Binnen")


def two_sheets(*, other=("OUD-10", *OWN[1:]), blank=0):
    """The applications of two years, a year on each sheet, with so many rows above the names."""
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet("2023")
    first.title = "2024"
    for sheet, row in ((first, OWN), (second, other)):
        for _number in range(blank):
            sheet.append(["Onze aanvragen"])
        sheet.append(list(NAMES))
        sheet.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("blank", [0, 12])
def test_applications_on_a_sheet_that_is_not_read_are_named_and_nothing_is_stored(client, blank):
    url = sent(client, two_sheets(blank=blank))["Location"].removesuffix("result/")
    client.post(url, CHOICES)

    page = client.get(f"{url}result/")
    store(client, url)

    assert [(fault.sheet, fault.cell) for fault in page.context["faults"]] == [("2023", "")]
    assert f'href="{url}"' in text_of(page)
    assert not Application.objects.exists()


def test_layout_that_is_known_leaves_no_sheet_out_either(client):
    book = openpyxl.load_workbook(BytesIO(two_sheets()))
    del book["2023"]
    alone = BytesIO()
    book.save(alone)
    url = sent(client, alone.getvalue())["Location"].removesuffix("result/")
    client.post(url, CHOICES)
    store(client, url)

    page = client.get(sent(client, two_sheets())["Location"])

    assert "2023" in [fault.sheet for fault in page.context["faults"]]


def test_sheet_beside_the_one_that_somebody_pointed_at_is_named_as_not_read(client):
    url = sent(client, two_sheets())["Location"].removesuffix("result/")
    client.post(f"{url}?row=2024!1", CHOICES)

    page = client.get(f"{url}result/")
    assert (page.context["faults"], [one.sheet for one in page.context["notes"]]) == ([], ["2023"])
    assert "2023" in text_of(page)
    store(client, url)
    assert Application.objects.get().reference == "OUD-9"
    assert [one.sheet for one in client.get(f"{url}result/").context["notes"]] == ["2023"]


def test_row_that_somebody_pointed_at_holds_for_the_corrected_file(client):
    url = sent(client, two_sheets())["Location"].removesuffix("result/")
    client.post(f"{url}?row=2024!1", CHOICES)
    pk = url.strip("/").rpartition("/")[2]

    answer = client.post(f"{LIST}?again={pk}", {"file": SimpleUploadedFile("beter.xlsx", two_sheets())})
    page = client.get(answer["Location"])

    assert (page.context["faults"], [one.sheet for one in page.context["notes"]]) == ([], ["2023"])


def test_command_names_a_hidden_sheet_that_it_read(tmp_path):
    book = openpyxl.load_workbook(BytesIO(filled(sound(0))))
    shown = book.create_sheet("Voorblad", 0)
    book.active = 0
    assert shown.max_row == 1
    for sheet in book.worksheets[1:]:
        sheet.sheet_state = "hidden"
    book.save(tmp_path / "oud.xlsx")
    out = StringIO()

    call_command(
        "import_applications", tmp_path / "oud.xlsx", by=make_user().email, language="en", stdout=out, stderr=out
    )

    assert "This sheet is hidden in the file, and was read." in out.getvalue()
