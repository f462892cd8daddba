"""The admin of the monitor: definitions are kept there, and a change is followed by a check."""

from decimal import Decimal

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.enums import LoadKind
from monitoring.models import Finding, Table, YearlyParameter
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_load, make_rule, make_table
from tests.web import signed_in

pytestmark = pytest.mark.django_db


def functional_admin():
    return signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True))


def wrong_table():
    """A table with a total that is two too high."""
    table = make_table()
    rule = make_rule(table, key="sum", result="class2", terms=("class1",))
    cells = {("place1/class1", "2024"): CellEntry(Decimal(5)), ("place1/class2", "2024"): CellEntry(Decimal(7))}
    store_values(table, cells, origin=Origin(LoadKind.HAND, "test", DAY), actor=make_user())
    return table, rule


def rows():
    table, rule = wrong_table()
    return [table, table.place, rule, rule.result, make_load(table), Finding.objects.get()]


def test_every_row_can_be_looked_at():
    client = functional_admin()

    for row in rows():
        name = f"{row._meta.app_label}_{row._meta.model_name}"
        assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
        assert client.get(reverse(f"admin:{name}_change", args=[row.pk])).status_code == 200


def test_change_of_a_rule_is_followed_by_a_check():
    _table, rule = wrong_table()
    term = rule.terms.get()
    fields = {
        "table": rule.table_id,
        "key": rule.key,
        "kind": "sum",
        "axis": "first",
        "result": rule.result_id,
        "tolerance": "2",
        "statement": "",
        "terms-TOTAL_FORMS": 1,
        "terms-INITIAL_FORMS": 1,
        "terms-0-id": term.pk,
        "terms-0-rule": rule.pk,
        "terms-0-category": term.category_id,
        "terms-0-sign": 1,
    }

    answer = functional_admin().post(reverse("admin:monitoring_rule_change", args=[rule.pk]), fields)

    assert answer.status_code == 302, answer.context["errors"]
    assert [one.kind for one in Finding.objects.filter(closed_on__isnull=True)] == ["rounding"]


@pytest.mark.usefixtures("report_2024")
def test_change_of_a_parameter_is_followed_by_a_check():
    limit = YearlyParameter.objects.get(code="affordable_sale_limit", year=2024)
    fields = {name: getattr(limit, name) for name in ("code", "year", "unit", "label_nl", "source")}

    functional_admin().post(
        reverse("admin:monitoring_yearlyparameter_change", args=[limit.pk]), {**fields, "value": "405000"}
    )

    assert not Finding.objects.filter(check_key="price-limit", closed_on__isnull=True).exists()


def test_key_and_axes_of_a_table_stay_as_they_are():
    table = make_table()

    page = functional_admin().get(reverse("admin:monitoring_table_change", args=[table.pk])).content.decode()

    assert 'name="key"' not in page
    assert 'name="place"' not in page
    assert 'name="label_nl"' in page


def test_table_cannot_be_public_without_a_day():
    table = make_table()
    fields = {"label_nl": "Tabel", "theme": "plans", "position": 0, "unit": "dwellings", "decimals": 0, "source": "x"}
    fields |= {"columns": "first", "is_public": "on", "definitions-TOTAL_FORMS": 0, "definitions-INITIAL_FORMS": 0}

    answer = functional_admin().post(reverse("admin:monitoring_table_change", args=[table.pk]), fields)

    assert answer.status_code == 200
    assert not Table.objects.get(pk=table.pk).is_public
