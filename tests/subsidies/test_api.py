"""The API: reads, named actions, and what it says when it says no."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from drenthe.accounts.roles import Role
from drenthe.api import router
from subsidies.models import Application
from tests.factories import make_application, make_award, make_ceiling, make_scheme, make_user, moment, yesterday
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
DAY = date(2024, 3, 1)
BASE = "/api/v1"


def get(path, role=Role.AUDITOR):
    return signed_in(role).get(f"{BASE}{path}")


def post(path, role, body):
    return signed_in(role).post(f"{BASE}{path}", body, content_type="application/json")


def assert_problem(response, status):
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == status
    return response.json()


# Reads


def test_application_speaks_camel_case_and_amounts_are_text():
    application = make_application(amount="1234.50", received_on=DAY)

    found = get(f"/applications/{application.case_number}").json()

    assert found["caseNumber"] == application.case_number
    assert (found["requestedAmount"], found["awardedAmount"]) == ("1234.50", None)
    assert (found["receivedOn"], found["municipality"]) == ("2024-03-01", "GM0106")
    assert not [key for key in found if "_" in key]


@pytest.mark.parametrize("path", ["/schemes", "/ceilings", "/applications", "/nonsense"])
def test_every_answer_names_the_version_of_the_api(path):
    assert get(path)["API-Version"] == "1.0.0"


def test_list_takes_the_same_queries_for_one_and_three_rows():
    client, ceiling = signed_in(Role.AUDITOR), make_ceiling()
    counts = []
    for _ in range(2):
        make_application(ceiling=ceiling)
        client.get(f"{BASE}/applications")
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{BASE}/applications")
        counts.append(len(captured))
        make_application(ceiling=ceiling)

    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("query", "found", "following"),
    [
        ("", 3, False),
        ("?pageSize=2", 2, True),
        ("?pageSize=2&page=2", 1, False),
        ("?pageSize=100000", 3, False),
        ("?amountFrom=20.00", 2, False),
        ("?receivedFrom=2024-03-01&receivedUntil=2024-03-01", 3, False),
        ("?status=awarded", 0, False),
        ("?ordering=-requested&pageSize=1", 1, True),
    ],
)
def test_list_has_filters_and_pages(query, found, following):
    ceiling = make_ceiling()
    for amount in ("10.00", "20.00", "30.00"):
        make_application(ceiling=ceiling, amount=amount, received_on=DAY)

    answer = get(f"/applications{query}").json()

    assert len(answer["results"]) == found
    assert bool(answer["next"]) == following


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("status=lost", "status"),
        ("amountFrom=abc", "amountFrom"),
        ("amountFrom=12,345", "amountFrom"),
        ("receivedFrom=31-02-2024", "receivedFrom"),
        ("ordering=password", "ordering"),
        ("nonsense=1", "nonFieldErrors"),
    ],
)
def test_filter_with_nonsense_is_bad_input(query, key):
    problem = assert_problem(get(f"/applications?{query}"), 400)

    assert key in problem["errors"]


def test_page_that_does_not_exist_is_not_found():
    assert_problem(get("/applications?page=2"), 404)


def test_ledger_and_events_of_a_case():
    application = make_award(amount="10.00", received_on=DAY, decided_on=DAY)

    ledger = get(f"/applications/{application.case_number}/ledger").json()
    events = get(f"/applications/{application.case_number}/events").json()

    source = application.ceiling.shares.get().source.code
    assert [(row["kind"], row["amount"], row["bookedOn"], row["source"]) for row in ledger] == [
        ("commitment", "10.00", "2024-03-01", source)
    ]
    assert {(row["action"], row["data"].get("amount")) for row in events} == {
        ("receive", "10.00"),
        ("start_assessment", None),
        ("propose", "10.00"),
        ("award", "10.00"),
    }


@pytest.mark.parametrize(("part", "status"), [("", 200), ("/ledger", 403), ("/events", 403)])
def test_reader_sees_the_case_but_not_its_ledger_and_dossier(part, status):
    application = make_application()

    assert get(f"/applications/{application.case_number}{part}", Role.READER).status_code == status


@pytest.mark.parametrize(
    ("as_of", "awarded", "pending"), [("2024-02-29", "0.00", "0.00"), ("2024-03-01", "10.00", "20.00")]
)
def test_ceilings_stand_as_of_a_day(as_of, awarded, pending):
    ceiling = make_ceiling(amount="100.00")
    make_award(ceiling=ceiling, amount="10.00", received_on=DAY, decided_on=DAY)
    make_application(ceiling=ceiling, amount="20.00", received_on=DAY)

    (row,) = get(f"/ceilings?asOf={as_of}").json()

    assert (row["allotted"], row["awarded"], row["pending"]) == ("100.00", awarded, pending)
    assert Decimal(row["availableIfAllAwarded"]) == 100 - Decimal(awarded) - Decimal(pending)
    assert row["sources"][0]["awarded"] == awarded


@pytest.mark.parametrize("as_of", ["31-02-2024", "2023-02-29", "", "x"])
def test_ceilings_of_a_day_that_is_not_in_the_calendar_are_bad_input(as_of):
    assert "asOf" in assert_problem(get(f"/ceilings?asOf={as_of}"), 400)["errors"]


def test_scheme_has_its_versions_and_parameters():
    scheme = make_scheme(parameters={"max_amount": "300000.00"})

    found = get(f"/schemes/{scheme.code}").json()

    assert found["versions"][0]["parameters"] == [
        {"code": "title_4_2", "value": "yes", "source": "test", "isConfirmed": True},
        {"code": "award_article", "value": "artikel 3", "source": "test", "isConfirmed": True},
        {"code": "order_article", "value": "artikel 11", "source": "test", "isConfirmed": True},
        {"code": "costs_from_tier", "value": "1", "source": "test", "isConfirmed": True},
        {"code": "max_amount", "value": "300000.00", "source": "test", "isConfirmed": True},
    ]


# Acts


def new(**values):
    return {
        "scheme": make_ceiling().scheme.code,
        "applicant": "Actium",
        "applicantKind": "corporation",
        "municipality": "GM0106",
        "title": "Twelve dwellings",
        "requestedAmount": "1000.00",
        "receivedAt": moment(yesterday()).isoformat(),
        **values,
    }


def test_application_is_received():
    response = post("/applications", Role.CASE_OFFICER, new())

    assert response.status_code == 201
    assert response.json()["caseNumber"] == Application.objects.get().case_number
    assert response.json()["applicant"] == "Actium"


# No


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("requestedAmount", "-1"),
        ("requestedAmount", "0"),
        ("requestedAmount", "1e400"),
        ("requestedAmount", "12,345"),
        ("requestedAmount", "12.345"),
        ("requestedAmount", "NaN"),
        ("requestedAmount", None),
        ("scheme", "nonsense"),
        ("scheme", "\x00"),
        ("scheme", ["x"]),
        ("municipality", "GM9999"),
        ("municipality", "\x00"),
        ("applicant", ""),
        ("applicant", "\x00"),
        ("applicantKind", "king"),
        ("dwellings", 0),
        ("dwellings", 100001),
        ("receivedAt", "2024-02-30T10:00:00Z"),
        ("receivedAt", "yesterday"),
    ],
)
def test_receipt_with_bad_input_is_refused_by_its_field(field, value):
    response = post("/applications", Role.CASE_OFFICER, new(**{field: value}))

    assert field in assert_problem(response, 400)["errors"]
    assert not Application.objects.exists()


def test_what_may_be_there_already_is_refused_with_its_case_unless_somebody_looked():
    body = new()
    first = post("/applications", Role.CASE_OFFICER, body)

    refused = post("/applications", Role.CASE_OFFICER, body)
    looked = {**body, "isNoDuplicate": True}
    again = post("/applications", Role.CASE_OFFICER, looked)  # without a key: that very one sent again
    entered = post("/applications", Role.CASE_OFFICER, {**looked, "requestedAmount": "1.00"})

    assert assert_problem(again, 409)["code"] == "ReceivedAlready"
    problem = assert_problem(refused, 409)
    assert (problem["code"], first.json()["caseNumber"] in problem["detail"]) == ("MaybeDuplicate", True)
    assert (first.status_code, entered.status_code, Application.objects.count()) == (201, 201, 2)


@pytest.mark.parametrize("received_at", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2019-12-31T10:00:00Z"])
def test_receipt_on_a_day_that_cannot_be_is_refused(received_at):
    response = post("/applications", Role.CASE_OFFICER, new(receivedAt=received_at))

    assert response.status_code in {400, 409}
    assert not Application.objects.exists()


def test_nobody_is_let_in_without_signing_in(client):
    assert_problem(client.get(f"{BASE}/applications"), 403)


@pytest.mark.parametrize("path", ["/applications/DW-2024-99999", "/applications/%00", "/schemes/x", "/schemes/%00"])
def test_what_does_not_exist_is_not_found(path):
    assert get(path).status_code == 404


def test_address_that_does_not_exist_is_a_problem_and_says_where_the_addresses_are():
    problem = assert_problem(get("/nowhere"), 404)

    assert "/api/v1/openapi.json" in problem["detail"]


def test_no_list_ignores_a_filter_that_it_does_not_have():
    lists = [prefix for prefix, _viewset, _name in router.registry]

    assert len(lists) >= 5
    for prefix in lists:
        problem = assert_problem(get(f"/{prefix}?nonsense=1"), 400)
        assert "nonsense" in problem["errors"]["nonFieldErrors"][0], prefix


def test_description_is_shown_from_files_of_our_own():
    page, script = (text_of(get(f"/docs{query}")) for query in ("", "?script=True"))

    assert not re.findall(r"https?://[^/]*(?:cdn|unpkg|jsdelivr)", page + script)
    assert "/static/drf_spectacular_sidecar/" in page


def test_case_that_does_not_exist_is_a_problem():
    assert_problem(get("/applications/DW-2024-99999"), 404)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
@pytest.mark.parametrize("path", ["/applications", "/applications/DW-2024-00001", "/schemes", "/ceilings"])
def test_method_that_does_not_exist_is_not_allowed(method, path):
    make_application(received_on=DAY)

    response = getattr(signed_in(Role.CASE_OFFICER), method)(f"{BASE}{path}", {}, content_type="application/json")

    assert "GET" in response["Allow"]
    assert_problem(response, 405)


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        ("{", "application/json", 400),
        ("[]", "application/json", 400),
        ("[" * 5000 + "]" * 5000, "application/json", 400),
        ("a=1", "text/plain", 415),
    ],
)
def test_body_that_cannot_be_read_is_refused(body, content_type, status):
    response = signed_in(Role.CASE_OFFICER).post(f"{BASE}/applications", body, content_type=content_type)

    assert_problem(response, status)


def test_post_without_the_token_against_forgery_is_refused():
    application = make_application()
    client = signed_in(Role.CASE_OFFICER, enforce_csrf_checks=True)

    response = client.post(
        f"{BASE}/applications/{application.case_number}/withdraw", {}, content_type="application/json"
    )

    assert_problem(response, 403)


def test_user_without_a_role_is_refused():
    assert_problem(signed_in(user=make_user()).get(f"{BASE}/applications"), 403)
