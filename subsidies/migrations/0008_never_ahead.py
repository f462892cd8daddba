"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0007_decree_days")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_never_ahead",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_never_ahead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF NEW.occurred_at > NEW.recorded_at THEN RAISE EXCEPTION 'subsidies_caseevent counts from its recording at the latest' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_never_ahead BEFORE INSERT ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_never_ahead()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_never_ahead BEFORE INSERT ON subsidies_caseevent WHEN NEW.occurred_at > NEW.recorded_at
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent counts from its recording at the latest'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_never_ahead() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_never_ahead""",
                ],
            },
        ),
    ]
