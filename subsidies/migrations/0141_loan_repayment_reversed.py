"""What came back of a loan can be reversed: an entry of its own kind undoes it."""

from django.db import migrations, models

KINDS = [
    ("commitment", "Commitment"),
    ("release", "Release"),
    ("payment", "Payment"),
    ("repayment", "Repayment"),
    ("instalment", "Repayment of a loan"),
    ("undone", "Repayment of a loan reversed"),
]


def _renaming(mode):
    """On SQLite tables are made anew; meanwhile triggers of other tables name one that is not there."""

    def ask(apps, schema_editor):
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"PRAGMA legacy_alter_table = {mode}")

    return ask


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0140_who_sees_accounts")]
    operations = [
        migrations.RunPython(_renaming("ON"), _renaming("OFF")),
        migrations.RemoveConstraint(model_name="ledgerentry", name="ledger_kind_is_known"),
        migrations.AlterField(
            model_name="ledgerentry",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=10, verbose_name="type"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", [kind for kind, _label in KINDS])), name="ledger_kind_is_known"
            ),
        ),
        migrations.RunPython(_renaming("OFF"), _renaming("ON")),
    ]
