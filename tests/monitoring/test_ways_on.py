"""A file that is refused or doubted has a way on: what was said of it is kept, and one click says what was meant."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.sheets import kept, opening
from drenthe.lib.templatetags.form_tokens import SEEN
from monitoring.models import Load, Table, Upload, Value
from monitoring.services.files import uploads
from monitoring.services.tables.grid import entries_of
from tests.monitoring import sheets
from tests.monitoring.test_layouts import COLUMNS, own_layout
from tests.monitoring.test_table_views import act, bring
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def waiting():
    return Upload.objects.get(closed_at=None)


def say(client, name, **answers):
    return client.post(reverse(f"monitoring:upload-{name}", args=[waiting().pk]), answers, follow=True)


def in_groups():
    rows = [list(row) for row in sheets.PERMITS]
    rows[4][1] = "1.130"
    return rows


def test_thousands_are_whole_by_the_word_of_a_person_and_listed(officer, tmp_path):
    bring(officer, tmp_path, in_groups(), "permits-client")
    page = text_of(officer.get(waiting().get_absolute_url()))
    assert (waiting().fault_count, "Blad1!B5" in page, "Wordt 1130 als u dat zegt" in page) == (1, True, True)

    page = text_of(say(officer, "groups", are_whole="yes"))

    assert "Gelezen als 1130." in page
    assert waiting().fault_count == 0
    unsaid = text_of(say(officer, "groups"))
    assert (waiting().fault_count, "als u dat zegt" in unsaid) == (1, True)
    say(officer, "groups", are_whole="yes")
    act(officer, "confirm", waiting())
    assert Value.objects.filter(series__key="drenthe/total", number=1130).exists()


@pytest.mark.parametrize("cells", [("1.130", "2,600"), ("12.5", 480)])
def test_signs_that_differ_or_are_no_thousands_are_never_guessed(officer, tmp_path, cells):
    rows = [list(row) for row in sheets.PERMITS]
    rows[4][1], rows[3][1] = cells

    bring(officer, tmp_path, rows, "permits-client")

    assert "als hele getallen" not in text_of(officer.get(waiting().get_absolute_url()))


def test_what_was_said_of_a_refused_file_holds_for_the_one_in_its_place(officer, tmp_path):
    rows = [list(row) for row in own_layout()]
    rows[1][1] = "3?8"
    answer = bring(officer, tmp_path, rows, "permits-client", source="COA, opgave 2024", published_on="2025-06-01")
    old = waiting()
    assert answer["Location"] == reverse("monitoring:upload-mapping", args=[old.pk])
    officer.post(answer["Location"], COLUMNS)
    address = f"{reverse('monitoring:table-load', args=['permits-client'])}?again={old.pk}"
    assert address in officer.get(old.get_absolute_url()).content.decode()
    form = officer.get(address).context["form"]
    assert (form["source"].value(), str(form["published_on"].value())) == ("COA, opgave 2024", "2025-06-01")

    path = sheets.write(tmp_path / "better.xlsx", own_layout())
    with path.open("rb") as file:
        answer = officer.post(
            address,
            {
                "file": file,
                "year": 2024,
                "published_on": "2025-06-01",
                "source": "COA, opgave",
                "status": "definitive",
            },
        )

    assert (answer["Location"], waiting().fault_count) == (waiting().get_absolute_url(), 0)
    assert Upload.objects.get(pk=old.pk).is_discarded


def test_file_of_another_year_is_read_as_that_year_with_one_click(officer, tmp_path):
    rows = [list(row) for row in sheets.PLANS]
    rows[3][1] = 560
    source = "Brief van 14-01-2025, kenmerk 2025-0031"
    bring(officer, tmp_path, rows, "plan-capacity", year=2025, source=source)
    assert "Lezen als de tabel van 2024" in text_of(officer.get(waiting().get_absolute_url()))
    say(officer, "year", year="2023")
    assert waiting().year == 2025

    say(officer, "year", year="2024")

    found = waiting()
    assert (found.year, found.fault_count, found.source) == (2024, 0, source), "the source stays as it was typed"


def test_file_is_opened_once_however_many_years_are_asked(officer, tmp_path, monkeypatch):
    bring(officer, tmp_path, sheets.PLANS, "plan-capacity", year=2025, source="Gemeenten, opgave 2025")
    opened, asked = [], []
    unpack, fits = opening.unpack, uploads.fits_year
    monkeypatch.setattr(opening, "unpack", lambda content: opened.append(1) or unpack(content))
    monkeypatch.setattr(uploads, "fits_year", lambda delivery: asked.append(delivery.year) or fits(delivery))

    assert uploads.year_meant(waiting()) == 2024

    assert (len(opened), sorted(asked)) == (1, [2022, 2023, 2024, 2026, 2027, 2028])
    assert not kept._held


def test_title_of_another_year_offers_that_year(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", year=2025)

    say(officer, "year", year="2024")

    assert waiting().year == 2024


def store(officer, tmp_path, rows=sheets.PERMITS, **about):
    bring(officer, tmp_path, rows, "permits-client", **about)
    act(officer, "confirm", waiting())


def changed():
    rows = [list(row) for row in sheets.PERMITS]
    rows[1][1:3], rows[4][1:3] = [369, 172], [1131, 261]
    return rows


@pytest.mark.parametrize("why", ["", "x", "klopt"])
def test_final_figure_becomes_another_only_with_why(officer, tmp_path, why):
    store(officer, tmp_path)
    bring(officer, tmp_path, changed(), "permits-client", published_on="2025-09-01")

    act(officer, "confirm", waiting(), why_changed=why)

    assert (Load.objects.count(), waiting().is_open) == (1, True)


def test_final_figure_that_becomes_another_is_corrected_and_stays_so(officer, tmp_path):
    store(officer, tmp_path)
    bring(officer, tmp_path, changed(), "permits-client", published_on="2025-09-01")
    assert "4 cijfers waren definitief" in text_of(officer.get(waiting().get_absolute_url()))

    act(officer, "confirm", waiting(), why_changed="Assen gaf een wijziging door")
    bring(officer, tmp_path, changed(), "permits-client", published_on="2025-10-01")

    table = Table.objects.get(key="permits-client")
    now, load = entries_of(table), Load.objects.latest("pk")
    assert {entry.status for place, entry in now.items() if entry.number in (369, 172, 1131, 261)} == {"corrected"}
    assert sum(entry.status == "corrected" for entry in now.values()) == 4
    assert (load.remark, Value.objects.filter(series__table=table).count()) == ("Assen gaf een wijziging door", 20)
    assert not officer.get(waiting().get_absolute_url()).context["seen"].differs


def test_provisional_figure_becomes_another_without_a_reason(officer, tmp_path):
    store(officer, tmp_path, status="provisional")

    store(officer, tmp_path, changed(), published_on="2025-09-01")

    assert set(Value.objects.filter(load=Load.objects.latest("pk")).values_list("status", flat=True)) == {"definitive"}


def test_older_file_after_a_newer_one_is_asked(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", name="older.xlsx")
    older = waiting()
    seen_before = hidden(officer.get(older.get_absolute_url()), "shown")
    bring(officer, tmp_path, changed(), "permits-client", name="newer.xlsx")
    act(officer, "confirm", Upload.objects.get(file_name="newer.xlsx"))

    page = text_of(officer.get(older.get_absolute_url()))
    assert ("is al een nieuwer bestand opgeslagen" in page, "newer.xlsx" in page) == (True, True)
    officer.post(
        reverse("monitoring:upload-confirm", args=[older.pk]),
        {"shown": seen_before, "is_sure": "on", "why_changed": "Toch de oude"},
    )

    assert Upload.objects.get(pk=older.pk).is_open


def test_list_marks_what_cannot_be_stored_and_the_oldest_of_those_makes_room(officer, tmp_path, settings):
    settings.UPLOADS_WAITING = 3
    wrong = [list(row) for row in sheets.PERMITS]
    wrong[1][1] = "3?8"
    bring(officer, tmp_path, wrong, "permits-client", name="wrong.xlsx")
    bring(officer, tmp_path, own_layout(), "permits-client", name="own.xlsx")
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", name="sound.xlsx")
    page = text_of(officer.get(reverse("monitoring:manage")))
    assert ("1 fout: kan zo niet" in page, page.count("wacht op uw antwoord")) == (True, 1)

    bring(officer, tmp_path, sheets.PERMITS, "permits-client", name="fourth.xlsx")
    refused = bring(officer, tmp_path, sheets.PERMITS, "permits-client", name="fifth.xlsx")

    waits = set(Upload.objects.filter(closed_at=None).values_list("file_name", flat=True))
    assert (waits, refused.status_code) == ({"own.xlsx", "sound.xlsx", "fourth.xlsx"}, 400)


def test_one_door_leads_to_where_a_file_is_submitted(officer):
    door = reverse("monitoring:file-new")
    kinds = [key for key, _ in officer.get(reverse("monitoring:manage")).context["door"]["what"].field.choices]

    assert kinds[:2] == ["", "plans"]  # none of them for who did not look
    assert officer.get(door, {"what": "plans"})["Location"] == reverse("monitoring:plan-load")
    to_table = officer.get(door, {"what": "permit-holders"})["Location"]
    assert to_table == reverse("monitoring:table-load", args=["permit-holders"])
    assert officer.get(door, {"what": "nothing"})["Location"] == reverse("monitoring:manage")


@pytest.mark.parametrize(("source", "is_taken"), [("x", False), ("xxx", False), ("12", False), ("COA", True)])
def test_source_names_somebody(officer, tmp_path, source, is_taken):
    answer = bring(officer, tmp_path, sheets.PERMITS, "permits-client", source=source)

    assert (answer.status_code == 302, Upload.objects.exists()) == (is_taken, is_taken)
    assert is_taken or "source" in answer.context["form"].errors


@pytest.mark.parametrize("role", [Role.READER, Role.CASE_OFFICER])
def test_ways_on_are_of_who_brings_figures(officer, tmp_path, role):
    bring(officer, tmp_path, in_groups(), "permits-client")
    other, address = signed_in(role), [waiting().pk]

    for name in ("year", "groups"):
        assert other.post(reverse(f"monitoring:upload-{name}", args=address), {"are_whole": "yes"}).status_code == 403
    assert other.get(reverse("monitoring:file-new")).status_code == 403


@pytest.mark.parametrize(("first", "said"), [("confirm", "intussen opgeslagen"), ("discard", "intussen weggegooid")])
def test_discarding_a_file_that_was_closed_in_another_tab_says_what_is_true(officer, tmp_path, first, said):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = waiting()
    page = officer.get(upload.get_absolute_url()).content.decode()
    form = page.partition(f'action="{reverse("monitoring:upload-discard", args=[upload.pk])}"')[2].partition(
        "</form>"
    )[0]
    act(officer, first, upload)

    answer = officer.post(reverse("monitoring:upload-discard", args=[upload.pk]), follow=True)

    page = " ".join(map(str, answer.context["messages"]))
    assert (said in page, SEEN in form) == (True, False)
    assert ("niets" in page) is (first == "discard")
