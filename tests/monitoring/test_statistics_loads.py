"""Loading: nothing is overwritten, nothing doubled, all or nothing; findings come and go with the figures."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.lib.database.events import AppendOnlyError
from drenthe.lib.entry.days import DateInFuture
from monitoring.enums import LoadKind, ValueStatus
from monitoring.models import DefinitionText, Finding, Load, Series, Value
from monitoring.services.checks import findings
from monitoring.services.checks.loads import NoSuchCell, Origin, preview_load, store_values, with_status
from monitoring.services.tables.grid import entries_of
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_rule, make_table

pytestmark = pytest.mark.django_db
LATER = date(2025, 9, 1)


def cells(total=5, **more):
    values = {"place1/class1": 5, "place1/class2": total, **more}
    return {(series, "2024"): CellEntry(Decimal(value)) for series, value in values.items()}


def summed(**fields):
    table = make_table(**fields)
    make_rule(table, key="sum", result="class2", terms=("class1",))
    return table


def put_in(table, entries, day=DAY, **fields):
    return store_values(table, entries, origin=Origin(LoadKind.FILE, "test", day, **fields), actor=make_user())


def test_values_are_stored_with_their_load():
    table = summed()

    stored = put_in(table, cells())

    assert (stored.load.added, stored.load.changed, stored.load.same) == (2, 0, 0)
    assert {one.series.key: one.number for one in Value.objects.all()} == {"place1/class1": 5, "place1/class2": 5}


def test_loading_the_same_again_adds_nothing_and_says_so():
    table = summed()
    put_in(table, cells())

    again = put_in(table, cells(), LATER)

    assert (again.load, again.same, Value.objects.count(), Load.objects.count()) == (None, 2, 2, 1)


def test_changed_value_is_added_and_the_earlier_one_stays():
    table = summed()
    put_in(table, cells())

    stored = put_in(table, cells(7), LATER)

    assert (stored.load.added, stored.load.changed, stored.load.same) == (0, 1, 1)
    assert entries_of(table, DAY)["place1/class2", "2024"].number == 5
    assert entries_of(table)["place1/class2", "2024"].number == 7


def test_value_that_becomes_definitive_is_a_new_value():
    table = summed()
    put_in(table, with_status(cells(), ValueStatus.PROVISIONAL))

    stored = put_in(table, cells(), LATER)

    assert stored.load.changed == 2


def test_figures_published_earlier_may_come_in_later():
    table = summed()
    put_in(table, cells(7), LATER)

    put_in(table, cells(5), DAY)

    assert entries_of(table, DAY)["place1/class2", "2024"].number == 5
    assert entries_of(table)["place1/class2", "2024"].number == 7


def test_day_of_publication_cannot_be_to_come():
    with pytest.raises(DateInFuture):
        put_in(summed(), cells(), timezone.localdate() + timedelta(days=1))


@pytest.mark.parametrize("series", ["place9/class1", "place1/class9", "place1", "place1/class1/x"])
def test_cell_that_the_table_does_not_have_stores_nothing(series):
    with pytest.raises(NoSuchCell):
        put_in(summed(), {**cells(), (series, "2024"): CellEntry(Decimal(1))})

    assert (Value.objects.count(), Load.objects.count(), Series.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("model", [Load, Value])
def test_loads_and_values_are_history(model):
    put_in(summed(), cells())
    row = model.objects.first()

    with pytest.raises(AppendOnlyError):
        row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet.delete(model.objects.all())


def test_preview_shows_differences_and_findings_and_stores_nothing():
    table = summed()
    put_in(table, cells())

    seen = preview_load(table, cells(7), published_on=LATER)

    assert [(one.place[0], one.before.number, one.after.number) for one in seen.differences] == [
        ("place1/class2", 5, 7)
    ]
    assert [(one.kind, one.size, one.pk) for one in seen.findings] == [("sum", 2, None)]
    assert (Value.objects.count(), Finding.objects.count()) == (2, 0)


def test_finding_is_opened_once_and_keeps_its_explanation():
    table = summed()
    put_in(table, cells(7))
    finding = Finding.objects.get()
    findings.explain(finding, explanation="Een categorie ontbreekt.", actor=make_user())

    outcome = findings.recheck(table, on=LATER)

    assert (outcome.opened, outcome.closed) == ([], [])
    finding.refresh_from_db()
    assert (finding.size, finding.is_explained, finding.seen_on) == (2, True, DAY)


def test_finding_is_gone_when_later_figures_fit():
    table = summed()
    put_in(table, cells(7))

    stored = put_in(table, cells(5), LATER)

    assert [one.closed_on for one in stored.outcome.closed] == [LATER]
    assert not Finding.objects.filter(closed_on__isnull=True).exists()


def test_finding_of_another_size_is_another_finding():
    table = summed()
    put_in(table, cells(7))

    stored = put_in(table, cells(8), LATER)

    assert ([one.size for one in stored.outcome.closed], [one.size for one in stored.outcome.opened]) == ([2], [3])


def test_explanation_needs_words_and_a_finding_that_is_still_there():
    table = summed()
    put_in(table, cells(7))
    finding = Finding.objects.get()

    with pytest.raises(findings.ExplanationMissing):
        findings.explain(finding, explanation="  ", actor=make_user())
    put_in(table, cells(5), LATER)
    with pytest.raises(findings.FindingCleared):
        findings.explain(finding, explanation="Daarom.", actor=make_user())


def test_new_definition_with_figures_on_both_sides_is_a_break():
    table = summed()
    for start in (date(2012, 1, 1), date(2024, 1, 1)):
        DefinitionText.objects.create(table=table, text="t", valid_from=start)
    put_in(table, {("place1/class1", "2023"): CellEntry(Decimal(5)), **cells()})

    finding = Finding.objects.get()

    assert (finding.kind, finding.period, finding.is_remark) == ("break", "2024", True)


def test_series_that_follows_another_begins_with_a_break():
    old = summed()
    new = summed(predecessor=old)
    DefinitionText.objects.create(table=new, text="t", valid_from=date(2024, 1, 1))

    put_in(new, cells())
    assert not Finding.objects.exists()
    put_in(old, {("place1/class1", "2023"): CellEntry(Decimal(5))})

    assert [one.kind for one in Finding.objects.filter(table=new)] == ["break"]
