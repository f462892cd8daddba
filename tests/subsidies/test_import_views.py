"""Applications from a workbook on screen: upload, columns, trial, store; everybody the own files."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from subsidies.exports.applications import application_columns
from subsidies.imports.fields import fields
from subsidies.models import Application, ApplicationImport, Ceiling, ImportedCase
from tests.factories import make_application, make_ceiling, make_scheme
from tests.subsidies.application_rows import FIRST, KEYS, filled, put, sound
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
LIST = "/applications/import/"


@pytest.fixture(autouse=True)
def _pot():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


@pytest.fixture
def client():
    return signed_in(Role.CASE_OFFICER)


def sent(client, content, name="oud.xlsx"):
    return client.post(LIST, {"file": SimpleUploadedFile(name, content)})


def uploaded(client, *rows):
    answer = sent(client, filled(*rows))
    assert answer.status_code == 302, text_of(answer)
    return answer["Location"].removesuffix("result/")


def store(client, url, **said):
    shown = hidden(client.get(f"{url}result/", follow=True), "shown")
    return client.post(f"{url}store/", {"shown": shown, **said}, follow=True)


def own_layout(*rows, header=("Zaak", "Regeling", "Aanvrager", "Soort", "Gemeente", "Onderwerp", "Bedrag", "Binnen")):
    """A workbook as somebody keeps it: a title, other names, and a column that is nobody's business."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Onze aanvragen"])
    sheet.append([*header, "Kast"])
    for row in rows:
        sheet.append([*row, "B4"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


OWN = ["OUD-9", "De pot", "Bouwbedrijf", "developer", "Assen", "Woningen", 1234.56, sound(0)["received_on"]]
CHOICES = dict(
    zip(
        ("reference", "scheme", "applicant", "applicant_kind", "municipality", "subject", "requested", "received_on"),
        map(str, range(8)),
        strict=True,
    )
)


def test_workbook_goes_all_the_way(client):
    url = uploaded(client, sound(0), sound(1))
    page = client.get(f"{url}result/")

    assert "Woningen 1" in text_of(page)
    assert not Application.objects.exists()
    done = text_of(store(client, url))

    cases = Application.objects.order_by("reference")
    assert [case.reference for case in cases] == ["OUD-0", "OUD-1"]
    assert all(f'href="/applications/{case.case_number}/"' in done for case in cases)
    assert list(ImportedCase.objects.values_list("row", flat=True)) == [FIRST, FIRST + 1]
    assert "oud.xlsx" in str(cases[0].events.get(action="take_over").data)


def test_day_of_receipt_from_a_workbook_gets_no_time_and_comes_first_on_that_day(client):
    day = sound(0)["received_on"]
    early = make_application(ceiling=Ceiling.objects.get(), received_on=day)
    store(client, uploaded(client, sound(0)))
    case = Application.objects.get(reference="OUD-0")

    page = text_of(client.get(case.get_absolute_url()))
    (column,) = [one for one in application_columns() if one.column.key == "received_at"]
    exported = dict(Application.objects.values_list("pk", column.path))

    assert case.received_on == day
    assert case.received_at < early.received_at
    assert "1 maart 2024, Papier" in page
    assert "1 maart 2024 0" not in page
    assert "1 maart 2024 12" not in page
    assert exported == {case.pk: None, early.pk: early.received_at}


def test_workbook_with_a_fault_names_the_cell_and_stores_nothing(client):
    url = uploaded(client, sound(0), sound(1) | {"municipality": "Groningen"})

    page = text_of(client.get(f"{url}result/"))
    answer = client.post(f"{url}store/", {"shown": hidden(client.get(f"{url}result/"), "shown")}, follow=True)

    cell = f"{openpyxl.utils.get_column_letter(KEYS.index('municipality') + 1)}{FIRST + 1}"
    assert f"<b>Aanvragen!{cell}</b>" in page
    assert "Westerveld" in page  # every value that is allowed, the last one too
    assert f'action="{url}store/"' not in page
    assert not Application.objects.exists()
    assert ApplicationImport.objects.get().is_open
    assert "fouten" in text_of(answer)


def test_store_of_a_file_with_faults_is_refused_whatever_was_sent(client):
    url = uploaded(client, sound(0) | {"requested": -1})
    run = ApplicationImport.objects.get()

    from_elsewhere = client.post(f"{url}store/", {"shown": "x" * 64}, follow=True)

    assert from_elsewhere.status_code == 200
    run.refresh_from_db()
    assert run.is_open
    assert not Application.objects.exists()


@pytest.mark.parametrize("said", [{}, {"different": [FIRST]}, {"different": [FIRST + 1]}])
def test_row_that_looks_like_a_case_is_named_and_stored_only_when_somebody_says_it_is_another(client, said):
    url = uploaded(client, sound(0))
    store(client, url)
    case = Application.objects.get()
    other = uploaded(client, sound(0) | {"reference": "OUD-77", "project": None, "subject": "Iets anders"})

    page = text_of(client.get(f"{other}result/"))
    answer = text_of(store(client, other, **said))

    assert f'<a href="/applications/{case.case_number}/">{case.case_number}</a>' in page
    assert "hetzelfde bedrag" in page
    is_answered = said == {"different": [FIRST]}
    assert Application.objects.count() == (2 if is_answered else 1)
    assert ("Rijen in dit bestand lijken" in answer) == (not is_answered)


def test_rows_that_look_like_each_other_are_named_by_their_row(client):
    url = uploaded(client, sound(0), sound(0) | {"reference": "OUD-5"})

    assert f"rij {FIRST} van dit bestand" in text_of(client.get(f"{url}result/"))
    refused = store(client, url)
    assert f"hier of in dit bestand: rij {FIRST + 1}." in text_of(refused)
    assert not Application.objects.exists()
    store(client, url, different=[FIRST + 1])
    assert Application.objects.count() == 2


KNOWN = {"kvk": "01234567"}


@pytest.mark.parametrize("said", [{}, {"same": [FIRST + 1]}])
def test_applicant_under_another_name_of_the_same_number_asks_an_answer(client, said):
    other = sound(1) | KNOWN | {"applicant": "Stichting Wonen", "project": "Elders"}
    url = uploaded(client, sound(0) | KNOWN, other)

    answer = text_of(store(client, url, **said))

    assert Application.objects.count() == (2 if said else 0)
    assert ("staat hier bekend onder een andere naam" in answer) == (not said)
    if said:
        assert Application.objects.get(reference="OUD-1").given.name == "Stichting Wonen"


def test_details_of_an_earlier_row_are_said_to_be_of_that_row(client):
    other = sound(1) | KNOWN | {"applicant": "Stichting Wonen", "project": "Elders"}
    url = uploaded(client, sound(0) | KNOWN, other)

    page = text_of(client.get(f"{url}result/", follow=True))

    assert f"Rij {FIRST} van dit bestand geeft van dezelfde aanvrager andere gegevens: naam" in page
    assert f"rij {FIRST} van dit bestand noemt die Bouw" in page
    assert "De aanvrager is bekend met andere gegevens" not in page
    assert "staat bekend als" not in page


def test_details_of_an_earlier_file_are_known(client):
    store(client, uploaded(client, sound(0) | KNOWN))
    url = uploaded(client, sound(1) | KNOWN | {"applicant": "Stichting Wonen", "project": "Elders"})

    page = text_of(client.get(f"{url}result/", follow=True))

    assert "De aanvrager is bekend met andere gegevens: naam" in page
    case = Application.objects.get()
    assert "Oud zaaknummer" in text_of(client.get(case.get_absolute_url()))


def test_same_name_written_otherwise_asks_nothing(client):
    store(client, uploaded(client, sound(0) | KNOWN, sound(1) | KNOWN | {"applicant": "Bouw-bedrijf"}))

    assert Application.objects.count() == 2


def test_branches_of_one_number_each_keep_what_was_given(client):
    """Two branches under one KvK number: name, IBAN, branch and address of both are there afterwards."""
    second = {
        "branch": "000000000002",
        "iban": "BE68 5390 0754 7034",
        "address": "Weg 2",
        "applicant": "Filiaal Emmen",
    }
    first = {"branch": "000000000001", "iban": "NL91 ABNA 0417 1643 00", "address": "Brink 1"}
    url = uploaded(client, sound(0) | KNOWN | first, sound(1) | KNOWN | second)

    store(client, url, same=[FIRST + 1])

    given = [Application.objects.get(reference=name).given for name in ("OUD-0", "OUD-1")]
    kept = [(one.name, one.branch, one.iban, one.address) for one in given]
    assert kept == [
        ("Bouwbedrijf", "000000000001", "NL91ABNA0417164300", "Brink 1"),
        ("Filiaal Emmen", "000000000002", "BE68539007547034", "Weg 2"),
    ]


def test_same_case_number_is_a_fault_that_names_the_case(client):
    store(client, uploaded(client, sound(0)))
    url = uploaded(client, sound(0))

    assert Application.objects.get().case_number in text_of(client.get(f"{url}result/"))
    store(client, url, different=[FIRST])
    assert Application.objects.count() == 1


def test_own_layout_is_asked_once_and_remembered(client):
    url = sent(client, own_layout(OWN))["Location"].removesuffix("result/")
    columns = client.get(f"{url}result/", follow=True)
    form = columns.context["form"]

    assert columns.redirect_chain[-1][0] == url
    assert (form["scheme"].value(), form["municipality"].value()) == ("1", "4")
    page = text_of(client.post(url, CHOICES, follow=True))

    assert "Kast" in page  # named as left out
    assert not ColumnMapping.objects.exists()
    store(client, url)
    assert ColumnMapping.objects.get().kind == "applications"
    assert Application.objects.get().reference == "OUD-9"
    again = sent(client, own_layout(["OUD-10", *OWN[1:]]))["Location"]
    assert client.get(again).status_code == 200


def test_own_layout_of_an_import_that_was_undone_is_asked_again(client):
    url = sent(client, own_layout(OWN))["Location"].removesuffix("result/")
    client.post(url, CHOICES)
    store(client, url)
    client.post(f"{url}undo/", {"reason": "Kolommen verwisseld"})
    asked = sent(client, own_layout(["OUD-11", *OWN[1:]]))["Location"]
    assert client.get(asked)["Location"] == asked.removesuffix("result/")


@pytest.mark.parametrize("change", [{"reference": ""}, {"subject": "0"}, {"requested": "99"}])
def test_columns_that_cannot_be_are_asked_again(client, change):
    url = sent(client, own_layout(OWN))["Location"].removesuffix("result/")

    answer = client.post(url, {**CHOICES, **change})

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, list(change))


def test_workbook_that_would_do_something_else_by_now_is_tried_again_and_not_stored(client):
    url = uploaded(client, sound(0))
    shown = hidden(client.get(f"{url}result/"), "shown")
    make_application(reference="OUD-0")

    answer = client.post(f"{url}store/", {"shown": shown}, follow=True)

    assert "is hier iets veranderd" in text_of(answer)
    assert "sla het dan op" not in text_of(answer)
    assert "staat al in het systeem" in text_of(answer)
    assert not ImportedCase.objects.exists()


def test_trial_of_before_says_that_it_is_old_and_is_tried_again(client):
    stored, waiting = uploaded(client, sound(0)), uploaded(client, sound(0))
    assert "Opnieuw proberen" not in text_of(client.get(f"{waiting}result/"))
    store(client, stored)
    old = text_of(client.get(f"{waiting}result/"))
    after_store = text_of(client.post(f"{waiting}try/", follow=True))
    client.post(f"{stored}undo/", {"reason": "Verkeerd bestand"})

    undone = text_of(client.get(f"{waiting}result/"))
    after_undo = text_of(client.post(f"{waiting}try/", follow=True))

    assert ["Opnieuw proberen" in page for page in (old, after_store, undone, after_undo)] == [
        True,
        False,
        True,
        False,
    ]
    assert ["staat al in het systeem" in page for page in (after_store, after_undo)] == [True, False]
    assert signed_in(Role.CASE_OFFICER).post(f"{waiting}try/").status_code == 404


def test_workbook_is_stored_once(client):
    url = uploaded(client, sound(0))
    store(client, url)

    store(client, url, different=[FIRST])

    assert Application.objects.count() == 1
    assert client.get(url)["Location"] == f"{url}result/"


def test_workbook_that_was_discarded_opens_no_more(client, django_capture_on_commit_callbacks):
    url = uploaded(client, sound(0))

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{url}discard/")

    assert client.get(f"{url}result/")["Location"] == LIST
    assert f'href="{url}result/"' not in text_of(client.get(LIST))
    store(client, url)
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("oud.xlsx", b"nonsense", 409),
        ("oud.csv", b"a;b\n1;2", 409),
        ("oud.pdf", b"%PDF", 400),
        ("oud.xlsx", None, 409),
    ],
)
def test_file_that_cannot_be_read_is_refused_and_not_kept(client, name, content, status):
    content = content or filled(*(sound(number) for number in range(501)))

    assert sent(client, content, name).status_code == status
    assert not ApplicationImport.objects.exists()


