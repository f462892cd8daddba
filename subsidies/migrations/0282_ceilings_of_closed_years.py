# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0281_guards_of_public_card")]
    operations = [
        InstallGuard(
            "subsidies_ceilingentry_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceilingentry_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ceilingentry_in_open_year BEFORE INSERT ON subsidies_ceilingentry FOR EACH ROW EXECUTE FUNCTION subsidies_ceilingentry_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_in_open_year BEFORE INSERT ON subsidies_ceilingentry
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceilingentry_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearanswer_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearanswer_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.is_confirmed AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        THEN RAISE EXCEPTION 'a year is closed or opened again by two people' USING ERRCODE = 'check_violation', CONSTRAINT = 'a year is closed or opened again by two people'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearanswer_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer
        WHEN NEW.is_confirmed AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'a year is closed or opened again by two people'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearanswer_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_by_another""",
                ],
            },
        ),
    ]
