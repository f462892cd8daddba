from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0053_budget_conditions_guards")]
    operations = [
        migrations.AlterModelOptions(
            name="obligation",
            options={"ordering": ["pk"], "verbose_name": "obligation", "verbose_name_plural": "obligations"},
        )
    ]
