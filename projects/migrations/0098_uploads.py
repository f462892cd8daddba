"""Thrown away when the migrations are made anew."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("projects", "0004_places")]
    operations = [
        migrations.DeleteModel("ProjectImport"),
        migrations.DeleteModel("ColumnMapping"),
    ]
