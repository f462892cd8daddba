"""History that stays: in our models, and by triggers that no unknown database goes without."""

from types import SimpleNamespace

import pytest
from django.db import transaction

from drenthe.lib.events import AppendOnlyError, AppendOnlyModel
from drenthe.lib.triggers import run_sql
from subsidies.models import CaseEvent, CeilingEntry, Decision, LedgerEntry
from tests.factories import make_award

HISTORY = [CaseEvent, CeilingEntry, Decision, LedgerEntry]
WAYS = {
    "save": lambda row: row.save(),
    "delete": lambda row: row.delete(),
    "update of a queryset": lambda row: type(row).objects.filter(pk=row.pk).update(pk=row.pk),
    "delete of a queryset": lambda row: type(row).objects.all().delete(),
    "bulk update": lambda row: type(row).objects.bulk_update([row], ["actor"]),
    "update or create": lambda row: type(row).objects.update_or_create(pk=row.pk, defaults={"actor": row.actor}),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("model", HISTORY)
def test_row_of_history_is_not_changed_and_not_deleted(model, way):
    make_award()
    before = model.objects.values().first()

    with pytest.raises(AppendOnlyError), transaction.atomic():
        WAYS[way](model.objects.first())

    assert model.objects.values().first() == before


def test_all_of_history_is_tried_here():
    assert set(HISTORY) == {
        found
        for parent in (AppendOnlyModel, *AppendOnlyModel.__subclasses__())
        for found in parent.__subclasses__()
        if not found._meta.abstract
    }


class Recorder:
    """A schema editor that remembers what was executed."""

    def __init__(self, vendor):
        self.said = []
        cursor = SimpleNamespace(execute=self.said.append)
        self.connection = SimpleNamespace(vendor=vendor, cursor=lambda: _Context(cursor))


class _Context:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *error):
        return False


@pytest.mark.parametrize(("vendor", "said"), [("postgresql", ["a", "b"]), ("sqlite", ["c"])])
def test_statements_of_the_database_at_hand_are_run(vendor, said):
    editor = Recorder(vendor)

    run_sql(["a", "b"], ["c"])(None, editor)

    assert editor.said == said


@pytest.mark.parametrize("vendor", ["mysql", "oracle"])
def test_unknown_database_is_refused_rather_than_left_without_guards(vendor):
    with pytest.raises(NotImplementedError, match=vendor):
        run_sql(["a"], ["b"])(None, Recorder(vendor))
