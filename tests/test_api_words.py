"""Every refusal of the API speaks the language of the caller, those of the library under it as well."""

import importlib
import inspect
import json
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.lib.api import conventions as api
from drenthe.lib.api import problems
from subsidies.api.viewsets import ApplicationViewSet
from tests.factories import make_application
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

OF_LIBRARY = [
    f"rest_framework.{name}"
    for name in ("exceptions", "fields", "relations", "serializers", "validators", "authentication", "views")
]
NO_WORDS = {"", "…"}  # no sentence, in whatever language
OF_DESCRIPTION = {  # of the API, which is in English; no answer
    "A page number within the paginated result set.",
    "Number of results to return per page.",
}


def texts(module: Any) -> list[Promise]:
    """The texts that classes of a module answer with."""
    found: list[Any] = []
    for thing in vars(module).values():
        if inspect.isclass(thing):
            for value in vars(thing).values():
                found += value.values() if isinstance(value, dict) else [value]
    return [text for text in found if isinstance(text, Promise)]


def test_every_text_that_the_api_answers_with_is_there_in_dutch(record_property):
    said = [text for name in OF_LIBRARY for text in texts(importlib.import_module(name))]
    said += [*texts(api), *problems.TITLES.values()]
    with override("en"):
        english = [str(text) for text in said]
    with override("nl"):
        same = {was for text, was in zip(said, english, strict=True) if str(text) == was}

    assert same <= NO_WORDS | OF_DESCRIPTION
    assert len(said) >= 80
    record_property("texts", len(set(english)))


def tries() -> list[tuple[int, Any, str, str, dict[str, Any]]]:
    """A request for each kind of refusal: its status, who sends it, how, where, and with what."""
    case = make_application()
    officer, reader = signed_in(Role.CASE_OFFICER), signed_in(Role.READER)
    careful = signed_in(Role.CASE_OFFICER, enforce_csrf_checks=True)
    here = f"/api/v1/applications/{case.case_number}"
    body = {"data": json.dumps({"reason": "x"}), "content_type": "application/json"}
    acts = [
        (403, reader, "post", f"{here}/{getattr(ApplicationViewSet, name).url_path}", body)
        for name in ApplicationViewSet.required_permissions
        if hasattr(getattr(ApplicationViewSet, name, None), "service")
    ]
    withdrawn = {**body, "data": json.dumps({"reason": "x", "withdrawnOn": TODAY}), "headers": {"If-Match": "*"}}
    return [
        *acts,
        (403, reader, "get", f"{here}/ledger", {}),
        (403, reader, "get", f"{here}/choices", {}),
        (403, careful, "post", f"{here}/request-completion", body),
        (404, officer, "get", "/api/v1/applications/DW-1900-00001", {}),
        (404, officer, "get", "/api/v1/applications?page=9999", {}),
        (405, officer, "delete", here, {}),
        (406, officer, "get", here, {"headers": {"Accept": "text/calendar"}}),
        (415, officer, "post", f"{here}/request-completion", {"data": "x", "content_type": "text/plain"}),
        (400, officer, "post", f"{here}/request-completion", {"data": "{", "content_type": "application/json"}),
        (400, officer, "post", f"{here}/request-completion", body),
        (400, officer, "get", "/api/v1/applications?nonsense=1", {}),
        (428, officer, "post", f"{here}/withdraw", withdrawn),
    ]


TODAY = "2026-01-01"


def test_every_refusal_is_in_the_language_of_the_caller(record_property):
    places = tries()
    for status, client, method, url, extra in places:
        said = []
        for language in ("nl", "en"):
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            headers = {"Idempotency-Key": str(uuid.uuid4()), **extra.get("headers", {})}
            answer = getattr(client, method)(url, **{**extra, "headers": headers})
            assert answer.status_code == status, (url, language, answer.content[:300])
            said.append(answer.json())
        dutch, english = said
        for name in ("title", "detail"):
            assert dutch[name], (url, name)
            assert dutch[name] != english[name], (url, dutch[name])
        if "errors" in dutch:
            assert dutch["errors"] != english["errors"], url
    assert len(places) >= 60
    record_property("places", len(places))
