"""A reason not to hear can be followed by another one, or by the hearing after all (Awb 7:2, 7:3)."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0227_guards_of_three_branches"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="objectionstep",
            name="objection_is_heard_once",
        ),
        migrations.AddConstraint(
            model_name="objectionstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "heard")), fields=("objection",), name="objection_is_heard_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="objectionstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "not_heard")),
                fields=("objection", "ground"),
                name="objection_is_not_heard_once_on_a_ground",
            ),
        ),
    ]
