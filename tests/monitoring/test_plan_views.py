"""Plan registration on screen: brought, held against the plans of before, stored whole or not at all."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from drenthe.accounts.roles import Role
from monitoring.models import Plan, PlanEdition, PlanUpload, Value
from monitoring.services.sources import plan_uploads
from tests.monitoring import sheets
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
HEADER = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Vertrouwelijkheid", "Prijsklasse", 2025, 2026]
HARBOUR = ["Havenkwartier", "Assen", "Transformatiegebied", "2A", "Openbaar", "Sociale huur", 10, 20]
NORTH = ["Noord", "Emmen", "Verdichting", "4B", "Openbaar", "Onbekend", None, 7]
SECRET = ["Stil plan", "Emmen", "Verdichting", "4B", "Gemeente", "Onbekend", None, 5]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def bring(client, tmp_path, *rows, name="plannen.xlsx", **fields):
    content = sheets.write(tmp_path / "plannen.xlsx", [HEADER, *rows]).read_bytes()
    values = {"file": SimpleUploadedFile(name, content), "as_of": "2025-01-01", "source": "Regio", **fields}
    return client.post(reverse("monitoring:plan-load"), values)


def act(client, name, **fields):
    shown = hidden(client.get(newest().get_absolute_url()), "shown")
    said = {"why_changed": "Nieuwe stand van de planregistratie", "is_whole": "on", "is_sure": "on"}
    given = {name: value for name, value in {"shown": shown, **said, **fields}.items() if value is not None}
    return client.post(reverse(f"monitoring:plan-{name}", args=[newest().pk]), given, follow=True)


def newest():
    return PlanUpload.objects.get(closed_at__isnull=True)


def store(client, tmp_path, *rows, **fields):
    bring(client, tmp_path, *rows, **fields)
    return act(client, "confirm")


def test_plans_are_shown_and_then_stored_under_the_name_of_the_file(officer, tmp_path):
    answer = bring(officer, tmp_path, HARBOUR, NORTH)
    upload = newest()
    assert answer["Location"] == upload.get_absolute_url()
    assert upload.file_name in text_of(officer.get(reverse("monitoring:plan-load")))

    seen = officer.get(upload.get_absolute_url()).context["seen"]
    assert [(one.year, one.now, one.before) for one in seen.years] == [(2025, 10, None), (2026, 27, None)]
    assert not Plan.objects.exists()
    act(officer, "confirm")

    upload.refresh_from_db()
    assert (upload.edition.file_name, upload.edition.plans.count()) == ("plannen.xlsx", 2)
    assert Value.objects.filter(series__key="drenthe/total", number=27).exists()
    assert not upload.is_open


def test_file_is_held_against_the_edition_before(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH)
    bring(officer, tmp_path, [*HARBOUR[:6], 12, 20], ["Zuid", *NORTH[1:]], as_of="2025-07-01")

    seen = officer.get(newest().get_absolute_url()).context["seen"]

    assert (seen.new, seen.changed, seen.gone) == (["Zuid (Emmen)"], ["Havenkwartier (Assen)"], ["Noord (Emmen)"])
    assert [(one.now, one.before) for one in seen.years] == [(12, 10), (27, 27)]


def test_name_that_only_the_municipality_may_see_is_counted_and_not_shown(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH, SECRET)
    bring(officer, tmp_path, HARBOUR, as_of="2025-07-01")

    page = officer.get(newest().get_absolute_url())

    listed = [line.name for line in page.context["page"] if line.is_gone]
    assert (len(page.context["seen"].gone), listed) == (2, ["Noord"])
    assert "Stil plan" not in text_of(page)


def test_cell_that_cannot_be_read_is_named_and_nothing_can_be_stored(officer, tmp_path):
    bring(officer, tmp_path, [*HARBOUR[:6], "1o", 20])

    page = text_of(officer.get(newest().get_absolute_url()))
    act(officer, "confirm")

    assert "Blad1!G2" in page
    assert reverse("monitoring:plan-confirm", args=[newest().pk]) not in page
    assert not PlanEdition.objects.exists()


def test_other_file_of_a_day_that_is_there_is_refused_with_the_reason(officer, tmp_path):
    store(officer, tmp_path, HARBOUR)
    bring(officer, tmp_path, NORTH)

    page = text_of(officer.get(newest().get_absolute_url()))
    answer = text_of(act(officer, "confirm"))

    assert PlanEdition.objects.get().get_absolute_url() in page
    assert "zijn er al, uit een ander bestand" in answer
    assert [one.name for one in Plan.objects.all()] == ["Havenkwartier"]


def test_same_file_again_changes_nothing(officer, tmp_path):
    store(officer, tmp_path, HARBOUR)
    again = sheets.write(tmp_path / "again.csv", [HEADER, HARBOUR]).read_bytes()
    for _time in range(2):
        file = {"file": SimpleUploadedFile("again.csv", again), "as_of": "2025-07-01", "source": "Regio"}
        officer.post(reverse("monitoring:plan-load"), file)
        act(officer, "confirm")

    assert PlanEdition.objects.count() == 2
    assert PlanUpload.objects.filter(edition__isnull=True, closed_at__isnull=False).count() == 1


def test_file_is_stored_once(officer, tmp_path):
    bring(officer, tmp_path, HARBOUR)
    upload = newest()
    act(officer, "confirm")

    for name in ("confirm", "discard"):
        officer.post(reverse(f"monitoring:plan-{name}", args=[upload.pk]))

    assert PlanEdition.objects.count() == 1
    assert upload.file.storage.exists(upload.file.name)
    assert officer.get(upload.get_absolute_url()).status_code == 200


def test_file_may_be_thrown_away(officer, tmp_path, django_capture_on_commit_callbacks):
    bring(officer, tmp_path, HARBOUR)
    upload = newest()

    with django_capture_on_commit_callbacks(execute=True):
        act(officer, "discard")

    assert not upload.file.storage.exists(upload.file.name)
    assert not PlanUpload.objects.filter(closed_at__isnull=True).exists()


@pytest.mark.parametrize(("name", "status"), [("plannen.pdf", 409), ("plannen.csv", 409)])
def test_file_of_another_kind_is_refused_and_not_kept(officer, tmp_path, name, status):
    assert bring(officer, tmp_path, HARBOUR, name=name).status_code == status
    assert not PlanUpload.objects.exists()


def test_day_to_come_is_refused(officer, tmp_path):
    tomorrow = timezone.localdate() + timedelta(days=1)

    assert bring(officer, tmp_path, HARBOUR, as_of=tomorrow.isoformat()).status_code == 400
    assert not PlanUpload.objects.exists()


def test_looking_at_a_file_takes_a_fixed_number_of_queries(officer, tmp_path, django_assert_max_num_queries):
    store(officer, tmp_path, *([f"Plan {number}", *HARBOUR[1:]] for number in range(20)))
    bring(officer, tmp_path, HARBOUR, as_of="2025-07-01")

    with django_assert_max_num_queries(52):
        plan_uploads.preview_upload(newest())


def test_sheet_is_pointed_at_when_more_fit_and_what_is_not_read_is_said(officer, tmp_path):
    book = Workbook()
    for title, rows in (("2024", [HARBOUR]), ("2025", [HARBOUR, NORTH])):
        sheet = book.create_sheet(title)
        for row in (HEADER, *rows):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "twee.xlsx")
    file = SimpleUploadedFile("twee.xlsx", (tmp_path / "twee.xlsx").read_bytes())
    officer.post(reverse("monitoring:plan-load"), {"file": file, "as_of": "2025-01-01", "source": "Regio"})
    address = newest().get_absolute_url()

    assert 'href="?sheet=2025"' in officer.get(address).content.decode()
    page = officer.get(address, {"sheet": "2025"})
    assert "Dit blad is niet gelezen" in text_of(page)
    sent = {"shown": hidden(page, "shown"), "sheet": hidden(page, "sheet")}
    officer.post(reverse("monitoring:plan-confirm", args=[newest().pk]), sent)

    assert Plan.objects.count() == 2


def test_what_can_be_a_mistake_in_plans_is_shown_and_asked_before_it_is_stored(officer, tmp_path):
    rows = [[*HARBOUR, 30], [*NORTH, 7], ["Totaal", *[None] * 5, 10, 28, 38]]
    content = sheets.write(tmp_path / "eigen.xlsx", [[*HEADER, "Totaal"], *rows]).read_bytes()
    file = SimpleUploadedFile("eigen.xlsx", content)
    officer.post(reverse("monitoring:plan-load"), {"file": file, "as_of": "2017-01-01", "source": "Regio"})
    page = officer.get(newest().get_absolute_url())

    assert [(one.cell, one.content) for one in page.context["seen"].file.sums] == [("H4", "28")]
    assert newest().fault_count == 0, "a column of totals is no unknown one"
    assert "De cijfers zijn samen 27, maar het totaal in het bestand is 28" in text_of(page)
    assert "De kolommen zijn van 2025 tot en met 2026, en de plannen zijn de stand van 2017" in text_of(page)
    assert "Kijk eerst naar wat opvalt" in text_of(act(officer, "confirm", is_sure=None))
    assert not Plan.objects.exists()
    act(officer, "confirm")
    assert Plan.objects.count() == 2


@pytest.mark.parametrize(
    ("column", "said", "kept"),
    [
        ("Prijsklasse", "van welke prijsklasse", "plans__dwellings__segment"),
        ("Plantype", "van welk type de plannen zijn: alle zijn “Nog niet bekend”", "plans__plan_type"),
    ],
)
def test_file_without_a_column_is_taken_as_not_known_by_a_word(officer, tmp_path, column, said, kept):
    names = [name for name in HEADER if name != column]
    rows = [[value for name, value in zip(HEADER, row, strict=True) if name != column] for row in [HARBOUR]]
    path = sheets.write(tmp_path / "zonder.xlsx", [names, *rows])
    file = SimpleUploadedFile("zonder.xlsx", path.read_bytes())
    officer.post(reverse("monitoring:plan-load"), {"file": file, "as_of": "2025-01-01", "source": "Regio"})
    page = text_of(officer.get(newest().get_absolute_url()))
    assert (said in page, f"een kolom “{column}”" in page) == (True, True)
    act(officer, "confirm", is_sure=None)
    assert not PlanEdition.objects.exists()

    act(officer, "confirm")

    assert set(PlanEdition.objects.values_list(kept, flat=True)) == {"unknown"}
