"""Bringing in a list on screen: upload, columns, result, store; everybody the own lists."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import uploads
from projects.models import Municipality, Project, ProjectImport
from tests.factories import make_project
from tests.projects.lists import COLUMNS, HEADER, messy_rows, workbook
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
ROW = ["P-1", "CPO Sleen", "Coevorden", "Sleen", "CPO", "Planfase", "loopt", 12, None, None]
UNSAID = {"word-track-luchtkasteel": "", "word-municipality-groningen": ""}
CHOICES = {name: str(column) for name, column in COLUMNS.items()}


def sent(client, content, name="lijst.xlsx"):
    return client.post("/projects/import/", {"file": SimpleUploadedFile(name, content)})


def uploaded(client, rows=(ROW,), **terms):
    answer = sent(client, workbook(rows, **terms))
    assert answer.status_code == 302, text_of(answer)
    return answer["Location"]


def store(client, url, *, shown=None):
    """Press the button on the page with the result, as it was shown."""
    shown = hidden(client.get(f"{url}result/", follow=True), "shown") if shown is None else shown
    return client.post(f"{url}store/", {"shown": shown}, follow=True)


def test_list_goes_all_the_way():
    client = signed_in(Role.TEAM_LEAD)

    url = uploaded(client)
    page = client.get(url)
    assert page.context["form"].initial == {}
    assert page.context["form"]["title"].value() == str(COLUMNS["title"])
    tried = client.post(url, CHOICES, follow=True)
    assert "CPO Sleen" in text_of(tried)
    assert not Project.objects.exists()
    done = store(client, url)

    assert Project.objects.get().title == "CPO Sleen"
    assert f'href="/projects/{Project.objects.get().pk}/"' in text_of(done)
    assert f"{url}store/" not in text_of(done)


def test_columns_are_remembered_for_the_next_list_with_the_same_header():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client)
    chosen = {**CHOICES, "description": "", "default_track": "other"}
    client.post(url, chosen)
    assert not ColumnMapping.objects.exists()
    store(client, url)

    form = client.get(uploaded(client)).context["form"]

    assert ColumnMapping.objects.count() == 1
    assert (form["description"].value(), form["default_track"].value()) == ("", "other")
    other = client.get(uploaded(client, header=[*HEADER[:-1], "Omschrijving"])).context["form"]
    assert other["description"].value() == str(COLUMNS["description"])


def test_columns_that_nobody_reads_are_left_out_by_word_and_the_dwellings_are_counted():
    client = signed_in(Role.TEAM_LEAD)
    other = [None, "De Hoek", "Emmen", None, "CPO", "Planfase", "loopt", None, None, None, "3 ha"]
    rows, header = [[*ROW, "12 ha"], other], [*HEADER, "Oppervlakte"]
    url = uploaded(client, rows, header=header)
    page = client.post(url, CHOICES)
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["left_out"])
    assert "K: Oppervlakte – 12 ha" in text_of(page)

    tried = text_of(client.post(url, {**CHOICES, "left_out": "on"}, follow=True))
    done = text_of(store(client, url))

    for text in (tried, done):
        assert "Van deze kolommen wordt niets ingelezen, zoals u koos: K: Oppervlakte" in text
        assert ("Woningen: 12" in text, "1 nieuw project heeft geen aantal woningen" in text) == (True, True)
    assert client.get(uploaded(client, rows, header=header)).context["form"]["left_out"].value() is True


def test_words_of_their_own_are_asked_with_a_guess_and_remembered_with_the_columns():
    client = signed_in(Role.TEAM_LEAD)
    own = ["P-2", "De Hoek", "Assen-Oost", None, "Knarrenhof", "Planfase", "sluimert", 12, None, None]
    rows = [ROW, own]
    url = uploaded(client, rows)
    form = client.get(url).context["form"]
    asked = {name: form[name].initial for name in form.asked}
    assert asked == {"word-municipality-assen oost": "GM0106", "word-track-knarrenhof": "", "word-state-sluimert": ""}
    unseen = client.post(url, CHOICES)
    assert (unseen.status_code, "woorden die niet bekend zijn" in text_of(unseen)) == (400, True)

    said = {**asked, "word-track-knarrenhof": "cpo", "word-state-sluimert": "on_hold"}
    client.post(url, {**CHOICES, **said})
    store(client, url)

    project = Project.objects.get(title="De Hoek")
    stay = project.stays.get()
    assert (project.municipality.name, stay.track, stay.state) == ("Assen", "cpo", "on_hold")
    next_form = client.get(uploaded(client, [ROW, ["P-3", "De Bocht", *own[2:]]])).context["form"]
    assert {name: next_form[name].initial for name in next_form.asked} == said


def test_list_that_does_not_need_what_was_said_before_loses_nothing_of_it():
    client = signed_in(Role.TEAM_LEAD)
    own = ["P-2", "De Hoek", "Assen", None, "Knarrenhof", "Planfase", "loopt", "1.024", None, None]
    url = uploaded(client, [own])
    client.post(url, {**CHOICES, "word-track-knarrenhof": "cpo", "in_groups": "on"})
    store(client, url)
    first = ColumnMapping.objects.get().columns

    url = uploaded(client, [ROW])
    client.post(url, CHOICES)
    store(client, url)

    assert first["words"] == {"track": {"knarrenhof": "cpo"}}
    assert first["in_groups"]
    assert {key: ColumnMapping.objects.get().columns.get(key) for key in first} == first


def test_word_of_which_nothing_is_said_any_more_is_forgotten():
    client = signed_in(Role.TEAM_LEAD)
    own = ["P-2", "De Hoek", "Assen", None, "Knarrenhof", "Planfase", "loopt", 12, None, None]
    for meant in ("cpo", ""):
        url = uploaded(client, [[*own[:1], f"De Hoek {meant}", *own[2:]], ROW])
        client.post(url, {**CHOICES, "word-track-knarrenhof": meant})
        store(client, url)

    assert ColumnMapping.objects.get().columns.get("words", {}).get("track", {}) == {}


def test_column_of_many_words_is_not_asked_word_by_word_and_an_answer_is_one_of_the_choices():
    client = signed_in(Role.TEAM_LEAD)
    rows = [
        [f"P-{at}", f"Hoek {at}", "Assen", None, f"woord{at}" if at else "x", "Planfase", None, 1, None, None]
        for at in range(22)
    ]
    assert client.get(uploaded(client, rows)).context["form"].asked == {}

    url = uploaded(client, rows[:1])
    page = client.post(url, {**CHOICES, "word-track-x": "nonsense"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["word-track-x"])


def test_second_list_on_a_sheet_is_a_choice_and_names_over_two_rows_are_read():
    client = signed_in(Role.TEAM_LEAD)
    two = [*HEADER[:2], None, None, *HEADER[4:]]
    page = client.get(uploaded(client, [ROW, [], ["Lijst 2024"], list(HEADER), ROW]))
    assert [name.partition(",")[0] for name in page.context["projects"].sheet.fitting] == ["Sheet", "Sheet"]

    names = [[None, None, *HEADER[2:4], *[None] * 6], ROW]
    form = client.get(uploaded(client, names, header=two)).context["form"]

    assert {name: form[name].value() for name in ("title", "municipality", "place")} == {
        "title": "1",
        "municipality": "2",
        "place": "3",
    }


@pytest.mark.parametrize(
    ("change", "field"),
    [({"title": ""}, "title"), ({"municipality": "99"}, "municipality"), ({"place": CHOICES["title"]}, "place")],
)
def test_columns_that_cannot_be_are_asked_again(change, field):
    client = signed_in(Role.TEAM_LEAD)

    page = client.post(uploaded(client), {**CHOICES, **change})

    assert page.status_code == 400
    assert field in page.context["form"].errors


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("lijst.xlsx", b"nonsense", 409),
        ("lijst.xlsx", b"", 400),
        ("lijst.csv", b"a;b", 409),
        ("lijst.pdf", b"a;b", 400),
        ("lijst.xlsx", workbook([[7]], header=["x"]), 409),
    ],
)
def test_file_that_cannot_be_read_is_refused_and_not_kept(name, content, status):
    client = signed_in(Role.TEAM_LEAD)

    assert sent(client, content, name).status_code == status
    assert not ProjectImport.objects.exists()


def test_list_is_stored_once():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client)
    client.post(url, CHOICES)
    store(client, url)

    for again in (store(client, url), client.post(url, CHOICES, follow=True)):
        assert again.redirect_chain[-1][0].endswith("/result/")
    assert Project.objects.count() == 1


def test_list_that_would_do_something_else_by_now_is_tried_again_and_not_stored():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client)
    client.post(url, CHOICES)
    shown = hidden(client.get(f"{url}result/"), "shown")
    make_project(title="CPO Sleen", municipality=Municipality.objects.get(name="Coevorden"), reference="P-1")

    answer = store(client, url, shown=shown)

    assert Project.objects.count() == 1
    assert "is veranderd sinds u ernaar keek" in text_of(answer)
    assert ProjectImport.objects.get().is_open
    again = store(client, url)
    assert "is veranderd" not in text_of(again)


def test_list_that_was_discarded_is_named_and_opens_no_more(django_capture_on_commit_callbacks):
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client)
    client.post(url, CHOICES)
    with django_capture_on_commit_callbacks(execute=True):
        uploads.discard(ProjectImport.objects.get())

    page = text_of(client.get("/projects/import/"))

    assert "lijst.xlsx" in page
    assert f"{url}result/" not in page
    assert client.get(url, follow=True).redirect_chain[-1][0] == "/projects/import/"
    assert store(client, url).redirect_chain[-1][0] == "/projects/import/"
    assert not Project.objects.exists()


def test_list_is_not_stored_before_it_was_tried():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client)

    store(client, url)

    assert not Project.objects.exists()
    assert client.get(f"{url}result/")["Location"] == url


def test_list_of_somebody_else_is_not_there():
    url = uploaded(signed_in(Role.TEAM_LEAD))
    other = signed_in(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)

    answers = [other.get(url), other.get(f"{url}result/"), other.post(f"{url}store/"), other.post(url, CHOICES)]

    assert {answer.status_code for answer in answers} == {404}
    assert url not in text_of(other.get("/projects/import/"))


def test_result_shows_what_was_refused_first_and_each_outcome_apart():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client, messy_rows(40))
    client.post(url, {**CHOICES, **UNSAID})

    page = client.get(f"{url}result/")
    refused = client.get(f"{url}result/?outcome=refused")

    outcomes = [row["outcome"] for row in page.context["page"]]
    assert outcomes[:8] == ["refused"] * 8
    assert {row["outcome"] for row in refused.context["page"]} == {"refused"}
    assert len(refused.context["page"]) == 8


def test_second_time_all_rows_are_unchanged_and_there_is_nothing_to_store():
    client = signed_in(Role.TEAM_LEAD)
    for _ in range(2):
        url = uploaded(client, messy_rows(20))
        client.post(url, {**CHOICES, **UNSAID})
        page = client.get(f"{url}result/")
        store(client, url)

    assert page.context["stores"] == 0
    assert f'action="{url}store/"' in text_of(page)
    assert "<button" not in text_of(page).partition("<main")[2].partition("</form>")[0]


def test_sheet_is_pointed_at_when_more_have_a_list():
    client = signed_in(Role.TEAM_LEAD)
    book = load_workbook(io.BytesIO(workbook([ROW])))
    book.worksheets[0].title = "Oud"
    book.copy_worksheet(book["Oud"]).title = "Nieuw"
    book["Nieuw"].cell(book["Nieuw"].max_row, COLUMNS["title"] + 1).value = "CPO Nieuw"
    content = io.BytesIO()
    book.save(content)

    url = sent(client, content.getvalue())["Location"]
    assert 'href="?sheet=Nieuw"' in client.get(url).content.decode()
    assert "<b>Oud</b>" in client.get(url, {"sheet": "Nieuw"}).content.decode()
    client.post(f"{url}?sheet=Nieuw", CHOICES)
    store(client, url)

    assert Project.objects.get().title == "CPO Nieuw"


def test_list_that_was_tried_is_discarded_and_by_nobody_else():
    client, other = signed_in(Role.TEAM_LEAD), signed_in(Role.TEAM_LEAD)
    url = uploaded(client)
    client.post(url, CHOICES)
    assert f"{url}discard/" in text_of(client.get(f"{url}result/"))
    assert other.post(f"{url}discard/").status_code == 404

    client.post(f"{url}discard/")

    assert ProjectImport.objects.get().is_discarded
    assert "intussen weggegooid" in text_of(client.post(f"{url}discard/", follow=True))
    assert not Project.objects.exists()


def test_thousands_are_read_by_the_word_of_a_person_and_otherwise_named():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client, [[*ROW[:7], "1.024", *ROW[8:]]])
    form = client.get(url).context["form"]
    assert ("1.024" in str(form["in_groups"].help_text), form["dwellings"].value()) == (
        True,
        str(COLUMNS["dwellings"]),
    )

    unsaid = text_of(client.post(url, CHOICES, follow=True))
    assert "In 1 rij kan iets niet worden gelezen" in unsaid
    client.post(url, {**CHOICES, "in_groups": "on"})
    store(client, url)

    assert Project.objects.get().dwellings == 1024
    assert ColumnMapping.objects.get().columns["in_groups"]


def test_corrected_list_keeps_what_was_said_of_the_first_and_takes_its_place():
    client = signed_in(Role.TEAM_LEAD)
    url = uploaded(client, [[*ROW[:6], "luchtkasteel", *ROW[7:]]])
    client.post(url, {**CHOICES, "word-state-luchtkasteel": "on_hold"})
    first = ProjectImport.objects.get()

    file = SimpleUploadedFile("beter.xlsx", workbook([[*ROW[:6], "luchtkasteel", *ROW[7:]]]))
    answer = client.post(f"/projects/import/?again={first.pk}", {"file": file})

    first.refresh_from_db()
    assert first.is_discarded
    form = client.get(answer["Location"]).context["form"]
    assert form["word-state-luchtkasteel"].value() == "on_hold"


def test_row_with_the_names_of_a_list_is_pointed_at_and_found_again_in_the_next_list():
    client = signed_in(Role.TEAM_LEAD)
    own = [f"Vak {letter}" for letter in "ABCDEFGHIJ"]  # below a row that looks like the names, and is not
    url = uploaded(client, [own, ROW])
    assert client.get(url).context["projects"].place == "Sheet!3"

    pointed = client.get(url, {"row": "Sheet!4"}).context["projects"]
    client.post(f"{url}?row=Sheet!4", CHOICES)

    assert (pointed.headers, pointed.place) == (own, "Sheet!4")
    assert ProjectImport.objects.get().columns["place"] == "Sheet!4"
    store(client, url)
    assert Project.objects.get().title == "CPO Sleen"
    assert "place" not in ColumnMapping.objects.get().columns

    url = uploaded(client, [own, ["P-2", "CPO Erm", *ROW[2:]]])
    page = client.get(url)
    assert (page.context["projects"].place, page.context["is_known"]) == ("Sheet!4", True)
    client.post(url, CHOICES)
    store(client, url)
    assert set(Project.objects.values_list("title", flat=True)) == {"CPO Sleen", "CPO Erm"}
