"""Every list and page of the admin on projects and figures opens for a functional admin, with the data of 2024."""

from datetime import date

import pytest
from django.contrib import admin
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import (
    DemandEstimate,
    NationalTarget,
    Population,
    SupervisionRung,
    SupervisionStep,
    TargetTransfer,
)
from projects.models import Contact, Municipality, Project
from tests.factories import make_user
from tests.web import signed_in

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 1)
MAKE = {  # what the data of 2024 has none of
    DemandEstimate: lambda: DemandEstimate.objects.create(
        year=2026, low=100, high=200, source="x", published_on=date(2025, 1, 1)
    ),
    NationalTarget: lambda: NationalTarget.objects.create(
        period="2024H1", persons=100, inhabitants=1000, source="x", counted_on=DAY
    ),
    Population: lambda: Population.objects.create(
        municipality=Municipality.objects.first(), counted_on=DAY, inhabitants=10, source="x"
    ),
    SupervisionStep: lambda: SupervisionStep.objects.create(
        municipality=Municipality.objects.first(),
        rung=SupervisionRung.objects.first(),
        taken_on=DAY,
        actor=make_user(),
    ),
    TargetTransfer: lambda: TargetTransfer.objects.create(
        period="2024H1",
        giver=Municipality.objects.first(),
        taker=Municipality.objects.last(),
        persons=1,
        agreed_on=DAY,
        actor=make_user(),
    ),
    Contact: lambda: Contact.objects.create(project=Project.objects.first(), name="x"),
}


@pytest.mark.usefixtures("data_2024")
def test_every_list_and_page_opens_for_a_functional_admin(rf):
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    models = [model for model in admin.site._registry if model._meta.app_label in {"monitoring", "projects"}]
    request, opened = rf.get("/"), []
    for model in models:
        site_admin = admin.site._registry[model]
        request.user = client.user
        row = site_admin.get_queryset(request).first() or (MAKE[model]() if model in MAKE else None)
        base = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        changelist = reverse(f"{base}_changelist")
        urls = [changelist, f"{changelist}?q=a", *([reverse(f"{base}_change", args=[row.pk])] if row else [])]
        opened += [(url, client.get(url).status_code) for url in urls]
        assert row is not None or model._meta.model_name == "exportrun", f"{model}: no row was tried"

    assert [found for found in opened if found[1] != 200] == []
