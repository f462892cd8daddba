"""Plans of which the type is not known yet: kept so, counted apart and in the totals, never spread over the types."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Category, Finding, Plan, RuleTerm, Table
from monitoring.services.sources.plan_columns import list_of
from monitoring.services.sources.plan_file import read_plans
from monitoring.services.sources.plan_suggestions import suggestion
from monitoring.services.tables.grid import entries_of
from tests.monitoring import sheets
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act
from tests.monitoring.test_plans import HEADER, load, with_cell, write
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
TYPE = HEADER.index("Plantype")


@pytest.mark.parametrize("word", ["Onbekend", "nog niet bekend", "Nog onbekend"])
def test_type_that_is_not_known_is_kept_and_counted_apart(tmp_path, word):
    load(write(tmp_path, with_cell(3, TYPE, word)))

    types = entries_of(Table.objects.get(key="plan-capacity-type"))
    plan = Plan.objects.get(name="Noord")
    of_types = sum(
        types[f"emmen/{key}", "2026"].number for key in ("densification", "expansion_edge", "restructuring")
    )
    assert (plan.plan_type, plan.get_plan_type_display()) == ("unknown", "Nog niet bekend")
    assert (types["emmen/unknown", "2026"].number, types["emmen/total", "2026"].number, of_types) == (7, 7, 0)
    assert types["drenthe/unknown", "2025"].number == 0
    assert not Finding.objects.exists()


def test_empty_type_is_asked_with_not_known_among_the_answers(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    came = bring(client, tmp_path / "plans.xlsx", [HEADER, *with_cell(3, TYPE, None)])
    form = client.get(came.url).context["form"]
    columns = {name: form[name].initial for name in form.fields if form[name].initial is not None}

    client.post(came.url, {**columns, "value-plan_type-": "unknown"})
    act(client, "confirm")

    assert Plan.objects.get(name="Noord").plan_type == "unknown"


def test_page_shows_the_class_that_is_not_known(tmp_path):
    load(write(tmp_path, with_cell(3, TYPE, "Onbekend")))

    page = signed_in(Role.STATISTICS_OFFICER).get(reverse("monitoring:table", args=["plan-capacity-type"]))

    assert "Nog niet bekend" in text_of(page)


def test_wrong_type_is_still_refused(tmp_path):
    file = read_plans(write(tmp_path, with_cell(3, TYPE, "Onbekent terrein")))

    assert [fault.cell for fault in file.faults] == ["C5"]


def test_column_of_nothing_but_not_known_is_no_guess_of_the_type(tmp_path):
    head = ["Plannaam", "Gemeente", "Planologische status", "Prijsklasse", "Zus", 2026]
    rows = [["A", "Assen", "2A", "Dure koop", "Onbekend", 1], ["B", "Assen", "2A", "Dure koop", "Onbekend", 1]]
    listed = list_of(sheets.write(tmp_path / "plans.xlsx", [head, *rows]), name="plans.xlsx")

    assert suggestion(listed)["plan_type"] is None


def test_tables_that_were_defined_before_get_the_class_once():
    RuleTerm.objects.filter(category__key="unknown", category__dimension__key="plan-kind").delete()
    Category.objects.filter(key="unknown", dimension__key="plan-kind").delete()
    add = import_module("monitoring.migrations.0035_category_of_plans_not_known").add

    add(apps, None)
    add(apps, None)

    made = Category.objects.get(key="unknown", dimension__key="plan-kind")
    assert (made.position, RuleTerm.objects.filter(category=made).count()) == (8, 1)