def test_file_of_somebody_else_is_not_there(client):
    url = uploaded(client, sound(0))
    other = signed_in(Role.CASE_OFFICER)

    answers = [other.get(url), other.get(f"{url}result/"), other.post(f"{url}store/"), other.post(f"{url}discard/")]

    assert {answer.status_code for answer in answers} == {404}
    assert url not in text_of(other.get(LIST))


def template(client):
    return openpyxl.load_workbook(BytesIO(b"".join(client.get("/applications/import-template/").streaming_content)))


def listed(formula, explanation):
    """What a list in a rule offers, in the rule itself or where it says that it stands."""
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    return [cell.value for (cell,) in explanation[formula.partition("!")[2].replace("$", "")]]


def test_template_offers_a_list_for_every_choice_and_says_all_that_it_allows(client):
    book = template(client)
    sheet, explanation = book.worksheets
    lists = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation if rule.type}
    below = explanation.iter_rows(min_row=len(KEYS) + 4, values_only=True)
    shown = [(row[0], row[3]) for row in below]

    for at, field in enumerate(fields(), start=1):
        if field.labels:
            rule = lists[f"{openpyxl.utils.get_column_letter(at)}{FIRST}"]
            assert listed(rule.formula1, explanation) == field.labels()
            assert [value for label, value in shown if label == str(field.label)] == field.labels()
    assert len(lists) == sum(1 for field in fields() if field.labels) >= 7


def test_template_filled_with_its_own_examples_is_sound(client):
    book = template(client)
    explained = {row[1].value: row[4].value for row in book.worksheets[1].iter_rows(min_row=2) if row[1].value}
    example = {key: value for key, value in explained.items() if value is not None}
    put(book, FIRST, **{**example, "received_on": sound(0)["received_on"]})
    out = BytesIO()
    book.save(out)

    run = ApplicationImport.objects.get(pk=sent(client, out.getvalue())["Location"].split("/")[-3])

    assert run.result["faults"] == []
    assert len(run.result["rows"]) == 1
    assert {field.key for field in fields() if field.is_required} <= set(example)


def test_words_of_either_language_are_read_in_the_other(client):
    with override("en"):
        english = filled(sound(0) | {"applicant_kind": "Developer", "channel": "Paper"})

    run = ApplicationImport.objects.get(pk=sent(client, english)["Location"].split("/")[-3])

    assert run.result["faults"] == []
