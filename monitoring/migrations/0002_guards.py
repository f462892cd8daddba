"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_initial")]
    operations = [
        InstallGuard(
            "monitoring_load_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_load_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_load is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_load_append_only BEFORE UPDATE OR DELETE ON monitoring_load
FOR EACH ROW EXECUTE FUNCTION monitoring_load_append_only()""",
                    """CREATE TRIGGER monitoring_load_no_truncate BEFORE TRUNCATE ON monitoring_load
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_load_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_load_no_update BEFORE update ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'monitoring_load is append-only'); END""",
                    """CREATE TRIGGER monitoring_load_no_delete BEFORE delete ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'monitoring_load is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_load_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_load_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_load_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_value_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_value_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_value is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_value_append_only BEFORE UPDATE OR DELETE ON monitoring_value
FOR EACH ROW EXECUTE FUNCTION monitoring_value_append_only()""",
                    """CREATE TRIGGER monitoring_value_no_truncate BEFORE TRUNCATE ON monitoring_value
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_value_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_value_no_update BEFORE update ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'monitoring_value is append-only'); END""",
                    """CREATE TRIGGER monitoring_value_no_delete BEFORE delete ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'monitoring_value is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_value_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_value_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_value_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_targettransfer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_targettransfer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_targettransfer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_targettransfer_append_only BEFORE UPDATE OR DELETE ON monitoring_targettransfer
FOR EACH ROW EXECUTE FUNCTION monitoring_targettransfer_append_only()""",
                    """CREATE TRIGGER monitoring_targettransfer_no_truncate BEFORE TRUNCATE ON monitoring_targettransfer
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_targettransfer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_targettransfer_no_update BEFORE update ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'monitoring_targettransfer is append-only'); END""",
                    """CREATE TRIGGER monitoring_targettransfer_no_delete BEFORE delete ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'monitoring_targettransfer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_targettransfer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_supervisionstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_supervisionstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_supervisionstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_supervisionstep_append_only BEFORE UPDATE OR DELETE ON monitoring_supervisionstep
FOR EACH ROW EXECUTE FUNCTION monitoring_supervisionstep_append_only()""",
                    """CREATE TRIGGER monitoring_supervisionstep_no_truncate BEFORE TRUNCATE ON monitoring_supervisionstep
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_supervisionstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionstep_no_update BEFORE update ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'monitoring_supervisionstep is append-only'); END""",
                    """CREATE TRIGGER monitoring_supervisionstep_no_delete BEFORE delete ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'monitoring_supervisionstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_supervisionstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_no_delete""",
                ],
            },
        ),
    ]
