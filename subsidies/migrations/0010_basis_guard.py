"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0009_deviations_and_basis")]
    operations = [
        InstallGuard(
            "subsidies_decisionbasis_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decisionbasis_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_decisionbasis is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_decisionbasis_append_only BEFORE UPDATE OR DELETE ON subsidies_decisionbasis
FOR EACH ROW EXECUTE FUNCTION subsidies_decisionbasis_append_only()""",
                    """CREATE TRIGGER subsidies_decisionbasis_no_truncate BEFORE TRUNCATE ON subsidies_decisionbasis
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_decisionbasis_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decisionbasis_no_update BEFORE update ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'subsidies_decisionbasis is append-only'); END""",
                    """CREATE TRIGGER subsidies_decisionbasis_no_delete BEFORE delete ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'subsidies_decisionbasis is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decisionbasis_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_no_delete""",
                ],
            },
        ),
    ]
