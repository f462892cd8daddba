"""One rule for an IBAN at every door that takes one: forms, admin, API and workbook, found from the code."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from rest_framework import serializers

import monitoring
import projects
import subsidies
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import read_cell
from projects.models import Organisation
from subsidies.imports.fields import fields
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.refusals import AccountOfProvince
from tests.factories import make_application, make_user

pytestmark = pytest.mark.django_db
Door = Callable[[str], str]
REFUSALS = (ValidationError, CellError, serializers.ValidationError)
TAKEN = {
    "NL91ABNA0417164300": "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00": "NL91ABNA0417164300",
    "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000": "NL91ABNA0417164300",
    "nl91 abna 0417 1643 00": "NL91ABNA0417164300",
    "BE68 5390 0754 7034": "BE68539007547034",
    "DE89 3704 0044 0532 0130 00": "DE89370400440532013000",
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S": "MT84MALT011000012345MTLCAST001S",
}
REFUSED = ["NL00ABNA0417164300", "NL91ABNA041716430", "BE68 5390 0754 7035", "1234", "NL91-ABNA-0417-1643-00"]


def modules() -> Iterator[object]:
    for app in (projects, subsidies, monitoring):
        for found in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
            if ".migrations" not in found.name:
                yield importlib.import_module(found.name)


def classes(base: type) -> list[type]:
    """Every class of ours under a base, by where it stands."""
    found = {
        one
        for module in modules()
        for _name, one in inspect.getmembers(module, inspect.isclass)
        if issubclass(one, base) and one.__module__.split(".")[0] in ("projects", "subsidies", "monitoring")
    }
    return sorted(found, key=lambda one: (one.__module__, one.__qualname__))


def doors() -> dict[str, Door]:
    """Whatever takes an IBAN that somebody gives, by its name."""
    request = RequestFactory().get("/admin/")
    request.user = make_user(is_staff=True, is_superuser=True)
    found: dict[str, Door] = {}
    for form in classes(forms.BaseForm):
        if "iban" in getattr(form, "base_fields", {}):
            found[form.__qualname__] = form.base_fields["iban"].clean  # type: ignore[attr-defined]
    for model, site in admin.site._registry.items():
        if any(field.name == "iban" for field in model._meta.fields):
            form = site.get_form(request)
            if "iban" in form.base_fields:
                found[f"admin of {model.__name__}"] = form.base_fields["iban"].clean
    for serializer in classes(serializers.Serializer):
        field = serializer._declared_fields.get("iban")  # type: ignore[attr-defined]
        if field is not None and not field.read_only:
            found[serializer.__qualname__] = field.run_validation
    for column in fields():
        if column.key == "iban":
            found["workbook"] = lambda value, column=column: read_cell(Cell("A1", value), column)
    return found


def test_every_door_takes_an_iban_as_people_write_it_and_keeps_it_plain():
    found = doors()

    taken = {name: {value: door(value) for value in TAKEN} for name, door in found.items()}

    assert {"ReceiveForm", "ReceiveSerializer", "admin of Organisation", "workbook"} <= set(found)
    assert taken == dict.fromkeys(found, TAKEN)


def test_every_door_refuses_what_is_no_iban():
    passed = []
    for name, door in doors().items():
        for value in REFUSED:
            try:
                door(value)
            except REFUSALS:
                continue
            passed.append((name, value))

    assert passed == []


def test_account_of_the_province_is_not_that_of_an_applicant(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"
    of_province = NewApplicant("Actium", "corporation", iban="NL91 ABNA 0417 1643 00")

    with pytest.raises(AccountOfProvince):
        make_application(applicant=of_province)

    assert not Organisation.objects.exists()
    make_application(applicant=replace(of_province, iban="NL02ABNA0123456789"))
    assert Organisation.objects.get().iban == "NL02ABNA0123456789"
