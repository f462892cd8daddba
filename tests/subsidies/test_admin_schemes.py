"""The admin: schemes are proposed, and numbers may be typed with a comma."""

from decimal import Decimal

import pytest
from django.contrib import admin
from django.db import IntegrityError, transaction
from django.db.models import DecimalField
from django.urls import reverse

from drenthe.confirmations.models import Change
from subsidies.models import Scheme
from tests.confirmations.confirming import confirmed, functional_admin
from tests.factories import make_application, make_ceiling, make_scheme, make_user

pytestmark = pytest.mark.django_db


def test_every_number_of_the_admin_may_be_typed_with_a_comma(rf):
    request, walked = rf.get("/admin/"), []
    request.user = make_user(is_superuser=True, is_staff=True)
    for page in admin.site._registry.values():
        for one in [page, *page.get_inline_instances(request)]:
            for field in one.model._meta.concrete_fields:
                if isinstance(field, DecimalField):
                    walked.append(f"{field}")
                    assert one.formfield_for_dbfield(field, request).clean("0,5") == Decimal("0.5")
    assert len(walked) >= 5, walked


def test_phases_of_a_scheme_are_proposed_and_stay_once_a_case_rests_on_it():
    client, free, used = functional_admin(), make_scheme(), make_application().scheme
    versions = {"versions-TOTAL_FORMS": 1, "versions-INITIAL_FORMS": 1}

    def switch(scheme):
        url = reverse("admin:subsidies_scheme_change", args=[scheme.pk])
        given = {"code": scheme.code, "name": scheme.name, "has_phases": "on", **versions}
        return client.post(url, {**given, "versions-0-id": scheme.versions.get().pk, "versions-0-scheme": scheme.pk})

    assert switch(free).status_code == 302
    assert not Scheme.objects.get(pk=free.pk).has_phases
    confirmed()
    switch(used)

    assert Scheme.objects.get(pk=free.pk).has_phases
    assert not Change.objects.filter(state="open").exists()
    with pytest.raises(IntegrityError, match="subsidies_scheme_fixed"), transaction.atomic():
        Scheme.objects.filter(pk=used.pk).update(has_phases=True)


def test_unknown_parameter_of_a_version_in_use_is_filled_in_by_two_people():
    client, version = functional_admin(), make_scheme().versions.get()
    unknown = version.parameters.create(code="loan_conversion", value="")
    make_application(ceiling=make_ceiling(scheme=version.scheme))
    known = version.parameters.exclude(value="").first()
    url = reverse("admin:subsidies_schemeversion_change", args=[version.pk])
    formset = next(
        one.formset for one in client.get(url).context["inline_admin_formsets"] if one.formset.prefix == "parameters"
    )
    boxes = {form.instance.pk: form.fields for form in formset.forms}
    assert (boxes[known.pk]["value"].disabled, boxes[unknown.pk]["value"].disabled) == (True, False)

    given = posted(client.get(url))
    at = next(form.prefix for form in formset.forms if form.instance.pk == unknown.pk)
    answer = client.post(url, {**given, f"{at}-value": "artikel 9", f"{at}-source": "PB 2026, 1"})
    assert answer.status_code == 302, answer.context["errors"]
    confirmed()

    unknown.refresh_from_db()
    assert (unknown.value, unknown.source) == ("artikel 9", "PB 2026, 1")
    answer = client.post(url, {**given, f"{at}-value": "artikel 10", f"{at}-source": "PB 2026, 1"})
    unknown.refresh_from_db()
    assert unknown.value == "artikel 9"


def posted(page):
    """What the page of a change sends when nothing is changed on it."""
    forms = [page.context["adminform"].form]
    for one in page.context["inline_admin_formsets"]:
        forms += [one.formset.management_form, *one.formset.initial_forms]
    fields = [form[name] for form in forms for name in form.fields]
    sent = {field.html_name: field.value() for field in fields}
    return {name: value for name, value in sent.items() if value is not None and value is not False}
