"""Everything given with an application is corrected until the decision and fixed after it, or there is a reason."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.lib.database import fixed
from drenthe.lib.database.events import AppendOnlyModel
from projects.models import Municipality
from subsidies import facts
from subsidies.api.serializers import CorrectSerializer
from subsidies.forms.corrections import CorrectForm
from subsidies.forms.intake import CoFinancerRow, PlannedRow, ReceiveForm
from subsidies.models import ApplicantDetails, Application, CoFinancer, PlannedDwellings
from subsidies.services.application.given import CORRECTED, OF_APPLICANT, OF_CASE, as_facts
from subsidies.services.application.intake import Plan
from tests.cases import correction
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.subsidies.test_nothing_dropped import camel
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
WALKED = (Application, ApplicantDetails, CoFinancer, PlannedDwellings)

KEY, OWN = "the key of the row", "says to which application the row belongs"
RECEIVED = "follows from the moment of receipt and the form"
ACTS = "comes of an act of its own, with its own line in the dossier"
RECORDED = "kept by the program: who entered it, and when"
# Fields that a correction does not change, each with why.
NOT_CORRECTED = {
    **dict.fromkeys([f"{model.__name__}.id" for model in WALKED], KEY),
    **dict.fromkeys([f"{model.__name__}.application" for model in WALKED[1:]], OWN),
    **dict.fromkeys([f"Application.{name}" for name in ("version", "ceiling", "received_on")], RECEIVED),
    **dict.fromkeys([f"Application.{name}" for name in ("status", "handler", "complete_on", "decided_on")], ACTS),
    **dict.fromkeys(
        [
            f"Application.{name}"
            for name in (
                "as_it_is_on",
                "withdrawn_on",
                "awarded_amount",
                "version_changed_at",
                "settled_amount",
                "settled_on",
            )
        ],
        ACTS,
    ),
    **dict.fromkeys(["Application.created_at", "ApplicantDetails.actor", "ApplicantDetails.recorded_at"], RECORDED),
    "Application.case_number": "is in letters from the start",
    "Application.scheme": "an application for another scheme is a new application",
    "Application.applicant": "follows from what the applicant gives about itself, which is corrected",
    "Application.is_example": "says that the case was invented, which nobody enters",
    "ApplicantDetails.known": "kept by the program: what was known when this was given",
    "CoFinancer.is_confirmed": "nothing that comes in fills it",
}
# Columns of a case that may change after the decision, each with why.
NOT_FIXED = {
    **dict.fromkeys(["Application.id", "CoFinancer.id", "PlannedDwellings.id"], KEY),
    "Application.status": "a later decision, withdrawal or settlement moves it",
    "Application.awarded_amount": "a later decision lowers or ends the award",
    "Application.decided_on": "is written with the decision; `verify` holds it against that",
    "Application.withdrawn_on": "an award can be withdrawn later",
    **dict.fromkeys(["Application.settled_amount", "Application.settled_on"], "come with the settlement, years later"),
    "Application.handler": "who works on it changes",
    "Application.version_changed_at": "marks that a later version works back over it; the version itself stays",
}
# Fields of the intake that a correction has under another name, or has no need of.
OF_INTAKE_ONLY = {
    "scheme": "an application for another scheme is a new application",
    "project": "corrected as `projects`: there can be more than one",
    "is_outside_period": "the period is found again from the moment of receipt",
    "is_no_duplicate": "a question to who enters it",
}
ASKED = {"received_at", "date_reason", "organisation", "reason"}  # beside the values, on the form and in the API


@pytest.fixture(autouse=True)
def _dutch():
    with override("nl"):
        yield


def fields():
    for model in WALKED:
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
            yield f"{model.__name__}.{field.name}", model, field


def correctable():
    of_case = {f"Application.{name}" for name in (*OF_CASE, "projects", "received_at")}
    of_applicant = {f"ApplicantDetails.{name}" for name in OF_APPLICANT.values()}
    rows = {CoFinancer: CoFinancerRow, PlannedDwellings: PlannedRow}
    return of_case | of_applicant | {f"{one.__name__}.{name}" for one, form in rows.items() for name in form().fields}


def test_every_field_of_an_application_can_be_corrected_or_has_a_reason():
    every = {label for label, _model, _field in fields()}

    assert len(every) >= 50
    assert every - correctable() == set(NOT_CORRECTED)
    assert correctable() <= every


def test_every_field_is_fixed_after_the_decision_or_has_a_reason():
    walked = [one for one in fields() if not issubclass(one[1], AppendOnlyModel)]
    tables = {
        label: (field.remote_field.through if field.many_to_many else model)._meta.db_table
        for label, model, field in walked
    }
    columns = {label: "project_id" if field.many_to_many else field.column for label, _model, field in walked}
    open_ones = {
        label
        for label, table in tables.items()
        if not any(columns[label] in one.columns for one in fixed.declared(table))
    }
    rows = {table for label, table in tables.items() if table != Application._meta.db_table}

    assert open_ones == set(NOT_FIXED)
    assert len(rows) == 3
    assert all(any(one.inserts for one in fixed.declared(table)) for table in rows)


def test_form_and_api_correct_everything_that_the_intake_asks():
    application = make_application()
    form = CorrectForm(application=application, actor=make_user())
    rows = {"cofinancers", "planned_dwellings"}

    assert set(form.fields) - {"shown"} - ASKED == set(CORRECTED) - rows
    assert set(CorrectSerializer().fields) - {"preview"} - ASKED == set(CORRECTED)
    assert set(ReceiveForm.base_fields) - set(CORRECTED) - ASKED == set(OF_INTAKE_ONLY)


def case():
    """A case of a scheme with phases, with a row of each kind."""
    scheme = make_scheme(has_phases=True)
    make_ceiling(scheme=scheme, part="loan")
    plan = Plan(
        *(Decimal(1), Decimal(2), Decimal(3), Decimal(4)),
        cofinancers=[("Bank", Decimal("1.00"))],
        dwellings=[("unknown", "other_form", 2)],
    )
    return make_application(ceiling=make_ceiling(scheme=scheme), plan=plan, projects=["Hof"], channel="email")


def other_values():
    """Another value for everything that can be corrected: as the form has it and as the API has it."""
    moment = timezone.localtime() - timedelta(days=1, hours=2)
    emmen = Municipality.objects.get(name="Emmen")
    both = {
        "title": "Anders",
        "reference": "K-13",
        "part": "loan",
        "phase": "development",
        "channel": "paper",
        "applicant_name": "Domesta",
        "applicant_kind": "corporation",
        "kvk": "04012345",
        "branch": "000012345678",
        "rsin": "111222333",
        "iban": "NL91ABNA0417164300",
        "contact_name": "Bo",
        "contact_phone": "0592-1",
        "contact_email": "bo@test.example",
        "address": "Brink 1",
        "salutation": "woman",
        "co_applicants": "Cas Cool",
        "dwellings": 5,
    }
    amounts = {"requested_amount": "900.50", "total_costs": "10000.00", "revenues": "20.00"}
    amounts |= {"own_contribution": "30.00", "declared_aid": "40.00"}
    in_form = {
        **both,
        **{name: amount.replace(".", ",") for name, amount in amounts.items()},
        "municipality": emmen.pk,
        "projects": "Kade\nVaart",
        "received_at": moment.strftime("%Y-%m-%dT%H:%M"),
        "pay-0-DELETE": "on",
        "pay-1-name": "Fonds",
        "pay-1-amount": "7,00",
        "dw-0-segment": "social_rent",
        "dw-0-form": "apartment",
        "dw-0-count": 5,
    }
    in_api = {
        **both,
        **amounts,
        "municipality": emmen.code,
        "projects": ["Kade", "Vaart"],
        "received_at": moment.isoformat(),
        "cofinancers": [{"name": "Fonds", "amount": "7.00"}],
        "planned_dwellings": [{"segment": "social_rent", "form": "apartment", "count": 5}],
    }
    assert set(in_api) == {*CORRECTED, "received_at"}
    return in_form, in_api


def by_form(application, values):
    client, url = signed_in(Role.CASE_OFFICER), f"{application.get_absolute_url()}correct/"
    sent = {**correction(application), **values, "reason": "Tikfout", "shown": ""}
    first = client.post(url, sent)
    shown = text_of(first).partition('name="shown" value="')[2].partition('"')[0]
    assert client.post(url, {**sent, "shown": shown}).status_code == 302, text_of(first)


def by_api(application, values):
    url = f"/api/v1/applications/{application.case_number}/correct"
    answer = signed_in(Role.CASE_OFFICER).post(url, camel({**values, "reason": "Tikfout"}), "application/json")
    assert answer.status_code == 200, answer.content


@pytest.mark.parametrize(("act", "place"), [(by_form, 0), (by_api, 1)])
def test_everything_is_corrected_and_told_in_words(act, place):
    application, values = case(), other_values()[place]
    was = as_facts(application)

    act(application, values)

    application = Application.objects.get(pk=application.pk)
    now = as_facts(application)
    page = text_of(signed_in(Role.CASE_OFFICER).get(application.get_absolute_url()))
    changed = {name for name in {**was, **now} if was.get(name, "") != now.get(name, "")}
    told = {name: facts.change(name, was.get(name, ""), now.get(name, "")) for name in changed}
    lines = {
        name: f"{label}:</span> van {before} naar {after}</p>".replace("\n", "<br>")  # an address keeps its lines
        for name, (label, before, after) in told.items()
    }
    assert changed == {*was, *now}
    assert [name for name, line in lines.items() if line.replace("\u00a0", " ") not in page] == []
    assert [name for name in changed if f"{name}:" in page] == []
    assert {"van € 1.000,00 naar € 900,50", "van Subsidie naar Renteloze lening"} <= {
        f"van {before} naar {after}".replace("\u00a0", " ") for _label, before, after in told.values()
    }
