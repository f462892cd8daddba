import django.db.models.deletion
from django.db import migrations, models


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0022_upload_groups_trail"),
        ("projects", "0013_undone_import_guards"),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.RemoveConstraint(
            model_name="plan",
            name="plan_is_in_an_edition_once",
        ),
        migrations.AddField(
            model_name="planedition",
            name="municipality",
            field=models.ForeignKey(
                blank=True,
                help_text="The municipality of which the file had the plans; empty when it had those of the province.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="projects.municipality",
                verbose_name="only of",
            ),
        ),
        migrations.AddField(
            model_name="planedition",
            name="rest",
            field=models.ForeignKey(
                blank=True,
                help_text="The edition from which the plans of the other municipalities are taken over.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="monitoring.planedition",
                verbose_name="others as in",
            ),
        ),
        migrations.AddField(
            model_name="planupload",
            name="municipality",
            field=models.ForeignKey(
                blank=True,
                help_text="Said by a person of this file, and not remembered: other municipalities use the same columns.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="projects.municipality",
                verbose_name="all plans are of",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                fields=("edition", "municipality", "name"), name="plan_is_in_an_edition_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="planedition",
            constraint=models.CheckConstraint(
                condition=models.Q(("rest__isnull", True), ("municipality__isnull", False), _connector="OR"),
                name="edition_takes_over_only_beside_one_municipality",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
