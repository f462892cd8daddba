"""What can be a mistake in a file that can be read is named, and stored only by somebody who says that it is right."""

from datetime import date

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Load, Table, Upload, Value
from monitoring.services.files import uploads
from monitoring.services.files.years import adds_up_years, contradicts, is_of_another_year
from monitoring.services.tables.grid import shape_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
SOUND = [["Noord", 1, 2, 3, 4, 5, 6], ["Zuidoost", 1, 2, 3, 4, 5, 6], ["Zuidwest", 1, 2, 3, 4, 5, 6]]
SOUND.append(["Drenthe", 3, 6, 9, 12, 15, 18])


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def latest():
    return Upload.objects.latest("uploaded_at")


def mapped(officer, **answers):
    """Answer what the columns and rows of the last file hold, as far as that was not filled in right."""
    address = reverse("monitoring:upload-mapping", args=[latest().pk])
    form = officer.get(address).context["form"]
    filled = {field.name: field.initial for field in form}
    return officer.post(address, {**filled, **answers})


def sure(officer, upload, *, is_sure):
    shown = hidden(officer.get(upload.get_absolute_url()), "shown")
    address = reverse("monitoring:upload-confirm", args=[upload.pk])
    return officer.post(address, {"shown": shown} | ({"is_sure": "on"} if is_sure else {}), follow=True)


# Another year


def plans(first, *, title=""):
    head = ["Regio", *[f"oplevering {first + at}" for at in range(6)]]
    return [*([[title], []] if title else []), head, *SOUND]


def shifted(first):
    return {f"column-{at + 1}": f"period:{first + at}" for at in range(6)}


def test_heading_of_another_year_is_taken_only_when_somebody_says_that_it_is_right(officer, tmp_path):
    bring(officer, tmp_path, plans(2027), "plan-capacity", year=2025)

    refused = mapped(officer, **shifted(2026))
    assert refused.status_code == 400
    assert "“oplevering 2027” als 2026" in text_of(refused)
    assert mapped(officer, **shifted(2026), is_other_year="on").status_code == 302

    page = text_of(officer.get(latest().get_absolute_url()))
    assert ("Is het jaar 2025 goed?" in page, "kies hierboven het goede" in page) == (True, False)
    again = f"{reverse('monitoring:table-load', args=['plan-capacity'])}?again={latest().pk}"
    assert f'<a href="{again}">Zo niet, lever het bestand dan opnieuw aan met het goede jaar.</a>' in page
    assert "oplevering 2032" in page


def test_remembered_layout_with_other_years_asks_each_time(officer, tmp_path):
    bring(officer, tmp_path, plans(2027), "plan-capacity", year=2025)
    mapped(officer, **shifted(2026), is_other_year="on")
    sure(officer, latest(), is_sure=True)
    assert Value.objects.count() == 24
    bring(officer, tmp_path, plans(2028), "plan-capacity", year=2026)

    sure(officer, latest(), is_sure=False)

    assert Value.objects.count() == 24
    assert latest().is_open


@pytest.mark.parametrize(("title", "is_asked"), [("Plancapaciteit 2026", True), ("Plancapaciteit 2025", False)])
def test_title_of_another_year_asks_before_it_is_stored(officer, tmp_path, title, is_asked):
    rows = [[title], [], ["Regio", *range(2026, 2032)], *SOUND]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)
    upload = latest()

    answer = sure(officer, upload, is_sure=False)

    upload.refresh_from_db()
    assert upload.is_open is is_asked
    assert ("Ander jaar: 1" in text_of(answer)) is is_asked
    if is_asked:
        sure(officer, upload, is_sure=True)
        assert Value.objects.count() == 24


@pytest.mark.parametrize(
    "line", [["Bron: COA, opgave januari 2026"], ["Bron", "COA, januari 2026"], ["Versie 2 (2026)"]]
)
def test_source_with_a_year_of_its_own_is_no_title(officer, tmp_path, line):
    rows = [["Plancapaciteit 2025"], line, [], ["Regio", *range(2026, 2032)], *SOUND]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)

    assert uploads.preview_upload(latest()).doubts == []


