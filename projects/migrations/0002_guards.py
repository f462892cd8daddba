"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0001_initial")]
    operations = [
        InstallGuard(
            "projects_projectevent_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_projectevent_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'projects_projectevent is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER projects_projectevent_append_only BEFORE UPDATE OR DELETE ON projects_projectevent
FOR EACH ROW EXECUTE FUNCTION projects_projectevent_append_only()""",
                    """CREATE TRIGGER projects_projectevent_no_truncate BEFORE TRUNCATE ON projects_projectevent
FOR EACH STATEMENT EXECUTE FUNCTION projects_projectevent_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_projectevent_no_update BEFORE update ON projects_projectevent
BEGIN SELECT RAISE(ABORT, 'projects_projectevent is append-only'); END""",
                    """CREATE TRIGGER projects_projectevent_no_delete BEFORE delete ON projects_projectevent
BEGIN SELECT RAISE(ABORT, 'projects_projectevent is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_projectevent_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_projectevent_no_update""",
                    """DROP TRIGGER IF EXISTS projects_projectevent_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_registerevent_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_registerevent_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'projects_registerevent is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER projects_registerevent_append_only BEFORE UPDATE OR DELETE ON projects_registerevent
FOR EACH ROW EXECUTE FUNCTION projects_registerevent_append_only()""",
                    """CREATE TRIGGER projects_registerevent_no_truncate BEFORE TRUNCATE ON projects_registerevent
FOR EACH STATEMENT EXECUTE FUNCTION projects_registerevent_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_registerevent_no_update BEFORE update ON projects_registerevent
BEGIN SELECT RAISE(ABORT, 'projects_registerevent is append-only'); END""",
                    """CREATE TRIGGER projects_registerevent_no_delete BEFORE delete ON projects_registerevent
BEGIN SELECT RAISE(ABORT, 'projects_registerevent is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_registerevent_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_registerevent_no_update""",
                    """DROP TRIGGER IF EXISTS projects_registerevent_no_delete""",
                ],
            },
        ),
    ]
