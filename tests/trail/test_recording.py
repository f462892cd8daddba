"""Every table whose rows say something leaves a trail, whoever changes a row and however."""

import json

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core import serializers
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from drenthe.accounts.models import User
from drenthe.lib.database.triggers import declared
from drenthe.trail.context import Actor, acting, on_behalf_of
from drenthe.trail.models import TrailEntry
from drenthe.trail.recording import EXEMPT, SECRET_WORDS, TRAILED
from projects.models import Municipality
from subsidies.models import Mandate, Scheme
from tests.factories import make_application, make_scheme, make_user

MODELS = list(apps.get_models(include_auto_created=True))


def entries(table, key=None):
    found = TrailEntry.objects.filter(table_name=table).order_by("pk")
    return found if key is None else found.filter(row_key=str(key))


def run(sql, *params):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def test_every_model_is_recorded_or_says_why_not():
    guards = [guard.name for guard in declared()]
    for model in MODELS:
        label, table = model._meta.label, model._meta.db_table

        assert (table in TRAILED) != (label in EXEMPT), f"{label}: declare it in the guards.py of its app"
        if table in TRAILED:
            assert any(name.endswith(f"_trail_of_{table}") for name in guards), label
            assert set(TRAILED[table].columns) == {field.column for field in model._meta.local_concrete_fields}, label
        else:
            assert len(EXEMPT[label]) > 20, label


def test_the_walk_sees_every_model_and_exempts_few():
    assert len(MODELS) >= 90
    assert len(TRAILED) >= 80
    assert len(EXEMPT) <= 16


def test_no_secret_is_kept():
    """By the words in a column's name: what could be a password, a key, a token or a session."""
    for model in MODELS:
        trailed = TRAILED.get(model._meta.db_table)
        if trailed is None:
            continue
        smelling = {
            field.column
            for field in model._meta.local_concrete_fields
            if any(word in field.column for word in (*SECRET_WORDS, "credential", "private"))
        }

        assert smelling <= {*trailed.secret, *trailed.fleeting}, model._meta.label


def test_what_the_second_factor_and_the_sign_in_keep_is_secret():
    assert "data" in TRAILED["mfa_authenticator"].secret
    assert {"secret", "key", "settings"} <= set(TRAILED["socialaccount_socialapp"].secret)
    assert {"token", "token_secret"} <= set(TRAILED["socialaccount_socialtoken"].secret)
    assert "password" in TRAILED["accounts_user"].secret
    assert "feed_key" in TRAILED["subsidies_workpreference"].secret


@pytest.mark.django_db
def test_change_keeps_what_it_was_and_what_it_became():
    user = make_user()
    user.name = "Een nieuwe naam"
    user.save()

    made, changed = entries("accounts_user", user.pk)

    assert (made.operation, made.before, made.after["email"]) == ("insert", None, user.email)
    assert changed.operation == "update"
    assert changed.after == {"name": "Een nieuwe naam"}
    assert set(changed.before) == {"name"}


@pytest.mark.django_db
def test_row_that_is_deleted_keeps_all_it_said():
    scheme = make_scheme()
    version = scheme.versions.get()
    parameter = version.parameters.create(code="decision_weeks_x", value="9", source="x")
    key = parameter.pk
    parameter.delete()

    last = entries("subsidies_schemeparameter", key).last()

    assert (last.operation, last.before["value"], last.after) == ("delete", "9", None)


@pytest.mark.django_db
def test_saving_without_a_change_leaves_nothing():
    scheme = make_scheme()
    before = entries("subsidies_scheme", scheme.pk).count()

    Scheme.objects.get(pk=scheme.pk).save()

    assert entries("subsidies_scheme", scheme.pk).count() == before


@pytest.mark.django_db
def test_password_is_seen_to_change_and_not_kept():
    user = make_user()
    user.set_password("een heel nieuw wachtwoord")
    user.save()

    changed = entries("accounts_user", user.pk).last()

    assert changed.before["password"] != changed.after["password"]
    assert changed.after["password"].startswith("sha256:")
    kept = json.dumps(list(TrailEntry.objects.values_list("before", "after")))
    assert user.password not in kept