@pytest.mark.parametrize(
    ("table", "title", "is_other"),
    [
        ("permit-holders", "stand 31-12-2023", True),
        ("permit-holders", "stand 31-12-2025", False),
        ("permit-holders", "Stand 1 januari 2026", False),
        ("permit-holders", date(2026, 1, 1), False),
        ("permit-holders", date(2023, 12, 31), True),
        ("permit-holders", "Vergunninghouders 2025 (gemaakt in 2026)", False),
        ("permit-holders", "Vergunninghouders", False),
        ("plan-capacity", "Plannen 2026-2031", False),
        ("plan-capacity", "Plannen 2027-2032", True),
        ("plan-capacity", "Plannen 2026", True),
    ],
)
def test_title_is_of_another_year(table, title, is_other):
    assert is_of_another_year(title, shape_of(Table.objects.get(key=table)), 2025) is is_other


@pytest.mark.parametrize(
    ("heading", "role", "is_other"),
    [
        ("1-1-2023", "class:opening", True),
        ("Achterstand 1-1-2025", "class:opening", False),
        ("Saldo eind 2024", "class:opening", False),
        ("Saldo 1-1-2026", "class:closing", False),
        ("Saldo 31-12-2025", "class:closing", False),
        ("Saldo 1-1-2024", "class:closing", True),
        ("Saldo eind 2024", "class:closing", True),
        ("Gehuisvest in 2024", "class:realised", True),
        ("Gehuisvest", "class:realised", False),
        ("Opmerking 2019", "ignore", False),
        ("Gemeente 2019", "axis:place", False),
    ],
)
def test_heading_contradicts_what_its_column_is_said_to_hold(heading, role, is_other):
    assert contradicts(heading, role, shape_of(Table.objects.get(key="permit-holders")), 2025) is is_other


# Names of another division

COROP = ["Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe", "Drenthe"]
ANSWERS = {"name-place-noorddrenthe": "noord", "name-place-zuidoostdrenthe": "zuidoost"}
ANSWERS["name-place-zuidwestdrenthe"] = "zuidwest"


def corop(first):
    return [["Regio", *range(first, first + 6)], *[[name, *row[1:]] for name, row in zip(COROP, SOUND, strict=True)]]


def test_names_of_another_division_are_doubted_every_time_and_stored_with_the_figures(officer, tmp_path):
    bring(officer, tmp_path, corop(2026), "plan-capacity", year=2025)
    address = reverse("monitoring:upload-mapping", args=[latest().pk])
    assert "Aa en Hunze" in text_of(officer.get(address))
    mapped(officer, **ANSWERS)
    sure(officer, latest(), is_sure=False)
    assert not Value.objects.exists()
    sure(officer, latest(), is_sure=True)

    found = Finding.objects.get(check_key__startswith="division-")
    assert found.facts["read_as"][0]["region"] == "Noord"
    page = text_of(officer.get(reverse("monitoring:table", args=["plan-capacity"])))
    assert "“Noord-Drenthe” is een naam van COROP en is gelezen als Noord" in page
    bring(officer, tmp_path, corop(2027), "plan-capacity", year=2026)
    assert "Namen van een andere indeling" in text_of(officer.get(latest().get_absolute_url()))


def test_finding_of_another_division_goes_when_none_of_its_figures_counts(officer, tmp_path):
    bring(officer, tmp_path, corop(2026), "plan-capacity", year=2025)
    mapped(officer, **ANSWERS)
    sure(officer, latest(), is_sure=True)
    rows = [["Regio", *range(2026, 2032)], *[[row[0], *[2 * one for one in row[1:]]] for row in SOUND]]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025, published_on="2026-02-01")

    act(officer, "confirm", latest())

    assert Finding.objects.get(check_key__startswith="division-").closed_on == date(2026, 2, 1)


# Years that are added up


@pytest.mark.parametrize(
    "heading",
    [
        "t/m {}",
        "tot en met {}",
        "cumulatief {}",
        "2024-{}",
        "tm {}",
        "2026/{}",
        "{} e.v.",
        "{} en later",
        "{}+",
        "na {}",
    ],
)
def test_heading_that_adds_up_years_is_not_proposed_and_is_doubted_when_chosen(officer, tmp_path, heading):
    rows = [["Regio", *(heading.format(year) for year in range(2026, 2032))], *SOUND]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)
    form = officer.get(reverse("monitoring:upload-mapping", args=[latest().pk])).context["form"]
    assert {form[f"column-{at}"].initial for at in range(1, 7)} == {"ignore"}
    assert "telt jaren op" in form["column-1"].help_text
    mapped(officer, **shifted(2026), is_other_year="on")

    sure(officer, latest(), is_sure=False)

    assert not Value.objects.exists()
    assert "Een kop die jaren optelt" in text_of(officer.get(latest().get_absolute_url()))


