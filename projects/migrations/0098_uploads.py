"""Thrown away when the migrations are made anew."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("projects", "0010_kept_once_apart_from_the_confidential")]
    operations = [
        migrations.DeleteModel("ProjectImport"),
        migrations.DeleteModel("ColumnMapping"),
    ]