WAYS = {
    "many at once": lambda place: Municipality.objects.bulk_create([Municipality(code="GM0009", name="Nieuw")]),
    "a queryset": lambda place: Municipality.objects.filter(pk=place.pk).update(name="Nieuw"),
    "many updated at once": lambda place: Municipality.objects.bulk_update(
        [Municipality(pk=place.pk, code=place.code, name="Nieuw")], ["name"]
    ),
    "raw SQL": lambda place: run("UPDATE projects_municipality SET name = 'Nieuw' WHERE id = %s", place.pk),
    "a fixture": lambda place: [
        one.save()
        for one in serializers.deserialize(
            "json",
            json.dumps(
                [{"model": "projects.municipality", "pk": 99999, "fields": {"code": "GM0009", "name": "Nieuw"}}]
            ),
        )
    ],
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_writing_leaves_an_entry(way):
    place = Municipality.objects.first()
    before = entries("projects_municipality").count()

    WAYS[way](place)

    assert entries("projects_municipality").count() == before + 1
    assert entries("projects_municipality").last().after["name"] == "Nieuw"


@pytest.mark.django_db
def test_role_that_is_given_and_taken_leaves_two_entries():
    user, role = make_user(), Group.objects.get(name="finance")
    user.groups.add(role)
    user.groups.remove(role)

    given, taken = entries("accounts_user_groups").order_by("-pk")[:2][::-1]

    assert (given.operation, given.after["user_id"], given.after["group_id"]) == ("insert", user.pk, role.pk)
    assert (taken.operation, taken.before["group_id"]) == ("delete", role.pk)


@pytest.mark.django_db
def test_amount_of_a_mandate_leaves_an_entry():
    mandate = Mandate.objects.create(user=make_user(), valid_from="2024-01-01", reference="M", max_amount="100.00")
    Mandate.objects.filter(pk=mandate.pk).update(max_amount="900.00")

    changed = entries("subsidies_mandate", mandate.pk).last()

    assert (changed.before, changed.after) == ({"max_amount": 10000}, {"max_amount": 90000})


@pytest.mark.django_db
def test_entry_says_who_acted_for_whom_and_from_where():
    with acting(Actor(actor_id=7, actor="An <an@example.nl>", source="screen", address="1.2.3.4 POST /x")):
        first = make_scheme()
        with on_behalf_of(User(name="Bé", email="be@example.nl")):
            second = make_scheme()
    third = make_scheme()

    said = [entries("subsidies_scheme", scheme.pk).get() for scheme in (first, second, third)]

    assert [(one.actor_id, one.actor, one.on_behalf_of, one.source) for one in said] == [
        (7, "An <an@example.nl>", "", "screen"),
        (7, "An <an@example.nl>", "Bé <be@example.nl>", "screen"),
        (None, "", "", "database"),
    ]
    assert said[0].address == "1.2.3.4 POST /x"


@pytest.mark.django_db
def test_actor_is_still_right_after_a_rollback_to_a_savepoint():
    with acting(Actor(actor="first", source="screen")):
        make_scheme()
    with acting(Actor(actor="second", source="screen")):
        with transaction.atomic():
            make_scheme()
            transaction.set_rollback(True)
        scheme = make_scheme()

    assert entries("subsidies_scheme", scheme.pk).get().actor == "second"


@pytest.mark.django_db(transaction=True)
def test_actor_of_a_statement_without_a_transaction_is_not_left_behind():
    place = Municipality.objects.first()
    with acting(Actor(actor="somebody", source="screen")):
        Municipality.objects.filter(pk=place.pk).update(name="Eerst")
    run("UPDATE projects_municipality SET name = 'Daarna' WHERE id = %s", place.pk)

    first, second = entries("projects_municipality", place.pk).order_by("-pk")[:2][::-1]

    assert (first.actor, second.actor) == ("somebody", "")


@pytest.mark.django_db
def test_reading_costs_no_query_more(django_assert_num_queries):
    with django_assert_num_queries(1), acting(Actor(actor="reader", source="screen")):
        list(Municipality.objects.all())


@pytest.mark.django_db
def test_key_of_a_row_stays():
    place = Municipality.objects.create(code="GM0009", name="Nieuw")

    with pytest.raises(IntegrityError, match="the key of a row stays"):
        run("UPDATE projects_municipality SET id = 99998 WHERE id = %s", place.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["trail_trailentry"])
def test_trail_is_not_rewritten(table):
    make_scheme()

    for sql in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with pytest.raises(IntegrityError, match="append-only"):
            run(sql)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE and no depth of triggers")
@pytest.mark.parametrize(
    ("sql", "match"),
    [
        ("TRUNCATE subsidies_note CASCADE", "one by one"),
        (
            """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, actor, on_behalf_of, source,
               address, login) VALUES (now(), 'subsidies_mandate', '1', 'update', '', '', 'screen', '', '')""",
            "only a change of a row",
        ),
    ],
)
def test_postgresql_takes_no_way_round(sql, match):
    with pytest.raises(IntegrityError, match=match):
        run(sql)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="a temporary table comes first on PostgreSQL only")
def test_temporary_table_with_the_name_of_the_trail_catches_nothing():
    run("CREATE TEMP TABLE trail_trailentry (LIKE public.trail_trailentry)")

    run("UPDATE projects_municipality SET name = 'Nieuw' WHERE code = 'GM0106'")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_temp.trail_trailentry")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_case_leaves_a_trail_of_all_its_parts():
    application = make_application()

    assert entries("subsidies_application", application.pk).count() == 1
    assert entries("subsidies_caseevent").filter(after__application_id=application.pk).exists()


@pytest.mark.django_db
def test_loaddata_leaves_entries(tmp_path):
    file = tmp_path / "one.json"
    file.write_text('[{"model": "projects.municipality", "pk": 99999, "fields": {"code": "GM0009", "name": "Nieuw"}}]')

    call_command("loaddata", str(file), verbosity=0)

    assert entries("projects_municipality", 99999).get().after["name"] == "Nieuw"
