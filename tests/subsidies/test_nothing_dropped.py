"""What is entered is kept: every field of every way in is found back on the case, and shown on its page."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.utils import formats, timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from projects.models import Municipality, Organisation
from subsidies.api.serializers import ReceiveSerializer
from subsidies.enums import LetterKind
from subsidies.forms.intake import CoFinancerRow, PlannedRow, ReceiveForm
from subsidies.imports.addresses import PARTS
from subsidies.imports.applications import import_applications
from subsidies.imports.decided import COLUMNS
from subsidies.imports.fields import fields
from subsidies.imports.template import write_template
from subsidies.models import Application
from subsidies.services.application.applicants import NewApplicant, pay_to
from subsidies.services.letters import letter_facts
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_user
from tests.paying import ordered
from tests.subsidies.entering import rows
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LONG_AGO = timezone.localdate() - timedelta(days=200)
KVK, OTHER_IBAN = "04012345", "NL02ABNA0123456789"


@pytest.fixture(autouse=True)
def _dutch():
    with override("nl"):
        yield


@dataclass(frozen=True)
class Value:
    """What is typed for a field, how it is kept in a row of the case (also a line of its dossier), and is shown."""

    typed: Any
    kept: Any
    shown: str
    in_api: Any = None
    in_sheet: Any = None


def same(text: str) -> Value:
    return Value(text, text, text)


def money(euros: str, shown: str) -> Value:
    return Value(shown, Decimal(euros), f"€ {shown}", in_api=euros, in_sheet=float(euros))


def moment() -> Value:
    typed = f"{LONG_AGO.isoformat()}T10:17"
    kept = timezone.make_aware(timezone.datetime.fromisoformat(typed))
    return Value(typed, kept, "10:17", in_api=kept.isoformat(), in_sheet=LONG_AGO)


def values(scheme: Any) -> dict[str, Value]:
    """One value for every field there is, by the name that the form or else the API or workbook has for it."""
    assen = Municipality.objects.get(code="GM0106")
    phase = Value("development", "development", "Ontwikkelfase")
    return {
        "scheme": Value(scheme.pk, scheme.pk, "De pot", in_api="pot", in_sheet="pot"),
        "part": Value("loan", "loan", "Renteloze lening"),
        "phase": phase,
        "applicant_name": same("Actium en zonen"),
        "applicant_kind": Value("corporation", "corporation", "Woningcorporatie"),
        "kvk": same(KVK),
        "branch": same("000012345678"),
        "rsin": same("111222333"),
        "iban": Value("nl91 ABNA 0417 1643 00", "NL91ABNA0417164300", "NL91ABNA0417164300"),
        "contact_name": same("Bo van den Bos"),
        "contact_email": same("bo@actium.example"),
        "contact_phone": same("0592-123456"),
        "address": same("Brink 1, 9401 HS Assen"),
        "salutation": Value("woman", "woman", "Mevrouw"),
        "co_applicants": same("Cas Cool"),
        "municipality": Value(assen.pk, assen.pk, "Assen", in_api="GM0106", in_sheet="Assen"),
        "project": same("Hof van Assen"),
        "reference": same("K-12"),
        "title": same("Twaalf woningen aan de Vaart"),
        "dwellings": Value(17, 17, "17"),
        "requested_amount": money("1234.56", "1.234,56"),
        "total_costs": money("10000.01", "10.000,01"),
        "revenues": money("1000.02", "1.000,02"),
        "own_contribution": money("500.03", "500,03"),
        "declared_aid": money("300.04", "300,04"),
        "channel": Value("email", "email", "E-mail"),
        "received_at": moment(),
        "date_reason": same("Lag in een verkeerd postvak"),
        "is_outside_period": Value("on", "yes", "Buiten de aanvraagperiode", in_api=True),
    }


ROWS = {
    ("pay", CoFinancerRow): {"name": same("Rabobank"), "amount": money("77.77", "77,77")},
    ("dw", PlannedRow): {
        "segment": Value("social_rent", "social_rent", "Sociale huur"),
        "form": Value("apartment", "apartment", "Appartement"),
        "count": Value(17, 17, "17"),
    },
}
ABOUT_THE_ENTRY = {"is_no_duplicate"}  # a question to who enters it, answered on the spot
API_NAMES = {"applicant": "applicant_name", "projects": "project"}
API_ROWS = {"cofinancers": ("pay", CoFinancerRow), "planned_dwellings": ("dw", PlannedRow)}
SHEET_NAMES = {
    "form": "part",
    "applicant": "applicant_name",
    "subject": "title",
    "requested": "requested_amount",
    "received_on": "received_at",
    "outside_period": "is_outside_period",
}


def closed_scheme() -> Any:
    """A scheme with phases whose only ceiling starts later than the application came in."""
    scheme = make_scheme(code="pot", name="De pot", has_phases=True)
    make_ceiling(scheme=scheme, part="loan", starts_on=LONG_AGO + timedelta(days=30))
    return scheme


def kept(application: Application) -> set[Any]:
    """Every value in the row of the case and in the rows under it, and every fact in its dossier."""
    found = [application, *application.projects.all()]
    for relation in application._meta.related_objects:
        if relation.one_to_one:
            found += relation.related_model.objects.filter(**{relation.field.name: application})
        else:
            found += getattr(application, relation.get_accessor_name()).all()
    every = [getattr(row, field.attname) for row in found for field in row._meta.concrete_fields]
    stored = {value for value in every if not isinstance(value, dict | list)}
    lines = application.events.values_list("data", flat=True)
    return stored | {line[name] for line in lines for name in ("date_reason", "outside_period") if name in line}


def lost(application: Application, given: dict[str, Value]) -> list[str]:
    """The fields that are not kept, or not shown to somebody who handles cases."""
    stored, page = kept(application), text_of(signed_in(Role.CASE_OFFICER).get(application.get_absolute_url()))
    return [name for name, value in given.items() if value.kept not in stored or value.shown not in page]


def test_every_field_of_the_form_is_kept_and_shown():
    known = values(closed_scheme())
    filled = {name: value.typed for name, value in known.items()}
    row_values = {}
    for (prefix, _form), row in ROWS.items():
        filled |= rows(prefix, {name: value.typed for name, value in row.items()})
        row_values |= {f"{prefix}-{name}": value for name, value in row.items()}

    answer = signed_in(Role.CASE_OFFICER).post("/applications/new/", filled)

    assert answer.status_code == 302, text_of(answer)
    assert set(known) == set(ReceiveForm().fields) - ABOUT_THE_ENTRY
    assert {form: set(row) for (_prefix, form), row in ROWS.items()} == {
        form: set(form().fields) for _prefix, form in ROWS
    }
    assert lost(Application.objects.get(), {**known, **row_values}) == []


def test_every_field_of_the_api_is_kept_and_shown():
    names, body = in_api(values(closed_scheme()))

    answer = signed_in(Role.CASE_OFFICER).post("/api/v1/applications", camel(body), content_type="application/json")

    assert answer.status_code == 201, answer.content
    assert lost(Application.objects.get(), names) == []


def in_api(known: dict[str, Value]) -> tuple[dict[str, Value], dict[str, Any]]:
    """Every value that the API takes, those of its lists as well, and the body that holds them."""
    fields = ReceiveSerializer().fields
    names = {name: known[API_NAMES.get(name, name)] for name in fields if name not in {*API_ROWS, *ABOUT_THE_ENTRY}}
    body = {name: _said(value) for name, value in names.items()}
    body["projects"] = [body["projects"]]
    for name, row in API_ROWS.items():
        assert set(ROWS[row]) == set(fields[name].child.fields)
        body[name] = [camel({part: _said(value) for part, value in ROWS[row].items()})]
        names |= {f"{name}-{part}": value for part, value in ROWS[row].items()}
    return names, body


def _said(value: Value) -> Any:
    return value.typed if value.in_api is None else value.in_api


def camel(body: dict[str, Any]) -> dict[str, Any]:
    words = {name: name.split("_") for name in body}
    return {first + "".join(map(str.title, rest)): body[name] for name, (first, *rest) in words.items()}


def in_parts() -> dict[str, Value]:
    """The address for letters, in the column of the whole and in those of its parts: together they are the address."""
    whole = "Afdeling Wonen\nKade 12a\n7811 AB Emmen"
    typed = ("Afdeling Wonen", "Kade", "12", "a", "7811ab", "Emmen")
    shown = ("Afdeling Wonen", "Kade 12a", "Kade 12a", "Kade 12a", "7811 AB Emmen", "7811 AB Emmen")
    return {key: Value(one, whole, seen) for key, one, seen in zip(("address", *PARTS), typed, shown, strict=True)}


def test_every_column_of_the_workbook_is_kept_and_shown_and_what_was_known_otherwise_is_told(tmp_path):
    make_application(applicant=NewApplicant("Actium en zonen", "corporation", kvk=KVK, iban=OTHER_IBAN))
    scheme = closed_scheme()
    known, path, columns = values(scheme), tmp_path / "oud.xlsx", [column.key for column in fields()]
    columns = [key for key in columns if key not in OF_A_DECISION]
    names = {key: known[SHEET_NAMES.get(key, key)] for key in columns if key not in PARTS} | in_parts()
    names = {key: names[key] for key in columns}
    names["received_on"] = Value(None, LONG_AGO, formats.date_format(LONG_AGO), in_sheet=LONG_AGO)
    names["outside_period"] = Value("on", "yes", "Buiten de aanvraagperiode", in_sheet="ja")
    with path.open("wb") as out:
        write_template(out)
    book = openpyxl.load_workbook(path)
    for number, value in enumerate(names.values(), start=1):
        book.worksheets[0].cell(3, number, value.typed if value.in_sheet is None else value.in_sheet)
    book.save(path)

    outcome = import_applications(path, actor=make_user(), is_dry_run=False)

    assert [str(fault) for fault in outcome.faults] == []
    assert (outcome.stored, outcome.known_otherwise) == (1, {3: NOTE})
    assert lost(Application.objects.get(reference="K-12"), names) == []


def actium(**given: str) -> NewApplicant:
    return NewApplicant("Actium", "corporation", kvk=KVK, **{"address": "Brink 1", **given})


def two() -> tuple[Application, Application]:
    """Two applications with one KvK number; the second with another branch, IBAN and address."""
    ceiling = make_ceiling()
    first = actium(iban="NL91ABNA0417164300", branch="000000000001", address="Brink 1")
    second = actium(iban=OTHER_IBAN, branch="000000000002", address="Markt 2")
    made = [make_application(ceiling=ceiling, applicant=given, title=given.branch) for given in (first, second)]
    return made[0], made[1]


def test_second_application_keeps_its_own_branch_iban_and_address_and_what_is_known_stays():
    first, second = two()

    assert first.applicant == second.applicant == Organisation.objects.get()
    assert (second.given.iban, second.given.branch, second.given.address) == (OTHER_IBAN, "000000000002", "Markt 2")
    assert (first.given.iban, first.given.known) == ("NL91ABNA0417164300", {})
    assert Organisation.objects.get().iban == "NL91ABNA0417164300"
    assert second.given.known == {
        "iban": "NL91ABNA0417164300",
        "branch": "000000000001",
        "address": "Brink 1",
    }
    assert second.events.get().data["known.applicant_iban"] == "NL91ABNA0417164300"


@pytest.mark.parametrize(("role", "sees"), [(Role.CASE_OFFICER, True), (Role.AUDITOR, True), (Role.READER, False)])
def test_page_says_what_was_known_otherwise_to_who_may_see_the_dossier(role, sees):
    _first, second = two()

    page = text_of(signed_in(role).get(second.get_absolute_url()))

    words = (
        "Een ander gegeven dan bekend (IBAN): bekend NL91ABNA0417164300, opgegeven NL02ABNA0123456789.",
        "Markt 2",
    )
    assert [one in page for one in words] == [sees, sees]


def known_before() -> dict[str, Value]:
    """What is typed of an applicant that is known with another IBAN."""
    make_application(applicant=NewApplicant("Actium en zonen", "corporation", kvk=KVK, iban=OTHER_IBAN))
    return values(closed_scheme())


OF_A_DECISION = {"status", *COLUMNS}  # tests/subsidies/test_import_decided.py
NOTE = "De aanvrager is bekend met andere gegevens: IBAN. Kijk na welke kloppen."
DIFFERENCE = "bekend NL02ABNA0123456789, opgegeven NL91ABNA0417164300"


def test_page_after_intake_says_what_was_known_otherwise():
    filled = {name: value.typed for name, value in known_before().items()} | rows("pay") | rows("dw")

    page = text_of(signed_in(Role.CASE_OFFICER).post("/applications/new/", filled, follow=True))

    assert DIFFERENCE in page
    assert NOTE not in page  # said once
    assert '<span class="muted">Anders bekend: IBAN:</span> NL02ABNA0123456789' in page


def test_who_enters_and_may_not_see_the_dossier_hears_which_details_were_known_otherwise():
    filled = {name: value.typed for name, value in known_before().items()} | rows("pay") | rows("dw")
    clerk = make_user()
    named = Permission.objects.filter(codename__in=["receive_application", "view_application"])
    clerk.user_permissions.set(named.filter(content_type__app_label="subsidies"))

    page = text_of(signed_in(user=clerk).post("/applications/new/", filled, follow=True))

    assert NOTE in page
    assert OTHER_IBAN not in page


def test_api_answers_what_was_known_otherwise():
    _names, body = in_api(known_before())

    answer = signed_in(Role.CASE_OFFICER).post("/api/v1/applications", camel(body), content_type="application/json")

    assert answer.json()["knownOtherwise"] == [{"detail": "IBAN", "known": OTHER_IBAN, "given": "NL91ABNA0417164300"}]


def _said_of(case):
    return letter_facts._of_case(case) | letter_facts.to_whom(case, LetterKind.ACKNOWLEDGEMENT, None)


def test_another_application_with_the_same_number_changes_neither_who_is_paid_nor_who_is_addressed():
    case = make_application(applicant=actium())
    before = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    facts = _said_of(case)

    make_application(applicant=actium(iban=OTHER_IBAN, contact_name="Boris Boef", address="Elders 1"))
    Organisation.objects.update(name="Heel andere naam", iban=OTHER_IBAN)

    case = Application.objects.get(pk=case.pk)
    assert pay_to(case) == ""
    assert "Actium" in before
    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    assert "nu bekend als Heel andere naam" in page
    assert OTHER_IBAN not in page
    again = _said_of(case)
    names = ("applicant", "address", "salutation")
    assert [again[name] for name in names] == [facts[name] for name in names]


def test_payment_shows_to_which_iban_it_goes_and_that_another_is_known():
    make_application(applicant=actium(iban="NL91ABNA0417164300"))
    award = make_award(applicant=actium(iban=OTHER_IBAN))

    url = award.get_absolute_url()
    proposing = text_of(signed_in(Role.CASE_OFFICER).get(f"{url}propose-payment/"))
    ordered(award, "1.00", released=False)
    releasing = text_of(signed_in(Role.FINANCE).get(f"{url}release-payment/"))

    for page in (proposing, releasing):
        assert "bekend NL91ABNA0417164300, opgegeven NL02ABNA0123456789" in page
    assert f'value="{OTHER_IBAN}"' in proposing
    assert "NL02 ABNA 0123 4567 89" in releasing
