"""Days out of reach: refused at every door, and harmless where one stands in the database all the same."""

import ast
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.test import RequestFactory
from django.urls import get_resolver
from django.utils import timezone
from django.utils.translation import override
from django_filters import FilterSet
from rest_framework import serializers

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import PLANNED_YEARS, DateOutOfReach, check_ahead, last_day
from drenthe.lib.values.money import CENT, MAX_AMOUNT, MoneyFormField
from subsidies.api.fields import AmountField
from subsidies.enums import ApplicationStatus as Status
from subsidies.services.terms import deadlines
from subsidies.services.work.work import open_cases, work_items
from tests.cases import make_case
from tests.dates.test_walk import PLANNED, ROOT
from tests.growth.cases import grow_cases
from tests.growth.projects import grow_projects
from tests.test_access import walk
from tests.web import signed_in

DOORS_AT_LEAST, PAGES_AT_LEAST, COLUMNS_AT_LEAST = 150, 40, 20
OURS = ("drenthe.", "projects.", "subsidies.", "monitoring.")
LISTS = re.compile(r"(?!admin|account|health|api/v1/(openapi|docs))[^<]+$")
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


def below(kind: type) -> set[type]:
    """Every class of ours under a class."""
    found = {kind for sub in kind.__subclasses__() for kind in (sub, *below(sub))}
    return {sub for sub in found if sub.__module__.startswith(OURS)}


def fields() -> Any:
    """Give every field that takes a day, of forms, filters, the administration and the API; found from the code."""
    __import__("drenthe.urls"), __import__("drenthe.api")
    for form in below(forms.BaseForm):
        yield from ((f"{form.__qualname__}.{name}", field) for name, field in getattr(form, "base_fields", {}).items())
    for filters in below(FilterSet):
        yield from ((f"{filters.__qualname__}.{name}", one.field) for name, one in filters.base_filters.items())
    for serializer in below(serializers.Serializer):
        declared = getattr(serializer, "_declared_fields", {})
        yield from ((f"{serializer.__qualname__}.{name}", field) for name, field in declared.items())
    request = RequestFactory().get("/")
    for model, there in admin.site._registry.items():
        for column in model._meta.concrete_fields if model.__module__.startswith(OURS) else ():
            if column.is_relation:
                continue
            yield f"admin.{model.__name__}.{column.name}", there.formfield_for_dbfield(column, request)
    for model in apps.get_models():
        yield from ((f"{model.__name__}.{column.name}", column) for column in model._meta.concrete_fields)


# What refuses a day out of reach; the date of a letter is today or one of the next seven days.
BOUNDS = {"check_ahead", "check_letter_date"}
MONEY = (MoneyFormField, AmountField)
DAYS = (forms.DateField, forms.DateTimeField, serializers.DateField, serializers.DateTimeField, models.DateField)


def test_every_field_that_takes_a_day_refuses_one_out_of_reach(record_property):
    walked = 0
    for name, field in fields():
        if isinstance(field, DAYS) and not getattr(field, "read_only", False):
            for day in (FIRST, LAST):
                moment = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.get_current_timezone())
                takes_moments = isinstance(
                    field, forms.DateTimeField | serializers.DateTimeField | models.DateTimeField
                )
                try:
                    field.run_validators(moment if takes_moments else day)
                except (ValidationError, serializers.ValidationError):
                    continue
                pytest.fail(f"{name} takes {day}")
            walked += 1
    record_property("doors", walked)
    assert walked >= DOORS_AT_LEAST


@pytest.mark.parametrize(("day", "passes"), [(None, True), (last_day(PLANNED_YEARS), True), (LAST, False)])
def test_planned_day_has_a_last_one(day, passes):
    if passes:
        check_ahead(day)
    else:
        with pytest.raises(DateOutOfReach, match="9999"):
            check_ahead(day)


def test_every_service_that_plans_a_day_checks_it():
    for service, day in PLANNED:
        module, _dot, name = service.rpartition(".")
        app, _dot, rest = module.partition(".")
        path = Path(ROOT) / app / "services" / f"{rest.replace('.', '/')}.py"
        body = next(
            node
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.FunctionDef) and node.name == name
        )
        checked = {
            ast.unparse(node.args[0])
            for node in ast.walk(body)
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in BOUNDS
        }
        assert day in checked, service


def test_every_field_that_takes_an_amount_refuses_one_whose_sums_do_not_fit(record_property):
    every = ((name, field) for name, field in fields() if isinstance(field, MONEY))
    found = [(name, field) for name, field in every if not getattr(field, "read_only", False)]

    for name, field in found:
        for amount in (MAX_AMOUNT + CENT, Decimal("1e15"), "1e5"):  # an exponent is no way to write an amount
            try:
                getattr(field, "clean" if isinstance(field, forms.Field) else "run_validation")(str(amount))
            except (ValidationError, serializers.ValidationError):
                continue
            pytest.fail(f"{name} takes {amount}")
    record_property("doors", len(found))
    assert len(found) >= 10


@pytest.mark.django_db
def test_clock_says_that_a_day_is_too_far_ahead_and_goes_on():
    case, other = make_case(Status.ASSESSMENT), make_case(Status.RECEIVED)
    case.suspensions.create(
        kind="consent",
        starts_on=case.received_on,
        ends_on=LAST,
        reason="Omdat het zo is",
        actor=case.events.first().actor,
    )

    items = work_items(open_cases(), on=timezone.localdate())

    assert {item.application for item in items} == {case, other}
    term = deadlines.decision_term(case, on=timezone.localdate())
    with override("en"):
        assert "too far ahead" in deadlines.explain(term.steps)[-1]


@pytest.mark.django_db
@pytest.mark.usefixtures("files")
def test_days_written_past_every_door_break_no_page(record_property):
    client = signed_in(*Role)
    main: dict[Any, Any] = {}
    grow_cases(1, client.user, main)
    grow_projects(1, client.user, main)
    pages = [f"/{route.rstrip(chr(36))}" for _name, route in walk(get_resolver()) if LISTS.match(route)]
    pages += [main[Status.ASSESSMENT].get_absolute_url(), main["line"].project.get_absolute_url()]
    poisoned = sum(poison(model, column, LAST) for model in apps.get_models() for column in days_of(model))

    broken = {url: status for url in pages if (status := client.get(url).status_code) >= 500}

    record_property("pages", len(pages))
    assert broken == {}
    assert len(pages) >= PAGES_AT_LEAST
    assert poisoned >= COLUMNS_AT_LEAST


def days_of(model: Any) -> list[Any]:
    """The columns of a model of ours that hold a day."""
    if not model.__module__.startswith(OURS):
        return []
    return [column for column in model._meta.concrete_fields if type(column) is models.DateField]


def poison(model: Any, column: Any, day: date) -> bool:
    """Put the day in every row, unless the database itself refuses it; whether it stands there."""
    try:
        with transaction.atomic():
            return bool(models.QuerySet(model).update(**{column.name: day}))
    except DatabaseError:
        return False
