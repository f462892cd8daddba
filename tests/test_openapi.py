"""The description of the API: valid, complete, and as the API speaks."""

import json

import pytest
from django.urls import get_resolver
from drf_spectacular.validation import validate_schema

from drenthe.accounts.roles import Role
from tests.factories import make_application, make_project
from tests.subsidies.test_every_act import api_acts
from tests.web import signed_in

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def document():
    from django.test import Client

    return json.loads(Client().get("/api/v1/openapi.json").content)


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in METHODS:
                yield f"{method} {path}", operation


def test_description_is_valid_and_public(document):
    validate_schema(document)

    assert document["info"]["version"] == "1.0.0"


def test_description_lists_every_endpoint(document):
    (api,) = (found for found in get_resolver().url_patterns if str(found.pattern) == "api/v1/")
    own = {pattern.name for pattern in api.url_patterns} - {"openapi", "docs"}

    assert len(document["paths"]) == len({name for name in own if name})


def test_every_change_says_that_it_can_be_bad_input_or_a_conflict(document):
    missing = {
        name: {"400", "403", "409"} - set(operation["responses"])
        for name, operation in operations(document)
        if name.startswith("post")
    }

    assert [name for name, codes in missing.items() if codes] == []


def test_every_list_with_filters_says_that_they_can_be_bad_input(document):
    described = dict(operations(document))

    assert "400" in described["get /api/v1/applications"]["responses"]
    assert "400" in described["get /api/v1/ceilings"]["responses"]


def headers_of(operation):
    return {one["name"] for one in operation.get("parameters", []) if one["in"] == "header" and one["required"]}


@pytest.mark.django_db
def test_every_call_that_changes_something_says_that_it_needs_a_key_and_does(document):
    client, tried, wrong = signed_in(*Role), 0, []
    for name, operation in operations(document):
        method, path = name.split()
        if method == "get":
            assert headers_of(operation) == set(), name
            continue
        tried += 1
        address = path.replace("{case_number}", "DW-2026-00001").replace("{id}", "1")
        answer = getattr(client, method)(address, {}, "application/json", headers={"Idempotency-Key": ""})
        if "Idempotency-Key" not in headers_of(operation) or b"IdempotencyKeyMissing" not in answer.content:
            wrong.append((name, answer.status_code))

    assert wrong == []
    assert tried > 50


@pytest.mark.django_db
def test_act_on_a_case_says_that_it_needs_the_version_and_does(document):
    case = make_application()
    operation = document["paths"]["/api/v1/applications/{case_number}/withdraw"]["post"]
    address = f"/api/v1/applications/{case.case_number}/withdraw"
    sent = {"reason": "x", "withdrawnOn": f"{case.received_on}"}

    answer = signed_in(Role.CASE_OFFICER).post(address, sent, "application/json", headers={"If-Match": ""})

    assert headers_of(operation) == {"Idempotency-Key", "If-Match"}
    assert answer.status_code == 428, answer.content
    with_path = {name for name, one in operations(document) if "If-Match" in headers_of(one)}
    assert with_path == {name for name, one in operations(document) if "{" in name and not name.startswith("get")}


@pytest.mark.django_db
def test_no_call_drops_a_name_that_it_does_not_know(document):
    client, case, project = signed_in(*Role), make_application(), make_project()
    tried, taken = 0, []
    for name, operation in operations(document):
        method, path = name.split()
        if method == "get" or "requestBody" not in operation:
            continue
        address = path.replace("{case_number}", case.case_number).replace("{id}", str(project.pk))
        answer = getattr(client, method)(address, {"nonsense": 1}, content_type="application/json")
        tried += 1
        if answer.status_code != 400 or "nonsense" not in answer.json()["errors"]:
            taken.append((name, answer.status_code, answer.content[:200]))

    assert tried >= 15
    assert taken == []


def test_problems_are_described_as_they_go_out(document):
    for _name, operation in operations(document):
        for code, response in operation["responses"].items():
            assert list(response["content"]) == [
                "application/json" if code.startswith("2") else "application/problem+json"
            ]


def test_names_are_camel_case(document):
    for _name, operation in operations(document):
        names = [parameter["name"] for parameter in operation.get("parameters", []) if parameter["in"] == "query"]
        assert not [name for name in names if "_" in name]
    for schema in document["components"]["schemas"].values():
        assert not [name for name in schema.get("properties", {}) if "_" in name]


def test_amounts_are_described_as_text(document):
    amount = document["components"]["schemas"]["Application"]["properties"]["requestedAmount"]

    assert amount["type"] == "string"


def test_description_names_the_acts_of_the_procedure(document):
    acts = {path.rpartition("/")[2] for path, methods in document["paths"].items() if "post" in methods}

    assert acts == {"applications", "log", "move", "correct", *(name.replace("_", "-") for name in api_acts())}
