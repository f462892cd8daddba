"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0005_date_reasons")]
    operations = [
        InstallGuard(
            "projects_projectevent_never_ahead",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_projectevent_never_ahead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF NEW.occurred_at > NEW.recorded_at THEN RAISE EXCEPTION 'projects_projectevent counts from its recording at the latest' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$""",
                    """CREATE TRIGGER projects_projectevent_never_ahead BEFORE INSERT ON projects_projectevent
FOR EACH ROW EXECUTE FUNCTION projects_projectevent_never_ahead()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_projectevent_never_ahead BEFORE INSERT ON projects_projectevent WHEN NEW.occurred_at > NEW.recorded_at
BEGIN SELECT RAISE(ABORT, 'projects_projectevent counts from its recording at the latest'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_projectevent_never_ahead() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_projectevent_never_ahead""",
                ],
            },
        ),
        InstallGuard(
            "projects_registerevent_never_ahead",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_registerevent_never_ahead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF NEW.occurred_at > NEW.recorded_at THEN RAISE EXCEPTION 'projects_registerevent counts from its recording at the latest' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$""",
                    """CREATE TRIGGER projects_registerevent_never_ahead BEFORE INSERT ON projects_registerevent
FOR EACH ROW EXECUTE FUNCTION projects_registerevent_never_ahead()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_registerevent_never_ahead BEFORE INSERT ON projects_registerevent WHEN NEW.occurred_at > NEW.recorded_at
BEGIN SELECT RAISE(ABORT, 'projects_registerevent counts from its recording at the latest'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_registerevent_never_ahead() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_registerevent_never_ahead""",
                ],
            },
        ),
    ]
