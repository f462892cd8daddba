import django.db.models.deletion
from django.db import migrations, models

import drenthe.lib.money


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0199_letters_weigh"),
    ]

    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.CreateModel(
            name="OtherDebt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("penalty", "Penalty for a late decision (Awb 4:17)"),
                            ("objection_costs", "Costs of an objection (Awb 7:15)"),
                        ],
                        max_length=20,
                        verbose_name="type",
                    ),
                ),
                ("amount", drenthe.lib.money.MoneyField(verbose_name="amount")),
                ("recorded_at", models.DateTimeField(auto_now_add=True, verbose_name="recorded at")),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="other_debts",
                        to="subsidies.application",
                        verbose_name="application",
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="debt",
                        to="subsidies.decision",
                        verbose_name="decision on an objection",
                    ),
                ),
                (
                    "penalty",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="debt",
                        to="subsidies.penaltydecision",
                        verbose_name="decision on a penalty",
                    ),
                ),
            ],
            options={
                "verbose_name": "other debt",
                "verbose_name_plural": "other debts",
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="paymentorder",
            name="debt",
            field=models.ForeignKey(
                blank=True,
                help_text="If empty: it is a payment of the subsidy.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="orders",
                to="subsidies.otherdebt",
                verbose_name="other debt",
            ),
        ),
        migrations.AddConstraint(
            model_name="otherdebt",
            constraint=models.CheckConstraint(condition=models.Q(("amount__gt", 0)), name="other_debt_is_above_zero"),
        ),
        migrations.AddConstraint(
            model_name="otherdebt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decision__isnull", True), ("kind", "penalty"), ("penalty__isnull", False)),
                    models.Q(("decision__isnull", False), ("kind", "objection_costs"), ("penalty__isnull", True)),
                    _connector="OR",
                ),
                name="other_debt_rests_on_its_decision",
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
