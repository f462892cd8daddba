"""Which alerts were mailed, and which kinds somebody does not want by mail."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ToldAlert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="type")),
                ("key", models.CharField(max_length=80, verbose_name="alert")),
                ("told_on", models.DateField(verbose_name="told on")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="told_alerts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "alert that was mailed",
                "verbose_name_plural": "alerts that were mailed",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("user", "kind", "key"), name="alert_is_mailed_once")],
            },
        ),
        migrations.CreateModel(
            name="UnwantedAlert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40, verbose_name="type")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unwanted_alerts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "alert that is not wanted by email",
                "verbose_name_plural": "alerts that are not wanted by email",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("user", "kind"), name="alert_is_unwanted_once")],
            },
        ),
    ]
