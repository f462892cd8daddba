"""The screens of budget, schemes and cases."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import YEARS_AHEAD, last_day
from drenthe.lib.screens import paging
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent
from subsidies.services.ceilings.ledger import allot
from subsidies.services.decisions import proposals
from tests import factories, paying
from tests.cases import make_case
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_share,
    make_user,
    make_version,
)
from tests.subsidies.entering import received
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
DAY = date(2024, 3, 1)


def queries(client, url):
    client.get(url)  # what is fetched once per process: content types, permissions
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


# The list


def test_list_takes_the_same_queries_for_one_and_three_rows():
    client, ceiling = signed_in(Role.CASE_OFFICER), make_ceiling()
    make_application(ceiling=ceiling)
    one = queries(client, "/applications/")

    for _ in range(2):
        make_application(ceiling=ceiling)

    assert queries(client, "/applications/") == one


def test_list_shows_what_the_filter_finds():
    ceiling = make_ceiling()
    make_application(ceiling=ceiling, title="Small", amount="10.00")
    make_application(ceiling=ceiling, title="Large", amount="2000.00")

    page = text_of(signed_in(Role.READER).get("/applications/?amount_from=1.000"))

    assert "Large" in page
    assert "€ 2.000,00" in page
    assert "Small" not in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("nonsense=1", "Het filter “nonsense” bestaat niet."),
        ("amount_from=abc", "Vul een bedrag in euro in"),
        ("received_from=31-02-2024", "Voer een geldige datum in."),
        ("ordering=password", "Selecteer een geldige keuze"),
        ("scheme=99999999999999999999999", "Selecteer een geldige keuze"),
    ],
)
def test_list_refuses_a_filter_with_nonsense_and_shows_no_rows(query, sentence):
    make_application(title="Not to be shown")

    response = signed_in(Role.READER).get(f"/applications/?{query}")

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert "Not to be shown" not in text_of(response)


def test_htmx_gets_the_results_only():
    client = signed_in(Role.READER)
    make_application(title="Large")

    whole = text_of(client.get("/applications/"))
    part = text_of(client.get("/applications/", headers={"HX-Request": "true"}))

    assert "<html" in whole
    assert "<html" not in part
    assert 'id="results"' in part
    assert "Large" in part


def test_htmx_that_restores_history_gets_the_whole_page():
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert "<html" in text_of(signed_in(Role.READER).get("/applications/", headers=headers))


@pytest.mark.parametrize(("page", "number"), [("1", 1), ("2", 2), ("3", 2), ("0", 2), ("-1", 2), ("x", 1), ("", 1)])
def test_page_that_does_not_exist_is_the_nearest_that_does(page, number, monkeypatch):
    monkeypatch.setattr("subsidies.views.applications.PER_PAGE", 2)
    ceiling = make_ceiling()
    for _ in range(3):
        make_application(ceiling=ceiling)

    response = signed_in(Role.READER).get("/applications/", {"page": page})

    assert response.context["page"].number == number


def test_count_stops_where_it_no_longer_matters(monkeypatch):
    monkeypatch.setattr(paging, "COUNT_UP_TO", 2)
    ceiling = make_ceiling()
    for _ in range(3):
        make_application(ceiling=ceiling)

    response = signed_in(Role.READER).get("/applications/")

    assert response.context["paginator"].capped
    assert "meer dan 2" in text_of(response).lower()


# One case


def test_case_page_takes_the_same_queries_for_one_and_three_lines():
    client, actor = signed_in(Role.FINANCE), make_user()
    application = make_award(ceiling=make_ceiling(), received_on=DAY, decided_on=DAY)
    pay = partial(paying.pay, application, amount=Decimal("1.00"), paid_on=DAY, date_reason="Late")
    pay(actor=actor)
    one = queries(client, application.get_absolute_url())

    for _ in range(2):
        pay(actor=make_user(), repeat_reason="Paid in parts")

    assert queries(client, application.get_absolute_url()) == one


@pytest.mark.parametrize("number", ["DW-2024-99999", "nonsense", "%00", "..%2f..", "%F0%9F%92%A9"])
def test_case_that_does_not_exist_is_not_found(number):
    response = signed_in(Role.READER).get(f"/applications/{number}/")

    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text_of(response)


TERM = ["extend", "suspend", "default-notice", "sent-elsewhere"]  # an invitation waits for its letter
ANYTIME = ["represent", "declare-interest", "receive-objection"]
HEARD = ["invite-view", "waive-view"]
CASE = ["correct", "forward", "answer", "link-earlier", "enter-costs", *ANYTIME, *TERM]


@pytest.mark.parametrize(
    ("status", "role", "acts"),
    [
        ("received", Role.CASE_OFFICER, ["start-assessment", "request-completion", "ask-advice", *HEARD, *CASE]),
        ("incomplete", Role.CASE_OFFICER, ["start-assessment", "receive-completion", "propose", *HEARD, *CASE]),
        (
            "assessment",
            Role.CASE_OFFICER,
            ["propose", "request-completion", "ask-advice", "invite-view", "waive-view", "record-aid-basis", *CASE],
        ),
        ("proposed", Role.CASE_OFFICER, [*ANYTIME, *TERM]),
        (
            "awarded",
            Role.CASE_OFFICER,
            [
                *("propose-payment", "propose-withdrawal", "receive-settlement", "propose-settlement"),
                *("propose-money-step", "invite-view", "waive-view", "sent-elsewhere", "record-aid-basis", *ANYTIME),
                "default-notice",  # until the decision was sent
            ],
        ),
        ("received", Role.DECISION_MAKER, ["declare-interest"]),
        ("assessment", Role.DECISION_MAKER, ["declare-interest"]),
        ("proposed", Role.DECISION_MAKER, ["decide", "send-back", "declare-interest"]),
        ("awarded", Role.DECISION_MAKER, ["declare-interest"]),
        ("proposed", Role.FINANCE, []),
        ("awarded", Role.FINANCE, []),  # until a payment is proposed
        ("proposed", Role.AUDITOR, []),
        ("proposed", Role.READER, []),
    ],
)
def test_case_page_offers_what_this_role_can_do_now(status, role, acts):
    application, client = make_case(status), signed_in(role)
    if role == Role.DECISION_MAKER:
        factories.give_mandate(client.user)

    response = client.get(application.get_absolute_url())

    answers = (
        {"receive-advice", "receive-view", "withdraw"}
        if status in {"received", "incomplete", "assessment", "proposed"}
        else {"receive-view"}
    )
    if role == Role.CASE_OFFICER:
        acts = {*acts, *answers}
    assert {act.slug for act, _url in response.context["acts"]} == set(acts)
    for _act, url in response.context["acts"]:
        assert url in text_of(response)


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.DECISION_MAKER, Role.FINANCE, Role.AUDITOR, Role.READER])
@pytest.mark.parametrize("status", Status.values)
def test_case_page_opens_in_every_status(status, role):
    assert signed_in(role).get(make_case(status).get_absolute_url()).status_code == 200


def test_nothing_is_offered_that_was_never_asked():
    application = make_application()

    response = signed_in(Role.CASE_OFFICER).get(application.get_absolute_url())

    assert not {act.slug for act, _url in response.context["acts"]} & {"receive-advice", "receive-view"}


def test_case_page_shows_what_was_proposed_and_why_it_came_back():
    case = make_application()
    proposal = make_proposal(case, kind="refusal", reason="Past niet in de visie")
    proposals.send_back(proposal, remark="Onderbouw dit", actor=make_user(name="Bo Besluit"))

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert "Past niet in de visie" in page
    assert "Onderbouw dit" in page
    assert "Bo Besluit" in page


# Entering


def test_application_is_entered_and_opens():
    client = signed_in(Role.CASE_OFFICER)

    response = client.post("/applications/new/", received(make_ceiling().scheme), follow=True)

    application = Application.objects.get()
    assert response.redirect_chain == [(application.get_absolute_url(), 302)]
    assert application.requested_amount == Decimal("1000.00")
    assert application.events.get().actor == client.user
    assert application.case_number in text_of(response)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("requested_amount", "12,345", "Een bedrag heeft ten hoogste twee decimalen."),
        ("requested_amount", "1e400", "Vul een bedrag in euro in, bijvoorbeeld 1.234,56."),
        ("requested_amount", "-1", "Vul een bedrag in van minstens € 0,01."),
        ("received_at", "2024-02-30T10:00", "Voer een geldige datum/tijd in."),
        ("received_at", "2999-01-01T00:00", "ligt in de toekomst."),
        ("applicant_name", "", "Dit veld is vereist."),
    ],
)
def test_application_with_bad_input_comes_back_with_a_sentence(field, value, sentence):
    response = signed_in(Role.CASE_OFFICER).post(
        "/applications/new/", received(make_ceiling().scheme, **{field: value})
    )

    assert response.status_code == 400
    assert sentence in text_of(response)
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("received_at", "sentence"),
    [
        ("2019-12-31T23:59", "is op 31 december 2019 niet open"),
        ("2024-01-01T00:00", "geen plafond voor Renteloze lening"),
    ],
)
def test_application_that_a_rule_refuses_is_a_conflict(received_at, sentence):
    values = received(make_ceiling().scheme, received_at=received_at, part="loan", date_reason="Laat")

    response = signed_in(Role.CASE_OFFICER).post("/applications/new/", values)

    assert response.status_code == 409
    assert sentence in text_of(response)
    assert "Twelve dwellings" in text_of(response)
    assert not Application.objects.exists()


# Budget and schemes


@pytest.mark.parametrize(
    ("as_of", "awarded"), [("", "€ 100,00"), ("2024-02-29", "€ 0,00"), ("2024-03-01", "€ 100,00")]
)
def test_budget_stands_as_of_a_day(as_of, awarded):
    make_award(ceiling=make_ceiling(amount="700.00"), amount="100.00", received_on=DAY, decided_on=DAY)

    page = text_of(signed_in(Role.READER).get("/budget/", {"as_of": as_of}))

    assert awarded in page
    assert "€ 700,00" in page


@pytest.mark.parametrize("as_of", ["31-02-2024", "2023-02-29", "yesterday", "0000-01-01"])
def test_budget_of_a_day_that_is_not_in_the_calendar_is_refused(as_of):
    response = signed_in(Role.READER).get("/budget/", {"as_of": as_of})

    assert response.status_code == 400
    assert "Voer een geldige datum in." in text_of(response)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("0001-01-01", 400), ("1899-12-31", 400), ("1900-01-01", 200), (last_day(YEARS_AHEAD), 400), ("9999-12-31", 400)],
)
def test_budget_is_shown_of_a_day_within_reach(as_of, status):
    make_ceiling()

    assert signed_in(Role.READER).get("/budget/", {"as_of": as_of}).status_code == status


@pytest.mark.parametrize("url", ["/budget/", "/schemes/"])
def test_overview_takes_the_same_queries_for_one_and_three_schemes(url):
    client = signed_in(Role.READER)
    make_award()
    one = queries(client, url)

    for _ in range(2):
        make_share(ceiling=make_award().ceiling)

    assert queries(client, url) == one


def test_scheme_page_takes_the_same_queries_for_one_and_three_versions_and_cases():
    client, scheme = signed_in(Role.READER), make_scheme(parameters={"max_amount": "5000.00"})
    ceiling = make_ceiling(scheme=scheme)
    make_application(ceiling=ceiling)
    one = queries(client, f"/schemes/{scheme.code}/")

    for _ in range(2):
        make_version(scheme, parameters={"max_amount": "6000.00"})
        make_application(ceiling=ceiling)

    assert queries(client, f"/schemes/{scheme.code}/") == one


def test_scheme_page_shows_budget_and_cases_to_those_who_may_see_them():
    application = make_application(title="Seen by some")

    url = f"/schemes/{application.scheme.code}/"
    reader, statistics = (signed_in(role).get(url) for role in (Role.READER, Role.STATISTICS_OFFICER))

    assert "Seen by some" in text_of(reader)
    assert "Seen by some" not in text_of(statistics)
    assert list(statistics.context["recent"]) == []


def test_scheme_page_tells_who_sees_the_budget_what_is_not_published_yet_too():
    application = make_application(title="Seen by some")
    scheme, today = application.scheme, timezone.localdate()
    share = application.ceiling.shares.get()
    for reference, day in (("GS known", today), ("GS of old", None), ("GS to come", today + timedelta(days=1))):
        terms = {"decided_on": today, "published_on": day, "reference": reference, "is_confirmed": True}
        allot(share, amount=Decimal("10.00"), actor=make_user(), **terms)
    make_version(scheme, published_on=today + timedelta(days=1), source="prb to come")

    staff = text_of(signed_in(Role.READER).get(f"/schemes/{scheme.code}/"))

    told = ("GS known", "GS of old", "Volgorde van behandeling", "GS to come", "prb to come", "Seen by some")
    assert [word in staff for word in told] == [True] * 6


def test_scheme_that_does_not_exist_is_not_found():
    assert signed_in(Role.READER).get("/schemes/nonsense/").status_code == 404


def test_front_page_is_public_and_sends_staff_to_their_work(client):
    scheme = make_scheme(name="Bottlenecks")
    scheme.versions.update(effective_until=timezone.localdate())

    assert "Bottlenecks" in text_of(client.get("/"))
    assert signed_in(Role.READER).get("/").url == "/applications/"
    assert signed_in().get("/").status_code == 200


def test_looking_leaves_no_line_in_the_dossier():
    application = make_application()
    events = CaseEvent.objects.count()

    signed_in(Role.AUDITOR).get(application.get_absolute_url())

    assert CaseEvent.objects.count() == events
