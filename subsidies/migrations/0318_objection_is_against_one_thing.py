"""An objection is against one thing, or against not deciding in time."""

from django.db import migrations, models


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0317_objections_to_not_deciding")]
    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.AddConstraint(
            model_name="objection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("about", "decision"),
                        ("decision__isnull", False),
                        ("money_step__isnull", True),
                        ("penalty__isnull", True),
                    ),
                    models.Q(
                        ("about", "money_step"),
                        ("decision__isnull", True),
                        ("money_step__isnull", False),
                        ("penalty__isnull", True),
                    ),
                    models.Q(
                        ("about", "penalty"),
                        ("decision__isnull", True),
                        ("money_step__isnull", True),
                        ("penalty__isnull", False),
                    ),
                    models.Q(
                        ("about", "not_deciding"),
                        ("decision__isnull", True),
                        ("money_step__isnull", True),
                        ("penalty__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="objection_is_against_one_thing",
                violation_error_message="An objection is against one decision, or against not deciding in time.",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
