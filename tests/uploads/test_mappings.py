"""A layout is remembered once for each kind of list, and mended or forgotten in the admin."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import mappings
from tests.factories import make_user
from tests.web import signed_in

pytestmark = pytest.mark.django_db


def header(*names):
    return Header(Row(1, tuple(Cell(f"A{number}", name) for number, name in enumerate(names))))


def remember(kind="projects", names=("Regio", "Noord"), **columns):
    return mappings.remember(mappings.as_chosen(kind, header(*names), columns or {"0": "x"}), actor=make_user())


def test_layout_is_remembered_for_its_kind_however_its_names_are_written():
    remember()

    assert mappings.remembered("projects") == {header("REGIO ", "noord").signature: {"0": "x"}}
    assert mappings.remembered("table:plans") == {}


def test_layout_that_is_mapped_again_takes_the_place_of_the_first():
    remember()
    remember(first=2)
    remember("table:plans")

    assert list(ColumnMapping.objects.filter(kind="projects").values_list("columns", flat=True)) == [{"first": 2}]
    assert ColumnMapping.objects.count() == 2


def test_layout_is_in_a_kind_once():
    user = make_user()
    make = ColumnMapping.objects.create
    make(kind="a", signature="x", saved_by=user)
    make(kind="b", signature="x", saved_by=user)
    make(kind="a", signature="y", saved_by=user)

    with pytest.raises(IntegrityError), transaction.atomic():
        make(kind="a", signature="x", saved_by=user)


def test_layout_has_the_names_of_its_columns_for_a_name():
    assert str(remember()) == "projects: Regio, Noord"


def address(name, *args):
    return reverse(f"admin:uploads_columnmapping_{name}", args=args)


def test_functional_admin_looks_at_layouts_and_forgets_them():
    client, mapping = signed_in(Role.FUNCTIONAL_ADMIN), remember()

    assert client.get(address("changelist")).status_code == 200
    assert client.get(address("change", mapping.pk)).status_code == 200
    assert client.get(address("add")).status_code == 403
    client.post(address("delete", mapping.pk), {"post": "yes"})

    assert not ColumnMapping.objects.exists()


@pytest.mark.parametrize(("kind", "status"), [("table:plans", 302), ("projects", 403)])
def test_layout_of_a_table_is_mended_and_another_is_chosen_anew(kind, status):
    client, mapping = signed_in(Role.FUNCTIONAL_ADMIN), remember(kind)

    answer = client.post(address("change", mapping.pk), {"columns": '{"0": "ignore"}'})

    mapping.refresh_from_db()
    assert answer.status_code == status
    assert mapping.columns == ({"0": "ignore"} if status == 302 else {"0": "x"})
