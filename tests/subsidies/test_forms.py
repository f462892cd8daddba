"""What people fill in: what is taken, and the sentence when it is not."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.forms import DateField
from django.utils import timezone

from drenthe.lib.values.money import MAX_AMOUNT
from projects.models import Municipality
from subsidies.forms import acts, decisions, intake, payments, term_acts
from subsidies.forms.interest import NoInterestMixin
from subsidies.models import RefusalGround, RequiredDocument
from subsidies.services.application.intake import NewApplicant, Plan
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.paying import ordered
from tests.subsidies.entering import rows

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MONEY = [
    ("0,01", Decimal("0.01")),
    ("1.234,56", Decimal("1234.56")),
    ("€ 1.234,-", Decimal("1234.00")),
    ("1234.5", Decimal("1234.50")),
    ("12.345", Decimal("12345.00")),
    ("9.999.999.999,99", MAX_AMOUNT),
]
NO_MONEY = [
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
    days = [name for name, field in form.base_fields.items() if isinstance(field, DateField)]
    kind = "notice" if form is term_acts.ExtendForm else "award"
    defaults = {
        "kind": kind,
        "channel": "paper",
        "sender": "Wie",
        "amount": "1,00",
        "weeks": "1",
        **dict.fromkeys(days, "01-03-2024"),
    }
    texts = {name: "Omdat het zo is." for name in form.base_fields if name in TEXTS}
    return form({**defaults, **texts, **values}, application=make_application(), **by_whom(form))


def by_whom(form):
    """Who fills it in, for a form that asks this person about a personal interest."""
    return {"actor": make_user()} if issubclass(form, NoInterestMixin) else {}


TEXTS = {"reason", "remark", "missing", "adviser", "question", "answer", "intention", "view"}


def said(form, field):
    assert not form.is_valid()
    return " ".join(form.errors[field]).replace("\u00a0", " ")


@pytest.mark.parametrize(("text", "amount"), MONEY)
@pytest.mark.parametrize("form", [decisions.ProposeForm, payments.PayForm])
def test_amount_is_read_as_people_write_it(form, text, amount):
    form = act(form, amount=text)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["amount"] == amount


@pytest.mark.parametrize(("text", "sentence"), NO_MONEY)
@pytest.mark.parametrize("form", [decisions.ProposeForm, payments.PayForm])
def test_amount_that_cannot_be_is_refused_with_a_sentence(form, text, sentence):
    assert sentence in said(act(form, amount=text), "amount")


@pytest.mark.parametrize(("text", "sentence"), NO_MONEY)
def test_requested_amount_that_cannot_be_is_refused_with_a_sentence(text, sentence):
    assert sentence in said(intake.ReceiveForm(received(requested_amount=text)), "requested_amount")


@pytest.mark.parametrize("day", NO_DAYS)
@pytest.mark.parametrize(
    ("form", "field"),
    [
        (acts.RequestCompletionForm, "requested_on"),
        (acts.RequestCompletionForm, "due_on"),
        (acts.ReceiveCompletionForm, "received_on"),
        (decisions.DecideForm, "decided_on"),
        (acts.WithdrawForm, "withdrawn_on"),
        (payments.PayForm, "paid_on"),
        (term_acts.ExtendForm, "announced_on"),
        (term_acts.DefaultNoticeForm, "received_on"),
        (acts.AskAdviceForm, "asked_on"),
        (acts.AskAdviceForm, "due_on"),
        (acts.ReceiveAdviceForm, "received_on"),
        (term_acts.InviteViewForm, "invited_on"),
        (term_acts.InviteViewForm, "due_on"),
        (term_acts.ReceiveViewForm, "received_on"),
    ],
)
def test_day_that_is_not_in_the_calendar_is_refused(form, field, day):
    assert said(act(form, **{field: day}), field) in {"Voer een geldige datum in.", "Dit veld is vereist."}


@pytest.mark.parametrize("day", ["2024-02-29", "29-02-2024", "29-2-2024"])
def test_leap_day_is_read_as_the_browser_and_as_people_write_it(day):
    form = act(decisions.DecideForm, decided_on=day)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["decided_on"].isoformat() == "2024-02-29"


@pytest.mark.parametrize("day", ["31-02-2024", "2023-02-29", "x"])
@pytest.mark.parametrize(
    ("form", "field"), [(acts.StartAssessmentForm, "complete_on"), (term_acts.SuspendForm, "ends_on")]
)
def test_day_that_may_be_left_out_must_be_in_the_calendar_too(form, field, day):
    assert said(act(form, kind="consent", **{field: day}), field) == "Voer een geldige datum in."
    assert act(form, kind="consent", **{field: ""}).is_valid()


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (acts.SendBackForm, "remark"),
        (acts.RequestCompletionForm, "missing"),
        (term_acts.ExtendForm, "reason"),
        (term_acts.SuspendForm, "reason"),
        (acts.AskAdviceForm, "question"),
        (acts.AskAdviceForm, "adviser"),
        (acts.ReceiveAdviceForm, "answer"),
        (term_acts.InviteViewForm, "intention"),
        (term_acts.ReceiveViewForm, "view"),
    ],
)
def test_text_that_is_needed_is_more_than_spaces(form, field):
    assert said(act(form, kind="consent", **{field: "  "}), field) == "Dit veld is vereist."


def test_reason_of_a_full_award_may_be_empty_and_that_of_a_withdrawal_may_not():
    assert said(act(acts.WithdrawForm, reason=" "), "reason") == "Dit veld is vereist."
    assert (
        said(act(decisions.ProposeWithdrawalForm, kind="withdrawal", reason=" "), "reason") == "Dit veld is vereist."
    )
    assert act(decisions.ProposeForm, reason="").is_valid()


def test_payment_needs_an_amount_and_so_does_an_award():
    assert said(act(payments.PayForm, amount=""), "amount") == "Dit veld is vereist."
    assert said(act(decisions.ProposeForm, amount=""), "amount") == "Vul het te verlenen bedrag in."


@pytest.mark.parametrize("kind", ["refusal", "disregard"])
def test_what_is_not_awarded_has_no_amount(kind):
    form = act(decisions.ProposeForm, kind=kind, amount="1,00")

    assert form.is_valid(), form.errors
    assert (form.values()["amount"], form.values()["grounds"]) == (None, [])


@pytest.mark.parametrize("kind", ["partial award", "gift", ""])
def test_proposal_is_an_award_a_refusal_or_not_handling(kind):
    assert not act(decisions.ProposeForm, kind=kind).is_valid()


def test_ground_that_is_no_longer_used_cannot_be_chosen():
    ground = RefusalGround.objects.get(code="scheme-criteria")
    RefusalGround.objects.filter(pk=ground.pk).update(is_active=False)

    assert "keuze" in said(act(decisions.ProposeForm, kind="refusal", grounds=[ground.pk]), "grounds")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", []),
        ("\n  \n", []),
        ("Meld de start", [{"text": "Meld de start", "article": "", "due_on": None}]),
        ("2027-06-01 Meld de start", [{"text": "Meld de start", "article": "", "due_on": "2027-06-01"}]),
        ("1-6-2027 Meld de start", [{"text": "Meld de start", "article": "", "due_on": "2027-06-01"}]),
        ("12 decentrale plannen", [{"text": "12 decentrale plannen", "article": "", "due_on": None}]),
        ("4.1.2 is van toepassing", [{"text": "4.1.2 is van toepassing", "article": "", "due_on": None}]),
        ("2027-06-01", [{"text": "2027-06-01", "article": "", "due_on": "2027-06-01"}]),
        ("Meld de start (Awb 4:37)", [{"text": "Meld de start", "article": "Awb 4:37", "due_on": None}]),
        (
            "Een\nTwee",
            [{"text": "Een", "article": "", "due_on": None}, {"text": "Twee", "article": "", "due_on": None}],
        ),
        ("x" * 300, [{"text": "x" * 300, "article": "", "due_on": None}]),
    ],
)
def test_obligation_is_a_line_that_may_begin_with_a_day(text, read):
    form = act(decisions.ProposeForm, obligations=text)

    assert form.is_valid(), form.errors
    assert form.values()["obligations"] == read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2027-02-29 Meld de start", "“2027-02-29”"),
        ("31-2-2027 Meld de start", "“31-2-2027”"),
        ("15 december 2026 Meld de start", "“15 december 2026”"),
        ("Meld de start\n2027/13/01 Meld het einde", "“2027/13/01”"),
        ("x" * 301, "te lang"),
        (f"Meld de start (artikel {'1' * 80})", "te lang"),
    ],
)
def test_day_of_an_obligation_that_cannot_be_read_or_text_that_is_too_long_is_named(text, said):
    form = act(decisions.ProposeForm, obligations=text)

    assert said in " ".join(form.errors["obligations"])


@pytest.mark.parametrize(("weeks", "valid"), [("1", True), ("26", True), ("0", False), ("1,5", False)])
def test_term_is_extended_by_whole_weeks(weeks, valid):
    assert act(term_acts.ExtendForm, weeks=weeks).is_valid() is valid


@time_machine.travel("2024-12-11T10:00:00Z", tick=False)
@pytest.mark.parametrize(
    ("parameters", "due_on"),
    [({}, date(2024, 12, 30)), ({"completion_weeks": "4"}, date(2025, 1, 13))],  # with four days for the post
)
def test_time_to_complete_is_of_the_scheme_and_ends_on_a_working_day(parameters, due_on):
    case = make_application(ceiling=make_ceiling(scheme=make_scheme(parameters=parameters)))

    assert acts.RequestCompletionForm(None, application=case)["due_on"].value() == due_on


def test_what_is_missing_is_filled_in_from_the_mandatory_documents():
    case = make_application()
    for code, is_mandatory in (("plan", True), ("photo", False)):
        RequiredDocument.objects.create(version=case.version, code=code, name=code.title(), is_mandatory=is_mandatory)

    assert acts.RequestCompletionForm(None, application=case)["missing"].value() == "Plan"


@pytest.mark.parametrize(
    ("parameters", "weeks"), [({}, 4), ({"extension_weeks": "2", "extension_times": "1", "extension_article": "9"}, 2)]
)
def test_adjournment_is_of_the_scheme(parameters, weeks):
    case = make_application(ceiling=make_ceiling(scheme=make_scheme(parameters=parameters)))

    assert term_acts.ExtendForm(None, application=case)["weeks"].value() == weeks


def empty_rows():
    formsets = intake.CoFinancers(rows("pay"), prefix="pay"), intake.PlannedRows(rows("dw"), prefix="dw")
    assert all(formset.is_valid() for formset in formsets)
    return formsets


def test_receipt_gives_what_intake_wants_to_know():
    form = intake.ReceiveForm(received())
    assert form.is_valid(), form.errors

    values = form.receive_values(*empty_rows())

    assert values["applicant"] == NewApplicant("Actium", "corporation")
    assert (values["projects"], values["plan"]) == ([], Plan(cofinancers=[], dwellings=[]))
    assert timezone.localtime(values["received_at"]).isoformat() == "2024-03-01T10:00:00+01:00"
    assert (values["requested_amount"], values["dwellings"]) == (Decimal("1000.00"), None)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("scheme", "0", "keuze"),
        ("municipality", "abc", "keuze"),
        ("part", "gift", "keuze"),
        ("applicant_kind", "", "Kies een van de lijst."),
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
    assert sentence in said(intake.ReceiveForm(received(**{field: value})), field)


@pytest.mark.parametrize(("maximum", "amount"), [("", "12,50"), ("12.50", "12,50"), ("12.49", "12,49")])
def test_proposal_is_what_was_asked_up_to_the_maximum(maximum, amount):
    scheme = make_scheme(parameters={"max_amount": maximum})
    case = make_application(amount="12.50", ceiling=make_ceiling(scheme=scheme))

    assert decisions.ProposeForm(None, application=case, actor=make_user())["amount"].value() == amount


def test_payment_is_what_was_released_and_a_decision_of_today():
    application = make_application(amount="12.50")

    ordered(application, "3.00")

    pay = payments.PayForm(None, application=application)

    assert pay["amount"].value() == "3,00"
    decide = decisions.DecideForm(None, application=application, **by_whom(decisions.DecideForm))
    assert decide["decided_on"].value() == timezone.localdate()


@pytest.mark.parametrize(("text", "valid"), [("", True), ("2024-02-29", True), ("2023-02-29", False), ("x", False)])
def test_day_of_the_budget_may_be_left_out(text, valid):
    assert intake.AsOfForm({"as_of": text}).is_valid() is valid


def test_budget_is_shown_as_it_stood_and_not_as_it_will():
    tomorrow = intake.AsOfForm({"as_of": (timezone.localdate() + timedelta(days=1)).isoformat()})

    assert not tomorrow.is_valid()
    assert tomorrow.errors.as_data()["as_of"][0].code == "future"
    assert intake.AsOfForm({"as_of": timezone.localdate().isoformat()}).is_valid()
