"""The rule of dates on screen, in the API and in the admin; every door found from the code."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django import forms
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from rest_framework import serializers

from drenthe.accounts.roles import Role
from drenthe.dates.models import UsualDays
from drenthe.lib.screens.date_reason import DatedSerializer, DateReasonMixin
from projects.api import serializers as of_projects
from subsidies.api import act_shapes
from subsidies.api import serializers as of_subsidies
from subsidies.models import Application
from subsidies.views.act_list import ACTS
from tests.dates.tries import long_scheme
from tests.factories import give_mandate, make_ceiling, make_user, moment
from tests.subsidies import test_acts, test_api_acts
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
DAY = timedelta(days=1)
AGO = 40  # days; more than is usual for every act on a case, less than the terms of these cases
REASON = "De brief lag in een verkeerd postvak"
PLANNED = {
    "due_on",
    "ends_on",
    "next_on",
    "action_on",
    "expected_on",
    "keep_until",
    "exploited_from",
    "exploited_until",
}
PLANNED |= {"term_until"}
# Its day is that on which costs were asked: between the receipt of an objection and the decision on it.
BETWEEN = {"propose-money-step", "ProposeMoneyStepSerializer"}


def today():
    return timezone.localdate()


# On screen: every act of the list


def act_day(form):
    """The day of the act in a form; None for an act without one."""
    days = [name for name, field in form.base_fields.items() if isinstance(field, forms.DateField)]
    return next((name for name in days if name not in PLANNED), None)


DATED = {slug: act_day(act.form) for slug, act in ACTS.items() if act_day(act.form) and slug not in BETWEEN}


def long_running(slug, monkeypatch):
    """The case of the test of acts, made long ago, with terms that still run."""
    if slug != "fix-penalty":  # which is about a term that is over
        monkeypatch.setattr("tests.factories.make_ceiling", lambda: make_ceiling(scheme=long_scheme()))
    with time_machine.travel(moment(today() - (AGO + 1) * DAY), tick=True):
        if slug in ("extend", "default-notice"):
            weeks = 52 if slug == "extend" else 1
            case = test_acts.make_application(ceiling=make_ceiling(scheme=long_scheme(weeks)))
        else:
            case = test_acts.start(slug)
    return case


def test_every_act_on_screen_with_a_day_asks_for_a_reason():
    assert len(DATED) == 36
    assert all(issubclass(ACTS[slug].form, DateReasonMixin) for slug in DATED)


@pytest.mark.parametrize("slug", DATED)
def test_day_in_the_future_is_refused_on_screen(slug):
    case = test_acts.start(slug)
    before = test_acts.stored()

    values = {DATED[slug]: (today() + DAY).isoformat(), "due_on": (today() + 9 * DAY).isoformat()}
    response = test_acts.act(case, slug, **values, date_reason=REASON)

    assert response.status_code == 409
    assert test_acts.stored() == before


@pytest.mark.parametrize("slug", DATED)
def test_day_before_the_receipt_is_refused_on_screen(slug):
    case = test_acts.start(slug)
    before = test_acts.stored()

    values = {DATED[slug]: (case.received_on - DAY).isoformat(), "due_on": (today() + 9 * DAY).isoformat()}
    response = test_acts.act(case, slug, **values, date_reason=REASON)

    assert response.status_code == 409
    assert test_acts.stored() == before


@pytest.mark.parametrize("slug", DATED)
def test_day_too_far_back_asks_for_a_reason_on_screen_and_shows_it_on_the_case(slug, monkeypatch):
    case = long_running(slug, monkeypatch)
    UsualDays.objects.update(days=0)
    day = today() - (AGO - 15) * DAY  # after the term of one week of a notice of default
    values = {DATED[slug]: day.isoformat(), "due_on": (today() + 9 * DAY).isoformat()}
    before = test_acts.stored()

    refused = test_acts.act(case, slug, **values)
    assert refused.status_code == 409
    assert 'name="date_reason"' in text_of(refused)
    assert 'type="hidden" name="date_reason"' not in text_of(refused)
    assert test_acts.stored() == before

    done = test_acts.act(case, slug, **values, date_reason=REASON)
    assert done.status_code == 302, text_of(done)
    page = text_of(signed_in(Role.READER).get(case.get_absolute_url()))
    assert REASON in page


def test_reason_is_not_asked_for_before_it_is_needed():
    case = test_acts.start("pay")

    page = text_of(test_acts.client_for("pay").get(test_acts.url_of(case, "pay")))

    assert 'type="hidden" name="date_reason"' in page


# In the API: every action with a day


def bodies():
    """The shapes of the API that somebody writes with: those that are no rows of a model."""
    for module in (of_projects, of_subsidies, act_shapes):
        for shape in vars(module).values():
            is_ours = isinstance(shape, type) and issubclass(shape, serializers.Serializer)
            is_row = is_ours and issubclass(shape, serializers.ModelSerializer)
            if is_ours and not is_row and shape.__module__ == module.__name__:
                yield shape


OUT = {"AsOfSerializer", "CeilingFiguresSerializer"}  # what is asked as of a day, and what only goes out


def dated_bodies():
    for shape in bodies():
        fields = shape().get_fields()
        days = [
            name
            for name, field in fields.items()
            if isinstance(field, serializers.DateField | serializers.DateTimeField) and not field.read_only
        ]
        if [name for name in days if name not in PLANNED] and shape.__name__ not in OUT | BETWEEN:
            yield shape


def test_every_body_of_the_api_with_a_day_takes_a_reason():
    found = list(dated_bodies())

    assert len(found) >= 20
    assert [shape.__name__ for shape in found if not issubclass(shape, DatedSerializer)] == []


API = {
    slug: next(name for name in values[3] or {} if name.endswith("On") and name != "dueOn")
    for slug, values in test_api_acts.ACTS.items()
    if any(name.endswith("On") and name != "dueOn" for name in values[3] or {})
} | {"start-assessment": "completeOn"}


@pytest.mark.parametrize("slug", API)
def test_day_too_far_back_is_refused_by_the_api_without_a_reason(slug, monkeypatch):
    if slug != "fix-penalty":  # which is about a term that is over
        monkeypatch.setattr("tests.factories.make_ceiling", lambda: make_ceiling(scheme=long_scheme()))
    with time_machine.travel(moment(today() - (AGO + 1) * DAY), tick=True):
        case = test_api_acts.start(slug)
    UsualDays.objects.update(days=0)
    values = {API[slug]: (today() - (AGO - 15) * DAY).isoformat()}
    before = test_api_acts.stored()

    refused = test_api_acts.act(case, slug, **values)
    assert (refused.status_code, refused.json()["code"]) == (409, "DateTooFarBack")
    assert test_api_acts.stored() == before

    done = test_api_acts.act(case, slug, **values, dateReason=REASON)
    assert done.status_code == 200, done.content
    events = signed_in(Role.AUDITOR).get(f"/api/v1/applications/{case.case_number}/events").json()
    [told] = [event for event in events if event["data"].get("dateReason") == REASON]  # a letter may come after it
    assert told["recordedAt"][:10] != told["occurredAt"][:10]


def test_receipt_two_years_back_by_the_api_needs_a_reason_and_shows_in_the_queue():
    client = signed_in(Role.CASE_OFFICER)
    ceiling = make_ceiling()
    body = {
        "scheme": ceiling.scheme.code,
        "applicant": "Actium",
        "applicantKind": "corporation",
        "municipality": "GM0106",
        "title": "Twaalf woningen",
        "requestedAmount": "1000.00",
        "receivedAt": moment(today() - timedelta(days=730)).isoformat(),
    }

    refused = client.post("/api/v1/applications", body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "DateTooFarBack")
    assert not Application.objects.exists()

    done = client.post("/api/v1/applications", {**body, "dateReason": REASON}, content_type="application/json")
    assert done.status_code == 201
    case = Application.objects.get()
    with time_machine.travel(datetime.now(tz=timezone.get_current_timezone()), tick=True):
        client.post(f"{case.get_absolute_url()}start-assessment/", {"complete_on": ""})
    assert REASON in text_of(client.get(f"/queue/{ceiling.pk}/"))


@pytest.mark.parametrize("where", ["case", "decide", "list"])
def test_who_decides_sees_first_what_was_dated_back(where, monkeypatch):
    case = long_running("start-assessment", monkeypatch)
    day = (today() - AGO * DAY).isoformat()
    test_acts.act(case, "start-assessment", complete_on=day, date_reason=REASON)
    test_acts.make_proposal(Application.objects.get(pk=case.pk))
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)
    decide = test_acts.url_of(case, "decide")
    urls = {"case": case.get_absolute_url(), "decide": decide, "list": reverse("subsidies:signing")}

    page = text_of(client.get(urls[where]))

    assert REASON in page
    if where == "decide":
        assert page.index(REASON) < page.index('name="decided_on"')


# In the admin

# Days of reference data: from when a thing holds, until when, and when it was published or given. No day of an act.
REFERENCE = {
    *("valid_from", "valid_until", "starts_on", "ends_on", "published_on", "effective_from", "effective_until"),
    *("day", "given_on", "released_on", "keep_until", "announced_on", "counted_on"),
    "budget_adopted_on",
}
# The decision on a ceiling is entered here through its service, which has the rule; it is never changed.
# So is what the state paid; the period that it is for can lie ahead.
THROUGH_A_SERVICE = {
    ("CeilingEntry", "decided_on"),
    *(("StateReceipt", name) for name in ("received_on", "period_from", "period_until")),
}
OF_ACTS = {"Meeting", "Project", "Application", "LedgerEntry", "Decision", "Assignment", "Bottleneck"}


def editable_days():
    """Give every day or moment that the admin lets somebody fill in: model, field, and whether in a row of a page."""
    request = RequestFactory().get("/")
    request.user = make_user(is_superuser=True, is_staff=True)
    for model, page in admin.site._registry.items():
        if not model.__module__.startswith(("projects", "subsidies", "monitoring", "drenthe")):
            continue
        yield from _days_of(model, page, request)
        for inline in page.get_inline_instances(request):
            if inline.has_change_permission(request) or inline.has_add_permission(request, None):
                form = inline.get_formset(request).form
                yield from _days_in(inline.model, set(form.base_fields))


def _days_of(model, page, request):
    if page.has_add_permission(request):
        yield from _days_in(model, set(page.get_form(request).base_fields))
    row = model._default_manager.first() or model()
    if page.has_change_permission(request, row):
        shown = set(flatten_fieldsets(page.get_fieldsets(request, row))) - set(page.get_readonly_fields(request, row))
        yield from _days_in(model, shown & set(page.get_form(request, row, change=True).base_fields))


def _days_in(model, names):
    for name in names:
        field = next((one for one in model._meta.get_fields() if one.name == name), None)
        if isinstance(field, models.DateField):  # a DateTimeField is one too
            yield model.__name__, name


@pytest.mark.usefixtures("data_2024")
def test_admin_lets_nobody_fill_in_the_day_of_an_act():
    found = set(editable_days())

    assert len(found) > 10
    assert {(model, name) for model, name in found if name not in REFERENCE} == THROUGH_A_SERVICE
    assert {model for model, _name in found} & OF_ACTS == set()
