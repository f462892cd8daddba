"""For what the work at set times failed; the functional administrator sees it."""

from django.db import migrations, models


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _created = ContentType.objects.get_or_create(app_label="exports", model="faileditem")
    permission, _created = Permission.objects.get_or_create(
        content_type=content_type,
        codename="view_faileditem",
        defaults={"name": "Can view failed item of scheduled work"},
    )
    Group.objects.get(name="functional admin").permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("exports", "0004_trail"), ("accounts", "0002_roles")]
    operations = [
        migrations.CreateModel(
            name="FailedItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("work", models.CharField(max_length=100, verbose_name="work")),
                ("key", models.CharField(max_length=100, verbose_name="of what")),
                ("problem", models.CharField(max_length=300, verbose_name="what went wrong")),
                ("times", models.PositiveIntegerField(default=1, verbose_name="times")),
                ("first_at", models.DateTimeField(auto_now_add=True, verbose_name="first at")),
                ("last_at", models.DateTimeField(verbose_name="last at")),
            ],
            options={
                "verbose_name": "failed item of scheduled work",
                "verbose_name_plural": "failed items of scheduled work",
                "ordering": ["-last_at"],
                "constraints": [models.UniqueConstraint(fields=("work", "key"), name="failed_item_is_kept_once")],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
