from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0040_kind_of_finding_lacking"),
    ]

    operations = [
        migrations.AlterField(
            model_name="upload",
            name="status",
            field=models.CharField(
                blank=True,
                choices=[("provisional", "Provisional"), ("definitive", "Definitive"), ("corrected", "Corrected")],
                default="definitive",
                help_text="Empty while nobody chose it: the figures are as final as the file says itself.",
                max_length=12,
                verbose_name="status",
            ),
        ),
    ]
