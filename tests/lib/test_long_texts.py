"""No text is longer than what somebody reads: refused at the door, for every form and every call."""

import json

import pytest
from django.apps import apps
from django.db.models import TextField
from django.db.models.functions import Length
from django.test import RequestFactory

from drenthe.accounts.roles import Role
from drenthe.lib.requests.long_texts import LONGEST, too_long
from tests.factories import make_application
from tests.web import signed_in, text_of

LONG, JUST = "a" * (LONGEST + 1), "a" * LONGEST


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"text": JUST}, None),
        ({"text": LONG}, "text"),
        ({"lines": [{"what": "x"}, {"what": LONG}]}, "what"),
        ({"number": 1, "given": {"remark": LONG}}, "remark"),
        ([JUST, JUST], None),
    ],
)
def test_text_in_a_call_is_bounded_wherever_it_stands(body, name):
    request = RequestFactory().post("/api/v1/x", json.dumps(body), content_type="application/json")
    found = too_long(request)
    assert (found and found[0]) == name


@pytest.mark.parametrize(("text", "is_refused"), [(JUST, False), (LONG, True)])
def test_text_in_a_form_is_bounded_and_reading_is_not(text, is_refused):
    assert (too_long(RequestFactory().post("/x/", {"reason": text})) is not None) is is_refused
    assert too_long(RequestFactory().get("/x/", {"q": text})) is None


def test_body_of_a_call_can_be_read_after_its_fields():
    request = RequestFactory().post("/api/v1/x", {"text": LONG})  # a form, and not JSON as it should be
    found = too_long(request, is_call=True)
    assert (found and found[0]) == "text"
    assert LONG.encode() in request.body


@pytest.mark.django_db
def test_note_that_is_too_long_is_refused_on_screen_and_by_the_api():
    case, officer = make_application(), signed_in(Role.CASE_OFFICER)
    answer = officer.post(f"{case.get_absolute_url()}notes/", {"text": f"Belangrijk{LONG}"})
    assert answer.status_code == 400
    assert "“Belangrijkaaa" in text_of(answer)
    assert "30.011" in text_of(answer)
    said = {"reason": LONG}
    url = f"/api/v1/applications/{case.case_number}/propose-money-step"
    problem = officer.post(url, said, content_type="application/json")
    assert (problem.status_code, list(problem.json()["errors"])) == (400, ["reason"])
    assert problem.json()["code"] == "TextTooLong"
    assert not case.notes.exists()


@pytest.mark.django_db
def test_no_text_that_comes_with_the_application_is_longer_than_can_be_sent():
    walked = 0
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, TextField):
                walked += 1
                rows = model._default_manager.annotate(length=Length(field.name)).filter(length__gt=LONGEST)
                assert not rows.exists(), f"{model.__name__}.{field.name}"
    assert walked > 100


@pytest.mark.django_db
def test_what_was_typed_beside_it_is_on_the_page_and_no_secret():
    case, officer = make_application(), signed_in(Role.CASE_OFFICER)
    terms = {"text": f"Belangrijk {LONG}", "remark": "Dit typte ik ook", "password": "geheim woord", "kind": "note"}

    page = text_of(officer.post(f"{case.get_absolute_url()}notes/", terms))

    assert f"Belangrijk {LONG}</textarea>" in page
    assert "Dit typte ik ook</textarea>" in page
    assert "geheim woord" not in page
    assert page.count("<textarea") == 2