@pytest.mark.parametrize("heading", ["oplevering 2026", "2026", "1-1-2026", "2026-01-01", "2026 (prognose)"])
def test_heading_of_one_year_adds_up_none(heading):
    assert not adds_up_years(heading)


# A heading or title of another division: the rows have the same names in both

PERMITS_ROWS = [["Noord", 4, 1, 2, 1], ["Zuidoost", 3, 1, 1, 1], ["Zuidwest", 5, 1, 2, 2], ["Drenthe", 12, 3, 5, 4]]
PERMITS_HEAD = sheets.PERMITS[0][1:]
NAMING = {  # of a table by COROP, in each place where a file can name a division
    "heading": [["Regio's (Woondeal)", *PERMITS_HEAD], *PERMITS_ROWS],
    "title": [["Woondealregio vergunningen 2024"], ["Regio", *PERMITS_HEAD], *PERMITS_ROWS],
    "on its side": [list(one) for one in zip(["Regio's (Woondeal)", *PERMITS_HEAD], *PERMITS_ROWS, strict=True)],
}


@pytest.mark.parametrize("where", NAMING)
def test_heading_or_title_of_another_division_is_doubted_and_stays_a_finding(officer, tmp_path, where):
    bring(officer, tmp_path, NAMING[where], "permits-client")
    sure(officer, latest(), is_sure=False)
    assert not Value.objects.exists()
    page = text_of(officer.get(latest().get_absolute_url()))
    assert "Aa en Hunze en Midden-Drenthe" in page

    sure(officer, latest(), is_sure=True)

    finding = Finding.objects.get(check_key__startswith="division-")
    assert [one["division"] for one in finding.facts["headed"]] == ["Woondeal"]
    page = text_of(officer.get(reverse("monitoring:table", args=["permits-client"])))
    assert "noemt Woondeal, en deze tabel is naar COROP" in page


@pytest.mark.parametrize(
    "title", ["Regio's (COROP)", "COROP, niet Woondeal", "Bron: Woondeal Drenthe", "Bouwvergunningen"]
)
def test_title_that_names_no_other_division_is_no_doubt(officer, tmp_path, title):
    bring(officer, tmp_path, [[title], ["Regio", *PERMITS_HEAD], *PERMITS_ROWS], "permits-client")

    assert uploads.preview_upload(latest()).doubts == []


def test_file_shows_no_finding_of_an_earlier_file(officer, tmp_path):
    bring(officer, tmp_path, NAMING["heading"], "permits-client")
    sure(officer, latest(), is_sure=True)
    changed = [[row[0], *[2 * one for one in row[1:]]] for row in PERMITS_ROWS[:1]] + PERMITS_ROWS[1:]
    bring(officer, tmp_path, [["Regio", *PERMITS_HEAD], *changed], "permits-client", published_on="2025-08-01")

    page = text_of(officer.get(latest().get_absolute_url()))

    assert "Woondeal" not in page


# The day of publication and the status


