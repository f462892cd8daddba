# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0346_guards_of_penalty_names")]
    operations = [
        InstallGuard(
            "subsidies_extracheck_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_extracheck_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.finding = 'clear' AND EXISTS (SELECT 1 FROM subsidies_extracheck AS before WHERE before.finding = 'not_clear' AND before.actor_id = NEW.actor_id AND before.id = (SELECT max(id) FROM subsidies_extracheck WHERE application_id = NEW.application_id AND stage = NEW.stage))
        THEN RAISE EXCEPTION 'an extra check that was not in order is found in order by another person' USING ERRCODE = 'check_violation', CONSTRAINT = 'an extra check that was not in order is found in order by another person'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_extracheck_by_another BEFORE INSERT ON subsidies_extracheck FOR EACH ROW EXECUTE FUNCTION subsidies_extracheck_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extracheck_by_another BEFORE INSERT ON subsidies_extracheck
        WHEN NEW.finding = 'clear' AND EXISTS (SELECT 1 FROM subsidies_extracheck AS before WHERE before.finding = 'not_clear' AND before.actor_id = NEW.actor_id AND before.id = (SELECT max(id) FROM subsidies_extracheck WHERE application_id = NEW.application_id AND stage = NEW.stage))
        BEGIN SELECT RAISE(ABORT, 'an extra check that was not in order is found in order by another person'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_extracheck_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_by_another""",
                ],
            },
        ),
    ]
