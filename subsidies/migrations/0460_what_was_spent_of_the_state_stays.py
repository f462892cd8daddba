# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0421_no_penalty_is_a_decision")]
    operations = [
        InstallGuard(
            "subsidies_statereceipt_of_what_is_left",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_statereceipt_of_what_is_left() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.amount < 0 AND (SELECT coalesce(sum(amount), 0) FROM subsidies_statereceipt WHERE source_id = NEW.source_id)
        + NEW.amount < (SELECT coalesce(sum(paid), 0) FROM subsidies_ceilingshare WHERE source_id = NEW.source_id)
        THEN RAISE EXCEPTION 'what was spent of the money of the state does not go back to it' USING ERRCODE = 'check_violation', CONSTRAINT = 'what was spent of the money of the state does not go back to it'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_statereceipt_of_what_is_left BEFORE INSERT ON subsidies_statereceipt FOR EACH ROW EXECUTE FUNCTION subsidies_statereceipt_of_what_is_left()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_statereceipt_of_what_is_left BEFORE INSERT ON subsidies_statereceipt
        WHEN NEW.amount < 0 AND (SELECT coalesce(sum(amount), 0) FROM subsidies_statereceipt WHERE source_id = NEW.source_id)
        + NEW.amount < (SELECT coalesce(sum(paid), 0) FROM subsidies_ceilingshare WHERE source_id = NEW.source_id)
        BEGIN SELECT RAISE(ABORT, 'what was spent of the money of the state does not go back to it'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_statereceipt_of_what_is_left() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_of_what_is_left""",
                ],
            },
        ),
    ]
