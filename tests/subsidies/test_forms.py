"""What people fill in: what is taken, and the sentence when it is not."""

from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.lib.money import MAX_AMOUNT
from projects.models import Municipality
from subsidies.forms import acts, intake
from subsidies.services.intake import NewApplicant
from tests.factories import make_application, make_scheme

pytestmark = pytest.mark.django_db
MONEY = [
    ("0,01", Decimal("0.01")),
    ("1.234,56", Decimal("1234.56")),
    ("€ 1.234,-", Decimal("1234.00")),
    ("1234.5", Decimal("1234.50")),
    ("12.345", Decimal("12345.00")),
    ("999.999.999.999,99", MAX_AMOUNT),
]
NO_MONEY = [
    ("", "vereist"),
    ("0", "minstens € 0,01"),
    ("-1", "minstens € 0,01"),
    ("abc", "Vul een bedrag in euro in"),
    ("1e400", "Vul een bedrag in euro in"),
    ("12,345", "twee decimalen"),
    ("NaN", "Vul een bedrag in euro in"),
    ("1.000.000.000.000,00", "te groot"),
]
NO_DAYS = ["31-02-2024", "29-02-2023", "2024-02-30", "yesterday", ""]


def received(**values):
    return {
        "scheme": make_scheme().pk,
        "part": "grant",
        "phase": "",
        "applicant_name": "Actium",
        "applicant_kind": "corporation",
        "municipality": Municipality.objects.get(code="GM0106").pk,
        "title": "Twelve dwellings",
        "dwellings": "",
        "requested_amount": "1.000,00",
        "channel": "paper",
        "received_at": "2024-03-01T10:00",
        **values,
    }


def act(form, **values):
    defaults = {"amount": "1,00", "decided_on": "01-03-2024", "paid_on": "01-03-2024", "withdrawn_on": "01-03-2024"}
    return form({"reason": "Why.", **defaults, **values}, application=make_application())


def said(form, field):
    assert not form.is_valid()
    return " ".join(form.errors[field]).replace("\u00a0", " ")


@pytest.mark.parametrize(("text", "amount"), MONEY)
@pytest.mark.parametrize("form", [forms.AwardForm, forms.PayForm])
def test_amount_is_read_as_people_write_it(form, text, amount):
    form = act(form, amount=text)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["amount"] == amount


@pytest.mark.parametrize(("text", "sentence"), NO_MONEY)
@pytest.mark.parametrize("form", [forms.AwardForm, forms.PayForm])
def test_amount_that_cannot_be_is_refused_with_a_sentence(form, text, sentence):
    assert sentence in said(act(form, amount=text), "amount")


@pytest.mark.parametrize(("text", "sentence"), NO_MONEY)
def test_requested_amount_that_cannot_be_is_refused_with_a_sentence(text, sentence):
    assert sentence in said(forms.ReceiveForm(received(requested_amount=text)), "requested_amount")


@pytest.mark.parametrize("day", NO_DAYS)
@pytest.mark.parametrize(
    ("form", "field"),
    [
        (forms.AwardForm, "decided_on"),
        (forms.RefuseForm, "decided_on"),
        (forms.WithdrawForm, "withdrawn_on"),
        (forms.PayForm, "paid_on"),
    ],
)
def test_day_that_is_not_in_the_calendar_is_refused(form, field, day):
    assert said(act(form, **{field: day}), field) in {"Voer een geldige datum in.", "Dit veld is vereist."}


@pytest.mark.parametrize("day", ["2024-02-29", "29-02-2024", "29-2-2024"])
def test_leap_day_is_read_as_the_browser_and_as_people_write_it(day):
    form = act(forms.AwardForm, decided_on=day)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["decided_on"].isoformat() == "2024-02-29"


def test_refusal_needs_a_reason_and_a_withdrawal_does_not():
    assert said(act(forms.RefuseForm, reason="  "), "reason") == "Dit veld is vereist."
    assert act(forms.WithdrawForm, reason="").is_valid()


def test_receipt_gives_what_intake_wants_to_know():
    form = forms.ReceiveForm(received())
    assert form.is_valid(), form.errors

    values = form.receive_values()

    assert values["applicant"] == NewApplicant("Actium", "corporation")
    assert timezone.localtime(values["received_at"]).isoformat() == "2024-03-01T10:00:00+01:00"
    assert (values["requested_amount"], values["dwellings"]) == (Decimal("1000.00"), None)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("scheme", "0", "keuze"),
        ("municipality", "abc", "keuze"),
        ("part", "gift", "keuze"),
        ("applicant_kind", "", "vereist"),
        ("applicant_name", " ", "vereist"),
        ("title", "x" * 201, "200 tekens"),
        ("dwellings", "0", "minstens 1"),
        ("dwellings", "100001", "hoogstens 100000"),
        ("dwellings", "1,5", "heel getal"),
        ("received_at", "2024-03-31T02:30", "2024"),  # the clock went forward: this moment was not there
        ("received_at", "2024-02-30T10:00", "datum"),
        ("received_at", "", "vereist"),
    ],
)
def test_receipt_that_cannot_be_is_refused_with_a_sentence(field, value, sentence):
    assert sentence in said(forms.ReceiveForm(received(**{field: value})), field)


def test_award_proposes_what_was_asked_and_payment_what_is_open():
    application = make_application(amount="12.50")

    award = forms.AwardForm(None, application=application)
    pay = forms.PayForm(None, application=application, unpaid=Decimal("3.00"))

    assert award["amount"].value() == "12,50"
    assert pay["amount"].value() == "3,00"
    assert award["decided_on"].value() == timezone.localdate()


@pytest.mark.parametrize(("text", "valid"), [("", True), ("2024-02-29", True), ("2023-02-29", False), ("x", False)])
def test_day_of_the_budget_may_be_left_out(text, valid):
    assert forms.AsOfForm({"as_of": text}).is_valid() is valid
