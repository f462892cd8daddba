"""An objection can be against a step about money or a penalty, and a decision on it revokes or replaces that."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import drenthe.lib.values.money


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0308_no_money_in_the_budget_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.RemoveConstraint(
            model_name="moneystep",
            name="money_step_is_decided_by_another",
        ),
        migrations.RemoveConstraint(
            model_name="moneystep",
            name="money_step_is_dated_when_it_stands",
        ),
        migrations.RemoveConstraint(
            model_name="moneystep",
            name="money_step_is_decided_under_a_mandate",
        ),
        migrations.RemoveConstraint(
            model_name="moneystep",
            name="money_step_is_a_hold_when_it_has_a_last_day",
        ),
        migrations.RemoveConstraint(
            model_name="otherdebt",
            name="other_debt_rests_on_its_decision",
        ),
        migrations.AddField(
            model_name="moneystep",
            name="on_objection",
            field=models.ForeignKey(
                blank=True,
                help_text="By which it was revoked, or took the place of another (Awb 7:11).",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="money_steps",
                to="subsidies.decision",
                verbose_name="decision on an objection",
            ),
        ),
        migrations.AddField(
            model_name="moneystep",
            name="replaces",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaced_by",
                to="subsidies.moneystep",
                verbose_name="takes the place of",
            ),
        ),
        migrations.AddField(
            model_name="objection",
            name="about",
            field=models.CharField(
                choices=[
                    ("decision", "A decision on the application"),
                    ("money_step", "A step about money"),
                    ("penalty", "A decision on the penalty"),
                    ("not_deciding", "Not deciding in time (Awb 6:2)"),
                ],
                default="decision",
                max_length=20,
                verbose_name="against",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="objection",
            name="money_step",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="objections",
                to="subsidies.moneystep",
                verbose_name="step about money objected to",
            ),
        ),
        migrations.AddField(
            model_name="objection",
            name="penalty",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="objections",
                to="subsidies.penaltydecision",
                verbose_name="decision on a penalty objected to",
            ),
        ),
        migrations.AddField(
            model_name="objectionstep",
            name="suspends",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Only of a ruling: until another one nothing is collected by it (Awb 6:16, 8:81).",
                verbose_name="the court suspends what it is against",
            ),
        ),
        migrations.AddField(
            model_name="objectionterms",
            name="step_amount",
            field=drenthe.lib.values.money.MoneyField(
                blank=True,
                help_text="What a step about money or a penalty comes to instead; empty where it is only revoked.",
                null=True,
                verbose_name="amount of the step instead",
            ),
        ),
        migrations.AddField(
            model_name="objectionterms",
            name="step_parts",
            field=models.JSONField(
                blank=True,
                db_default=models.Value([], models.JSONField()),
                default=list,
                help_text="Of a payment arrangement that takes the place of another: its days with euros.",
                verbose_name="instalments instead",
            ),
        ),
        migrations.AlterField(
            model_name="moneystep",
            name="state",
            field=models.CharField(
                choices=[
                    ("proposed", "Waiting for a decision"),
                    ("decided", "Decided"),
                    ("returned", "Sent back"),
                    ("dropped", "Withdrawn by its maker"),
                    ("revoked", "Revoked on an objection"),
                ],
                default="proposed",
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="objection",
            name="decision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="objections",
                to="subsidies.decision",
                verbose_name="decision objected to",
            ),
        ),
        migrations.AlterField(
            model_name="otherdebt",
            name="decision",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="debts",
                to="subsidies.decision",
                verbose_name="decision on an objection",
            ),
        ),
        migrations.AlterField(
            model_name="otherdebt",
            name="kind",
            field=models.CharField(
                choices=[
                    ("penalty", "Penalty for a late decision (Awb 4:17)"),
                    ("objection_costs", "Costs of an objection (Awb 7:15)"),
                    ("penalty_more", "More penalty, on an objection (Awb 4:17, 7:11)"),
                    ("interest_back", "Interest paid back, on an objection (Awb 7:11)"),
                ],
                max_length=20,
                verbose_name="type",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "reminder"),
                    models.Q(("state__in", ("decided", "revoked")), _negated=True),
                    models.Q(("closed_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="money_step_is_decided_by_another",
                violation_error_message="Someone other than the proposer must decide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("decided", "revoked")), ("decided_on__isnull", False)),
                    models.Q(
                        models.Q(("state__in", ("decided", "revoked")), _negated=True), ("decided_on__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="money_step_is_dated_when_it_stands",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "reminder"), ("mandate__isnull", True)),
                    models.Q(
                        models.Q(("kind", "reminder"), _negated=True),
                        ("state__in", ("decided", "revoked")),
                        ("mandate__isnull", False),
                    ),
                    models.Q(
                        models.Q(("kind", "reminder"), _negated=True),
                        models.Q(("state__in", ("decided", "revoked")), _negated=True),
                        ("mandate__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="money_step_is_decided_under_a_mandate",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind", "hold"), ("state__in", ("decided", "revoked")), ("until__gte", models.F("decided_on"))
                    ),
                    models.Q(
                        models.Q(("kind", "hold"), ("state__in", ("decided", "revoked")), _negated=True),
                        ("ended_on__isnull", True),
                        ("until__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="money_step_is_a_hold_when_it_has_a_last_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneystep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("on_objection__isnull", False), ("replaces__isnull", True), ("state", "revoked")),
                    models.Q(("on_objection__isnull", False), ("replaces__isnull", False), ("state", "decided")),
                    models.Q(
                        models.Q(("state", "revoked"), _negated=True),
                        ("on_objection__isnull", True),
                        ("replaces__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="money_step_is_revoked_on_an_objection",
            ),
        ),
        migrations.AddConstraint(
            model_name="objectionstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "ruling"), ("suspends", False), _connector="OR"),
                name="objection_is_suspended_by_a_ruling",
                violation_error_message="Only a ruling of the court suspends what an objection is against.",
            ),
        ),
        migrations.AddConstraint(
            model_name="objectionterms",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("step_amount__isnull", True),
                    models.Q(("outcome__in", ("partly_founded", "founded")), ("step_amount__gt", 0)),
                    _connector="OR",
                ),
                name="objection_replaces_a_step_when_it_is_upheld",
                violation_error_message="Only of an objection that is upheld a step comes to another amount.",
            ),
        ),
        migrations.AddConstraint(
            model_name="otherdebt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decision__isnull", True), ("kind", "penalty"), ("penalty__isnull", False)),
                    models.Q(
                        ("decision__isnull", False),
                        ("kind__in", ("objection_costs", "penalty_more", "interest_back")),
                        ("penalty__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="other_debt_rests_on_its_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="otherdebt",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decision__isnull", False)),
                fields=("decision", "kind"),
                name="other_debt_is_one_of_a_kind",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
