"""What the database refuses whoever asks: here raw SQL, past every service and model."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from subsidies.models import CeilingShare, LedgerEntry
from subsidies.services.ceilings import ledger
from tests.factories import make_application, make_award, make_ceiling, make_share, make_user
from tests.trail.tampering import asleep

pytestmark = pytest.mark.django_db

INSERT = """INSERT INTO subsidies_ledgerentry
            (share_id, application_id, kind, amount, booked_on, actor_id, recorded_at)
            VALUES (%s, %s, %s, %s, %s, %s, %s)"""


def insert(share, application, *, cents, kind="commitment"):
    now = timezone.now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT, [share.pk, application.pk, kind, cents, now.date(), make_user().pk, now])


def run(sql, *params):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)


def balance(share):
    share = CeilingShare.objects.get(pk=share.pk)
    return share.allotted, share.committed, share.paid


def case(amount="100.00"):
    ceiling = make_ceiling(amount=amount)
    return ceiling.shares.get(), make_application(ceiling=ceiling, amount="100.00")


def test_raw_insert_moves_the_balance():
    share, application = case("100.00")

    insert(share, application, cents=4_000)

    assert balance(share) == (Decimal("100.00"), Decimal("40.00"), Decimal("0.00"))


def test_raw_insert_past_the_ceiling_is_refused():
    share, application = case("100.00")

    with pytest.raises(IntegrityError, match="share_awards_fit_the_ceiling"):
        insert(share, application, cents=10_001)

    assert balance(share) == (Decimal("100.00"), Decimal("0.00"), Decimal("0.00"))
    assert not LedgerEntry.objects.exists()


def test_three_awards_of_ten_cents_fit_in_thirty_and_a_fourth_cent_does_not():
    share, application = case("0.30")

    for _ in range(3):
        insert(share, application, cents=10)

    with pytest.raises(IntegrityError, match="share_awards_fit_the_ceiling"):
        insert(share, application, cents=1)
    assert balance(share) == (Decimal("0.30"), Decimal("0.30"), Decimal("0.00"))


@pytest.mark.parametrize("table", ["ledgerentry", "ceilingentry", "decision", "caseevent"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_raw_update_and_delete_of_history_are_refused(table, statement):
    make_award()

    with pytest.raises(IntegrityError, match="append-only"):
        run(statement.format(f"subsidies_{table}"))


@pytest.mark.parametrize("column", ["allotted", "committed", "paid"])
def test_raw_update_of_a_balance_is_refused(column):
    share = make_award().ceiling.shares.get()

    with pytest.raises(IntegrityError, match="moved by entries only"):
        run(f"UPDATE subsidies_ceilingshare SET {column} = {column} - 1 WHERE id = %s", share.pk)


def test_raw_insert_of_a_share_with_a_balance_is_refused():
    share = make_share()

    with pytest.raises(IntegrityError, match="moved by entries only"):
        run(
            """INSERT INTO subsidies_ceilingshare (ceiling_id, source_id, priority, allotted, committed, paid)
               SELECT ceiling_id, source_id, 9, 100, 0, 0 FROM subsidies_ceilingshare WHERE id = %s""",
            share.pk,
        )


def test_balances_still_move_after_a_refused_update():
    share, application = case("100.00")
    with pytest.raises(IntegrityError):
        run("UPDATE subsidies_ceilingshare SET committed = 1 WHERE id = %s", share.pk)

    insert(share, application, cents=100)

    assert balance(share)[1] == Decimal("1.00")
    with pytest.raises(IntegrityError, match="moved by entries only"):
        run("UPDATE subsidies_ceilingshare SET committed = 1 WHERE id = %s", share.pk)


def test_entry_in_the_ceiling_of_another_case_is_refused():
    share, _application = case()
    other = make_application()

    with pytest.raises(IntegrityError, match="ledger_entry_is_in_the_ceiling_of_its_case"):
        insert(share, other, cents=100)


@pytest.mark.parametrize(
    ("kind", "cents", "match"),
    [
        ("release", 5_001, "ledger_case_releases|share_"),
        ("payment", 5_001, "ledger_case_releases|share_pays_what_was_awarded"),
        ("repayment", 1, "ledger_case_releases|share_"),
        ("commitment", 0, "ledger_amount_is_above_zero"),
        ("commitment", -1, "ledger_amount_is_above_zero"),
        ("gift", 1, "ledger_kind_is_known"),
    ],
)
def test_entry_that_cannot_be_is_refused(kind, cents, match):
    share, application = case()
    insert(share, application, cents=5_000)

    with pytest.raises(IntegrityError, match=match):
        insert(share, application, cents=cents, kind=kind)

    assert balance(share) == (Decimal("100.00"), Decimal("50.00"), Decimal("0.00"))


@pytest.mark.parametrize("kind", ["release", "payment"])
def test_case_cannot_release_or_be_paid_what_another_case_was_awarded(kind):
    share, application = case("200.00")
    other = make_application(ceiling=share.ceiling, amount="100.00")
    insert(share, application, cents=5_000)
    insert(share, other, cents=5_000)

    with pytest.raises(IntegrityError, match="ledger_case_releases_and_pays_what_was_committed"):
        insert(share, application, cents=5_001, kind=kind)


def test_ceiling_cannot_be_lowered_below_the_awards_by_raw_sql():
    share, application = case("100.00")
    insert(share, application, cents=5_000)

    with pytest.raises(IntegrityError, match="share_awards_fit_the_ceiling"):
        run(
            """INSERT INTO subsidies_ceilingentry
               (share_id, amount, decided_on, reference, is_confirmed, actor_id, recorded_at)
               VALUES (%s, -5001, '2024-01-01', 'raw', %s, %s, %s)""",
            share.pk,
            True,
            make_user().pk,
            timezone.now(),
        )


def test_without_its_trigger_the_ceiling_would_be_passed():
    """The guard is what refuses: with it taken out, the same insert is taken (so the tests above can fail)."""
    share, application = case("100.00")
    on = " ON subsidies_ledgerentry" if connection.vendor == "postgresql" else ""
    run(f"DROP TRIGGER subsidies_ledger_moves{on}")

    insert(share, application, cents=10_001)

    assert LedgerEntry.objects.get().amount == Decimal("100.01")
    assert ledger.available([CeilingShare.objects.get(pk=share.pk)]) == Decimal("100.00")


EVENT = """INSERT INTO subsidies_caseevent (application_id, actor_id, action, data, occurred_at, recorded_at)
           VALUES (%s, %s, 'pay', '{}', %s, %s)"""


@pytest.mark.parametrize(("ahead", "is_refused"), [(-1, False), (0, False), (1, True), (86_400_000_000, True)])
def test_line_of_a_dossier_counts_from_its_recording_at_the_latest(ahead, is_refused):
    now, application = timezone.now(), make_application()
    lines = application.events.count()
    values = [application.pk, make_user().pk, now + timedelta(microseconds=ahead), now]

    if is_refused:
        with pytest.raises(IntegrityError, match="counts from its recording at the latest"):
            run(EVENT, *values)
    else:
        run(EVENT, *values)

    assert application.events.count() == lines + (not is_refused)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the door stood on SQLite only")
def test_no_table_of_sqlite_opens_the_way_to_a_balance():
    """Every table of the database that is not a model's: whatever is written in it, a balance stays what it is."""
    share = make_award().ceiling.shares.get()
    models = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    others = {*connection.introspection.table_names()} - models - {"django_migrations"}

    for table in others:
        for column in connection.introspection.get_table_description(connection.cursor(), table):
            run(f"UPDATE {table} SET {column.name} = 1")
    with pytest.raises(IntegrityError, match="moved by entries only"):
        run("UPDATE subsidies_ceilingshare SET committed = committed - 1 WHERE id = %s", share.pk)


