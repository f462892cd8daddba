"""Why a writ rests on an article that looks wrong is kept with the step, where who decides on it reads it.

Until now only the dossier had it. Steps that were proposed before keep an empty one.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0500_letter_names_the_day_it_promises")]

    operations = [
        migrations.AddField(
            model_name="moneystep",
            name="deviations",
            field=models.JSONField(
                blank=True,
                help_text="What was not in order when it was proposed, and the reason to propose it all the same.",
                null=True,
                verbose_name="deviations",
            ),
        ),
    ]
