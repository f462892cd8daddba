"""How final figures are, by the file itself: it is proposed, and nothing is chosen that the file contradicts."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override
from openpyxl import Workbook

from drenthe.accounts.roles import Role
from monitoring.enums import ValueStatus
from monitoring.models import Upload
from monitoring.services.files import uploads
from monitoring.services.files.finality import said_in
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def previewed(officer, tmp_path, *, above=(), below=(), **about):
    rows = [*([text] for text in above), *sheets.PERMITS, [], *([text] for text in below)]
    bring(officer, tmp_path, rows, "permits-client", year=2024, **about)
    return uploads.preview_upload(Upload.objects.get())


@pytest.mark.parametrize(
    ("above", "below", "chosen", "meant"),
    [
        ([], ["* Voorlopig"], "definitive", "provisional"),
        ([], ["* = voorlopige cijfers"], "definitive", "provisional"),
        (["Voorlopige cijfers 2024", ""], [], "definitive", "provisional"),
        (["Nog niet definitief", ""], [], "definitive", "provisional"),
        (["Definitieve cijfers 2024", ""], [], "provisional", "definitive"),
        ([], ["* Voorlopig"], "provisional", None),
        ([], [], "definitive", None),
        ([], ["Bron: CBS, verwachte woningen"], "definitive", None),
    ],
)
def test_status_that_the_file_says_is_named_where_another_was_chosen(officer, tmp_path, above, below, chosen, meant):
    said = previewed(officer, tmp_path, above=above, below=below, status=chosen).status_said

    assert (said.meant if said else None) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Definitief", "definitive"),
        ("definitieve cijfers", "definitive"),
        ("Status: definitief", "definitive"),
        ("Cijfers voor 2024 zijn definitief", "definitive"),
        ("Definitive figures for 2024", "definitive"),
        ("Final", "definitive"),
        ("nog niet definitieve cijfers", "provisional"),
        ("Nog niet definitief", "provisional"),
        ("De cijfers zijn niet definitief", "provisional"),
        ("Dit zijn nog geen definitieve cijfers", "provisional"),
        ("Voorlopig, totdat de cijfers definitief zijn", "provisional"),
        ("Controleren voordat de cijfers definitief worden", "provisional"),
        ("These figures are not yet final", "provisional"),
        ("Voorlopige cijfers, definitief in mei", "provisional"),
        ("Definitie: woningen die zijn vergund", None),
        ("Finale telling volgt", None),
        ("Bron: provincie", None),
    ],
)
def test_how_final_figures_are_is_told_from_the_words_of_one_text(text, meant):
    assert said_in(text) == meant


def test_file_with_a_note_that_it_is_not_final_is_stored_so_with_one_click(officer, tmp_path):
    assert previewed(officer, tmp_path, below=["* Voorlopig"], status="definitive").doubts
    upload = Upload.objects.get()
    address = reverse("monitoring:upload-status", args=[upload.pk])

    page = text_of(officer.get(upload.get_absolute_url()))
    officer.post(address, {"status": "provisional"})

    assert "* Voorlopig" in page
    assert f'action="{address}"' in page
    upload.refresh_from_db()
    assert upload.status == ValueStatus.PROVISIONAL
    assert uploads.preview_upload(upload).status_said is None


@pytest.mark.parametrize("status", ["corrected", "", "iets"])
def test_other_status_than_these_two_is_not_taken(officer, tmp_path, status):
    previewed(officer, tmp_path, status="definitive")
    upload = Upload.objects.get()

    officer.post(reverse("monitoring:upload-status", args=[upload.pk]), {"status": status})

    upload.refresh_from_db()
    assert upload.status == ValueStatus.DEFINITIVE


def test_nothing_is_chosen_before_the_file_was_read(officer):
    form = officer.get(reverse("monitoring:table-load", args=["permits-client"])).context["form"]

    assert form["status"].value() == "said"


@pytest.mark.parametrize(
    ("above", "below", "status"),
    [
        ([], ["* Voorlopig"], "provisional"),
        (["Prognose 2024"], [], "provisional"),
        ([], ["Bron: prognose van de provincie"], "definitive"),
        ([], [], "definitive"),
    ],
)
def test_status_is_that_of_the_file_where_nobody_chose_one(officer, tmp_path, above, below, status):
    found = previewed(officer, tmp_path, above=above, below=below, status="said")

    assert (Upload.objects.get().status, found.status, found.status_said) == ("", status, None)


def test_heading_and_a_sheet_of_text_alone_say_it_as_well_where_nobody_chose(officer, tmp_path):
    book = Workbook()
    for row in [[f"{sheets.PERMITS[0][0]} (voorlopig)", *sheets.PERMITS[0][1:]], *sheets.PERMITS[1:]]:
        book.active.append(row)
    headed = load(officer, tmp_path, book, "headed.xlsx")
    book = Workbook()
    for row in sheets.PERMITS:
        book.active.append(row)
    book.create_sheet("Leeswijzer").append(["De cijfers zijn voorlopig"])
    beside = load(officer, tmp_path, book, "beside.xlsx")

    assert [uploads.preview_upload(one).status for one in (headed, beside)] == ["provisional", "provisional"]


def load(officer, tmp_path, book, name):
    path = tmp_path / name
    book.save(path)
    about = {"year": 2024, "published_on": "2025-07-01", "source": "Test", "status": "said"}
    with path.open("rb") as content:
        officer.post(reverse("monitoring:table-load", args=["permits-client"]), {**about, "file": content})
    return Upload.objects.get(file_name=name)


def test_status_of_the_file_is_looked_for_each_time_and_kept_once_it_is_stored(officer, tmp_path):
    assert previewed(officer, tmp_path, below=["* Voorlopig"], status="said").status == "provisional"
    upload = Upload.objects.get()
    corrected = officer.get(reverse("monitoring:table-load", args=["permits-client"]), {"again": upload.pk})
    page = text_of(officer.get(upload.get_absolute_url()))

    act(officer, "confirm", upload)

    upload.refresh_from_db()
    assert corrected.context["form"]["status"].value() == "said"
    with override("nl"):
        assert gettext("Provisional, as the file says itself") in page
    assert (upload.status, upload.load.status) == ("provisional", "provisional")
