"""What each person sent in the past hour."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("uploads", "0003_trail"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.CreateModel(
            name="ReceivedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("size", models.PositiveBigIntegerField(verbose_name="size in bytes")),
                ("received_at", models.DateTimeField(auto_now_add=True, verbose_name="received at")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "file that was sent",
                "verbose_name_plural": "files that were sent",
                "indexes": [models.Index(fields=["person", "received_at"], name="received_of_person")],
            },
        ),
    ]
