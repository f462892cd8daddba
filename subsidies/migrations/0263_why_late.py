from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0262_guards_of_what_came_together")]
    operations = [
        migrations.AlterField(
            model_name="objectionterms",
            name="late_excuse",
            field=models.TextField(
                blank=True,
                help_text="Only if it came too late: why that can or cannot be held against who objects (Awb 6:11).",
                verbose_name="why being late is excusable, or is not",
            ),
        ),
    ]
