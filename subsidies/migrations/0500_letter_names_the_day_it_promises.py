"""A notice that is recorded while the term stands still has no day; the letter that tells of it can name one.

The letter is made once and stays as it is, so what it promises the applicant (Awb 4:14) is kept with it.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0491_letters_of_a_penalty_say_how_it_stands")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="named_day",
            field=models.DateField(
                blank=True,
                help_text="Of a notice that the decision comes later: by when it promises it (Awb 4:14).",
                null=True,
                verbose_name="day that was named",
            ),
        ),
    ]
