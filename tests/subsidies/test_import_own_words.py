"""What people really send with applications: words of their own, a row of totals, names in another row; sent again."""

from io import BytesIO

import openpyxl
import pytest

from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.own_words import NOTHING
from drenthe.lib.sheets.sheet import Cell
from drenthe.uploads.models import ColumnMapping
from subsidies.imports.fields import fields
from subsidies.imports.own_words import choices_of, with_said
from subsidies.models import Application, ApplicationImport
from subsidies.term_enums import Channel
from tests.factories import make_user
from tests.subsidies.application_rows import FIRST, KEYS, filled, sound
from tests.subsidies.test_import_views import (
    CHOICES,
    LIST,
    OWN,
    SimpleUploadedFile,
    _pot,
    client,
    own_layout,
    sent,
    store,
    uploaded,
)
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
__all__ = ["_pot", "client"]
NAMES = ("Zaak", "Regeling", "Aanvrager", "Soort", "Gemeente", "Onderwerp", "Bedrag", "Binnen", "Kanaal", "Woningen")
OF_NAMES = CHOICES | {"channel": "8", "dwellings": "9"}


def odd(number, **said):
    """A row of somebody's own list, with a channel, a status and a kind that nobody knows here."""
    return [
        f"OUD-{number}",
        "De pot",
        *said.get("who", OWN[2:4]),
        *OWN[4:8],
        said.get("channel", "Langs de balie"),
        "-",
    ]


def sent_own(client, *rows):
    return sent(client, own_layout(*rows, header=NAMES))["Location"].removesuffix("result/")


def last_form(client, url):
    return client.get(url, follow=True).context["form"]


def test_word_is_asked_with_its_column_and_read_as_was_said(client):
    url = sent_own(client, odd(1), odd(2))
    asked = last_form(client, url)

    assert {"word-channel-langs de balie", "word-dwellings--"} <= set(asked.asked)
    said = {"word-channel-langs de balie": "portal", "word-dwellings--": "(nothing)"}
    meanings = [key for key, _label in asked.fields["word-channel-langs de balie"].choices]
    said["word-channel-langs de balie"] = meanings[-2]
    client.post(url, OF_NAMES | said)
    store(client, url, different=[4])

    assert {one.channel for one in Application.objects.all()} == {meanings[-2]}
    assert {one.dwellings for one in Application.objects.all()} == {None}
    assert ColumnMapping.objects.get().columns["words"]["channel"] == {"langs de balie": meanings[-2]}


def test_next_file_with_the_words_is_tried_without_a_question(client):
    url = sent_own(client, odd(1))
    said = {"word-channel-langs de balie": Channel.EMAIL, "word-dwellings--": "(nothing)"}
    client.post(url, OF_NAMES | said)
    store(client, url)

    answer = client.get(sent(client, own_layout(odd(2), header=NAMES))["Location"])

    assert (answer.status_code, answer.context["faults"]) == (200, [])


def test_word_that_nobody_explained_is_an_error_at_its_cell_with_the_way_to_explain_it(client):
    url = uploaded(client, sound(0) | {"channel": "Langs de balie"})

    page = client.get(f"{url}result/")

    assert [one.word for one in page.context["words"]] == ["langs de balie"]
    assert f"{openpyxl.utils.get_column_letter(KEYS.index('channel') + 1)}{FIRST}" in text_of(page)
    assert f'href="{url}#words"' in text_of(page)


def test_word_in_the_template_is_explained_on_the_page_of_the_columns(client):
    url = uploaded(client, sound(0) | {"channel": "Langs de balie"})
    form = last_form(client, url)

    given = {one.key: form[one.key].value() for one in form.wanted}
    client.post(url, given | {"word-channel-langs de balie": Channel.EMAIL})
    store(client, url)

    assert Application.objects.get().channel == Channel.EMAIL


@pytest.mark.parametrize("key", ["channel", "status", "applicant_kind", "scheme", "municipality", "ground", "phase"])
def test_every_meaning_of_a_closed_list_can_be_read(key):
    one = next(one for one in fields() if one.key == key)
    for meant, label in choices_of(one):
        (reading,) = with_said([one], {key: {"iets": meant}})
        expected = None if meant == NOTHING else one.read(Cell("", str(label)))
        assert reading.read(Cell("B4", "Iets")) == expected
        assert (expected is None) == (meant == NOTHING)


def with_total(how):
    book = openpyxl.load_workbook(BytesIO(filled(sound(0), sound(1))))
    sheet, at = book.worksheets[0], KEYS.index("requested") + 1
    letter = openpyxl.utils.get_column_letter(at)
    if how == "called":
        sheet.cell(FIRST + 3, 1, "Totaal 2024")
    amounts = [sound(0)["requested"], sound(1)["requested"]]
    sheet.cell(FIRST + 3, at, f"=SUM({letter}3:{letter}4)" if how == "formula" else sum(amounts))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("how", ["called", "formula", "sum"])
