"""How long cases are kept by how they ended, and which are kept longer for a reason."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0322_legal_officer_reports_persons"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RetentionHold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField(verbose_name="reason")),
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
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="retention_holds",
                        to="subsidies.application",
                        verbose_name="application",
                    ),
                ),
            ],
            options={
                "verbose_name": "case that is kept",
                "verbose_name_plural": "cases that are kept",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RetentionPeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("awarded", "Awarded and settled"),
                            ("loan", "Interest-free loan"),
                            ("refused", "Refused"),
                            ("disregarded", "Disregarded"),
                            ("withdrawn", "Withdrawn"),
                            ("forwarded", "Forwarded to another body"),
                            ("void", "Entered by mistake"),
                            ("objection", "With an objection"),
                            ("state_aid", "With state aid"),
                        ],
                        max_length=20,
                        verbose_name="outcome",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="from")),
                (
                    "years",
                    models.PositiveSmallIntegerField(
                        help_text="Whole calendar years: what was closed in 2024 with a period of 5 goes from 2030.",
                        verbose_name="years",
                    ),
                ),
                (
                    "counts_from",
                    models.CharField(
                        choices=[
                            ("closed", "the day on which it was closed"),
                            ("booked", "the last booking, if that came later"),
                            ("acted", "the last line of its dossier, if that came later"),
                        ],
                        default="closed",
                        max_length=10,
                        verbose_name="counts from",
                    ),
                ),
                ("source", models.CharField(max_length=200, verbose_name="source")),
                ("is_confirmed", models.BooleanField(default=False, verbose_name="confirmed")),
            ],
            options={
                "verbose_name": "retention period",
                "verbose_name_plural": "retention periods",
                "ordering": ["outcome", "valid_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("outcome", "valid_from"),
                        name="retention_period_is_one_a_day",
                        violation_error_message="There is already a period for this outcome from that day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("years__gte", 1), ("years__lte", 100)),
                        name="retention_period_is_of_some_years",
                        violation_error_message="Enter 1 to 100 years.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True),
                        name="retention_period_names_its_source",
                        violation_error_message="Name where it was read.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RetentionRelease",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField(verbose_name="reason")),
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
                    "hold",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="release",
                        to="subsidies.retentionhold",
                        verbose_name="case that is kept",
                    ),
                ),
            ],
            options={
                "verbose_name": "case that need not be kept",
                "verbose_name_plural": "cases that need not be kept",
                "ordering": ["pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="retentionhold",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="retention_hold_says_why",
                violation_error_message="Write down why this case is kept.",
            ),
        ),
        migrations.AddConstraint(
            model_name="retentionrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="retention_release_says_why",
                violation_error_message="Write down why it need not be kept any more.",
            ),
        ),
    ]
