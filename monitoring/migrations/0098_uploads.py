"""Thrown away when the migrations are made anew."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0014_plan_uploads")]
    operations = [
        migrations.DeleteModel("Upload"),
        migrations.DeleteModel("PlanUpload"),
        migrations.DeleteModel("ColumnMapping"),
    ]
