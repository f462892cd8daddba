"""A period that somebody types is read in the words of people wherever one is typed, and kept in one way."""

from datetime import date

import pytest
from django.contrib import admin
from django.forms import ModelForm, modelform_factory
from django.test import RequestFactory

from monitoring.admin.definitions import ComparisonInline
from monitoring.forms.entered import NationalForm
from monitoring.forms.periods import HalfYearField, PeriodField
from monitoring.forms.supervision import TransferForm
from monitoring.models import Comparison, NationalTarget, TextFigure
from monitoring.services.tables.sentences import period_name
from tests.factories import make_user
from tests.monitoring.test_entered import POSTED

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
HALF_YEARS = [
    "2026H2",
    "2026h2",
    "2026-H2",
    "2e halfjaar 2026",
    "2026-2e helft",
    "tweede helft van 2026",
    "Het tweede halfjaar van 2026",
    "second half of 2026",
    " 2026 2e half jaar ",
]


@pytest.mark.parametrize("text", HALF_YEARS)
@pytest.mark.parametrize("form", [NationalForm, TransferForm])
def test_half_year_is_read_in_the_words_of_people(form, text):
    filled = form({**POSTED["national"], "period": text})

    filled.is_valid()

    assert filled.cleaned_data["period"] == "2026H2"


@pytest.mark.parametrize("text", ["2026", "2026Q2", "2026H3", "straks", "26H2"])
@pytest.mark.parametrize("form", [NationalForm, TransferForm])
def test_anything_else_is_refused_with_the_ways_to_write_it(form, text):
    errors = form({**POSTED["national"], "period": text}).errors["period"]

    assert errors == ["Schrijf een halfjaar als 2026H2, “2e halfjaar 2026” of “tweede helft van 2026”."]


def test_half_year_that_is_typed_in_words_is_kept_in_one_way():
    form = NationalForm({**POSTED["national"], "period": "2e halfjaar 2026", "announced_on": date(2025, 1, 1)})

    assert form.save().period == "2026H2"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("3e kwartaal 2026", "2026Q3"), ("juli 2026", "2026M07"), ("2026", "2026"), ("2026h1", "2026H1"), ("", "")],
)
def test_any_period_is_read_where_its_length_is_not_given(text, kept):
    assert PeriodField(required=False).clean(text) == kept


@pytest.mark.parametrize("model", [NationalTarget, Comparison])
def test_no_admin_page_asks_a_period_in_another_way(model):
    request = RequestFactory().get("/")
    request.user = make_user()
    page = admin.site.get_model_admin(model) if model is NationalTarget else ComparisonInline(TextFigure, admin.site)

    form = modelform_factory(
        model,
        form=ModelForm,
        fields=["period"],
        formfield_callback=lambda field, **kw: page.formfield_for_dbfield(field, request, **kw),
    )

    assert isinstance(form.base_fields["period"], HalfYearField if model is NationalTarget else PeriodField)


def test_half_year_has_a_name_that_follows_an_article():
    assert [period_name(one) for one in ("2026H1", "2026H2")] == [
        "eerste halfjaar van 2026",
        "tweede halfjaar van 2026",
    ]
