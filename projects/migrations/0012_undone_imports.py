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
        ("projects", "0011_natural_person"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.RemoveConstraint(
            model_name="project",
            name="project_is_kept_once",
        ),
        migrations.RemoveConstraint(
            model_name="project",
            name="project_reference_is_kept_once",
        ),
        migrations.AddField(
            model_name="project",
            name="taken_out_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="taken out at"),
        ),
        migrations.AddField(
            model_name="projectimport",
            name="undo_reason",
            field=models.TextField(blank=True, default="", verbose_name="why it was undone"),
        ),
        migrations.AddField(
            model_name="projectimport",
            name="undone_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="undone at"),
        ),
        migrations.AddField(
            model_name="projectimport",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="undone by",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_out_at__isnull", True)),
                fields=("title", "municipality", "is_confidential"),
                name="project_is_kept_once",
                violation_error_message="This project is already listed.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("reference", ""), _negated=True), ("taken_out_at__isnull", True)),
                fields=("reference", "is_confidential"),
                name="project_reference_is_kept_once",
                violation_error_message="There is already a project with this number.",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undo_reason", ""), ("undone_at__isnull", True), ("undone_by__isnull", True)),
                    models.Q(
                        ("closed_at__isnull", False),
                        ("is_discarded", False),
                        ("undone_at__isnull", False),
                        ("undone_by__isnull", False),
                        models.Q(("undo_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="import_that_was_undone_was_stored_and_says_why",
            ),
        ),
        migrations.CreateModel(
            name="ImportedProject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.PositiveIntegerField(verbose_name="row")),
                ("before", models.JSONField(blank=True, default=dict, verbose_name="before")),
                ("after", models.JSONField(default=dict, verbose_name="after")),
                (
                    "closed_stay",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="projects.stay",
                        verbose_name="period that it ended",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="imports",
                        to="projects.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "stay",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="begun_by",
                        to="projects.stay",
                        verbose_name="period that it began",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="projects.projectimport",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "project from an import",
                "verbose_name_plural": "projects from an import",
                "ordering": ["pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="importedproject",
            constraint=models.UniqueConstraint(fields=("upload", "project"), name="project_is_in_an_import_once"),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
