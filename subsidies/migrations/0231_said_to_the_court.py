"""What a decision says besides, so that it stands in court: weighing, interest, an end, plain words of a ground."""

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
        ("subsidies", "0230_heard_after_all"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.AddField(
            model_name="moneystep",
            name="weighing",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Of a write-off: why collecting is out of proportion to what it serves (Awb 4:94a).",
                verbose_name="weighing of interests",
            ),
        ),
        migrations.AddField(
            model_name="objection",
            name="interest",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Only if another decision took the place of this one before the objection came in.",
                verbose_name="what is still at stake",
            ),
        ),
        migrations.AddField(
            model_name="objector",
            name="representative_address",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Letters go there (Awb 2:1).",
                verbose_name="address of the representative",
            ),
        ),
        migrations.AddField(
            model_name="refusalground",
            name="plain",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="One sentence that the letter gives before the words of the law.",
                max_length=300,
                verbose_name="in plain words",
            ),
        ),
        migrations.AddField(
            model_name="refusalground",
            name="weighed_by",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="The article that asks to weigh interests where a refusal on this ground is a choice; else empty.",
                max_length=80,
                verbose_name="interests weighed by",
            ),
        ),
        migrations.AddField(
            model_name="suspension",
            name="ends_with",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="With consent and without a last day: what ends it, as was agreed (Awb 4:15, paragraph 2).",
                max_length=200,
                verbose_name="ends with",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "write_off"), ("weighing", ""), _connector="OR"),
                name="money_step_weighs_only_a_write_off",
            ),
        ),
        migrations.AddConstraint(
            model_name="objector",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("representative_address", ""), models.Q(("representative", ""), _negated=True), _connector="OR"
                ),
                name="objector_address_is_of_a_representative",
                violation_error_message="Name the representative that this address is of.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suspension",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "consent"), ("ends_with", ""), _connector="OR"),
                name="suspension_ends_with_something_only_by_consent",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
