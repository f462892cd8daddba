"""The screen of each act: carried out, or refused with a sentence and nothing stored."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from drenthe.accounts.roles import Role
from subsidies.models import Application, CaseEvent, CeilingShare, Decision, LedgerEntry
from tests.factories import make_application, make_award, make_ceiling
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 1)
GOOD = {
    "award": {"amount": "1.000,00", "decided_on": "2024-03-01", "reason": ""},
    "refuse": {"decided_on": "2024-03-01", "reason": "Not eligible."},
    "withdraw": {"withdrawn_on": "2024-03-01", "reason": ""},
    "pay": {"amount": "400,00", "paid_on": "2024-03-01", "reference": "INK-1"},
}
ROLES = {
    "award": Role.DECISION_MAKER,
    "refuse": Role.DECISION_MAKER,
    "withdraw": Role.CASE_OFFICER,
    "pay": Role.FINANCE,
}


def make_case(action, **fields):
    make = make_award if action == "pay" else make_application
    more = {"decided_on": DAY} if action == "pay" else {}
    return make(received_on=DAY, **more, **fields)


def act(application, action, **values):
    url = f"{application.get_absolute_url()}{action}/"
    return signed_in(ROLES[action]).post(url, {**GOOD[action], **values})


def stored():
    return (
        [model.objects.count() for model in (LedgerEntry, Decision, CaseEvent)],
        list(Application.objects.values_list("status", "awarded_amount", "decided_on", "withdrawn_on")),
        list(CeilingShare.objects.values_list("committed", "paid")),
    )


@pytest.mark.parametrize("action", GOOD)
def test_form_of_the_act_is_shown(action):
    application = make_case(action)

    response = signed_in(ROLES[action]).get(f"{application.get_absolute_url()}{action}/")

    assert response.status_code == 200
    assert application.case_number in text_of(response)


@pytest.mark.parametrize(
    ("action", "status", "amount"),
    [
        ("award", "awarded", Decimal("1000.00")),
        ("refuse", "refused", None),
        ("withdraw", "withdrawn", None),
        ("pay", "awarded", Decimal("1000.00")),
    ],
)
def test_act_is_carried_out_and_leads_back_to_the_case(action, status, amount):
    application = make_case(action)

    response = act(application, action)

    application.refresh_from_db()
    assert response.url == application.get_absolute_url()
    assert (application.status, application.awarded_amount) == (status, amount)
    assert application.events.last().action == action


def bad_input():
    money = [
        ("", "Dit veld is vereist."),
        ("-1", "Vul een bedrag in van minstens € 0,01."),
        ("1e400", "Vul een bedrag in euro in, bijvoorbeeld 1.234,56."),
        ("12,345", "Een bedrag heeft ten hoogste twee decimalen."),
        ("abc", "Vul een bedrag in euro in, bijvoorbeeld 1.234,56."),
    ]
    days = {"award": "decided_on", "refuse": "decided_on", "withdraw": "withdrawn_on", "pay": "paid_on"}
    rows = [(action, "amount", text, sentence) for action in ("award", "pay") for text, sentence in money]
    rows += [(action, field, "31-02-2024", "Voer een geldige datum in.") for action, field in days.items()]
    return [*rows, ("refuse", "reason", "", "Dit veld is vereist."), ("pay", "reference", "x" * 81, "80 tekens")]


@pytest.mark.parametrize(("action", "field", "text", "sentence"), bad_input())
def test_bad_input_comes_back_with_a_dutch_sentence_and_stores_nothing(action, field, text, sentence):
    application = make_case(action)
    before = stored()

    response = act(application, action, **{field: text})

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert stored() == before


TOMORROW = timezone.localdate() + timedelta(days=1)


@pytest.mark.parametrize(
    ("action", "values", "sentence"),
    [
        ("award", {"amount": "1.000,01"}, "De verlening van € 1.000,01 is meer dan de € 1.000,00 die is gevraagd."),
        ("award", {"amount": "999,99"}, "Geef de reden (artikel 3:46 Awb)"),
        (
            "award",
            {"decided_on": "2024-02-29"},
            "De datum 29 februari 2024 ligt vóór de ontvangst van de aanvraag op 1 maart 2024.",
        ),
        ("refuse", {"decided_on": TOMORROW.isoformat()}, f"De datum {date_format(TOMORROW)} ligt in de toekomst."),
        ("withdraw", {"withdrawn_on": "2024-02-29"}, "ligt vóór de ontvangst"),
        (
            "pay",
            {"amount": "1.000,01"},
            "Van deze verlening moet nog € 1.000,00 worden betaald; een betaling van € 1.000,01 is te veel.",
        ),
        ("pay", {"paid_on": "2024-02-29"}, "ligt vóór"),
    ],
)
def test_act_that_a_rule_refuses_is_a_conflict_with_the_fact_in_dutch(action, values, sentence):
    application = make_case(action)
    before = stored()

    response = act(application, action, **values)

    assert response.status_code == 409
    assert sentence in text_of(response)
    assert stored() == before


def test_award_over_the_ceiling_says_what_is_left_and_keeps_what_was_typed():
    application = make_case("award", ceiling=make_ceiling(amount="372000.00"), amount="400000.00")
    before = stored()

    response = act(application, "award", amount="400.000,00", reason="Our words.")

    assert response.status_code == 409
    assert "Er is nog € 372.000,00 beschikbaar; dit besluit vraagt € 400.000,00." in text_of(response)
    assert "Our words." in text_of(response)
    assert stored() == before


@pytest.mark.parametrize("action", ["award", "refuse"])
def test_act_on_a_case_that_has_ended_is_a_conflict(action):
    application = make_award(received_on=DAY, decided_on=DAY)
    before = stored()

    response = act(application, action)

    assert response.status_code == 409
    assert f"aanvraag {application.case_number} heeft de status “Verleend”" in text_of(response)
    assert stored() == before


@pytest.mark.parametrize("action", GOOD)
def test_act_on_a_case_that_does_not_exist_is_not_found(action):
    response = signed_in(ROLES[action]).post(f"/applications/DW-2024-99999/{action}/", GOOD[action])

    assert response.status_code == 404


@pytest.mark.parametrize("action", GOOD)
@pytest.mark.parametrize("role", Role)
def test_act_is_for_its_own_role_only(action, role):
    application = make_case(action)
    before = stored()

    url = f"{application.get_absolute_url()}{action}/"
    response = signed_in(role).post(url, GOOD[action])

    allowed = role == ROLES[action]
    assert response.status_code == (302 if allowed else 403)
    assert (stored() != before) == allowed
