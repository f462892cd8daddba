"""Marks and signs in cells: of a footnote behind a figure, a dash or “n.v.t.” in its place; somebody looks at each."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_doubts import SOUND, latest, sure
from tests.monitoring.test_table_views import SAID, act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


@pytest.mark.parametrize(("status", "asks"), [("definitive", True), ("corrected", True), ("provisional", False)])
def test_figure_with_the_mark_of_a_footnote_is_not_definitive_without_a_look(officer, tmp_path, status, asks):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[2][2], rows[3][3] = "1¹", "2 *", "3 (p)"
    bring(officer, tmp_path, rows, "plan-capacity", status=status)
    upload = latest()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert ("Cijfers met het teken van een voetnoot" in page) == asks
    for shown in ("B2 1¹", "C3 2 *", "D4 3 (p)"):
        assert (shown in page) == asks
    if asks:
        sure(officer, upload, is_sure=False)
        assert not Value.objects.exists()
    sure(officer, upload, is_sure=asks)
    assert Value.objects.filter(number=1).count() == 3


@pytest.mark.parametrize("content", ["1.542*", "1.542 (p)"])
def test_mark_of_a_footnote_behind_a_number_in_groups_is_no_part_of_it(officer, tmp_path, content):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[4][1] = content, 1544
    bring(officer, tmp_path, rows, "plan-capacity")
    upload = latest()
    assert "Wordt 1542 als u dat zegt." in text_of(officer.get(upload.get_absolute_url()))

    officer.post(reverse("monitoring:upload-groups", args=[upload.pk]), {"are_whole": "yes"})

    sure(officer, upload, is_sure=True)
    assert Value.objects.filter(number=1542).count() == 1


@pytest.mark.parametrize("dash", ["-", "–", "−"])
def test_dash_is_none_and_not_applicable_is_blank_for_who_says_so(officer, tmp_path, dash):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[4][1] = dash, 2
    rows[2][2] = "n.v.t."
    bring(officer, tmp_path, rows, "plan-capacity")
    upload = latest()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert f"B2 {dash}: Gelezen als 0." in page
    assert "C3 n.v.t.: Gelezen als een lege cel." in page
    sure(officer, upload, is_sure=False)
    assert not Value.objects.exists()
    sure(officer, upload, is_sure=True)
    assert Value.objects.get(number=0).period == "2025"
    assert Value.objects.filter(number=None).count() == 1


def signs_of(upload):
    return reverse("monitoring:upload-signs", args=[upload.pk])


def with_sign(sign, *below):
    """The permits of a year of which a cell has a sign, so that all still adds up, and lines below the table."""
    rows = [list(row) for row in sheets.PERMITS]
    rows[1][4], rows[1][1] = sign, 316
    return [*rows, *([line] for line in below)]


def test_dash_is_not_known_by_the_word_of_a_person_and_next_time_too(officer, tmp_path):
    rows = with_sign("-")
    bring(officer, tmp_path, rows, "permits-client")
    upload = Upload.objects.get()
    assert "“-” is gelezen als 0, in 1 cel" in text_of(officer.get(upload.get_absolute_url()))

    officer.post(signs_of(upload), {"sign": "dash", "meaning": "unknown"})

    page = text_of(officer.get(upload.get_absolute_url()))
    assert ("gelezen als niet bekend, in 1 cel" in page, "Gelezen als niet bekend." in page) == (True, True)
    officer.post(signs_of(upload), {"sign": "dash", "meaning": "nil"})
    assert "“-” is gelezen als 0" in text_of(officer.get(upload.get_absolute_url()))
    officer.post(signs_of(upload), {"sign": "dash", "meaning": "unknown"})
    act(officer, "confirm", upload)
    stored = Value.objects.get(series__key="noord/other_private", period="2024")
    assert (stored.number, stored.mark, stored.printed) == (None, "blank", "-")
    bring(officer, tmp_path, rows, "permits-client", year=2025)
    again = Upload.objects.get(closed_at=None)
    assert "gelezen als niet bekend, in 1 cel" in text_of(officer.get(again.get_absolute_url()))


@pytest.mark.parametrize("sign", ["x", "X", "."])
def test_sign_of_a_secret_is_named_with_its_cell_and_stored_by_who_looked(officer, tmp_path, sign):
    bring(officer, tmp_path, with_sign(sign), "permits-client")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert f"“{sign}” is gelezen als geheim, in 1 cel" in page
    assert f"E2 {sign}: Gelezen als geheim." in page
    sure(officer, upload, is_sure=False)
    assert not Value.objects.exists()
    sure(officer, upload, is_sure=True)
    assert Value.objects.get(series__key="noord/other_private").mark == "suppressed"


def test_sign_of_a_secret_is_not_known_by_the_word_of_a_person(officer, tmp_path):
    bring(officer, tmp_path, with_sign("x"), "permits-client")
    upload = Upload.objects.get()

    officer.post(signs_of(upload), {"sign": "x", "meaning": "unknown"})

    page = text_of(officer.get(upload.get_absolute_url()))
    assert "“x” is gelezen als niet bekend, in 1 cel" in page
    sure(officer, upload, is_sure=True)
    stored = Value.objects.get(series__key="noord/other_private", period="2024")
    assert (stored.number, stored.mark, stored.printed) == (None, "blank", "x")


@pytest.mark.parametrize(
    ("sign", "below", "read_as"),
    [
        ("x", ["x = onbekend"], "niet bekend"),
        ("x", ["x = onbekend; - = nihil; naar opgave coördinator"], "niet bekend"),
        (".", ["Legenda", "“.” : gegevens ontbreken"], "niet bekend"),
        ("-", ["- = onbekend, x: geheim"], "niet bekend"),
        ("-", ["- betekent geheim"], "geheim"),
        ("x", ["x = nihil"], "0"),
        ("x", ["X: vertrouwelijk"], "geheim"),
        (".", [". = onbekend, onvoldoende betrouwbaar of geheim"], "geheim"),
        ("x", ["x = onbekend", "x = geheim"], "geheim"),
        ("x", ["max = onbekend"], "geheim"),
    ],
)
def test_what_the_file_itself_says_of_a_sign_is_proposed(officer, tmp_path, sign, below, read_as):
    bring(officer, tmp_path, with_sign(sign, *below), "permits-client")

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    assert f"“{sign}” is gelezen als {read_as}, in 1 cel" in page


def test_person_has_the_last_word_over_what_the_file_says_of_a_sign(officer, tmp_path):
    bring(officer, tmp_path, with_sign("x", "x = onbekend"), "permits-client")
    upload = Upload.objects.get()
    assert "In het bestand staat: “x = onbekend”" in text_of(officer.get(upload.get_absolute_url()))

    officer.post(signs_of(upload), {"sign": "x", "meaning": "secret"})
    assert "“x” is gelezen als geheim" in text_of(officer.get(upload.get_absolute_url()))
    officer.post(signs_of(upload), {"sign": "x", "meaning": "unknown"})
    assert "“x” is gelezen als niet bekend" in text_of(officer.get(upload.get_absolute_url()))


def test_table_of_signs_only_can_be_said_to_be_known_and_back(officer, tmp_path):
    rows = [[row[0], *(["x"] * 4)] if at else row for at, row in enumerate(sheets.PERMITS)]
    bring(officer, tmp_path, rows, "permits-client")
    upload = Upload.objects.get()
    officer.post(signs_of(upload), {"sign": "x", "meaning": "unknown"})
    page = text_of(officer.get(upload.get_absolute_url()))
    assert "geen enkel cijfer" in page

    assert "“x” is gelezen als niet bekend" in page
    officer.post(signs_of(upload), {"sign": "x", "meaning": "secret"})
    assert "“x” is gelezen als geheim" in text_of(officer.get(upload.get_absolute_url()))


@pytest.mark.parametrize(
    "said", [{"sign": "x", "meaning": "unknown"}, {"sign": "dash", "meaning": "whatever"}, {"sign": "dash"}, {}]
)
def test_sign_that_is_not_in_the_file_or_says_nothing_known_is_refused(officer, tmp_path, said):
    bring(officer, tmp_path, with_sign("-"), "permits-client")
    upload = Upload.objects.get()

    officer.post(signs_of(upload), said)

    assert Upload.objects.get().layout == {}


def test_file_without_a_sign_is_asked_nothing_of_it(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = Upload.objects.get()

    assert signs_of(upload) not in text_of(officer.get(upload.get_absolute_url()))


def lines_of(below):
    return [";".join(map(str, row)) for row in sheets.PERMITS] + [below]


def bring_text(client, lines, **fields):
    """Bring a file as people save it from Excel: with semicolons."""
    file = SimpleUploadedFile("figures.csv", "\r\n".join(lines).encode("cp1252"))
    values = {"file": file, "year": 2024, "published_on": "2025-07-01", **SAID, **fields}
    return client.post(reverse("monitoring:table-load", args=["permits-client"]), values)


@pytest.mark.parametrize(
    "below",
    [
        "x = onbekend; - = nihil; naar opgave coördinator",
        "- = nihil; x: geheim",
        "De cijfers zijn van de gemeenten; die van Emmen zijn geschat",
    ],
)
def test_text_below_a_table_with_the_separator_in_it_is_no_row_of_figures(officer, below):
    bring_text(officer, lines_of(below))
    upload = Upload.objects.get()

    assert below.partition(";")[0] in text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)
    assert Value.objects.count() == 16


def test_row_that_a_person_leaves_out_may_have_fewer_values(officer):
    bring_text(officer, lines_of("Noot 3;1;2"))
    upload = Upload.objects.get()
    assert "minder waarden" in text_of(officer.get(upload.get_absolute_url()))
    address = reverse("monitoring:upload-mapping", args=[upload.pk])
    asked = officer.get(address).context["form"]

    officer.post(
        address, {field.html_name: "ignore" if field.name.startswith("name-") else field.initial for field in asked}
    )

    assert "minder waarden" not in text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)
    assert Value.objects.count() == 16


def test_row_with_figures_and_fewer_values_is_still_a_fault(officer):
    lines = lines_of("")
    lines[2] = lines[2].rpartition(";")[0]
    bring_text(officer, lines)

    assert "minder waarden" in text_of(officer.get(Upload.objects.get().get_absolute_url()))


def test_text_below_a_table_is_not_asked_as_a_row_either(officer):
    lines = lines_of("x = onbekend; - = nihil; naar opgave")
    lines[0] = lines[0].replace("Bouwers voor de markt", "Bouwers (markt)")
    bring_text(officer, lines)

    asked = officer.get(reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])).context["form"]

    assert [name for name in asked.fields if name.startswith("name-")] == []
