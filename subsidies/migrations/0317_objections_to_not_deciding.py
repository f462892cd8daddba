"""What was recorded without a decision was against not deciding in time: that is said from now on."""

from django.db import migrations

SAY = "UPDATE subsidies_objection SET about = 'not_deciding' WHERE decision_id IS NULL"
UNSAY = "UPDATE subsidies_objection SET about = 'decision'"


def _write(sql):
    """On SQLite the migration before took the guards of the table away; they are put back by the one after next."""

    def write(apps, schema_editor):
        is_postgresql = schema_editor.connection.vendor == "postgresql"
        if is_postgresql:
            schema_editor.execute("ALTER TABLE subsidies_objection DISABLE TRIGGER USER")
        schema_editor.execute(sql)
        if is_postgresql:
            schema_editor.execute("ALTER TABLE subsidies_objection ENABLE TRIGGER USER")

    return write


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0316_objections_to_money_steps")]
    operations = [migrations.RunPython(_write(SAY), _write(UNSAY))]