def test_figures_published_before_others_are_said_not_to_be_shown(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", latest())
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", published_on="2020-01-01")
    upload = latest()

    page = text_of(officer.get(upload.get_absolute_url()))

    assert "52 cijfers worden opgeslagen en niet getoond" in page
    assert "1 juli 2025" in page
    assert "1 januari 2020 ligt voor het begin van 2024" in page
    sure(officer, upload, is_sure=False)
    assert Load.objects.count() == 1


@pytest.mark.parametrize(("published_on", "is_asked"), [("2025-07-01", True), ("2025-07-02", False)])
def test_figures_that_everybody_sees_at_once_ask_for_a_second_look(officer, tmp_path, published_on, is_asked):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", latest())
    other = [sheets.HOLDERS[0], *([row[0], *reversed(row[1:])] for row in sheets.HOLDERS[1:])]
    bring(officer, tmp_path, other, "permit-holders", published_on=published_on)

    page = text_of(officer.get(latest().get_absolute_url()))

    assert ("iedereen ziet ze meteen" in page) is is_asked


def test_change_of_status_alone_is_shown_as_such(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", latest())
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", status="provisional", published_on="2025-08-01")

    answer = officer.get(latest().get_absolute_url())

    seen = answer.context["seen"]
    assert (seen.new, seen.changed, seen.status, seen.same) == (0, 0, 52, 0)
    page = text_of(answer)
    assert "Definitief → Voorlopig" in page
    assert "52 cijfers waren definitief en worden voorlopig" in page


# Last year's table below this year's


def holders(year, head):
    return [
        [f"Vergunninghouders {year}"],
        [name.replace("{0}", str(year)).replace("{1}", str(year + 1)) for name in head],
        *[[row[0], *[one + year - 2024 for one in row[1:]]] for row in sheets.HOLDERS[1:]],
    ]


NAMED = ["Gemeente", "Saldo 1-1-{0}", "Taakstelling {0}", "Gerealiseerd", "Saldo 1-1-{1}"]
OWN = ["Gemeente", "Achterstand 1-1-{0}", "Te doen", "Gedaan", "Achterstand 1-1-{1}"]


@pytest.mark.parametrize("head", [NAMED, OWN])
@pytest.mark.parametrize("years", [(2025, 2024), (2024, 2025)])
def test_table_of_last_year_beside_this_years_is_a_choice(officer, tmp_path, head, years):
    rows = [*holders(years[0], head), [], *holders(years[1], head)]
    bring(officer, tmp_path, rows, "permit-holders", year=2025)
    if head is OWN:
        form = officer.get(reverse("monitoring:upload-mapping", args=[latest().pk])).context["form"]
        assert form.name_fields() == []
        first = years[0] != 2025
        roles = ["axis:place", "class:opening", "class:target", "class:realised", "class:closing"]
        answers = {f"column-{at}": role for at, role in enumerate(roles)}
        mapped(officer, **answers, **({"is_other_year": "on"} if first else {}))

    page = text_of(officer.get(latest().get_absolute_url()))

    assert "meer dan één tabel" in page
    blocks = uploads.preview_upload(latest()).reading.choices
    assert [block.first for block in blocks] == ["A2", "A18"]
    uploads.choose(latest(), blocks[years.index(2025)].place)
    reading = uploads.preview_upload(latest()).reading
    assert (reading.faults, reading.years) == ([], [])
    assert reading.entries["aa-en-hunze/opening", "2025"].number == -12


def test_same_kind_of_table_of_other_years_is_said_not_to_be_read(officer, tmp_path):
    rows = [["Regio", *range(2026, 2032)], *SOUND, [], ["Regio", *range(2025, 2031)], *SOUND]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)

    reading = uploads.preview_upload(latest()).reading

    assert reading.faults == []
    assert "A7:G11" in [note.cell for note in reading.notes]


# Another table


def test_table_below_that_is_not_whole_is_named_with_where_it_stands(officer, tmp_path):
    rows = [["Regio", *range(2026, 2032)], *SOUND, [], ["Oud"], ["Regio", *range(2026, 2031)], *SOUND]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)
    page = text_of(officer.get(latest().get_absolute_url()))

    assert "Nog een tabel in het bestand" in page
    assert "A8:G12" in page
    assert "geen kolom 2031" in page
    refused = sure(officer, latest(), is_sure=False)
    assert "Nog een tabel in het bestand: 1" in text_of(refused)
    sure(officer, latest(), is_sure=True)
    assert latest().load is not None


def test_another_year_that_is_offered_on_the_page_is_chosen_there(officer, tmp_path):
    rows = [["Vergunningen 2025"], [], *sheets.PERMITS]
    bring(officer, tmp_path, rows, "permits-client", year=2024)

    page = text_of(officer.get(latest().get_absolute_url()))

    assert ("Dit lijkt de tabel van 2025" in page, "Zo niet, kies hierboven het goede jaar." in page) == (True, True)
    assert "lever het bestand dan opnieuw aan met het goede jaar" not in page
