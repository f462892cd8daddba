# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0461_letters_name_the_award_as_it_was")]
    operations = [
        InstallGuard(
            "subsidies_mandate_stands_once",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_mandate_stands_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_mandate AS other WHERE other.id <> NEW.id AND other.user_id = NEW.user_id
        AND other.kind = NEW.kind AND coalesce(other.scheme_id, 0) = coalesce(NEW.scheme_id, 0)
        AND (other.valid_until IS NULL OR other.valid_until >= NEW.valid_from)
        AND (NEW.valid_until IS NULL OR NEW.valid_until >= other.valid_from))
        THEN RAISE EXCEPTION 'one person has the same mandate once on a day' USING ERRCODE = 'check_violation', CONSTRAINT = 'one person has the same mandate once on a day'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_mandate_stands_once BEFORE INSERT ON subsidies_mandate FOR EACH ROW EXECUTE FUNCTION subsidies_mandate_stands_once()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_stands_once BEFORE INSERT ON subsidies_mandate
        WHEN EXISTS (SELECT 1 FROM subsidies_mandate AS other WHERE other.id <> NEW.id AND other.user_id = NEW.user_id
        AND other.kind = NEW.kind AND coalesce(other.scheme_id, 0) = coalesce(NEW.scheme_id, 0)
        AND (other.valid_until IS NULL OR other.valid_until >= NEW.valid_from)
        AND (NEW.valid_until IS NULL OR NEW.valid_until >= other.valid_from))
        BEGIN SELECT RAISE(ABORT, 'one person has the same mandate once on a day'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_mandate_stands_once() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_stands_once""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_mandate_stays_once",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_mandate_stays_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.user_id <> OLD.user_id OR NEW.kind <> OLD.kind
        OR coalesce(NEW.scheme_id, 0) <> coalesce(OLD.scheme_id, 0) OR NEW.valid_from < OLD.valid_from
        OR (NEW.valid_until IS NULL AND OLD.valid_until IS NOT NULL) OR NEW.valid_until > OLD.valid_until) AND EXISTS (SELECT 1 FROM subsidies_mandate AS other WHERE other.id <> NEW.id AND other.user_id = NEW.user_id
        AND other.kind = NEW.kind AND coalesce(other.scheme_id, 0) = coalesce(NEW.scheme_id, 0)
        AND (other.valid_until IS NULL OR other.valid_until >= NEW.valid_from)
        AND (NEW.valid_until IS NULL OR NEW.valid_until >= other.valid_from))
        THEN RAISE EXCEPTION 'one person has the same mandate once on a day' USING ERRCODE = 'check_violation', CONSTRAINT = 'one person has the same mandate once on a day'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_mandate_stays_once BEFORE UPDATE ON subsidies_mandate FOR EACH ROW EXECUTE FUNCTION subsidies_mandate_stays_once()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_stays_once BEFORE UPDATE ON subsidies_mandate
        WHEN (NEW.user_id <> OLD.user_id OR NEW.kind <> OLD.kind
        OR coalesce(NEW.scheme_id, 0) <> coalesce(OLD.scheme_id, 0) OR NEW.valid_from < OLD.valid_from
        OR (NEW.valid_until IS NULL AND OLD.valid_until IS NOT NULL) OR NEW.valid_until > OLD.valid_until) AND EXISTS (SELECT 1 FROM subsidies_mandate AS other WHERE other.id <> NEW.id AND other.user_id = NEW.user_id
        AND other.kind = NEW.kind AND coalesce(other.scheme_id, 0) = coalesce(NEW.scheme_id, 0)
        AND (other.valid_until IS NULL OR other.valid_until >= NEW.valid_from)
        AND (NEW.valid_until IS NULL OR NEW.valid_until >= other.valid_from))
        BEGIN SELECT RAISE(ABORT, 'one person has the same mandate once on a day'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_mandate_stays_once() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_stays_once""",
                ],
            },
        ),
    ]
