"""What the acts of the API name: rows of the case itself, as `choices` gives them, and funding sources."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from subsidies.api.fields import RowOfCaseField
from subsidies.api.viewsets import ApplicationViewSet
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Advice,
    CaseEvent,
    Criterion,
    Decision,
    Document,
    MoneyStep,
    Objection,
    Obligation,
    OtherDebt,
    PaymentOrder,
    PenaltyDecision,
    RefusalGround,
    Suspension,
)
from tests import paying, sampling
from tests.cases import make_case
from tests.factories import make_application, make_award, make_ceiling, make_share, make_user
from tests.subsidies.test_api import assert_problem
from tests.subsidies.test_api_acts import AWARD
from tests.told import on_file
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
NOW = timezone.localdate().isoformat()


def with_rows():
    case = make_application()
    case.suspensions.create(kind="applicant", starts_on=case.received_on, reason="Omdat het zo is", actor=make_user())
    on_file(case)
    return case


def call(case, slug, body=None):
    client, url = signed_in(Role.CASE_OFFICER), f"/api/v1/applications/{case.case_number}/{slug}"
    return client.get(url) if body is None else client.post(url, body, content_type="application/json")


def test_choices_name_what_the_acts_take():
    case = with_rows()
    found = call(case, "choices").json()
    values = {name: [row["value"] for row in rows] for name, rows in found.items()}

    assert values["documents"] == [str(row.pk) for row in case.documents.all()]
    assert values["suspensions"] == [str(case.suspensions.get().pk)]
    assert set(values["grounds"]) == set(RefusalGround.objects.filter(is_active=True).values_list("code", flat=True))
    sent = {"step": values["steps"][0], "document": values["documents"][0], "sentOn": NOW, "reason": "Per post"}
    assert call(case, "sent-elsewhere", sent).status_code == 200


def test_row_of_another_case_is_not_there():
    case, other = with_rows(), with_rows()
    theirs = {"step": f"suspension-{other.suspensions.get().pk}", "document": other.documents.get().pk}
    own = {"step": f"suspension-{case.suspensions.get().pk}", "document": case.documents.get().pk}
    body = {"sentOn": NOW, "reason": "Per post"}

    assert (
        "document"
        in assert_problem(call(case, "sent-elsewhere", {**body, **own, "document": theirs["document"]}), 400)["errors"]
    )
    refused = call(case, "sent-elsewhere", {**body, **own, "step": theirs["step"]})
    assert assert_problem(refused, 409)["code"] == "NothingToSend"
    ended = call(case, "end-suspension", {"suspension": other.suspensions.get().pk, "endsOn": NOW})
    assert "suspension" in assert_problem(ended, 400)["errors"]


@pytest.mark.parametrize(
    ("parts", "status"), [(("400.00", "600.00"), 200), (("400.00", "600.01"), 409), (("400.00",), 409)]
)
def test_award_is_divided_over_funding_sources_to_the_cent(parts, status):
    case = make_case(Status.ASSESSMENT)
    shares = [case.ceiling.shares.get(), make_share(ceiling=case.ceiling)]
    division = [{"source": share.source.code, "amount": part} for share, part in zip(shares, parts, strict=False)]

    answer = call(case, "propose", {**AWARD, "division": division})

    assert answer.status_code == status
    assert status == 409 or sorted(case.proposals.get().division.values()) == sorted(parts)


def test_source_that_is_not_under_the_ceiling_is_bad_input():
    case, other = make_case(Status.ASSESSMENT), make_ceiling()
    part = {"source": other.shares.get().source.code + "x", "amount": "1000.00"}

    assert "division" in assert_problem(call(case, "propose", {**AWARD, "division": [part]}), 400)["errors"]


def test_who_may_do_an_act_gets_what_it_chooses_from(record_property):
    case, lists = with_rows(), {}
    acts = {
        name: getattr(ApplicationViewSet, name).shape().fields.values()
        for name in ApplicationViewSet.required_permissions
        if hasattr(getattr(ApplicationViewSet, name, None), "shape")
    }
    choosing = {
        (name, getattr(field, "child_relation", field).queryset.model)
        for name, fields in acts.items()
        for field in fields
        if isinstance(getattr(field, "child_relation", field), RowOfCaseField)
    }
    for name, _model in choosing:
        needed = ApplicationViewSet.required_permissions[name]
        for right in (needed,) if isinstance(needed, str) else needed:
            if right not in lists:
                client = signed_in(user=make_user_with("view_application", right.partition(".")[2]))
                lists[right] = client.get(f"/api/v1/applications/{case.case_number}/choices").json()
            assert NAMED[_model] in lists[right], (name, right)

    assert {model for _name, model in choosing} <= set(NAMED)
    assert {"reverse", "bounce"} <= {name for name, _model in choosing}
    assert len(choosing) >= 15
    record_property("choosing", len(choosing))


NAMED = {
    Document: "documents",
    Suspension: "suspensions",
    Obligation: "obligations",
    PaymentOrder: "payments",
    OtherDebt: "debts",
    CaseEvent: "bookings",
    MoneyStep: "charges",
    Decision: "decisions",
    Objection: "objections",
    PenaltyDecision: "penaltyDecisions",
    Criterion: "criteria",
    User: "colleagues",
    Advice: "advices",
}


def make_user_with(*codenames):
    user = make_user()
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return user


def test_finance_reverses_and_bounces_by_the_ids_that_it_gets():
    case = make_award()
    paying.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())
    found = signed_in(Role.FINANCE).get(f"/api/v1/applications/{case.case_number}/choices").json()

    assert [row["value"] for row in found["payments"]] == [str(case.payment_orders.get().pk)]
    assert [row["value"] for row in found["bookings"]] == [str(case.events.get(action="pay").pk)]
    assert "400" in found["bookings"][0]["what"]
    assert signed_in(Role.READER).get(f"/api/v1/applications/{case.case_number}/choices").status_code == 403


def test_budget_in_lines_is_entered_and_approved_by_the_numbers_of_its_choices():
    case = make_case(Status.ASSESSMENT)
    lines = [{"what": "Architect", "asked": "400.00"}, {"what": "Bouw", "asked": "600.00"}]
    entered = call(case, "enter-costs", {"lines": lines})
    numbers = [row["value"] for row in call(case, "choices").json()["costLines"]]
    said = [{"number": int(number), "approved": "300.00", "reason": "Te duur begroot"} for number in numbers]
    approved = call(case, "approve-costs", {"lines": said})
    too_much = call(case, "approve-costs", {"lines": [{**said[0], "approved": "400.01"}, said[1]]})

    assert (entered.status_code, numbers, approved.status_code) == (200, ["1", "2"], 200)
    assert str(case.cost_budgets.get().approvals.get().total) == "600.00"
    assert "meer dan is begroot" in assert_problem(too_much, 409)["detail"]


def test_check_by_sample_is_recorded_with_a_document_of_its_choices():
    case = make_award()
    sampling.drawn(case)
    on_file(case)
    document = call(case, "choices").json()["documents"][0]["value"]

    without = call(case, "check-sample", {"finding": "in_order", "remark": "Factuur bekeken"})
    done = call(case, "check-sample", {"finding": "in_order", "remark": "Factuur bekeken", "document": int(document)})
    assert "documenten van deze zaak" in assert_problem(without, 409)["detail"]
    assert done.status_code == 200