@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE"])
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has these words")
def test_history_is_not_replaced(verb):
    make_award()

    with pytest.raises(IntegrityError, match="append-only"):
        run(f"{verb} INTO subsidies_ledgerentry SELECT * FROM subsidies_ledgerentry")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has these words")
def test_share_is_not_replaced_by_an_empty_one():
    share = make_award().ceiling.shares.get()

    with pytest.raises(IntegrityError, match="moved by entries only"):
        run(
            """INSERT OR REPLACE INTO subsidies_ceilingshare
               (id, ceiling_id, source_id, priority, allotted, committed, paid)
               SELECT id, ceiling_id, source_id, priority, 0, 0, 0 FROM subsidies_ceilingshare WHERE id = %s""",
            share.pk,
        )


def test_share_is_not_deleted_and_made_anew_without_its_balance():
    share = make_award().ceiling.shares.get()

    with pytest.raises(IntegrityError, match="subsidies_ceilingshare_fixed"):
        run("DELETE FROM subsidies_ceilingshare WHERE id = %s", share.pk)
    with asleep():
        run("DELETE FROM subsidies_ceilingshare WHERE id = %s", share.pk)
    with pytest.raises(IntegrityError, match="moved by entries only"):
        run(
            """INSERT INTO subsidies_ceilingshare (id, ceiling_id, source_id, priority, allotted, committed, paid)
               VALUES (%s, %s, %s, 1, 0, 0, 0)""",
            share.pk,
            share.ceiling_id,
            share.source_id,
        )
    transaction.set_rollback(True)  # the share is gone, and its entries are not


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a temporary table comes first on PostgreSQL only")
def test_temporary_table_with_the_name_of_ours_takes_no_entry_away():
    share, application = case("100.00")
    run("CREATE TEMP TABLE subsidies_ceilingshare AS SELECT * FROM public.subsidies_ceilingshare")
    insert(share, application, cents=4_000)
    run("DROP TABLE pg_temp.subsidies_ceilingshare")

    assert balance(share)[1] == Decimal("40.00")


def test_every_connection_of_sqlite_fires_the_triggers_of_what_is_replaced():
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA recursive_triggers").fetchone() == (1,)
