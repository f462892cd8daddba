"""When and how a hearing was waived, a reason not to hear that is corrected, and what an objection tells elsewhere."""

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
        ("subsidies", "0286_settled_lower_on_objection_text"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.RemoveConstraint(
            model_name="objectionstep",
            name="objection_is_not_heard_once_on_a_ground",
        ),
        migrations.RemoveConstraint(
            model_name="sentelsewhere",
            name="sent_elsewhere_tells_of_one_thing",
        ),
        migrations.AddField(
            model_name="objectionstep",
            name="replaces",
            field=models.OneToOneField(
                blank=True,
                help_text="A reason not to hear that was recorded wrongly: it stays, and counts no more.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaced_by",
                to="subsidies.objectionstep",
                verbose_name="corrects",
            ),
        ),
        migrations.AddField(
            model_name="objectionstep",
            name="waived_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("letter", "By letter"),
                    ("email", "Email"),
                    ("telephone", "By telephone"),
                    ("spoken", "In person"),
                ],
                db_default="",
                default="",
                max_length=10,
                verbose_name="waived in which way",
            ),
        ),
        migrations.AddField(
            model_name="objectionstep",
            name="waived_on",
            field=models.DateField(
                blank=True,
                help_text="When it was said that nobody need be heard (Awb 7:3c).",
                null=True,
                verbose_name="waived on",
            ),
        ),
        migrations.AddField(
            model_name="sentelsewhere",
            name="objection_step",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sent_elsewhere",
                to="subsidies.objectionstep",
                verbose_name="step of an objection",
            ),
        ),
        migrations.AddConstraint(
            model_name="objectionstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "not_heard"), ("replaces__isnull", True)),
                fields=("objection", "ground"),
                name="objection_is_not_heard_once_on_a_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="objectionstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("waived_by", ""), ("waived_on__isnull", True)),
                    models.Q(
                        ("ground", "waived"),
                        ("waived_on__isnull", False),
                        ("waived_on__lte", models.F("done_on")),
                        models.Q(("waived_by", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="objection_hearing_is_waived_on_a_day",
                violation_error_message="Say when and in which way it was said that nobody need be heard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentelsewhere",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("completion_request__isnull", True),
                        ("decision__isnull", False),
                        ("extension__isnull", True),
                        ("hearing__isnull", True),
                        ("objection_step__isnull", True),
                        ("suspension__isnull", True),
                    ),
                    models.Q(
                        ("completion_request__isnull", False),
                        ("decision__isnull", True),
                        ("extension__isnull", True),
                        ("hearing__isnull", True),
                        ("objection_step__isnull", True),
                        ("suspension__isnull", True),
                    ),
                    models.Q(
                        ("completion_request__isnull", True),
                        ("decision__isnull", True),
                        ("extension__isnull", True),
                        ("hearing__isnull", False),
                        ("objection_step__isnull", True),
                        ("suspension__isnull", True),
                    ),
                    models.Q(
                        ("completion_request__isnull", True),
                        ("decision__isnull", True),
                        ("extension__isnull", True),
                        ("hearing__isnull", True),
                        ("objection_step__isnull", True),
                        ("suspension__isnull", False),
                    ),
                    models.Q(
                        ("completion_request__isnull", True),
                        ("decision__isnull", True),
                        ("extension__isnull", False),
                        ("hearing__isnull", True),
                        ("objection_step__isnull", True),
                        ("suspension__isnull", True),
                    ),
                    models.Q(
                        ("completion_request__isnull", True),
                        ("decision__isnull", True),
                        ("extension__isnull", True),
                        ("hearing__isnull", True),
                        ("objection_step__isnull", False),
                        ("suspension__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="sent_elsewhere_tells_of_one_thing",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
