"""What is put in as recorded is what the services make; where anything may differ, they make it."""

import re
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, models, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from drenthe.dates.services.takeover import take_over
from drenthe.trail.context import Actor, acting
from subsidies.enums import ApplicationStatus
from subsidies.models import Application, LetterClause
from subsidies.services.decisions import decisions
from tests.cases import make_case
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_scheme,
    make_unsent_award,
    make_user,
)
from tests.lending import make_loan
from tests.recorded import FAR, by_services, far_away, making, recorded
from tests.trail.tampering import asleep, undone

pytestmark = pytest.mark.django_db
OWN = re.compile(
    r"((?:user|scheme|organisation|source|brink)[ -]?)\d+|md5\$\w+\$|![0-9a-z]{40}|[0-9a-f]{32,}", re.IGNORECASE
)
MODELS = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
MADE = [(make_case, status) for status in ApplicationStatus] + [
    (make_application,),
    (make_award,),
    (make_unsent_award,),
]


def keys():
    return {model: set(model._base_manager.values_list("pk", flat=True)) for model in MODELS}


def without_number(found):
    return f"{found[1]}#"


def told(row):
    """Return what a row says, without moments and without the number that every user and scheme has of its own.

    PostgreSQL gives every row another key; there the figures are left to SQLite.
    """
    fields = [field for field in row._meta.concrete_fields if not isinstance(field, models.DateTimeField)]
    said = {
        field.attname: OWN.sub(lambda found: f"{found[1]}#", str(field.value_from_object(row))) for field in fields
    }
    if row._meta.label == "trail.TrailEntry":
        said |= {name: str(sorted(getattr(row, name) or ())) for name in ("before", "after")}
    if connection.vendor == "postgresql":
        said = {name: re.sub(r"\d+", "#", text) for name, text in said.items()}
    return said


def rows_of(make, *args):
    """Give, by table, what the rows say that making this adds; nothing of it stays."""
    before, found = keys(), {}
    with undone():
        far_away()
        made = make(*args)
        for model, known in before.items():
            rows = [told(row) for row in model._base_manager.order_by("pk") if row.pk not in known]
            found |= {model._meta.label: rows} if rows else {}
        facts = [name for name in vars(made) if not name.startswith("_")]
    return found, sorted(facts)


@pytest.mark.parametrize("make", MADE, ids=lambda make: "-".join(str(getattr(one, "__name__", one)) for one in make))
def test_what_is_put_in_is_what_the_services_make(make):
    with undone():
        make[0](*make[1:])  # recorded by now
    making.begin(making.patches)
    put_in, facts = rows_of(*make)
    with by_services():
        made, facts_of_services = rows_of(*make)

    assert len(made) > 5
    assert put_in == made
    assert facts == facts_of_services


def two_awards():
    """Two cases in one ceiling: the second changes the balance that the first left."""
    ceiling = make_ceiling()
    make_award(ceiling=ceiling)
    return make_award(ceiling=ceiling)


@pytest.mark.parametrize("make", [two_awards, make_loan])
def test_what_follows_something_that_was_put_in_is_what_the_services_make(make):
    for _once_twice_and_put_in in range(3):
        making.begin(making.patches)
        put_in, facts = rows_of(make)
    count = making.put_ins
    with by_services():
        made, facts_of_services = rows_of(make)

    assert count == (3 if make is two_awards else 1)
    assert put_in == made
    assert facts == facts_of_services


def changed_in_memory(ceiling):
    ceiling.starts_on -= timedelta(days=1)


def changed_and_stored(ceiling):
    ceiling.scheme.name = "Anders"
    ceiling.scheme.save()


@pytest.mark.parametrize("change", [changed_in_memory, changed_and_stored])
def test_services_make_what_follows_something_else(change):
    def make(change):
        ceiling = make_ceiling()
        change(ceiling)
        make_application(ceiling=ceiling)

    latest = []
    for changes in (lambda _ceiling: None, lambda _ceiling: None, lambda _ceiling: None, change):
        making.begin(making.patches)
        with undone():
            make(changes)
            latest.append(making.latest.model)

    assert latest[2] is Application
    assert latest[3] is not Application


def test_services_make_what_follows_something_that_was_undone():
    with undone():
        make_ceiling()
    assert making.put_ins == 1
    make_ceiling()

    assert making.put_ins == 1


made: list[int] = []
followed: list[int] = []


@recorded
def make_thing(*_given):
    made.append(1)
    transaction.on_commit(lambda: followed.append(1))
    default_storage.save("things/a-letter", ContentFile(b"Geachte"))
    return make_user()


@pytest.fixture
def thing():
    """A thing that was asked for before, by another test."""
    with undone():
        make_thing()
    making.begin(making.patches)
    made.clear()
    followed.clear()


def test_second_test_gets_the_same_under_a_key_far_away(thing, django_capture_on_commit_callbacks):
    earlier = make_user()
    default_storage.delete("things/a-letter")
    with django_capture_on_commit_callbacks(execute=True):
        given = make_thing()
    later = make_user()

    assert made == []
    assert followed == [1]
    assert default_storage.open("things/a-letter").read() == b"Geachte"
    assert connection.vendor == "postgresql" or earlier.pk < FAR < given.pk
    assert given.pk < later.pk


def test_same_setting_in_another_test_gets_what_was_made_under_it_and_only_that(thing):
    for given in ("NL91ABNA0417164300", "NL91ABNA0417164300", "NL20INGB0001234567"):
        with override_settings(PAYER_IBAN=given), undone():
            make_thing()
        making.begin(making.patches)

    assert made == [1, 1]  # once for each account


@contextmanager
def done(act):
    act()
    yield


ELSEWHERE = {
    "a mandate": lambda: done(lambda: give_mandate(make_user())),
    "a scheme": lambda: done(make_scheme),
    "a clause that another text has": lambda: done(lambda: LetterClause.objects.update(text="Anders")),
    "something put in": lambda: done(make_thing),
    "triggers asleep": lambda: done(asleep().__enter__),
    "another day": lambda: time_machine.travel(timezone.now() + timedelta(days=1)),
    "another language": lambda: translation.override("en"),
    "another setting": lambda: override_settings(SECOND_FACTOR_ROLES=["finance"]),
    "taken over": lambda: take_over("test"),
    "somebody acts": lambda: acting(Actor(actor="Somebody")),
    "queries are counted": lambda: CaptureQueriesContext(connection),
    "by the services": by_services,
}


@pytest.mark.parametrize("how", ELSEWHERE)
def test_services_make_it_where_anything_may_differ(how, thing):
    with ELSEWHERE[how]():
        made.clear()
        make_thing()

    assert made == [1]


def test_services_make_it_once_something_is_patched(thing, monkeypatch):
    monkeypatch.setattr(decisions, "sign", None)
    make_thing()

    assert made == [1]


@pytest.mark.django_db(transaction=True)
def test_services_make_what_is_to_stay(thing):
    make_thing()

    assert made == [1]
