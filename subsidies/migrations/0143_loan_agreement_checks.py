"""An agreement on a loan that takes the place of another is looked at by a second person."""

import django.db.models.deletion
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
        ("subsidies", "0142_loan_reversal_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.AddField(
            model_name="loanagreement",
            name="needs_check",
            field=models.BooleanField(default=False, verbose_name="takes the place of another"),
        ),
        migrations.CreateModel(
            name="LoanAgreementCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_confirmed", models.BooleanField(verbose_name="confirmed")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "agreement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="check_of",
                        to="subsidies.loanagreement",
                        verbose_name="loan agreement",
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="loan_checks",
                        to="subsidies.application",
                        verbose_name="application",
                    ),
                ),
            ],
            options={
                "verbose_name": "look at a changed loan agreement",
                "verbose_name_plural": "looks at changed loan agreements",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_confirmed", True), models.Q(("reason", ""), _negated=True), _connector="OR"
                        ),
                        name="loan_agreement_check_says_why_not",
                        violation_error_message="Write down why it is not confirmed.",
                    )
                ],
            },
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
