"""On which obligations that were not met a proposal rests, and a view was asked: what was found of each (Awb 3:46)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0088_payment_order_guards"),
    ]

    operations = [
        migrations.AddField(
            model_name="hearing",
            name="not_met",
            field=models.ManyToManyField(
                blank=True,
                help_text="On which the recipient can give a view (Awb 4:8): what was found of each.",
                related_name="+",
                to="subsidies.obligationcheck",
                verbose_name="obligations that were not met",
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="not_met",
            field=models.ManyToManyField(
                blank=True,
                help_text="On which a withdrawal or lowering rests (Awb 4:48, 3:46): what was found of each.",
                related_name="+",
                to="subsidies.obligationcheck",
                verbose_name="obligations that were not met",
            ),
        ),
    ]
