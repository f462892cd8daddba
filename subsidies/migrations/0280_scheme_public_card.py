"""What the public page of a scheme says besides what its version lays down: how to apply, and whom to call."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0267_book_year_guards"),
    ]

    operations = [
        migrations.AddField(
            model_name="scheme",
            name="apply_url",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="The button “Apply” on the public page goes there; without it there is no button.",
                max_length=200,
                validators=[django.core.validators.URLValidator(schemes=["https"])],
                verbose_name="address of the application form",
            ),
        ),
        migrations.AddField(
            model_name="scheme",
            name="contact_email",
            field=models.EmailField(
                blank=True,
                db_default="",
                default="",
                help_text="On the public page: a shared mailbox. If empty: that of the province.",
                max_length=254,
                verbose_name="email address for questions",
            ),
        ),
        migrations.AddField(
            model_name="scheme",
            name="contact_phone",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="On the public page: the number of a desk, not of a person. If empty: that of the province.",
                max_length=30,
                verbose_name="telephone number for questions",
            ),
        ),
        migrations.AddField(
            model_name="scheme",
            name="how_to_apply",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="On the public page, in plain words: what somebody does first, and with which form.",
                verbose_name="how to apply",
            ),
        ),
    ]
