"""A decision on a penalty keeps who applied by name, so that it is known who gets which part (Awb 4:17)."""

from django.db import migrations, models


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0344_letters_ask_for_the_costs_that_count"),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.AddField(
            model_name="penaltydecision",
            name="names",
            field=models.JSONField(
                blank=True,
                db_default=models.Value([], models.JSONField()),
                default=list,
                help_text="Each applicant, by name; who gets which part.",
                verbose_name="who applied",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
