"""Tamperings that somebody would think of: of the chain, the guards, the constraints, the files and the decisions."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection

from drenthe.lib.database.verifying import Scope, differences
from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal
from drenthe.trail.services import sealing
from subsidies.models import Letter
from tests.factories import make_user
from tests.trail.tampering import asleep, one, run, undone

pytestmark = pytest.mark.django_db
SQLITE = connection.vendor == "sqlite"


def only(vendor):
    return pytest.mark.skipif(connection.vendor != vendor, reason=f"for {vendor}")


@pytest.fixture
def kept(trail_2024, files):
    """The data of 2024 under three seals and an anchor; what is kept elsewhere of it."""
    sealing.seal()
    make_user(name="Later")
    sealing.seal()
    make_user(name="Latest")
    anchor = sealing.anchor()
    assert TrailSeal.objects.count() == 3
    return {anchor.day.isoformat(): {"seal": anchor.seal_number, "hash": anchor.hash}}


def tampered(*statements):
    with asleep():
        for statement in statements:
            run(statement) if isinstance(statement, str) else statement()


def named(*checks, anchors=None):
    return list(differences(Scope(anchors=anchors), only=checks or None))


def forge():
    """Take the seals away and make the whole chain anew, as somebody would who can do everything in the database."""
    run("DELETE FROM trail_trailseal")
    run("UPDATE trail_trailentry SET actor = 'Somebody else' WHERE id = 90")
    previous, made = sealing.START, []
    for number, last in enumerate((100, 4000), 1):
        first = made[-1].last_entry + 1 if made else 1
        count, entries_hash = sealing.hashed(first - 1, last)
        moment = TrailEntry.objects.latest("pk").recorded_at
        seal = TrailSeal(number=number, first_entry=first, last_entry=last, entries=count, entries_hash=entries_hash)
        seal.previous_hash, seal.sealed_at = previous, moment
        seal.hash = previous = sealing.hash_of(seal)
        made.append(seal)
    TrailSeal.objects.bulk_create(made)
    run("DELETE FROM trail_trailanchor")


ENTRY = """INSERT INTO trail_trailentry
    (id, recorded_at, table_name, row_key, operation, actor, on_behalf_of, source, address, login)
    VALUES ({}, '2024-01-01', 'x', '1', 'act', '', '', 'screen', '', '')"""
CHAIN = {
    "who did it": (["UPDATE trail_trailentry SET actor = 'Somebody else' WHERE id = 100"], "entries were changed"),
    "when": (["UPDATE trail_trailentry SET recorded_at = '2024-01-01' WHERE id = 100"], "entries were changed"),
    "from where": (["UPDATE trail_trailentry SET address = 'x' WHERE id = 100"], "entries were changed"),
    "on behalf of whom": (["UPDATE trail_trailentry SET on_behalf_of = 'x' WHERE id = 100"], "entries were changed"),
    "what it became": (
        ["UPDATE trail_trailentry SET after = '{\"id\": 5}' WHERE id = 100"],
        "entries were changed",
    ),
    "an entry gone": (["DELETE FROM trail_trailentry WHERE id = 100"], "entries kept"),
    "an entry before all": ([ENTRY.format(-5)], "before the first entry"),
    "an entry put back at its place": (
        ["DELETE FROM trail_trailentry WHERE id = 100", ENTRY.format(100)],
        "entries were changed",
    ),
    "the first seal gone": (["DELETE FROM trail_trailseal WHERE number = 1"], "seals 1 to 1: missing"),
    "a seal gone": (["DELETE FROM trail_trailseal WHERE number = 2"], "seals 2 to 2: missing"),
    "the last seal gone": (
        ["DELETE FROM trail_trailseal WHERE number = 3"],
        'in the trail, deleted from the table: {"id"',
    ),
    "the number in a seal": (["UPDATE trail_trailseal SET entries = entries + 1 WHERE number = 2"], "was changed"),
    "the reach of a seal": (
        ["UPDATE trail_trailseal SET last_entry = last_entry - 1 WHERE number = 2"],
        "does not begin after",
    ),
    "the hash of a seal": (["UPDATE trail_trailseal SET hash = 'abc' WHERE number = 2"], "hash abc kept"),
    "the moment of a seal": (
        ["UPDATE trail_trailseal SET sealed_at = '2024-01-01 00:00:00' WHERE number = 2"],
        "the seal was changed",
    ),
    "an anchor": (["UPDATE trail_trailanchor SET hash = 'abc'"], "abc kept, seal 3 has"),
    "an anchor gone": (["DELETE FROM trail_trailanchor"], "not in the database"),
    "the day of an anchor": (["UPDATE trail_trailanchor SET day = '2001-01-01'"], "not in the database"),
    "the whole chain anew": ([forge], "that was kept elsewhere"),
}


@pytest.mark.parametrize("what", CHAIN)
def test_tampering_with_the_chain_is_named(kept, what):
    statements, line = CHAIN[what]
    tampered(*statements)

    assert [one for one in named("chain", "rows", anchors=kept) if line in one]


ROW = {
    "a role": (
        "INSERT INTO accounts_user_groups (user_id, group_id) SELECT {user}, min(id) FROM auth_group",
        "in the table, not in the trail",
    ),
    "a right of a role": (
        """INSERT INTO auth_group_permissions (group_id, permission_id) SELECT auth_group.id, auth_permission.id
           FROM auth_group, auth_permission WHERE auth_group.name = 'reader' AND codename = 'add_decision'""",
        "in the table, not in the trail",
    ),
    "what a right means": (
        "UPDATE auth_permission SET codename = 'x' WHERE codename = 'view_mandate'",
        'codename: "view_mandate" kept, "x" found',
    ),
    "a password": ("UPDATE accounts_user SET password = 'x' WHERE id = {user}", "password:"),
    "a superuser": ("UPDATE accounts_user SET is_superuser = {true} WHERE id = {user}", "is_superuser:"),
    "an address": ("UPDATE accounts_user SET email = 'mine@x.nl' WHERE id = {user}", "email:"),
    "an amount of a mandate": ("UPDATE subsidies_mandate SET max_amount = 1", "max_amount: null kept, 1 found"),
    "a day in the dossier": ("UPDATE subsidies_caseevent SET occurred_at = '2001-01-01' {first}", "occurred_at:"),
    "an entry of the ledger": ("UPDATE subsidies_ledgerentry SET amount = amount + 1 {first}", "amount:"),
    "a term": ("UPDATE subsidies_schemeparameter SET value = '99' {first}", "value:"),
    "an account of the bank": ("UPDATE projects_organisation SET iban = 'NL00X' {first}", "iban:"),
}


@pytest.mark.parametrize("what", ROW)
def test_tampering_with_a_row_is_named(kept, what):
    sql, line = ROW[what]
    user = make_user()
    # Not by a fixed id: PostgreSQL goes on counting after a test whose rows were taken back.
    first = f"WHERE id = (SELECT min(id) FROM {sql.split()[1]})"
    tampered(sql.format(user=user.pk, true="1" if SQLITE else "true", first=first))

    lines = named("rows")

    assert len(lines) == 1
    assert line in lines[0]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("table", ["subsidies_decision", "subsidies_caseevent", "subsidies_ledgerentry"])
@pytest.mark.parametrize("operation", ["update", "delete"])
def test_entry_of_a_change_that_cannot_happen_is_named(table, operation):
    """With the row changed and an entry that says so beside it, the row itself agrees with the trail."""
    last = one("SELECT max(id) FROM trail_trailentry")[0]
    tampered(ENTRY.format(last + 1).replace("'x', '1', 'act'", f"'{table}', '1', '{operation}'"))

    assert f"chain: entry {last + 1}: {operation} of {table} 1, where no row ever changes" in named("chain")


# A decision that was changed together with its entry in the trail still contradicts what it rests on.
DECISION = "(SELECT min(id) FROM subsidies_decision WHERE kind = 'award')"
PROPOSAL = f"(SELECT proposal_id FROM subsidies_decision WHERE id = {DECISION})"
DECIDED = {
    "amount": f"UPDATE subsidies_decision SET amount = amount + 1 WHERE id = {DECISION}",
    "amount: ": f"UPDATE subsidies_proposal SET amount = amount + 1 WHERE id = {PROPOSAL}",
    "kind": f"UPDATE subsidies_decision SET kind = 'partial award', reason = 'x' WHERE id = {DECISION}",
    "reason": f"UPDATE subsidies_decision SET reason = 'x' WHERE id = {DECISION}",
    "proposer": f"UPDATE subsidies_decision SET proposed_by_id = {{user}} WHERE id = {DECISION}",
    "decider": f"UPDATE subsidies_decision SET actor_id = {{user}} WHERE id = {DECISION}",
    "state": f"UPDATE subsidies_proposal SET state = 'returned' WHERE id = {PROPOSAL}",
    "case": f"""UPDATE subsidies_decision SET application_id = (SELECT max(id) FROM subsidies_application)
        WHERE id = {DECISION}""",
    "decided by its proposer": f"""UPDATE subsidies_proposal SET proposed_by_id =
        (SELECT actor_id FROM subsidies_decision WHERE id = {DECISION}), state = 'returned' WHERE id = {PROPOSAL}""",
    "goes up to": "UPDATE subsidies_mandate SET max_amount = 1",
    "is for refusal": "UPDATE subsidies_mandate SET kind = 'refusal'",
    "is for scheme": "UPDATE subsidies_mandate SET scheme_id = (SELECT max(id) FROM subsidies_scheme)",
    "mandate": "UPDATE subsidies_mandate SET user_id = {user}",
    "holds from": "UPDATE subsidies_mandate SET valid_from = '2099-01-01', valid_until = NULL",
    "until": "UPDATE subsidies_mandate SET valid_from = '2001-01-01', valid_until = '2001-02-02'",
    "signed without a decision": f"""DELETE FROM subsidies_sentelsewhere WHERE decision_id = {DECISION};
        UPDATE subsidies_letter SET decision_id = NULL WHERE decision_id = {DECISION};
        DELETE FROM subsidies_decisionbasis WHERE decision_id = {DECISION};
        DELETE FROM subsidies_decision WHERE id = {DECISION}""",
    "which no decision says": """UPDATE subsidies_application SET awarded_amount = awarded_amount - 1
        WHERE status = 'awarded'""",
}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("what", DECIDED)
def test_tampering_with_a_decision_is_named(what):
    tampered(*DECIDED[what].format(user=make_user().pk).split(";"))

    assert [line for line in named("decisions") if what in line]


def weaken(table, trigger):
    if SQLITE:
        return [f"DROP TRIGGER {trigger}", f"CREATE TRIGGER {trigger} AFTER INSERT ON {table} BEGIN SELECT 1; END"]
    return [
        f"DROP TRIGGER {trigger} ON {table}",
        f"CREATE TRIGGER {trigger} AFTER INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION trail_refuse()",
    ]


MINE = (
    "CREATE TRIGGER mine BEFORE INSERT ON subsidies_mandate BEGIN SELECT 1; END"
    if SQLITE
    else "CREATE TRIGGER mine BEFORE TRUNCATE ON subsidies_mandate FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()"
)
EMPTY = "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
GUARDS = {
    "a trigger too many": ([MINE], "guard mine: in the database, declared by nobody"),
    "a trigger that does something else": (
        weaken("subsidies_ledgerentry", "subsidies_ledger_moves"),
        "guard subsidies_ledger_moves: changed in the database",
    ),
}
GUARDS_POSTGRESQL = {
    "a trigger asleep": (
        ["ALTER TABLE subsidies_decision DISABLE TRIGGER subsidies_decision_append_only"],
        "subsidies_decision_append_only: switched off",
    ),
    "a trigger for replicas only": (
        ["ALTER TABLE subsidies_mandate ENABLE REPLICA TRIGGER subsidies_mandate_trail"],
        "subsidies_mandate_trail: switched off",
    ),
    "all triggers asleep": (
        ["ALTER TABLE subsidies_mandate DISABLE TRIGGER ALL"],
        "is switched off",
    ),
    "a function that does nothing": ([EMPTY.format("trail_record")], "its function was changed"),
    "a function with other settings": (
        ["ALTER FUNCTION trail_record() RESET timezone"],
        "guard trail_record: its function has other settings",
    ),
    "a trigger for less": (
        [
            "DROP TRIGGER subsidies_mandate_trail ON subsidies_mandate",
            """CREATE TRIGGER subsidies_mandate_trail AFTER INSERT ON subsidies_mandate
               FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
        ],
        "subsidies_mandate_trail: changed",
    ),
    "a trigger that leaves a column out": (
        [
            "DROP TRIGGER subsidies_mandate_trail ON subsidies_mandate",
            """CREATE TRIGGER subsidies_mandate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_mandate
               FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'max_amount', '')""",
        ],
        "subsidies_mandate_trail: changed",
    ),
    "a rule": (
        ["CREATE RULE mine AS ON UPDATE TO subsidies_mandate DO INSTEAD NOTHING"],
        "rule subsidies_mandate.mine",
    ),
    "a check gone": (
        ["ALTER TABLE subsidies_ceilingshare DROP CONSTRAINT share_awards_fit_the_ceiling"],
        "share_awards_fit_the_ceiling is missing",
    ),
    "a check that is weaker": (
        [
            "ALTER TABLE subsidies_mandate DROP CONSTRAINT mandate_amount_is_above_zero",
            "ALTER TABLE subsidies_mandate ADD CONSTRAINT mandate_amount_is_above_zero CHECK (max_amount > -5)",
        ],
        "mandate_amount_is_above_zero says something else",
    ),
    "a check that was never held": (
        [
            "ALTER TABLE subsidies_mandate DROP CONSTRAINT mandate_amount_is_above_zero",
            """ALTER TABLE subsidies_mandate ADD CONSTRAINT mandate_amount_is_above_zero
               CHECK (max_amount IS NULL OR max_amount > 0) NOT VALID""",
        ],
        "mandate_amount_is_above_zero was never held",
    ),
    "a row that breaks a check": (
        [
            "ALTER TABLE subsidies_mandate DROP CONSTRAINT mandate_amount_is_above_zero",
            "UPDATE subsidies_mandate SET max_amount = -1",
        ],
        "breaks mandate_amount_is_above_zero",
    ),
    "a unique constraint gone": (
        ["ALTER TABLE subsidies_ceilingshare DROP CONSTRAINT share_is_one_per_source"],
        "share_is_one_per_source is missing",
    ),
    "a key that is no longer unique": (
        ["ALTER TABLE subsidies_application DROP CONSTRAINT subsidies_application_case_number_key"],
        "case_number: not unique",
    ),
}
GUARDS_SQLITE = {
    "a row that breaks a check": (
        ["PRAGMA ignore_check_constraints = 1", "UPDATE subsidies_mandate SET max_amount = -1"],
        "breaks mandate_amount_is_above_zero",
    ),
}
BOTH = {
    "an index gone": (["DROP INDEX ledger_by_day"], "index ledger_by_day is missing"),
    "a unique index gone": (
        ["DROP INDEX proposal_is_the_only_open_one"],
        "proposal_is_the_only_open_one is missing",
    ),
    "a row whose parent is gone": (
        ["DELETE FROM subsidies_mandate"],
        "subsidies_mandate that is not there",
    ),
    "a column too many": (["ALTER TABLE subsidies_mandate ADD COLUMN mine integer"], "column mine that no model has"),
}
TABLES = [
    f"subsidies_{name}" for name in ("mandate", "ceilingshare", "proposal", "ledgerentry", "decision", "application")
]
IN_PLACE = {**GUARDS, **BOTH, **(GUARDS_SQLITE if SQLITE else GUARDS_POSTGRESQL)}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("what", IN_PLACE)
def test_tampering_with_what_the_database_holds_to_is_named(what):
    statements, line = IN_PLACE[what]
    try:
        with undone():
            if what in BOTH or "breaks" in what:
                tampered(*statements)
            else:
                for statement in statements:
                    run(statement)
            lines = [*named("guards"), *differences(Scope(tables=TABLES), only=["schema"])]
    finally:
        if SQLITE:
            run("PRAGMA ignore_check_constraints = 0")

    assert [one for one in lines if line in one], lines


