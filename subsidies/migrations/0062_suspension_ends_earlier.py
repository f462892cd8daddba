# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0061_answers_apart")]
    operations = [
        InstallGuard(
            "subsidies_suspension_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ends_on" IS DISTINCT FROM OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ends_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_closed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_closed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."ends_on" IS NOT OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_closed_delete BEFORE DELETE ON subsidies_suspension
WHEN (OLD.ends_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_insert""",
                ],
            },
        ),
    ]
