from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="UsualDays",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("act", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                (
                    "days",
                    models.PositiveSmallIntegerField(
                        help_text="An act dated further back than this needs a written reason. Zero: today only.",
                        verbose_name="usual days back",
                    ),
                ),
            ],
            options={
                "verbose_name": "usual days back",
                "verbose_name_plural": "usual days back, per act",
                "ordering": ["act"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("days__lte", 366)),
                        name="usual_days_are_at_most_a_year",
                        violation_error_message="Enter at most 366 days.",
                    )
                ],
            },
        ),
    ]
