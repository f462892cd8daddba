"""How the interests were weighed before an award is withdrawn or lowered (Awb 3:4)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0191_letters_in_court")]
    operations = [
        migrations.AddField(
            model_name="proposalterms",
            name="weighing",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="How the interests of the recipient were weighed, of a decision that may be taken (Awb 3:4).",
                verbose_name="weighing of interests",
            ),
        ),
    ]