def test_row_of_totals_is_left_out_and_named(client, how):
    url = sent(client, with_total(how))["Location"].removesuffix("result/")
    page = client.get(f"{url}result/")

    assert (page.context["faults"], len(page.context["totals"])) == ([], 1)
    assert page.context["totals"][0].startswith(f"{FIRST + 3} (")
    store(client, url)
    assert Application.objects.count() == 2


def test_row_of_numbers_that_adds_up_nothing_is_no_total(client):
    book = openpyxl.load_workbook(BytesIO(filled(sound(0), sound(1))))
    book.worksheets[0].cell(FIRST + 2, KEYS.index("requested") + 1, 999)
    out = BytesIO()
    book.save(out)

    page = client.get(sent(client, out.getvalue())["Location"])

    assert page.context["totals"] == []
    assert page.context["faults"]


def test_corrected_file_keeps_what_was_said_of_the_one_with_errors(client):
    url = sent_own(client, odd(1, who=["Bouwbedrijf", "Iets vreemds"]))
    said = {"word-dwellings--": "(nothing)", "word-channel-langs de balie": Channel.EMAIL}
    client.post(url, OF_NAMES | said | {"word-applicant_kind-iets vreemds": ""})
    first = ApplicationImport.objects.get()
    assert first.result["faults"]

    content = SimpleUploadedFile("beter.xlsx", own_layout(odd(1), header=NAMES))
    answer = client.post(f"{LIST}?again={first.pk}", {"file": content})

    page = client.get(answer["Location"])
    assert (page.status_code, page.context["faults"]) == (200, [])
    first.refresh_from_db()
    assert first.is_discarded
    store(client, answer["Location"].removesuffix("result/"))
    assert Application.objects.get().channel == Channel.EMAIL


def test_file_of_somebody_else_is_not_corrected(client):
    url = sent_own(client, odd(1))
    client.post(url, OF_NAMES)
    other = ApplicationImport.objects.get()
    ApplicationImport.objects.update(uploaded_by=make_user())

    client.post(f"{LIST}?again={other.pk}", {"file": SimpleUploadedFile("x.xlsx", own_layout(odd(1), header=NAMES))})

    other.refresh_from_db()
    assert other.is_open


def below_others(names, row):
    """A file of which a row that looks like the names stands above them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    for _number in range(14):
        sheet.append(["Kop", "Tekst", "Meer"])
    sheet.append(["Onderwerp", "Regeling", "Gemeente", "Aanvrager"])
    sheet.append(list(names))
    sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_row_with_the_names_is_pointed_at_and_read(client):
    url = sent(client, below_others(NAMES[:8], OWN))["Location"].removesuffix("result/")

    pointed = client.get(f"{url}?row=Blad1!16")
    client.post(f"{url}?row=Blad1!16", CHOICES)
    store(client, url)

    assert pointed.context["listed"].place == "Blad1!16"
    assert Application.objects.get().reference == "OUD-9"


def test_row_with_the_names_is_found_again_in_the_next_file(client):
    names = [f"Vak {letter}" for letter in "ABCDEFGH"]
    url = sent(client, below_others(names, OWN))["Location"].removesuffix("result/")
    guessed = client.get(url).context["listed"].place
    client.post(f"{url}?row=Blad1!16", CHOICES)
    store(client, url)

    answer = client.get(sent(client, below_others(names, ["OUD-10", *OWN[1:]]))["Location"])

    assert (guessed, answer.status_code) == ("Blad1!15", 200)
    assert answer.context["faults"] == []
    run = ApplicationImport.objects.get(closed_at=None)
    assert (run.columns["place"], run.columns["is_pointed"]) == ("Blad1!16", False)


def test_workbook_is_opened_once_to_find_its_columns(client, monkeypatch):
    opened = []

    def counted(path, **about):
        opened.append(path)
        return open_book(path, **about)

    monkeypatch.setattr("subsidies.imports.run.open_book", counted)
    uploaded(client, sound(0))

    assert len(opened) == 1


def test_columns_whose_values_tell_what_they_hold_are_filled_in(client):
    header = ("Zaak", "Welke regeling?", "Wie", "Wat is dat", "Waar", "Titel", "Hoeveel", "Op")
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
    told = {name: form[name].initial for name in ("scheme", "municipality", "iban", "subject")}
    assert told == {"scheme": "1", "municipality": "4", "iban": "7", "subject": "5"}


@pytest.mark.parametrize("name", ["Onderwerp", "Titel", "Projectnaam", "Naam project"])
def test_name_of_what_it_is_for_is_the_subject(client, name):
    answer = sent(client, own_layout(OWN, header=(*NAMES[:5], name, *NAMES[6:8])))

    assert last_form(client, answer["Location"].removesuffix("result/"))["subject"].initial == "5"


def test_layout_in_words_of_somebody_else_is_asked_and_no_dead_end(client):
    answer = sent(client, own_layout(["a", "b", "c"], header=("Een", "Twee", "Drie")))

    page = client.get(answer["Location"], follow=True)
    assert (answer.status_code, page.status_code, "form" in page.context) == (302, 200, True)
