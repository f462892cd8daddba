"""Why a payment arrangement is withdrawn (Awb 4:96); a write-off stays as it was."""

from django.conf import settings
from django.db import migrations, models


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0247_objection_order_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.AddField(
            model_name="moneystep",
            name="ended_because",
            field=models.CharField(
                blank=True,
                choices=[
                    ("missed", "What it asks was not met: an instalment was missed (Awb 4:96, under a)"),
                    ("wrong_data", "It rests on wrong or incomplete information of the recipient (Awb 4:96, under b)"),
                    ("changed", "Circumstances changed, so that it cannot go on (Awb 4:96, under c)"),
                ],
                db_default="",
                default="",
                help_text="Of the withdrawal of a payment arrangement (Awb 4:96).",
                max_length=12,
                verbose_name="why an arrangement is withdrawn",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "arrangement_ended"), ("ended_because", ""), _connector="OR"),
                name="money_step_ends_an_arrangement_on_a_ground",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
