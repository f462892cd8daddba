"""Every column in which something of a person can stand has its place in the report for a person."""

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from drenthe.lib import personal
from subsidies.models import Application

AT_LEAST = 20  # ways to be named; fewer means that an app was not asked


def test_every_column_with_text_is_placed_once():
    assert len(personal.named()) >= AT_LEAST
    assert personal.misplaced(apps.get_models()) == []


@isolate_apps("subsidies")
def test_new_column_with_text_that_nobody_placed_is_named():
    class Visitor(models.Model):  # noqa: DJ008 -- for this test only
        name = models.CharField(max_length=10)
        email = models.EmailField()
        kind = models.CharField(max_length=10, choices=[("a", "A")])

        class Meta:
            app_label = "subsidies"

    assert personal.misplaced([Visitor]) == ["subsidies.Visitor.email", "subsidies.Visitor.name"]


def test_column_that_is_gone_or_placed_twice_is_named(monkeypatch):
    monkeypatch.setitem(personal._impersonal, Application, ("case_number", "title", "shoe_size"))

    found = personal.misplaced(apps.get_models())

    assert found == ["subsidies.Application.shoe_size", "subsidies.Application.title"]


@pytest.mark.parametrize("way", personal.named(), ids=lambda way: way.key)
def test_ways_lead_to_columns_and_cases(way):
    for column in way.columns:
        assert personal.field_at(way.model, column)
    if way.case:
        assert personal.field_at(way.model, way.case).related_model is Application


@pytest.mark.parametrize("kind", [*personal.told(), *personal.filed()], ids=lambda kind: kind.model.__name__)
def test_what_is_written_or_filed_leads_to_a_case(kind):
    if kind.case == "pk":
        assert kind.model is Application
    else:
        assert personal.field_at(kind.model, kind.case).related_model is Application
