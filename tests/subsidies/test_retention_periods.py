"""Who lays down how long cases are kept: two functional admins, with a source that somebody else can look up."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.confirmations.models import Change
from drenthe.confirmations.refusals import OwnChange
from drenthe.confirmations.services import changes
from subsidies.models import RetentionPeriod
from tests.confirmations.confirming import add, change, confirmed, functional_admin, waiting

pytestmark = pytest.mark.django_db
SOURCE = "Selectielijst provincies 2020, nummer 12.3"
MODEL = "subsidies_retentionperiod"


def proposal():
    return RetentionPeriod.objects.get(outcome="refused")


def terms(period, **values):
    """What the form of a period sends."""
    known = {"outcome": period.outcome, "valid_from": period.valid_from.isoformat(), "years": period.years}
    return {**known, "counts_from": period.counts_from, "source": SOURCE, "is_confirmed": "on", **values}


def test_period_is_confirmed_by_another_than_who_proposed_it():
    client, period = functional_admin(), proposal()

    assert change(client, MODEL, period.pk, terms(period)).status_code == 302
    with pytest.raises(OwnChange):
        changes.confirm(waiting(), actor=client.user)
    period.refresh_from_db()
    assert not period.is_confirmed

    confirmed()
    period.refresh_from_db()
    assert (period.is_confirmed, period.source) == (True, SOURCE)


def test_new_period_waits_for_another_as_well():
    client = functional_admin()
    tomorrow = timezone.localdate() + timedelta(days=1)

    add(client, MODEL, terms(proposal(), valid_from=tomorrow.isoformat(), years=1))
    assert not RetentionPeriod.objects.filter(valid_from=tomorrow).exists()

    confirmed()
    assert RetentionPeriod.objects.get(valid_from=tomorrow).years == 1


@pytest.mark.parametrize("source", ["x", "idem", "Voorstel: niets gevonden", None])
def test_confirming_takes_a_source_that_says_something(source):
    client, period = functional_admin(), proposal()

    page = change(client, MODEL, period.pk, terms(period, source=source or period.source))

    assert page.status_code == 200
    assert list(page.context["adminform"].form.errors) == ["source"]
    assert not Change.objects.exists()


@pytest.mark.parametrize(("days", "is_refused"), [(-1, True), (0, False), (1, False)])
def test_new_day_is_not_past(days, is_refused):
    day = timezone.localdate() + timedelta(days=days)
    page = add(functional_admin(), MODEL, terms(proposal(), valid_from=day.isoformat()))

    assert (page.status_code == 200) == is_refused
    assert Change.objects.exists() != is_refused
