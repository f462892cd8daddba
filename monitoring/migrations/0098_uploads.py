"""Thrown away when the migrations are made anew."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0003_role_permissions")]
    operations = [
        migrations.DeleteModel("Upload"),
        migrations.DeleteModel("PlanUpload"),
        migrations.DeleteModel("ColumnMapping"),
    ]
