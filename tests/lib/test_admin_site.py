"""Every list of the administration filters by what it offers, and by nothing else."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.utils import get_fields_from_path
from django.db.models import DateField
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.admin.site import FilterRefused
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
PAGES = admin.site._registry


def pages() -> dict[Any, Any]:
    """Every page of the administration, once the addresses have taken away what has none."""
    reverse("admin:index")
    return dict(PAGES)


BAD_DAYS = ("0001-01-01", "9999-12-31", "99999-01-01", "2026-99-99", "x")
BAD_YEARS = ("1", "0", "-1", "9999", "10000", "99999999999", "x")


def is_refused(page: Any, request: Any) -> bool:
    try:
        page.get_changelist_instance(request)
    except FilterRefused:
        return True
    return False


@pytest.fixture
def person(django_user_model):
    return django_user_model.objects.create_superuser(email="boss@example.org", password=None)


def refusals(rf: Any, person: Any, asked: dict[Any, list[tuple[str, str]]]) -> list[str]:
    taken = []
    for model, questions in asked.items():
        for name, value in questions:
            request = rf.get("/", {name: value})
            request.user = person
            if not is_refused(PAGES[model], request):
                taken.append(f"{model._meta.label} {name}={value}")
    return taken


def test_no_list_takes_a_lookup_that_it_does_not_offer(rf, person):
    lookups = ("regex", "startswith", "gt")
    asked = {
        model: [(f"{field.name}__{lookup}", "x") for field in model._meta.concrete_fields for lookup in lookups]
        for model in pages()
    }

    assert len(PAGES) > 40
    assert refusals(rf, person, asked) == []


def days_of(model: Any) -> list[tuple[str, str]]:
    page, questions = PAGES[model], []
    for item in page.list_filter:
        path = item[0] if isinstance(item, tuple) else item
        if isinstance(path, str) and isinstance(get_fields_from_path(model, path)[-1], DateField):
            questions += [(f"{path}__{step}", day) for step in ("gte", "lt") for day in BAD_DAYS]
    if page.date_hierarchy:
        questions += [(f"{page.date_hierarchy}__year", year) for year in BAD_YEARS]
        questions += [(f"{page.date_hierarchy}__gte", day) for day in BAD_DAYS]
    return questions


def test_no_list_breaks_on_a_day_that_nobody_can_mean(rf, person):
    asked = {model: questions for model in pages() if (questions := days_of(model))}

    assert len(asked) >= 5
    assert refusals(rf, person, asked) == []


def test_refused_filter_is_a_page_in_words():
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    people = reverse("admin:accounts_user_changelist")

    page = client.get(people, {"password__regex": "(a+)+$"})

    assert page.status_code == 400
    assert "password__regex" in text_of(page)
    assert client.get(people, {"last_login__gte": "0001-01-01"}).status_code == 400


@pytest.mark.usefixtures("data_2024")
def test_links_of_the_lists_themselves_work():
    client, tried = signed_in(Role.FUNCTIONAL_ADMIN), []
    for model, page in pages().items():
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        if not (page.list_filter or page.date_hierarchy):
            continue
        first = client.get(address)
        if first.status_code == 403:
            continue
        links = [unescape(found) for found in re.findall(r'href="(\?[^"]+)"', text_of(first))]
        sample = {link.partition("=")[0]: link for link in links}  # one of each name
        tried += [(address + link, client.get(address + link).status_code) for link in sample.values()]

    assert len(tried) > 50
    assert [found for found in tried if found[1] != 200] == []
