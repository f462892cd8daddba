"""Files that come by themselves, and which columns somebody takes of a list."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("exports", "0005_failed_items"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="exportrun",
            name="columns",
            field=models.JSONField(blank=True, default=list, help_text="If empty: all.", verbose_name="columns"),
        ),
        migrations.CreateModel(
            name="RepeatedExport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("export", models.CharField(max_length=40, verbose_name="export")),
                (
                    "format",
                    models.CharField(
                        choices=[("xlsx", "Excel"), ("csv", "CSV"), ("zip", "Zip")],
                        max_length=4,
                        verbose_name="file type",
                    ),
                ),
                ("filters", models.JSONField(blank=True, default=dict, verbose_name="filters")),
                (
                    "columns",
                    models.JSONField(blank=True, default=list, help_text="If empty: all.", verbose_name="columns"),
                ),
                ("language", models.CharField(default="nl", max_length=5, verbose_name="language")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("week", "Every week, on Monday"),
                            ("month", "Every month, on the first day"),
                            ("year", "Every year, on 1 January"),
                        ],
                        max_length=5,
                        verbose_name="how often",
                    ),
                ),
                ("next_on", models.DateField(verbose_name="next on")),
                ("started_at", models.DateTimeField(auto_now_add=True, verbose_name="started at")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="stopped at")),
                (
                    "problem",
                    models.CharField(
                        blank=True, default="", max_length=300, verbose_name="why the last one was not made"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeated_exports",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "repeated export",
                "verbose_name_plural": "repeated exports",
                "ordering": ["-started_at"],
            },
        ),
        migrations.AddField(
            model_name="exportrun",
            name="repeat",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="runs",
                to="exports.repeatedexport",
                verbose_name="comes from",
            ),
        ),
        migrations.CreateModel(
            name="ColumnChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("export", models.CharField(max_length=40, verbose_name="export")),
                (
                    "columns",
                    models.JSONField(help_text="The keys of the columns; never empty.", verbose_name="columns"),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="column_choices",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "chosen columns",
                "verbose_name_plural": "chosen columns",
                "ordering": ["owner", "export"],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "export"), name="column_choice_is_one_for_each_export"),
                    models.CheckConstraint(
                        condition=models.Q(("columns", []), _negated=True), name="column_choice_names_some"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="repeatedexport",
            constraint=models.CheckConstraint(
                condition=models.Q(("rhythm__in", ["week", "month", "year"])), name="repeated_export_has_a_rhythm"
            ),
        ),
    ]