@only("sqlite")
@pytest.mark.usefixtures("data_2024")
@pytest.mark.parametrize(
    ("was", "becomes", "line"),
    [
        ('CONSTRAINT "mandate_amount_is_above_zero" CHECK', 'CONSTRAINT "x" CHECK', "is missing"),
        ('"max_amount" > 0', '"max_amount" > -5', "mandate_amount_is_above_zero says something else"),
        (' REFERENCES "accounts_user" ("id")', "", "its reference to accounts_user is missing"),
    ],
)
def test_tampering_with_the_text_of_a_table_is_named(was, becomes, line):
    (sql,) = one("SELECT sql FROM sqlite_master WHERE name = 'subsidies_mandate'")
    assert was in sql
    run("PRAGMA writable_schema = 1")
    try:
        run("UPDATE sqlite_master SET sql = replace(sql, %s, %s) WHERE name = 'subsidies_mandate'", was, becomes)
        run("PRAGMA writable_schema = RESET")
        lines = [found for found in differences(Scope(tables=["subsidies_mandate"]), only=["schema"]) if line in found]
    finally:
        run("PRAGMA writable_schema = 1")
        run("UPDATE sqlite_master SET sql = %s WHERE name = 'subsidies_mandate'", sql)
        run("PRAGMA writable_schema = RESET")

    assert lines


@pytest.fixture
def letter(kept):
    """A letter that was kept with its hash."""
    name = default_storage.save("letters/one.docx", ContentFile(b"what was written"))
    application, user = one("SELECT min(id) FROM subsidies_application")[0], make_user().pk
    made = Letter.objects.create(
        application_id=application,
        kind="receipt",
        subject="x",
        file=name,
        sha256=hashlib.sha256(b"what was written").hexdigest(),
        made_by_id=user,
    )
    assert named("files") == []
    return made


FILES = {"changed": (b"something else", "found"), "emptied": (b"", "found"), "gone": (None, "the file is gone")}


@pytest.mark.parametrize("what", FILES)
def test_tampering_with_a_file_is_named(letter, what):
    content, line = FILES[what]
    default_storage.delete(letter.file.name)
    if content is not None:
        default_storage.save(letter.file.name, ContentFile(content))

    (found,) = named("files")

    assert f"subsidies_letter row {letter.pk}, file letters/one.docx" in found
    assert line in found


def test_untouched_database_with_seals_and_anchors_is_not_named(kept):
    assert named(anchors=kept) == []
    assert TrailAnchor.objects.count() == 1
